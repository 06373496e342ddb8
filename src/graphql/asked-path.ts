import type { GraphQLResolveInfo } from 'graphql';
import { type Asking, askedBy } from '../kit/asking-fields.ts';
import type { Context } from './context.ts';

type Path = GraphQLResolveInfo['path'];

/** Where a field stands in the answer, list indices left out: `events.nodes.host`. Aliases stay, as in the answer. */
export function askedPath(path: Path | undefined): string {
  const names: string[] = [];
  for (let at = path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') names.unshift(at.key);
  }
  return names.join('.');
}

/** Does the work as asked for by the field at this place, where the request explains itself. */
export const asAskedAt = <T>(path: Path | undefined, { explained }: Context, work: () => T): T =>
  explained === null ? work() : askedBy(askingAt(path, explained), work);

const askingAt = (path: Path | undefined, request: object): Asking => ({
  fields: new Set([askedPath(path)]),
  request,
});
