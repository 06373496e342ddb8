import type { Compare } from './assert-ordered.ts';
import type { Reader } from './reader.ts';

/**
 * One global order: the reader whose next row is smallest, the earlier one among equals.
 * A reader whose next row is not known goes first, because that row could be smaller; most of all one that
 * cannot find out in this page.
 */
export const inOrder =
  <T>(compare: Compare<T>) =>
  (readers: readonly Reader<T>[]): Reader<T> | undefined => {
    let best: Reader<T> | undefined;
    let unread: Reader<T> | undefined;
    for (const reader of readers) {
      const { head } = reader;
      if (head === 'paused') return reader;
      if (head === 'dry') unread ??= reader;
      if (head === 'row' && (!best || compare(reader.peek(), best.peek()) < 0)) best = reader;
    }
    return unread ?? best;
  };
