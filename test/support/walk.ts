import type { TestGateway } from './gateway.ts';

export interface WalkedRow {
  readonly id: string;
  readonly startsAt: string;
}

export interface WalkedPage {
  readonly rows: readonly WalkedRow[];
  /** Goes on behind this page, or before it when walking backward. */
  readonly cursor: string;
  readonly more: boolean;
  readonly totalCount: number | null;
  /** Upstream calls that the page cost. */
  readonly calls: number;
}

export interface WalkOptions {
  readonly size: number;
  readonly accounts?: readonly string[];
  readonly orderBy?: { readonly field: string; readonly direction?: 'ASC' | 'DESC' };
  /** Where to begin; default at the start, or the end when walking backward. */
  readonly from?: string | null;
  /** Default: to the end. */
  readonly pages?: number;
  readonly backward?: boolean;
}

interface Answer {
  readonly events: {
    readonly nodes: readonly WalkedRow[];
    readonly totalCount: number | null;
    readonly pageInfo: {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}

const query = `query ($accounts: [String!], $first: Int, $after: String, $last: Int, $before: String, $orderBy: EventOrder) {
  events(accounts: $accounts, first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
    nodes { id startsAt } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }
  }
}`;

/** Reads the list of events page by page, as a client does. */
export async function walk(gateway: TestGateway, options: WalkOptions): Promise<readonly WalkedPage[]> {
  const {
    size,
    accounts,
    orderBy,
    from = null,
    pages = Number.POSITIVE_INFINITY,
    backward = false,
  } = options;
  const walked: WalkedPage[] = [];
  let cursor = from;
  gateway.calls();
  while (walked.length < pages) {
    const place = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const { events } = await gateway.data<Answer>(query, { accounts, orderBy, ...place });
    const { startCursor, endCursor, hasNextPage, hasPreviousPage } = events.pageInfo;
    cursor = backward ? startCursor : endCursor;
    const more = backward ? hasPreviousPage : hasNextPage;
    const calls = Object.values(gateway.calls()).reduce((sum, count) => sum + count, 0);
    walked.push({ rows: events.nodes, cursor, more, totalCount: events.totalCount, calls });
    if (!more) break;
  }
  return walked;
}

export const rowsOf = (pages: readonly WalkedPage[]): WalkedRow[] => pages.flatMap(({ rows }) => rows);

export const idsOf = (pages: readonly WalkedPage[]): string[] => rowsOf(pages).map(({ id }) => id);

export const mostCalls = (pages: readonly WalkedPage[]): number =>
  Math.max(...pages.map(({ calls }) => calls));
