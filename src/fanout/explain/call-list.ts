import type { ErrorCode } from '../../domain/errors.ts';
import { askingNow } from '../../kit/asking-fields.ts';
import type { CacheUse, CallRecord, Operation, UpstreamRequest } from '../../kit/http.ts';

/** One attempt at one call, as the caller whose request made it may see it. Times in milliseconds. */
export interface ExplainedCall {
  readonly account: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  /** The template: what was put into it may be personal. */
  readonly path: string;
  /** From the start of the request. */
  readonly startMs: number;
  /** From then to the end of the answer, waits included. */
  readonly ms: number;
  /** The part of `ms` spent waiting for a slot and for tokens. */
  readonly waitedMs: number;
  readonly bytes: number;
  readonly status: number | null;
  /** `PENDING`: had not ended when the answer was ready. `HIDDEN`: how it ends is not told. */
  readonly outcome: 'OK' | 'ABORTED' | 'PENDING' | 'HIDDEN' | ErrorCode;
  readonly attempt: number;
  readonly shared: boolean;
  readonly retried: boolean;
  readonly fields: readonly string[];
}

/** An answer that was remembered: in place of a call, or of one that failed and is among the calls. */
export interface ExplainedAnswer
  extends Pick<
    ExplainedCall,
    'account' | 'provider' | 'operation' | 'method' | 'path' | 'startMs' | 'fields'
  > {
  /** Milliseconds since the provider had given it. */
  readonly ageMs: number;
  /** Whether it is past its time, and stands in for a call that failed. */
  readonly stale: boolean;
}

export interface ExplainedCalls {
  readonly version: 1;
  readonly startedAt: string;
  readonly ms: number;
  readonly calls: readonly ExplainedCall[];
  /** Absent where there was none. No part of the totals: they cost no call. */
  readonly cached?: readonly ExplainedAnswer[];
  readonly totals: {
    readonly calls: number;
    readonly shared: number;
    readonly retries: number;
    readonly bytes: number;
  };
  readonly truncated?: true;
}

/** A row whose fields may still grow: others can join the work that made the call. */
type Row = Omit<ExplainedCall, 'fields' | 'retried'> & { readonly asked: ReadonlySet<string>[] };

interface Ongoing {
  readonly call: Pick<Row, 'account' | 'provider'> & { readonly operation: Operation };
  readonly asked: ReadonlySet<string>;
  readonly begunAt: number;
  attempt: number;
}

/** What is to be told of a call. */
interface Watch {
  readonly observe: (record: CallRecord) => void;
  readonly cached: (use: CacheUse) => void;
}

type Cached = Omit<ExplainedAnswer, 'fields'> & { readonly asked: ReadonlySet<string> };

const mostListed = 1_000;

/** Every call that one request makes or joins. */
export class CallList {
  readonly #startedAt: number;
  readonly #date: Date;
  /** By serial: two fields that share an attempt are one row. */
  readonly #rows = new Map<number, Row>();
  readonly #unlisted = new Set<number>();
  readonly #hidden: Row[] = [];
  readonly #cached: Cached[] = [];
  readonly #ongoing = new Set<Ongoing>();
  readonly #totals = { calls: 0, shared: 0, retries: 0, bytes: 0 };

  /** @param startedAt of the request, on the clock of `performance.now()` */
  constructor(startedAt: number) {
    this.#startedAt = startedAt;
    this.#date = new Date(performance.timeOrigin + startedAt);
  }

  /** Sends a call and notes every attempt at it. A discreet one is noted before anything is known of it. */
  async watch<T>(
    call: Ongoing['call'],
    { discreet }: Pick<UpstreamRequest<T>, 'discreet'>,
    send: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const asked = askingNow()?.fields ?? new Set<string>();
    const ongoing: Ongoing = { call, asked, begunAt: performance.now(), attempt: 1 };
    if (discreet === true) {
      this.#hidden.push(this.#unfinished(ongoing, { ms: 0, outcome: 'HIDDEN' }));
      return send({ observe: () => undefined, cached: () => undefined });
    }
    this.#ongoing.add(ongoing);
    try {
      return await send({
        observe: (record) => {
          ongoing.attempt = record.attempt + 1;
          this.#note(record, ongoing);
        },
        cached: (use) => this.#noteCached(use, ongoing),
      });
    } finally {
      this.#ongoing.delete(ongoing);
    }
  }

