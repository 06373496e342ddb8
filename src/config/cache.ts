import { z } from 'zod';
import { cacheableOperations, whyNotCached } from '../contract/cacheable.ts';
import type { Provider } from '../contract/provider.ts';
import type { CacheOptions } from '../kit/http.ts';
import { whole } from './fields.ts';
import { hint } from './near.ts';
import type { Path, Problem } from './problem.ts';

/** A day: whoever wants to keep more than that wants a database. Milliseconds. */
const longestMs = 86_400_000;
const mebibyte = 1_048_576;

export const cacheSchema = z.object({
  ttlMs: z.record(z.string(), whole(1, longestMs)),
  staleIfErrorMs: whole(0, longestMs).default(0),
  maxBytes: whole(mebibyte, 1_024 * mebibyte).default(16 * mebibyte),
});

/** What an account remembers of its provider's answers. */
export type CacheConfig = Omit<CacheOptions, 'now'>;

const named = z.object({ ttlMs: z.record(z.string(), z.unknown()) }).catch({ ttlMs: {} });

/** What only the provider can judge: operations that it does not have, or whose answers are not to be remembered. */
export function problemsOfCache(written: unknown, path: Path, provider: Provider): Problem[] {
  return Object.keys(named.parse(written).ttlMs).flatMap((name) => {
    const message = problemOf(name, provider);
    return message === null ? [] : [{ path: [...path, 'ttlMs', name], message }];
  });
}

function problemOf(name: string, provider: Provider): string | null {
  const { operations, id } = provider;
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (operation !== undefined) return whyNotCached(provider, operation);
  return `no such operation of ${id}.${hint(name, cacheableOperations(provider))}`;
}
