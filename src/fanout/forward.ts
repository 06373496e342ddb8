import type { Compare } from './assert-ordered.ts';
import { type Position, startOfList } from './cursor.ts';
import { inOrder } from './in-order.ts';
import { inTurn } from './in-turn.ts';
import { Reader, type ReaderOptions } from './reader.ts';
import type { Source } from './source.ts';

/** A position by how many rows each reader had given until then: cheap to keep, spelled out only when asked for. */
export interface Step {
  readonly turn: number;
  readonly counts: readonly number[];
}

export interface Forward<T> {
  readonly readers: readonly Reader<T>[];
  readonly rows: readonly T[];
  /** Where the list stands after so many of the rows. */
  readonly stepAfter: (count: number) => Step;
}

/**
 * Takes the next `first` rows behind a position. Sources that run dry are read again, together; a page ends early
 * only where no source has rows left or where the next row is beyond a scan limit.
 */
export async function readForward<T>(
  sources: readonly Source<T>[],
  start: Position,
  first: number,
  options: ReaderOptions<T>,
): Promise<Forward<T>> {
  const { compare } = options;
  const whoseTurn = compare === undefined ? inTurn : inOrder(compare);
  const readers = sources.map(
    (source, position) => new Reader(source, position, start.places[position] ?? startOfList, options),
  );
  await open(readers, start, first, compare);

  const rows: T[] = [];
  /** The reader of each row. */
  const givers: Reader<T>[] = [];
  const turnAfter = (giver: Reader<T> | undefined): number => {
    if (giver === undefined) return start.turn;
    return compare === undefined ? (giver.position + 1) % readers.length : 0;
  };
  while (rows.length < first) {
    const reader: Reader<T> | undefined = whoseTurn(readers, turnAfter(givers.at(-1)));
    if (reader === undefined || reader.head === 'paused') break;
    if (reader.head === 'dry') {
      await refill(readers, first - rows.length);
      continue;
    }
    rows.push(reader.take());
    givers.push(reader);
  }
  const stepAfter = (count: number): Step => {
    const before = givers.slice(0, count);
    const counts = readers.map((reader) => before.filter((giver) => giver === reader).length);
    return { turn: turnAfter(before.at(-1)), counts };
  };
  return { readers, rows, stepAfter };
}

/** What a step means for the next page. Only once the page is complete. */
export const positionAt = <T>(readers: readonly Reader<T>[], { turn, counts }: Step): Position => ({
  turn,
  places: readers.map((reader) => reader.placeAt(counts[reader.position] ?? 0)),
});

/** In one order no account gives exactly its share: half as much again seldom needs a second round. */
const margin = 1.5;

/**
 * The first round: every source is asked for what it will most likely give. A list that had ended is asked for one
 * row, to see whether it has grown.
 */
async function open<T>(
  readers: readonly Reader<T>[],
  { places }: Position,
  first: number,
  compare: Compare<T> | undefined,
): Promise<void> {
  const live = readers.filter(({ source, position }) => !source.empty && !places[position]?.done).length;
  const share = Math.ceil(first / (live || readers.length));
  const unevenShare = Math.min(first, Math.ceil(share * margin));
  await Promise.all(
    readers.map((reader) => {
      if (live > 0 && places[reader.position]?.done) return reader.fill(1);
      return reader.fill(compare === undefined || reader.source.keep !== undefined ? share : unevenShare);
    }),
  );
}

/**
 * A further round: whoever has less than its share of the missing rows is asked for all of them, so that nobody is
 * asked a third time. Where rows are filtered here, that would scan too many: such a source is asked for its share.
 */
async function refill<T>(readers: readonly Reader<T>[], missing: number): Promise<void> {
  const live = readers.filter(({ head }) => head !== 'ended').length;
  const share = Math.ceil(missing / live);
  await Promise.all(
    readers
      .filter((reader) => reader.buffered < share && reader.error === null)
      .map((reader) => reader.fill(reader.source.keep === undefined ? missing : share)),
  );
}
