import { DirectiveLocation, GraphQLBoolean, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql';

/** Executed by Yoga's executor, which knows it by its name; graphql 16 itself does not have it. */
export const deferDirective = new GraphQLDirective({
  name: 'defer',
  description:
    'Lets this fragment come later, in a part of its own, so that what is slow does not hold back the rest. ' +
    'Only for clients that accept `multipart/mixed` or `text/event-stream`: all others get one whole answer.',
  locations: [DirectiveLocation.FRAGMENT_SPREAD, DirectiveLocation.INLINE_FRAGMENT],
  args: {
    if: {
      type: new GraphQLNonNull(GraphQLBoolean),
      defaultValue: true,
      description: 'Whether it may come later at all.',
    },
    label: {
      type: GraphQLString,
      description: 'Names its part in the answer: a literal that occurs once in the document.',
    },
  },
});
