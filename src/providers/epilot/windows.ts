import type { Slice, Window } from '../../domain/page.ts';

/** Most rows of one call. None is documented: answers are limited by size, and one too large is refused. */
export const pageSize = 100;

/** What one call for some rows of a list answered. */
export interface Rows<T> {
  readonly items: readonly T[];
  /** Length of the whole list where the provider says it, else null. */
  readonly total: number | null;
}

export type AskRows<T> = (offset: number, limit: number) => Promise<Rows<T>>;

/**
 * Rows of a list that is read by offset and limit. One row more than wanted is asked for, to know whether any follow.
 * A list of unknown length is read in one call; where that row would have been the hundred and first, the last
 * one is left for the next window, which is cheaper than a call to look.
 */
export async function readWindow<T>(ask: AskRows<T>, { offset, limit }: Window): Promise<Slice<T>> {
  const rows: T[] = [];
  for (;;) {
    const size = Math.min(limit - rows.length + 1, pageSize);
    const page = await ask(offset + rows.length, size);
    rows.push(...page.items);
    const total = plausible(page.total, offset + rows.length);
    if (rows.length > limit) return { items: rows.slice(0, limit), total, more: true };
    const full = page.items.length >= size;
    const known = total !== null && total > offset + rows.length;
    if (page.items.length === 0 || !(full || known)) return { items: rows, total, more: false };
    if (known && rows.length === limit) return { items: rows, total, more: true };
    if (total === null) return { items: rows.slice(0, -1), total, more: true };
  }
}

/** A count that is less than what was seen counts something else. */
const plausible = (total: number | null, seen: number): number | null =>
  total !== null && total >= seen ? total : null;
