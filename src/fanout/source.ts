import { GatewayError } from '../domain/errors.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Applied } from './applied.ts';
import type { CacheUses } from './cache-uses.ts';

/** One account's list, as merging sees it. */
export interface Source<T> {
  readonly account: string;
  /** Longest that one page waits for this account over all its reads, in milliseconds. */
  readonly patienceMs: number;
  /** Known to have no rows without being read, so that the others are asked for its share. */
  readonly empty?: boolean;
  /**
   * Rows `[offset, offset + limit)` of the account's list, in its own order or the one asked for.
   * @param signal aborted once nobody waits for the answer any more
   * @throws GatewayError whenever the account cannot answer; anything else counts as our bug
   */
  read(window: Window, signal?: AbortSignal): Promise<Slice<T>>;
  /** Unique within the account's list, and the same whenever the row is read. */
  idOf(item: T): string;
  /** A filter applied here because the provider has none: `false` drops the row. */
  keep?(item: T): boolean;
  /** How many rows to either side a row is looked for that is not where a cursor left it. Default 50. */
  readonly reach?: number;
  /** Who filters and sorts; final once the page is complete. Default: there was nothing to do. */
  applied?(): Applied;
  /** Which remembered answers its rows are from; final once the page is complete. Default: none. */
  readonly cached?: CacheUses;
}

/** An account that cannot serve this list, filter or order. It is never asked. */
export interface Unsupported {
  readonly account: string;
  readonly error: GatewayError;
}

/** A list from its first row to its last. */
export const everyRow: Window = { offset: 0, limit: Number.MAX_SAFE_INTEGER };

/** Most rows that one read asks for, besides the row that a cursor points at. */
export const windowRows = 100;

/**
 * Reads a window and holds the answer to it: rows beyond the window are cut off.
 * @throws GatewayError BAD_UPSTREAM for an answer without rows that says more follow, so that no walk goes on for ever
 */
export function readWindow<T>(source: Source<T>, window: Window, signal?: AbortSignal): Promise<Slice<T>> {
  try {
    return source.read(window, signal).then((slice) => within(slice, window, source));
  } catch (error) {
    // Of windows that are read side by side, one that threw would leave those before it to nobody.
    return Promise.reject(error);
  }
}

function within<T>(slice: Slice<T>, window: Window, source: Source<T>): Slice<T> {
  if (slice.items.length > window.limit) {
    return { ...slice, items: slice.items.slice(0, window.limit), more: true };
  }
  if (slice.items.length === 0 && slice.more) {
    const message = `Account ${source.account} announced rows and then sent none.`;
    throw new GatewayError('BAD_UPSTREAM', message, { account: source.account });
  }
  return slice;
}
