import { GatewayError } from '../domain/errors.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Place } from './cursor.ts';
import { digest } from './fingerprint.ts';
import { type Source, windowRows } from './source.ts';

/** Asks one source for a window, however long that is allowed to take. */
export type Read<T> = (window: Window) => Promise<Slice<T>>;

/** A slice, and where in it the row was found that a place stands behind. */
export interface Landing<T> {
  /** Raw index of the row, which may differ from where the cursor left it. */
  readonly index: number;
  readonly row: T;
  /** The rows of the same answer that follow it. */
  readonly rest: Slice<T>;
}

const defaultReach = windowRows / 2;

/** The digest that a cursor keeps of a row. */
export const markOf = <T>(source: Source<T>, item: T): string => digest(source.idOf(item));

/** The row that a place stands behind, if the slice holds it. */
export function findMark<T>(
  source: Source<T>,
  place: Place,
  slice: Slice<T>,
  offset: number,
): Landing<T> | null {
  const at = slice.items.findIndex((item) => markOf(source, item) === place.mark);
  const row = slice.items[at];
  if (row === undefined) return null;
  return { index: offset + at, row, rest: { ...slice, items: slice.items.slice(at + 1) } };
}

/**
 * Reads up to `limit` rows behind a place, and the row before them, which shows that the place still fits.
 *
 * Rows put in or taken out before the place have moved that row: it is looked for among the rows just read and
 * then, with one more read, {@link Source.reach} rows to either side.
 * @throws GatewayError STALE_CURSOR when it is not there: it was deleted, or moved too far
 */
export async function readBehind<T>(
  source: Source<T>,
  read: Read<T>,
  place: Place,
  limit: number,
): Promise<Landing<T>> {
  const offset = place.index - 1;
  const slice = await read({ offset, limit: limit + 1 });
  return findMark(source, place, slice, offset) ?? (await lookAround(source, read, place, slice.total));
}

/** The second half of {@link readBehind}, for a row known not to be where the place says. */
export async function lookAround<T>(
  source: Source<T>,
  read: Read<T>,
  place: Place,
  total: number | null,
): Promise<Landing<T>> {
  const reach = source.reach ?? defaultReach;
  const centre = Math.min(place.index - 1, total ?? Number.POSITIVE_INFINITY);
  const offset = Math.max(0, centre - reach);
  const landing = findMark(source, place, await read({ offset, limit: 2 * reach }), offset);
  if (landing !== null) return landing;
  const message = `The cursor's place in account ${source.account} is gone: its list has changed there.`;
  throw new GatewayError('STALE_CURSOR', message, { account: source.account });
}
