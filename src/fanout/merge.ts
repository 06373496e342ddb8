import { ValidationError } from '../domain/errors.ts';
import type { Compare } from './assert-ordered.ts';
import { placeBehind, readBackward } from './backward.ts';
import { decodeCursor, encodeCursor, startOfList } from './cursor.ts';
import { fingerprintOf } from './fingerprint.ts';
import { positionAt, readForward } from './forward.ts';
import { emptyPage, type MergedPage, toMergedPage, toReport } from './merged-page.ts';
import type { PageRequest } from './page-arguments.ts';
import type { Reader } from './reader.ts';
import type { Source, Unsupported } from './source.ts';
import { exactly, sumOf, type Total, unknownTotal } from './total.ts';
import { totalFailure } from './total-failure.ts';

export type { MergedEdge, MergedPage, SourceReport } from './merged-page.ts';

export interface MergeRequest<T> {
  /** Their order is part of the merged order: it decides turns and ties. */
  readonly sources: readonly (Source<T> | Unsupported)[];
  readonly page: PageRequest;
  /** The order every source was asked for. Without it, sources take turns, each in its own order. */
  readonly compare?: Compare<T>;
  /** What the list is: its name, filter and order. A cursor of another list is refused. */
  readonly fingerprint: string;
  /** Aborted when the caller has gone. */
  readonly signal?: AbortSignal;
  /** Most rows of one account that are scanned for one page where a filter is applied here. Default 500. */
  readonly scanLimit?: number;
}

const defaultScanLimit = 500;

/** A request after its sources were told apart, with the cursors of exactly these sources. */
interface Merge<T> extends MergeRequest<T> {
  readonly live: readonly Source<T>[];
  readonly cursors: { readonly fingerprint: string; readonly sources: number };
}

/**
 * One page of many accounts' lists as if they were one list.
 *
 * All accounts are read side by side, each waited for at most its patience; one that fails costs its own rows, and
 * keeps its place in the cursor, so that they follow when it answers again. Each row comes exactly once as long as
 * lists only grow at their end. Rows put in or taken out elsewhere are noticed at the row the cursor points at:
 * the walk goes on behind that row where it is found near, else the source fails with STALE_CURSOR.
 *
 * @throws ValidationError for a cursor that is not of this list, before anything is read; for `last` over several
 *   accounts or over a list of unknown length
 * @throws GatewayError when no source can serve the page
 * @throws whatever is not a GatewayError: our bug, or the reason why the caller has gone
 */
export async function mergePage<T>(request: MergeRequest<T>): Promise<MergedPage<T>> {
  const { sources, page, fingerprint } = request;
  if (sources.length === 0) return emptyPage();
  const live = sources.filter(isLive);
  const failure = live.length === 0 ? totalFailure(report(request, () => null)) : null;
  if (failure !== null) throw failure;

  const accounts = live.map(({ account }) => account);
  const cursors = { fingerprint: fingerprintOf(fingerprint, accounts), sources: live.length };
  const merge = { ...request, live, cursors };
  return page.direction === 'forward' ? forward(merge, page) : backward(merge, page);
}

async function forward<T>(
  merge: Merge<T>,
  { first, after }: Extract<PageRequest, { direction: 'forward' }>,
): Promise<MergedPage<T>> {
  const { live, cursors, compare, signal, scanLimit = defaultScanLimit } = merge;
  const start =
    after === null ? { turn: 0, places: live.map(() => startOfList) } : decodeCursor(after, cursors, 'after');
  const { readers, rows, stepAfter } = await readForward(live, start, first, { compare, signal, scanLimit });

  const sources = report(merge, (source) => readers[live.indexOf(source)] ?? null);
  const failure = totalFailure(sources);
  if (failure !== null) throw failure;
  const cursorAfter = (count: number) =>
    encodeCursor(cursors.fingerprint, positionAt(readers, stepAfter(count)));
  return toMergedPage({
    nodes: rows,
    cursorAt: (index) => cursorAfter(index + 1),
    emptyCursor: () => cursorAfter(0),
    hasNextPage: readers.some(({ hasMore }) => hasMore),
    hasPreviousPage: start.places.some(({ index }) => index > 0),
    total: totalOfAll(readers),
    sources,
  });
}

async function backward<T>(
  merge: Merge<T>,
  { last, before }: Extract<PageRequest, { direction: 'backward' }>,
): Promise<MergedPage<T>> {
  const { live, cursors } = merge;
  const place = before === null ? null : (decodeCursor(before, cursors, 'before').places[0] ?? null);
  const [source] = live;
  if (source === undefined || live.length > 1) {
    throw new ValidationError('last', 'last needs a list of one account: name it in accounts.');
  }
  const page = await readBackward(source, place, last, merge);
  const cursorAt = (index: number) =>
    encodeCursor(cursors.fingerprint, { turn: 0, places: [placeBehind(source, page, index)] });
  return toMergedPage({
    nodes: page.items,
    cursorAt,
    emptyCursor: () => cursorAt(0),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.offset > 0,
    total: exactly(page.total),
    sources: report(merge, () => ({ error: null, count: page.items.length })),
  });
}

const isLive = <T>(source: Source<T> | Unsupported): source is Source<T> => 'read' in source;

/** How every source fared, those that were never asked included. */
function report<T>(
  { sources }: MergeRequest<T>,
  find: (source: Source<T>) => Pick<Reader<T>, 'error' | 'count'> | null,
) {
  return sources.map((source) => {
    if (!isLive(source)) return toReport(source.account, source.error, 0);
    const { error = null, count = 0 } = find(source) ?? {};
    return toReport(source.account, error, count, source.applied?.(), source.cached?.all);
  });
}

function totalOfAll<T>(readers: readonly Reader<T>[]): Total {
  const serving = readers.filter(({ error, hasGiven }) => error?.code !== 'UNSUPPORTED' || hasGiven);
  return sumOf(serving.map(({ error, total }) => (error === null ? total : unknownTotal)));
}
