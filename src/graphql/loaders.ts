import { createContextCache } from '@pothos/core';
import DataLoader from 'dataloader';
import type { RefKey } from '../domain/ref.ts';
import type { Context } from './context.ts';

type AnyLoader = { clearAll(): unknown };

const loaders: ((context: Context) => AnyLoader)[] = [];

/** Registers a loader, so that a write empties it. */
export function clearedAfterWrites<Loader extends AnyLoader>(
  loaderOf: (context: Context) => Loader,
): (context: Context) => Loader {
  loaders.push(loaderOf);
  return loaderOf;
}

/**
 * What a batch function answers so that each key is settled by itself. A DataLoader takes one promise of all values, and
 * the slowest account would keep every other one waiting. But each value resolves the promise of its key, and a promise
 * that is resolved with another follows that one. Only its types know nothing of this.
 */
export const settledApart = <Value>(values: readonly Promise<unknown>[]): Promise<(Value | Error)[]> =>
  Promise.resolve(values) as Promise<unknown> as Promise<(Value | Error)[]>;

/** A loader for what hangs on a thing but is no object with an id: one a request, keyed by the thing. */
export const loaderOf = <Value>(
  load: (keys: readonly RefKey[], context: Context) => readonly Promise<Value>[],
): ((context: Context) => DataLoader<RefKey, Value>) =>
  clearedAfterWrites(
    createContextCache(
      (context: object) =>
        new DataLoader<RefKey, Value>((keys) => settledApart<Value>(load(keys, context as Context))),
    ),
  );

/** Drops everything the request has loaded: a query after a write must see the write. */
export function clearLoaders(context: Context): void {
  for (const loader of loaders) loader(context).clearAll();
}
