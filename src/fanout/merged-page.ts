import type { GatewayError } from '../domain/errors.ts';
import type { CacheUse } from '../kit/http.ts';
import { type Applied, nothingApplied } from './applied.ts';
import type { Unsupported } from './source.ts';
import { exactly, type Total, unknownTotal } from './total.ts';

export interface MergedEdge<T> {
  readonly node: T;
  /** Resumes exactly behind this edge. Made when it is read. */
  readonly cursor: string;
}

/** How one account fared in a page. */
export interface SourceReport {
  readonly account: string;
  readonly status: 'OK' | 'FAILED' | 'UNSUPPORTED';
  readonly error: GatewayError | null;
  /** Rows of this account in this page. */
  readonly count: number;
  readonly applied: Applied;
  /** The oldest of the remembered answers that its rows are from; null when all came from the provider just now. */
  readonly cached: CacheUse | null;
}

/** A page of several accounts' lists. */
export interface MergedPage<T> {
  readonly edges: readonly MergedEdge<T>[];
  /**
   * Whether a source that answers has more rows. A source that failed does not count, or a client would ask for ever
   * while it is down; a client that sees one may ask again with `endCursor`, whatever this says.
   */
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  /** Set for an empty page as well: the position reached. Null only where no source can ever have rows. */
  readonly endCursor: string | null;
  /** Rows of all lists that can be served; unknown when one is, or has failed. */
  readonly total: Total;
  /** One report per source, in the order of the sources. */
  readonly sources: readonly SourceReport[];
}

/** What {@link toMergedPage} is told of a page. */
export interface PageContent<T> extends Omit<MergedPage<T>, 'edges' | 'startCursor' | 'endCursor'> {
  readonly nodes: readonly T[];
  /** The cursor behind one of the nodes. */
  readonly cursorAt: (index: number) => string;
  /** The cursor behind the page, when it has no nodes. */
  readonly emptyCursor: () => string;
}

class Edge<T> implements MergedEdge<T> {
  readonly node: T;
  readonly #index: number;
  readonly #cursorAt: (index: number) => string;

  constructor(node: T, index: number, cursorAt: (index: number) => string) {
    this.node = node;
    this.#index = index;
    this.#cursorAt = cursorAt;
  }

  get cursor(): string {
    return this.#cursorAt(this.#index);
  }
}

/** A class, since an object with getters of its own would be kept with all its rows: see `kit/transformed.ts`. */
class Page<T> implements MergedPage<T> {
  readonly edges: readonly MergedEdge<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: Total;
  readonly sources: readonly SourceReport[];
  readonly #cursorAt: (index: number) => string;
  readonly #emptyCursor: () => string;

  constructor({ nodes, cursorAt, emptyCursor, ...rest }: PageContent<T>) {
    this.edges = nodes.map((node, index) => new Edge(node, index, cursorAt));
    this.hasNextPage = rest.hasNextPage;
    this.hasPreviousPage = rest.hasPreviousPage;
    this.total = rest.total;
    this.sources = rest.sources;
    this.#cursorAt = cursorAt;
    this.#emptyCursor = emptyCursor;
  }

  get startCursor(): string | null {
    return this.edges.length === 0 ? null : this.#cursorAt(0);
  }

  get endCursor(): string {
    return this.edges.length === 0 ? this.#emptyCursor() : this.#cursorAt(this.edges.length - 1);
  }
}

/** Puts a page together. Its cursors are made when they are read, each for itself. */
export const toMergedPage = <T>(content: PageContent<T>): MergedPage<T> => new Page(content);

/** The page of a list that no account can serve, for callers to whom that is no error. */
export const emptyPage = (unsupported: readonly Unsupported[] = []): MergedPage<never> => ({
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  startCursor: null,
  endCursor: null,
  total: unsupported.length === 0 ? exactly(0) : unknownTotal,
  sources: unsupported.map(({ account, error }) => toReport(account, error, 0)),
});

/** An account may find out only while reading that it cannot serve the list: its error's code tells. */
export const toReport = (
  account: string,
  error: GatewayError | null,
  count: number,
  applied: Applied = nothingApplied,
  cached: CacheUse | null = null,
): SourceReport => ({
  account,
  status: error === null ? 'OK' : error.code === 'UNSUPPORTED' ? 'UNSUPPORTED' : 'FAILED',
  error,
  count,
  applied,
  cached,
});
