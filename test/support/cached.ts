import { vi } from 'vitest';
import { cacheableOperations } from '../../src/contract/cacheable.ts';
import { Bounded } from '../../src/kit/bounded.ts';
import type { CacheOptions } from '../../src/kit/http.ts';
import { providers } from '../../src/providers/index.ts';

/** A clock that a test turns. Milliseconds. */
export function handClock() {
  let ms = 0;
  return {
    now: () => ms,
    pass: (more: number) => {
      ms += more;
    },
  };
}

export type HandClock = ReturnType<typeof handClock>;

const minute = 60_000;

/** Remembers these operations for a minute, on a clock of the test's own. */
export const caching = (
  { now }: HandClock,
  operations: readonly string[],
  more: Partial<CacheOptions> = {},
): CacheOptions => ({
  ttlMs: Object.fromEntries(operations.map((name) => [name, minute])),
  staleIfErrorMs: 0,
  maxBytes: 64_000_000,
  now,
  ...more,
});

/** Every operation of a provider that may be cached. */
export function everyCacheable(provider: string): readonly string[] {
  const found = providers.find(({ id }) => id === provider);
  if (found === undefined) throw new Error(`no provider ${provider}`);
  return cacheableOperations(found);
}

/** Everything that is put into any cache from now on, as it is kept there. */
export function watchMemory(onKept: (kept: unknown) => void = () => undefined) {
  const kept: { readonly key: string; readonly value: unknown }[] = [];
  const { set } = Bounded.prototype;
  const spy = vi.spyOn(Bounded.prototype, 'set').mockImplementation(function (
    this: Bounded<unknown>,
    key,
    value,
    bytes,
  ) {
    kept.push({ key, value });
    onKept(value);
    return set.call(this, key, value, bytes);
  });
  return { kept, end: () => spy.mockRestore() };
}

/** Freezes a thing and all that it holds: who changes it throws. */
export function frozen(thing: unknown): void {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return;
  Object.freeze(thing);
  for (const inner of Object.values(thing)) frozen(inner);
}
