import { sliceOf } from '../domain/page.ts';
import type { Compare } from './assert-ordered.ts';
import type { Source } from './source.ts';

export interface HeldOptions<T> {
  /** Reads the account's whole list, unfiltered. Asked once a page. */
  readonly rows: (signal?: AbortSignal) => Promise<readonly T[]>;
  /** Null keeps the order in which the rows came. Equal rows keep it in any case. */
  readonly compare: Compare<T> | null;
}

/**
 * A source whose list is held here while one page is made: filtered, sorted and cut without a call.
 * Indexes count rows after the filter; a cursor's row is looked for in the whole list.
 */
export function held<T>(source: Source<T>, { rows, compare }: HeldOptions<T>): Source<T> {
  const chosen = (all: readonly T[]): readonly T[] => {
    const kept = source.keep === undefined ? all : all.filter((row) => source.keep?.(row));
    return compare === null ? kept : kept.toSorted(compare);
  };
  let loading: Promise<readonly T[]> | null = null;
  return {
    account: source.account,
    patienceMs: source.patienceMs,
    idOf: (item) => source.idOf(item),
    ...(source.applied === undefined ? {} : { applied: source.applied }),
    ...(source.cached === undefined ? {} : { cached: source.cached }),
    reach: Number.POSITIVE_INFINITY,
    read: (window, signal) => {
      loading ??= rows(signal).then(chosen);
      return loading.then((all) => sliceOf(all, window));
    },
  };
}
