/** How far a count can be relied on. */
export type Precision = 'EXACT' | 'ESTIMATE' | 'UNKNOWN';

/** Rows of a whole list. */
export interface Total {
  /** Null where nothing is known. */
  readonly count: number | null;
  readonly precision: Precision;
}

export const unknownTotal: Total = { count: null, precision: 'UNKNOWN' };

export const exactly = (count: number): Total => ({ count, precision: 'EXACT' });

/** What one page has learnt of the list it reads. */
export interface Seen {
  /** Length of the raw list as the account tells it; null where it does not. */
  readonly told: number | null;
  /** Raw index behind the last row read. */
  readonly index: number;
  /** Whether the list ended there. */
  readonly ended: boolean;
  /** Set where a filter is applied here: rows read in this page, and those of them that passed. */
  readonly filtered?: { readonly fromStart: boolean; readonly scanned: number; readonly kept: number };
}

/**
 * The length of one account's list. Whoever has seen its end has counted it; where rows are filtered here, those seen
 * stand for the rest.
 */
export function totalOf({ told, index, ended, filtered }: Seen): Total {
  const length = told ?? (ended ? index : null);
  if (filtered === undefined) return length === null ? unknownTotal : exactly(length);
  const { fromStart, scanned, kept } = filtered;
  if (ended && fromStart) return exactly(kept);
  if (length === null || scanned === 0) return unknownTotal;
  return { count: Math.max(kept, Math.round((kept / scanned) * length)), precision: 'ESTIMATE' };
}

/** All of them together: as reliable as the least reliable one. */
export function sumOf(totals: readonly Total[]): Total {
  if (totals.some(({ precision }) => precision === 'UNKNOWN')) return unknownTotal;
  const count = totals.reduce((sum, total) => sum + (total.count ?? 0), 0);
  const isExact = totals.every(({ precision }) => precision === 'EXACT');
  return { count, precision: isExact ? 'EXACT' : 'ESTIMATE' };
}
