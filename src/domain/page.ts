/** Part of a list, counted from its start. A provider module turns it into whatever paging it has. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** What one account answered for a {@link Window}. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** Length of the whole list where the provider says it, else null. */
  readonly total: number | null;
  /** Whether rows follow the last item. */
  readonly more: boolean;
}

export type Direction = 'ASC' | 'DESC';

/** One ordering by one field of a noun, as `orderBy` asks for it. */
export interface Order<Field extends string = string> {
  readonly field: Field;
  readonly direction: Direction;
}

/** Cuts a list that a provider only gives whole. */
export const sliceOf = <T>(all: readonly T[], { offset, limit }: Window): Slice<T> => ({
  items: all.slice(offset, offset + limit),
  total: all.length,
  more: offset + limit < all.length,
});
