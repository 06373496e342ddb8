import type { Compare } from './assert-ordered.ts';
import { held } from './held.ts';
import { mostRowsHeld, readWhole } from './read-whole.ts';
import type { Source } from './source.ts';

/**
 * A source in an order that its provider does not offer: the list is read whole, filtered and sorted here, once.
 * Rows that compare as equal keep their native order. One instance serves one page.
 * @throws GatewayError UNSUPPORTED, when read, for a list longer than `mostRows`
 */
export const locallySorted = <T>(
  source: Source<T>,
  compare: Compare<T>,
  mostRows: number = mostRowsHeld,
): Source<T> => held(source, { rows: (signal) => readWhole(source, mostRows, signal), compare });
