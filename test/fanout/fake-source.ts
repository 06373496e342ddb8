import type { GatewayError } from '../../src/domain/errors.ts';
import type { Slice, Window } from '../../src/domain/page.ts';
import { type MergedPage, type MergeRequest, mergePage } from '../../src/fanout/merge.ts';
import type { Source } from '../../src/fanout/source.ts';

export interface Row {
  readonly id: string;
  readonly account: string;
  readonly key: number;
}

export type Behaviour = (window: Window, signal?: AbortSignal) => Promise<Slice<Row> | undefined> | undefined;

/** An account's list in memory. It counts its reads and misbehaves on demand. */
export class FakeSource implements Source<Row> {
  readonly account: string;
  patienceMs = 1_000;
  rows: Row[];
  total: 'known' | 'unknown' = 'known';
  keep?: (row: Row) => boolean;
  readonly reads: Window[] = [];
  /** Answers instead of the list, unless it returns undefined. */
  behave: Behaviour = () => undefined;

  constructor(account: string, rows: Row[]) {
    this.account = account;
    this.rows = rows;
  }

  async read(window: Window, signal?: AbortSignal): Promise<Slice<Row>> {
    this.reads.push(window);
    return (await this.behave(window, signal)) ?? this.honest(window);
  }

  honest({ offset, limit }: Window): Slice<Row> {
    return {
      items: this.rows.slice(offset, offset + limit),
      total: this.total === 'known' ? this.rows.length : null,
      more: offset + limit < this.rows.length,
    };
  }

  idOf(row: Row): string {
    return row.id;
  }

  fail(error: GatewayError | Error): void {
    this.behave = () => Promise.reject(error);
  }

  hang(): void {
    this.behave = () => new Promise(() => {});
  }

  recover(): void {
    this.behave = () => undefined;
  }

  append(count: number, key = 0): void {
    for (let added = 0; added < count; added++) this.rows.push(row(this.account, this.rows.length, key));
  }
}

export const row = (account: string, index: number, key = index): Row => ({
  id: `${account}/${index}`,
  account,
  key,
});

/** An account with that many rows, their keys ascending. */
export const listOf = (account: string, length: number): FakeSource =>
  new FakeSource(
    account,
    Array.from({ length }, (_, index) => row(account, index)),
  );

export const byKey = (a: Row, b: Row): number => a.key - b.key;

export type Options = Partial<Omit<MergeRequest<Row>, 'sources'>>;

export const page = (
  sources: MergeRequest<Row>['sources'],
  first: number,
  after: string | null = null,
  options: Options = {},
): Promise<MergedPage<Row>> =>
  mergePage({ fingerprint: 'rows', ...options, sources, page: { direction: 'forward', first, after } });

export const pageBack = (
  sources: MergeRequest<Row>['sources'],
  last: number,
  before: string | null = null,
  options: Options = {},
): Promise<MergedPage<Row>> =>
  mergePage({ fingerprint: 'rows', ...options, sources, page: { direction: 'backward', last, before } });

export const idsOf = ({ edges }: Pick<MergedPage<Row>, 'edges'>): string[] =>
  edges.map(({ node }) => node.id);

/** Walks a list to its end with pages of the sizes given, over and over. */
export async function walk(
  sources: readonly FakeSource[],
  sizes: readonly number[],
  {
    onPage,
    after = null,
    ...options
  }: Options & { onPage?: (page: MergedPage<Row>) => void; after?: string | null } = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let turn = 0, more = true; more; turn++) {
    if (turn > 10_000) throw new Error('the walk does not end');
    const got: MergedPage<Row> = await page(sources, sizes[turn % sizes.length] ?? 1, after, options);
    onPage?.(got);
    rows.push(...got.edges.map(({ node }) => node));
    after = got.endCursor;
    more = got.hasNextPage;
  }
  return rows;
}

/** What the whole merged list must be, computed in the plainest way. */
export function reference(sources: readonly FakeSource[], ordered: boolean): Row[] {
  const lists = sources.map(({ rows, keep = () => true }) => rows.filter(keep));
  if (ordered) return lists.flat().sort(byKey);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}
