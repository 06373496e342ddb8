import DataLoader from 'dataloader';
import type { RefKey } from '../domain/ref.ts';
import { askedBy, askingNow } from '../kit/asking-fields.ts';
import type { Context } from './context.ts';

/** Promises in the order of the keys: each may fail, or take its time, for itself. */
export type Load<Value> = (keys: readonly RefKey[], context: Context) => readonly Promise<Value>[];

/** What loads things of one kind in a request: the same one whenever it is asked for. */
export type Loader<Value> = (context: Context) => DataLoader<RefKey, Value>;

/** A loader a request, keyed by things or by what they hang on. */
export function loaderOf<Value>(load: Load<Value>): Loader<Value> {
  const { together, note } = askedTogether(load);
  const loaderIn: Loader<Value> = (context) => {
    const known = context.loaders.get(loaderIn) as DataLoader<RefKey, Value> | undefined; // made below
    if (known !== undefined) return known;
    const loader = new DataLoader<RefKey, Value>((keys) => settledApart(together(keys, context)), {
      cacheKeyFn: note,
    });
    context.loaders.set(loaderIn, loader);
    return loader;
  };
  return loaderIn;
}

/**
 * What a batch function answers so that each key is settled by itself. A DataLoader takes one promise of all values, and
 * the slowest account would keep every other one waiting. But each value resolves the promise of its key, and a promise
 * that is resolved with another follows that one. Only its types know nothing of this.
 */
const settledApart = <Value>(values: readonly Promise<Value>[]): Promise<(Value | Error)[]> =>
  Promise.resolve(values) as Promise<unknown> as Promise<(Value | Error)[]>;

/**
 * What a loader needs so that a batch is asked for by every field that asked for one of its keys. Without it the field
 * that asked first would stand for all, because a batch runs in its place.
 */
function askedTogether<Value>(load: Load<Value>) {
  /** Of each request that explains itself: who asked for which key since it was last loaded. */
  const noted = new WeakMap<object, Map<RefKey, Set<string>>>();
  const note = (key: RefKey): RefKey => {
    const asking = askingNow();
    if (asking === undefined) return key;
    const keys = noted.get(asking.request) ?? new Map<RefKey, Set<string>>();
    noted.set(asking.request, keys);
    keys.set(key, new Set([...(keys.get(key) ?? []), ...asking.fields]));
    return key;
  };
  const together: Load<Value> = (keys, context) => {
    const known = context.explained === null ? undefined : noted.get(context.explained);
    if (known === undefined || context.explained === null) return load(keys, context);
    const fields = new Set(keys.flatMap((key) => [...(known.get(key) ?? [])]));
    for (const key of keys) known.delete(key);
    return askedBy({ fields, request: context.explained }, () => load(keys, context));
  };
  return { together, note };
}

/**
 * Drops everything the request has loaded: a query after a write must see the write. And once it is answered nothing is to
 * be seen any more, but V8 would keep it, see `plugins/use-letting-go.ts`.
 */
export function clearLoaders({ loaders, wholeUsers }: Context): void {
  for (const loader of loaders.values()) loader.clearAll();
  loaders.clear();
  wholeUsers.clearAll();
}
