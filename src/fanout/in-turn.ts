import type { Reader } from './reader.ts';

/**
 * Accounts in turn, the order of each account kept. One that has ended is passed over.
 * The turn is part of every cursor, so that the merged order does not depend on page sizes.
 */
export function inTurn<T>(readers: readonly Reader<T>[], turn: number): Reader<T> | undefined {
  for (let step = 0; step < readers.length; step++) {
    const reader = readers[(turn + step) % readers.length];
    if (reader !== undefined && reader.head !== 'ended') return reader;
  }
  return undefined;
}
