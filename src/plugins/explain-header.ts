import { GraphQLError } from 'graphql';
import type { ExplainMode } from '../graphql/context.ts';

export const explainHeader = 'x-convoke-explain';

const modes: ReadonlyMap<string, ExplainMode> = new Map([
  ['calls', 'calls'],
  ['1', 'calls'],
  ['true', 'calls'],
  ['dry-run', 'dry-run'],
]);

/**
 * How a request wants to be explained; null: not at all.
 * @throws GraphQLError for a word that is none, because a dry run that was misspelt must not become a real one
 */
export function explainModeIn(headers: Pick<Headers, 'get'>): ExplainMode | null {
  const word = headers.get(explainHeader);
  if (word === null) return null;
  const mode = modes.get(word.trim().toLowerCase());
  if (mode !== undefined) return mode;
  throw new GraphQLError(`The header ${explainHeader} takes \`calls\` or \`dry-run\`.`, {
    extensions: { http: { status: 400 } },
  });
}
