import type { Slice, Window } from '../domain/page.ts';

/** One page to ask for, and which part of it belongs to the window. */
export interface PageCut {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly skip: number;
  readonly take: number;
}

/** What a provider with numbered pages answers for one of them. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** Length of the whole list where the provider says it, else null. */
  readonly total: number | null;
}

/**
 * The pages that cover a window, for a provider that knows only page number and page size: as few pages as can be,
 * and of those the smallest.
 * @param maxSize the largest page the provider gives
 */
export function alignedPages({ offset, limit }: Window, maxSize: number): PageCut[] {
  if (limit <= 0) return [];
  for (let count = Math.ceil(limit / maxSize); ; count += 1) {
    for (let size = Math.ceil(limit / count); size <= maxSize; size += 1) {
      if ((offset % size) + limit <= size * count) return cut({ offset, limit }, size);
    }
  }
}

/** The pages of one size that a window touches. */
function cut({ offset, limit }: Window, size: number): PageCut[] {
  const first = Math.floor(offset / size);
  const last = Math.floor((offset + limit - 1) / size);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const start = (first + index) * size;
    const skip = Math.max(0, offset - start);
    return { page: first + index + 1, size, skip, take: Math.min(size, offset + limit - start) - skip };
  });
}

/**
 * Reads a window from numbered pages, side by side.
 * Without a total, `more` is true when a further row was seen or the last page came full.
 * @throws whatever `ask` throws for any of them
 */
export async function readPages<T>(
  window: Window,
  maxSize: number,
  ask: (page: number, size: number) => Promise<NumberedPage<T>>,
): Promise<Slice<T>> {
  const cuts = alignedPages(window, maxSize);
  const pages = await Promise.all(cuts.map(async (cut) => ({ ...cut, ...(await ask(cut.page, cut.size)) })));
  const items = pages.flatMap(({ items: rows, skip, take }) => rows.slice(skip, skip + take));
  const last = pages.at(-1);
  if (last === undefined) return { items: [], total: null, more: true };
  const { total } = last;
  const beyond = last.items.length > last.skip + last.take || last.items.length >= last.size;
  return { items, total, more: total === null ? beyond : window.offset + window.limit < total };
}
