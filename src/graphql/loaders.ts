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

/** One loader an account, so that nobody waits for the slowest account of a batch. */
export class LoaderPerAccount<Key, Value> {
  readonly #loaders = new Map<string, DataLoader<Key, Value>>();
  readonly #make: (account: string) => DataLoader<Key, Value>;

  constructor(make: (account: string) => DataLoader<Key, Value>) {
    this.#make = make;
  }

  of(account: string): DataLoader<Key, Value> {
    const loader = this.#loaders.get(account) ?? this.#make(account);
    this.#loaders.set(account, loader);
    return loader;
  }

  clearAll(): void {
    this.#loaders.clear();
  }
}

/** A loader for what hangs on a thing but is no object with an id: one a request, keyed by the thing. */
export const loaderOf = <Value>(
  load: (keys: readonly RefKey[], context: Context) => Promise<readonly (Value | Error)[]>,
): ((context: Context) => DataLoader<RefKey, Value>) =>
  clearedAfterWrites(
    createContextCache(
      (context: object) => new DataLoader<RefKey, Value>((keys) => load(keys, context as Context)),
    ),
  );

/** Drops everything the request has loaded: a query after a write must see the write. */
export function clearLoaders(context: Context): void {
  for (const loader of loaders) loader(context).clearAll();
}