  describe(): ExplainedCalls {
    const now = performance.now();
    const pending = [...this.#ongoing].map((it) =>
      this.#unfinished(it, { ms: now - it.begunAt, outcome: 'PENDING' }),
    );
    const unfinished = [...this.#hidden, ...pending];
    const rows = [...this.#rows.values(), ...unfinished].sort((one, other) => one.startMs - other.startMs);
    const totals = { ...this.#totals, calls: this.#totals.calls + unfinished.length };
    return {
      version: 1,
      startedAt: this.#date.toISOString(),
      ms: rounded(now - this.#startedAt),
      calls: rows.slice(0, mostListed).map(shown),
      ...(this.#cached.length > 0 ? { cached: this.#cached.map(shownCached) } : {}),
      totals,
      ...(totals.calls > mostListed ? { truncated: true } : {}),
    };
  }

  #note(record: CallRecord, { asked, begunAt }: Ongoing): void {
    const { serial, shared } = record;
    const known = this.#rows.get(serial);
    if (known !== undefined) {
      known.asked.push(asked);
      if (known.shared && !shared) this.#rows.set(serial, { ...known, shared: this.#unshare() });
      return;
    }
    if (this.#unlisted.has(serial)) return;
    this.#totals.calls += 1;
    this.#totals.bytes += record.bytes;
    if (shared) this.#totals.shared += 1;
    if (record.attempt > 1) this.#totals.retries += 1;
    if (this.#rows.size < mostListed) this.#rows.set(serial, this.#rowOf(record, asked, begunAt));
    else this.#unlisted.add(serial);
  }

  #noteCached({ at, failure }: CacheUse, { call, asked }: Ongoing): void {
    if (this.#cached.length === mostListed) return;
    const { account, provider, operation } = call;
    const { name, method, path } = operation;
    const startMs = performance.now() - this.#startedAt;
    const ageMs = Date.now() - at.getTime();
    const what = { account, provider, operation: name, method, path };
    this.#cached.push({ ...what, startMs, ageMs, stale: failure !== null, asked });
  }

  /** It was another field of this very request that began the call. */
  #unshare(): false {
    this.#totals.shared -= 1;
    return false;
  }

  /** Of a call that was joined on its way only what came afterwards was waited for. */
  #rowOf(record: CallRecord, asked: ReadonlySet<string>, begunAt: number): Row {
    const { account, provider, operation, method, path, bytes, status, outcome, attempt, shared } = record;
    const start = Math.max(record.startedAt, begunAt);
    const gone = start - record.startedAt;
    return {
      ...{ account, provider, operation, method, path, bytes, status, outcome, attempt, shared },
      startMs: start - this.#startedAt,
      ms: record.ms - gone,
      waitedMs: Math.max(0, record.waitedMs - gone),
      asked: [asked],
    };
  }

  #unfinished({ call, asked, begunAt, attempt }: Ongoing, known: Pick<Row, 'ms' | 'outcome'>): Row {
    const { account, provider, operation } = call;
    return {
      ...{ account, provider, operation: operation.name, method: operation.method, path: operation.path },
      ...{ waitedMs: 0, bytes: 0, status: null, attempt, shared: false, asked: [asked], ...known },
      startMs: begunAt - this.#startedAt,
    };
  }
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

const shownCached = ({ asked, startMs, ...row }: Cached): ExplainedAnswer => ({
  ...row,
  startMs: rounded(startMs),
  fields: [...asked].sort(),
});

function shown({ asked, startMs, ms, waitedMs, ...row }: Row): ExplainedCall {
  return {
    ...row,
    startMs: rounded(startMs),
    ms: rounded(ms),
    waitedMs: rounded(waitedMs),
    retried: row.attempt > 1,
    fields: [...new Set(asked.flatMap((fields) => [...fields]))].sort(),
  };
}
