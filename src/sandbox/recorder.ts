import type { Pairs } from './check-query.ts';

/** One request that the sandbox saw, as tests and people ask for it. Never holds the credential. */
export interface RequestRecord {
  /** Counts from 1 and goes on over a clearing. */
  readonly sequence: number;
  /** Whose credential it carried; null when none was right. */
  account: string | null;
  /** Null when no documented operation has this method and path. */
  operation: string | null;
  readonly method: string;
  /** The documented template; the path as sent when there is none. */
  path: string;
  params: Readonly<Record<string, unknown>>;
  readonly query: Pairs;
  /** Parsed when it is JSON, else its text; null when none was sent. */
  body: unknown;
  /** Null until a status was sent. */
  status: number | null;
  /** Kinds of the faults it met. */
  faults: readonly string[];
  /** Epoch milliseconds of the real clock, with fractions. */
  readonly startedAt: number;
  /** Null while it is under way. */
  endedAt: number | null;
  /** The client left before the answer was whole. A connection that the sandbox itself broke does not count. */
  aborted: boolean;
}

export interface RequestFilter {
  readonly account?: string;
  readonly operation?: string;
}

export interface Recorder {
  begin(method: string, path: string, query: Pairs): RequestRecord;
  /** Oldest first. */
  list(filter?: RequestFilter): readonly RequestRecord[];
  clear(): void;
}

/** Keeps the last `capacity` requests, those under way included. */
export function createRecorder(capacity = 20_000): Recorder {
  let records: RequestRecord[] = [];
  let sequence = 0;
  return {
    begin: (method, path, query) => {
      const record = blank(++sequence, method, path, query);
      records.push(record);
      // Cut in big steps, so that a long run does not shift the whole list at every request.
      if (records.length > capacity * 1.5) records = records.slice(-capacity);
      return record;
    },
    list: (filter = {}) => records.filter((record) => matches(record, filter)).slice(-capacity),
    clear: () => {
      records = [];
    },
  };
}

const blank = (sequence: number, method: string, path: string, query: Pairs): RequestRecord => ({
  sequence,
  account: null,
  operation: null,
  method,
  path,
  params: {},
  query,
  body: null,
  status: null,
  faults: [],
  startedAt: performance.timeOrigin + performance.now(),
  endedAt: null,
  aborted: false,
});

const matches = (record: RequestRecord, { account, operation }: RequestFilter): boolean =>
  (account === undefined || record.account === account) &&
  (operation === undefined || record.operation === operation);
