import { valueFromASTUntyped } from 'graphql';
import { NotFoundError, ValidationError } from '../../domain/errors.ts';
import { builder } from '../builder.ts';
import { load } from '../load.ts';
import { loadable } from '../objects.ts';
import { entityNames } from './keys.ts';
import { readRepresentation } from './representation.ts';
import { sdlOf } from './sdl.ts';

/** As many as `nodes` takes. Apollo's and Hive's routers ask for all rows of a page at once. */
const mostRepresentations = 500;

/** Takes any JSON value, so that one that is no object spoils its own place only. */
const AnyScalar = builder.scalarType('_Any', {
  description: 'What a router knows of a thing: its type and the fields of one of its keys.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

const EntityUnion = builder.unionType('_Entity', {
  description: 'Types that other subgraphs may refer to and add fields to.',
  types: entityNames.map((name) => loadable[name]),
});

builder.queryField('_entities', (t) =>
  t.field({
    type: [EntityUnion],
    nullable: { list: false, items: true },
    description:
      'For routers: many things by their keys, side by side. A bad one is null with its own error and spoils nothing else.',
    args: {
      representations: t.arg({
        type: [AnyScalar],
        required: true,
        description: `At most ${mostRepresentations}: \`__typename\`, and \`id\` or \`accountName\` with \`externalId\`.`,
      }),
    },
    complexity: ({ representations }) => ({
      field: 1,
      multiplier: Math.max(1, Math.min(representations.length, mostRepresentations)),
    }),
    resolve: (_root, { representations }, context, { schema }) => {
      if (representations.length > mostRepresentations) {
        const message = `representations takes at most ${mostRepresentations} of them.`;
        throw new ValidationError('representations', message);
      }
      return representations.map(async (given, index) => {
        const { type, ref } = readRepresentation(given, `representations[${index}]`, schema, context.clients);
        const found = await load(type, ref, context);
        if (found === null) throw new NotFoundError(`representations[${index}]`, ref.account);
        return found;
      }) as never;
    },
  }),
);

const ServiceObject = builder.objectRef<{ readonly sdl: string }>('_Service').implement({
  description: 'This subgraph, for those who compose it with others.',
  fields: (t) => ({
    sdl: t.exposeString('sdl', { nullable: false, description: 'The schema, keys included.' }),
  }),
});

builder.queryField('_service', (t) =>
  t.field({
    type: ServiceObject,
    nullable: false,
    description: 'For composers: what this subgraph is.',
    // The schema is public to whoever may ask at all, as by introspection.
    skipTypeScopes: true,
    resolve: (_root, _args, _context, { schema }) => ({ sdl: sdlOf(schema) }),
  }),
);
