import { GatewayError, ValidationError } from '../domain/errors.ts';
import type { Slice } from '../domain/page.ts';
import { assertOrdered, type Compare } from './assert-ordered.ts';
import { type Place, startOfList } from './cursor.ts';
import { Patience } from './patience.ts';
import { findMark, lookAround, markOf, type Read } from './resume.ts';
import { readWindow, type Source } from './source.ts';

export interface Backward<T> {
  readonly items: readonly T[];
  /** Raw index of the first item. */
  readonly offset: number;
  readonly total: number;
  readonly hasNextPage: boolean;
}

/**
 * The last rows of a list, or the last ones before the row that a place stands behind, in the list's order.
 * At most two reads; two more when rows before the place were put in or taken out.
 * @throws ValidationError for a list whose length is unknown or whose rows are filtered here
 * @throws GatewayError whatever the source fails with, TIMEOUT and STALE_CURSOR included
 */
export async function readBackward<T>(
  source: Source<T>,
  before: Place | null,
  last: number,
  {
    compare,
    signal,
  }: { readonly compare?: Compare<T> | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Backward<T>> {
  if (source.keep !== undefined) throw refusal(source);
  const patience = new Patience(source.account, source.patienceMs, signal);
  const read: Read<T> = (window) => patience.wait((given) => readWindow(source, window, given));
  const page = before === null ? await readEnd(read, last) : await readBefore(source, read, before, last);
  assertOrdered(source.account, page.items, compare);
  if (page.total === null) throw refusal(source);
  return { ...page, total: page.total };
}

/** The place behind an item of such a page. */
export const placeBehind = <T>(source: Source<T>, { items, offset }: Backward<T>, at: number): Place => {
  const item = items[at];
  if (item === undefined) return startOfList;
  return { index: offset + at + 1, mark: markOf(source, item), done: false };
};

type Draft<T> = Omit<Backward<T>, 'total'> & { readonly total: number | null };

async function readEnd<T>(read: Read<T>, last: number): Promise<Draft<T>> {
  const start = await read({ offset: 0, limit: last });
  if (!start.more || start.total === null) return toDraft(start, 0, start.more);
  const offset = Math.max(0, start.total - last);
  const end = await read({ offset, limit: last });
  return toDraft(end, offset, end.more);
}

async function readBefore<T>(
  source: Source<T>,
  read: Read<T>,
  place: Place,
  last: number,
): Promise<Draft<T>> {
  if (place.mark === null) {
    const { items, total } = await read({ offset: 0, limit: 1 });
    return { items: [], offset: 0, total, hasNextPage: items.length > 0 };
  }
  const window = windowBefore(place.index - 1, last);
  const slice = await read(window);
  const expected = findMark(source, place, slice, window.offset);
  if (expected?.index === place.index - 1) return toDraft(withoutLast(slice), window.offset, true);

  const { index } = expected ?? (await lookAround(source, read, place, slice.total));
  const moved = windowBefore(index, last);
  const again = await read(moved);
  if (findMark(source, place, again, moved.offset)?.index !== index) throw restless(source);
  return toDraft(withoutLast(again), moved.offset, true);
}

/** The rows before a row, and that row. */
const windowBefore = (index: number, last: number) => {
  const offset = Math.max(0, index - last);
  return { offset, limit: index - offset + 1 };
};

const withoutLast = <T>(slice: Slice<T>): Slice<T> => ({ ...slice, items: slice.items.slice(0, -1) });

const toDraft = <T>({ items, total }: Slice<T>, offset: number, hasNextPage: boolean): Draft<T> => ({
  items,
  offset,
  total,
  hasNextPage,
});

const refusal = <T>({ account }: Source<T>): ValidationError =>
  new ValidationError(
    'last',
    `last needs a list whose length is known, and that of account ${account} is not.`,
  );

const restless = <T>({ account }: Source<T>): GatewayError =>
  new GatewayError('STALE_CURSOR', `The list of account ${account} changes while it is read.`, { account });
