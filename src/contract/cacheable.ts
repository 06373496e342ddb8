import type { Operation } from '../kit/operation.ts';
import type { Provider } from './provider.ts';

type Operations = Pick<Provider, 'operations' | 'publicVerbs' | 'verbs'>;

/** Names of the operations whose answers may be remembered from one request to the next. */
export const cacheableOperations = (provider: Operations): readonly string[] =>
  Object.values(provider.operations)
    .filter((operation) => whyNotCached(provider, operation) === null)
    .map(({ name }) => name);

/** Why the answers of an operation are not remembered, in words that follow its name; null where they may be. */
export function whyNotCached(
  provider: Operations,
  { name, kind, method, forOneAsker }: Operation,
): string | null {
  if (kind !== 'read' || method !== 'GET') return 'is no read by GET, and nothing else is cached';
  if (forOneAsker === true) return 'is answered for one asker alone, and never cached';
  if (isPublic(provider, name)) return 'passes on what strangers ask, and is never cached';
  return null;
}

const isPublic = ({ publicVerbs, verbs }: Operations, name: string): boolean =>
  publicVerbs?.verbs.some((verb) => verbs[verb]?.includes(name)) ?? false;
