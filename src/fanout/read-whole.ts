import { GatewayError } from '../domain/errors.ts';
import type { Slice } from '../domain/page.ts';
import { readWindow, type Source, windowRows } from './source.ts';

/** Most rows of one account that are held at once to be sorted, filtered or split here. */
export const mostRowsHeld = 2_000;

/**
 * Reads a list from its start to its end: side by side once the first answer told its length, else one by one.
 * A row that came twice, because the list moved meanwhile, is kept once.
 * @throws GatewayError UNSUPPORTED above `mostRows`, because a part of the list would pass for the whole;
 *   BAD_UPSTREAM when fewer rows came than the account counts
 */
export async function readWhole<T>(
  source: Source<T>,
  mostRows: number,
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const read = (offset: number) => readWindow(source, { offset, limit: windowRows }, signal);
  let slice = await read(0);
  const rows = [...slice.items];
  for (const next of await Promise.all(offsetsAfter(slice, mostRows).map(read))) {
    rows.push(...next.items);
    slice = next;
  }
  while (slice.more) {
    if (Math.max(rows.length + 1, slice.total ?? 0) > mostRows) throw tooLong(source, mostRows);
    slice = await read(rows.length);
    rows.push(...slice.items);
  }
  if (rows.length < (slice.total ?? 0)) throw incomplete(source);
  return [...new Map(rows.map((row) => [source.idOf(row), row])).values()];
}

/** Where the windows behind a first full one start; none where the length is unknown or too much. */
function offsetsAfter<T>({ items, total }: Slice<T>, mostRows: number): number[] {
  if (items.length < windowRows || total === null || total > mostRows) return [];
  const windows = Math.ceil(total / windowRows);
  return Array.from({ length: windows - 1 }, (_, index) => (index + 1) * windowRows);
}

const tooLong = <T>({ account }: Source<T>, mostRows: number): GatewayError =>
  new GatewayError(
    'UNSUPPORTED',
    `The list of account ${account} has more than ${mostRows} rows: too many to be sorted or filtered here.`,
    { account },
  );

const incomplete = <T>({ account }: Source<T>): GatewayError =>
  new GatewayError('BAD_UPSTREAM', `Account ${account} sent fewer rows than it counts.`, { account });
