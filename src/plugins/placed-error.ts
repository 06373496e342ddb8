import { GraphQLError, type Source } from 'graphql';

/**
 * Errors of compiled code with their place in the document: such code knows the lines, but gives neither nodes nor
 * positions, which is what Yoga writes lines by. One that is several is as many, as the standard executor has it.
 */
export function placed(error: GraphQLError, source: Source | undefined): readonly GraphQLError[] {
  const { locations, path, originalError } = error;
  if (source === undefined || locations === undefined) return [error];
  const starts = startsOfLines(source);
  const positions = locations.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
  const causes: readonly Error[] =
    originalError instanceof AggregateError ? originalError.errors : [originalError ?? error];
  return causes.map(
    (cause) => new GraphQLError(cause.message, { source, positions, path, originalError: cause }),
  );
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
