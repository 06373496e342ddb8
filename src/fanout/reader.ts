import { GatewayError } from '../domain/errors.ts';
import type { Slice } from '../domain/page.ts';
import { assertOrdered, type Compare } from './assert-ordered.ts';
import type { Place } from './cursor.ts';
import { Patience } from './patience.ts';
import { markOf, type Read, readBehind } from './resume.ts';
import { readWindow, type Source, windowRows } from './source.ts';
import { type Total, totalOf } from './total.ts';

/**
 * What a reader can say of its next row: it is here; it must be read first; more follows, but no more may be
 * scanned for this page; nothing follows, or nothing that can be read now.
 */
export type Head = 'row' | 'dry' | 'paused' | 'ended';

export interface ReaderOptions<T> {
  readonly compare?: Compare<T> | undefined;
  /** Aborted when the caller has gone. */
  readonly signal?: AbortSignal | undefined;
  /** Most rows read of a source whose filter is applied here. */
  readonly scanLimit: number;
}

/** A row, and the raw index behind it. */
interface Row<T> {
  readonly item: T;
  readonly index: number;
}

/** Reads one source for one page, ahead of what the page takes, and knows the place behind every row taken. */
export class Reader<T> {
  readonly source: Source<T>;
  /** Where the source stands among the sources. */
  readonly position: number;
  readonly #start: Place;
  readonly #patience: Patience;
  /** Not assigned in the constructor: see `kit/transformed.ts`. */
  readonly #read: Read<T> = (window) =>
    this.#patience.wait((signal) => readWindow(this.source, window, signal));
  readonly #compare: Compare<T> | undefined;
  readonly #scanLimit: number;
  readonly #caller: AbortSignal | undefined;
  /** The row before the first one read: the one a cursor pointed at. */
  #origin: Row<T> | null = null;
  /** Rows that passed the filter. */
  readonly #rows: Row<T>[] = [];
  /** The last row read, whether it passed or not. */
  #last: Row<T> | null = null;
  #opened = false;
  #taken = 0;
  #scanned = 0;
  #more: boolean;
  #told: number | null = null;
  #error: GatewayError | null = null;

  constructor(source: Source<T>, position: number, start: Place, options: ReaderOptions<T>) {
    this.#patience = new Patience(source.account, source.patienceMs, options.signal);
    this.source = source;
    this.position = position;
    this.#start = start;
    this.#more = !start.done;
    this.#compare = options.compare;
    this.#caller = options.signal;
    this.#scanLimit = source.keep === undefined ? Number.POSITIVE_INFINITY : options.scanLimit;
  }

  get head(): Head {
    if (this.buffered > 0) return 'row';
    if (!this.#more || this.#error !== null) return 'ended';
    return this.#mayRead ? 'dry' : 'paused';
  }

  /** Rows here that the page has not taken. */
  get buffered(): number {
    return this.#rows.length - this.#taken;
  }

  /** Rows that the page took. */
  get count(): number {
    return this.#taken;
  }

  /** Whether it has given rows, to this page or to those before: then it can serve the list, as far as it goes. */
  get hasGiven(): boolean {
    return this.#start.index > 0 || this.#taken > 0;
  }

  /** Why the source answers no more in this page. */
  get error(): GatewayError | null {
    return this.#error;
  }

  /** Length of the source's list after the filter, as far as this page can tell. */
  get total(): Total {
    const seen = { told: this.#told, index: this.#next, ended: this.#opened && !this.#more };
    if (this.source.keep === undefined) return totalOf(seen);
    const fromStart = this.#start.mark === null;
    return totalOf({
      ...seen,
      filtered: { fromStart, scanned: this.#scanned, kept: this.#rows.length },
    });
  }

  /** Whether a next page would find rows. A source that failed promises none, lest a client ask for ever. */
  get hasMore(): boolean {
    return this.buffered > 0 || (this.#more && this.#error === null);
  }

  /** The next row. Only for a reader whose head is a row. */
  peek(): T {
    const row = this.#rows[this.#taken];
    if (row === undefined) throw new TypeError(`no row of ${this.source.account} was read ahead`);
    return row.item;
  }

  take(): T {
    const item = this.peek();
    this.#taken += 1;
    return item;
  }

  /**
   * Reads until that many rows are buffered, the list ends, the scan limit is met, or the source fails; a failure
   * is kept in {@link error}. The first time it reads in any case, to see what was added to a list that had ended.
   * @throws whatever is not a {@link GatewayError}, or the reason why the caller has gone
   */
  async fill(wanted: number): Promise<void> {
    try {
      if (!this.#opened && this.#start.mark !== null) await this.#resume(this.#limit(wanted));
      while (!this.#opened || (this.buffered < wanted && this.#more && this.#mayRead)) {
        this.#append(await this.#read({ offset: this.#next, limit: this.#limit(wanted) }));
        this.#opened = true;
      }
    } catch (error) {
      this.#caller?.throwIfAborted();
      if (!(error instanceof GatewayError)) throw error;
      this.#error = error;
    }
  }

  /**
   * The place behind the first `count` rows that the page took. Rows behind them that the filter dropped are left
   * behind as well. Final once the page is complete.
   */
  placeAt(count: number): Place {
    const atEnd = count === this.#rows.length;
    const row = atEnd ? this.#last : (this.#rows[count - 1] ?? this.#origin);
    const done = atEnd && !this.#more;
    if (row === null) return { ...this.#start, done };
    return { index: row.index, mark: markOf(this.source, row.item), done };
  }

  /**
   * Whether a further read is worth its time. An account that has answered is not to blame when another one took all
   * of the page's time: the page comes short, and goes on in the next one.
   */
  get #mayRead(): boolean {
    return this.#scanned < this.#scanLimit && !(this.#opened && this.#patience.over);
  }

  /** Raw index of the row to be read next. */
  get #next(): number {
    return this.#last?.index ?? 0;
  }

  /** A filter applied here makes any number of rows worth reading; a call costs the same for few as for many. */
  #limit(wanted: number): number {
    const overlap = this.#opened || this.#start.mark === null ? 0 : 1;
    if (this.source.keep === undefined) return Math.min(wanted - this.buffered, windowRows);
    return Math.min(windowRows - overlap, this.#scanLimit - this.#scanned);
  }

  /** Opens a list that a cursor points into. */
  async #resume(limit: number): Promise<void> {
    const { row, index, rest } = await readBehind(this.source, this.#read, this.#start, limit);
    this.#origin = { item: row, index: index + 1 };
    this.#last = this.#origin;
    this.#append(rest);
    this.#opened = true;
  }

  #append({ items, more, total }: Slice<T>): void {
    const { account } = this.source;
    assertOrdered(account, this.#last === null ? items : [this.#last.item, ...items], this.#compare);
    for (const item of items) {
      const row = { item, index: this.#next + 1 };
      if (this.source.keep?.(item) ?? true) this.#rows.push(row);
      this.#last = row;
    }
    this.#scanned += items.length;
    this.#more = more;
    this.#told = total;
  }
}
