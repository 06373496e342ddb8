import { createContextCache } from '@pothos/core';
import { clearAllDataLoaders } from '@pothos/plugin-dataloader';
import DataLoader from 'dataloader';
import type { RefKey } from '../domain/ref.ts';
import { askedBy, askingNow } from '../kit/asking-fields.ts';
import type { Context } from './context.ts';

/**
 * What a batch function answers so that each key is settled by itself. A DataLoader takes one promise of all values, and
 * the slowest account would keep every other one waiting. But each value resolves the promise of its key, and a promise
 * that is resolved with another follows that one. Only its types know nothing of this.
 */
export const settledApart = <Value>(values: readonly Promise<unknown>[]): Promise<(Value | Error)[]> =>
  Promise.resolve(values) as Promise<unknown> as Promise<(Value | Error)[]>;

type Load<Key, Value> = (keys: Key[], context: Context) => Promise<readonly (Value | Error)[]>;

/**
 * What a loader needs so that a batch is asked for by every field that asked for one of its keys. Without it the field
 * that asked first would stand for all, because a batch runs in its place.
 */
export function askedTogether<Key extends string, Value>(load: Load<Key, Value>) {
  /** Of each request that explains itself: who asked for which key since it was last loaded. */
  const noted = new WeakMap<object, Map<Key, Set<string>>>();
  const note = (key: Key): Key => {
    const asking = askingNow();
    if (asking === undefined) return key;
    const keys = noted.get(asking.request) ?? new Map<Key, Set<string>>();
    noted.set(asking.request, keys);
    keys.set(key, new Set([...(keys.get(key) ?? []), ...asking.fields]));
    return key;
  };
  const together: Load<Key, Value> = (keys, context) => {
    const known = context.explained === null ? undefined : noted.get(context.explained);
    if (known === undefined || context.explained === null) return load(keys, context);
    const fields = new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));
    for (const key of keys) known.delete(key);
    return askedBy({ fields, request: context.explained }, () => load(keys, context));
  };
  return { load: together, loaderOptions: { cacheKeyFn: note } };
}

/** A loader for what hangs on a thing but is no object with an id: one a request, keyed by the thing. */
export function loaderOf<Value>(
  load: (keys: readonly RefKey[], context: Context) => readonly Promise<Value>[],
): (context: Context) => DataLoader<RefKey, Value> {
  const together = askedTogether<RefKey, Value>((keys, context) => settledApart<Value>(load(keys, context)));
  return createContextCache((asking: object) => {
    const context = asking as Context;
    const loader = new DataLoader<RefKey, Value>(
      (keys) => together.load([...keys], context),
      together.loaderOptions,
    );
    context.loaders.push(loader);
    return loader;
  });
}

/**
 * Drops everything the request has loaded: a query after a write must see the write. And once it is answered nothing is to
 * be seen any more, but V8 would keep it, see `kit/transformed.ts`.
 */
export function clearLoaders(context: Context): void {
  clearAllDataLoaders(context);
  for (const loader of context.loaders) loader.clearAll();
}
