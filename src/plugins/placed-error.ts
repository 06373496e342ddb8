import { GraphQLError, type Source } from 'graphql';

/**
 * An error of compiled code with its place in the document: such code knows the lines, but gives neither nodes nor
 * positions, which is what Yoga writes lines by.
 */
export function placed(error: GraphQLError, source: Source | undefined): GraphQLError {
  const { message, locations, path } = error;
  if (source === undefined || locations === undefined) return error;
  const starts = startsOfLines(source);
  const positions = locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
  return new GraphQLError(message, { source, positions, path, originalError: error.originalError ?? error });
}

/** One answer may hold a hundred errors of one document. */
const known = new WeakMap<Source, readonly number[]>();

function startsOfLines(source: Source): readonly number[] {
  const starts = known.get(source) ?? [
    0,
    ...Array.from(source.body.matchAll(/\r\n|[\n\r]/g), ({ index, 0: end }) => index + end.length),
  ];
  known.set(source, starts);
  return starts;
}
