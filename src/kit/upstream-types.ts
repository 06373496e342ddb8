import type { ErrorCode, Fault, GatewayError } from '../domain/errors.ts';
import type { CredentialTrials } from './credential-trials.ts';
import type { Logger } from './log.ts';
import type { Operation } from './operation.ts';
import type { Reads } from './reads.ts';

export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>;
export type Pairs = readonly (readonly [string, string])[];

/** Credentials as a request carries them. Never logged, never part of a message. */
export type Auth =
  | NamedAuth
  | { readonly credential?: never; readonly headers?: never; readonly query?: never };

interface NamedAuth {
  /** Which of the account's credentials this is, by its name in the configuration. */
  readonly credential: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Appended to the query string at the last moment. */
  readonly query?: Pairs;
}

/** What else is known of an answer that was no success: the same words can mean different things to two calls. */
export interface Refusal {
  readonly headers: AnswerHeaders;
  readonly operation: Operation;
}

/** What one account's connection needs to know. Times are in milliseconds. */
export interface UpstreamOptions {
  readonly account: string;
  readonly provider: string;
  /** Scheme, host and, for self-hosted ones, a path prefix. */
  readonly origin: string;
  /** A function when credentials can change while the server runs: asked anew for every call. */
  readonly auth: Auth | (() => Auth);
  /** null: unpaced, unbounded. `perMinute` holds for any 60 seconds. */
  readonly limits: { readonly perMinute: number | null; readonly concurrent: number | null };
  /** Says what a non-2xx answer means. `body` is the parsed JSON, undefined when there was none. */
  explain(status: number, body: unknown, refusal: Refusal): Fault;
  /** Milliseconds for which nothing more should be sent, read from rate-limit headers; null when they say go on. */
  restMs?(headers: AnswerHeaders): number | null;
  /** One whole call: waits, connect, answer and retries. Default 8,000. */
  readonly timeoutMs?: number;
  /** Longest wait for rate-limit tokens. Default 1,500. */
  readonly patienceMs?: number;
  /** Default 20 MB. */
  readonly maxBodyBytes?: number;
  readonly log: Logger;
  /** Answer header whose value becomes `extensions.upstreamRequestId`. */
  readonly requestIdHeader?: string;
  /** 0 ≤ x < 1, for jitter. Default Math.random. */
  readonly random?: () => number;
  /** Told what the provider says of the credentials that calls carry. */
  readonly trials?: CredentialTrials;
  /** Told of each write, before it is sent and when it has ended, however that was. */
  readonly onWrite?: () => void;
  /** Which answers are remembered from one request to the next. Default: none. */
  readonly cache?: CacheOptions;
}

/** What one account remembers of its provider's answers. Times are in milliseconds. */
export interface CacheOptions {
  /** How old an answer may be, by the operation's name. What is not named is never remembered. Only for reads by GET. */
  readonly ttlMs: Readonly<Record<string, number>>;
  /** How long after that it may stand in for a call that fails; 0: never. */
  readonly staleIfErrorMs: number;
  /** Bodies of all that is remembered. What was used longest ago makes room. */
  readonly maxBytes: number;
  /** A clock that never goes back, in milliseconds. Default `performance.now()`. */
  readonly now?: () => number;
}

/** An answer that did not come from the provider just now. */
export interface CacheUse {
  /** When it did. */
  readonly at: Date;
  /** The failure that it stands in for, past its time; null while it is fresh. */
  readonly failure: GatewayError | null;
}

/** @param repeated whether an earlier try may have been carried out, so that the answer need not tell of all that was done */
export type Decode<T> = (body: unknown, repeated: boolean) => T;

export interface UpstreamRequest<T> {
  readonly operation: Operation;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Pairs;
  /** Sent as JSON; undefined means no body, null is sent as `null`. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the account's credentials; null sends none (public routes). */
  readonly auth?: Auth | null;
  /**
   * Turns the parsed body (undefined when empty) into the answer. Askers that share a call and hand in the same
   * function share its result, which nobody may change. A ZodError becomes BAD_UPSTREAM naming fields, never values.
   * For an idempotent DELETE it must take undefined: a 404 on its repeat counts as done.
   */
  readonly decode: Decode<T>;
  /**
   * Stands in for the answer in a dry run, so that the calls that would follow can be planned too. What is not known
   * says where it would come from, see `answerOf`. Absent: the dry run ends here.
   */
  readonly assume?: () => T;
  /** Names of parameters, query or body fields that hold secrets although they do not look like it. */
  readonly secrets?: readonly string[];
  /** How the call ends must not be told even to its asker, for example because it says whether somebody exists. */
  readonly discreet?: true;
}

/** Who waits for a call. */
export interface Asker {
  /**
   * Aborted when the asker has gone: the call rejects with its reason. When that is a GatewayError TIMEOUT, the
   * provider was too slow for the asker: a write then is UNKNOWN_OUTCOME, and the breaker counts it.
   */
  readonly signal?: AbortSignal;
  /** Milliseconds from now that this asker waits; never more than the upstream's `timeoutMs`, which is the default. */
  readonly deadlineMs?: number;
  /** Told of every HTTP attempt made for it. */
  observe?(call: CallRecord): void;
  /** Is to be answered by the provider itself: what is decided by the answer may not be decided by an old one. */
  readonly live?: boolean;
  /** Whether it says so where an answer is past its time: only then one stands in for a call that fails. */
  readonly takesStale?: boolean;
  /** Told of an answer that was remembered. */
  cached?(use: CacheUse): void;
  /** Where what is asked for it is noted, so that it can be asked again. */
  readonly reads?: Reads;
}

/** One attempt at one call, as logs, metrics and `explain` may show it: no URL, query, header or body. */
export interface CallRecord {
  readonly account: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  /** The template, not the path. */
  readonly path: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** null when no answer came. */
  readonly status: number | null;
  readonly outcome: 'OK' | 'ABORTED' | ErrorCode;
  /** When the wish to send came up, on the clock of `performance.now()`. */
  readonly startedAt: number;
  /** Milliseconds from then to the end of the answer, waits included. */
  readonly ms: number;
  /** The part of `ms` spent waiting for a slot and for tokens. */
  readonly waitedMs: number;
  /** Bytes of the answer's body. */
  readonly bytes: number;
  /** Whether a byte may have reached the provider. */
  readonly sent: boolean;
  /** Whether this asker joined a call that another one began. */
  readonly shared: boolean;
  /** The same in all records of one attempt, and in no others. */
  readonly serial: number;
}

/** What is known of an account without asking it. */
export interface UpstreamHealth {
  readonly breaker: 'closed' | 'open' | 'half-open';
  /** Milliseconds until an open breaker lets a call through, else null. */
  readonly retryAfterMs: number | null;
  readonly last: LastAnswer | null;
  readonly lastSuccessAt: Date | null;
  /** Until when the provider has asked for silence; null when it has not, or has answered since. */
  readonly restUntil: Date | null;
  /** null when unpaced. */
  readonly pace: Pace | null;
  readonly inFlight: number;
  readonly queued: number;
}

/** How the last attempt ended that was made and not given up: refusals of our own limits do not count. */
export interface LastAnswer {
  readonly outcome: Exclude<CallRecord['outcome'], 'ABORTED'>;
  readonly status: number | null;
  /** When it ended. */
  readonly at: Date;
  /** Milliseconds that the provider took. */
  readonly ms: number;
  /** Whether the call carried a credential of the account. */
  readonly own: boolean;
}

export interface Pace {
  readonly perMinute: number;
  /** Tokens left in the last 60 seconds; 0 while the provider wants silence. */
  readonly left: number;
  /** When there will be more of them; null when all are left. */
  readonly moreAt: Date | null;
}

/** One account's connection; lives as long as the server. */
export interface Upstream {
  /**
   * Asks once, retries where the operation's class allows, and decodes.
   * @throws GatewayError with the account's facts; the asker's own abort reason when it has gone;
   *   whatever else `decode` throws, because that is our bug
   */
  call<T>(request: UpstreamRequest<T>, asker?: Asker): Promise<T>;
  /** Lets running calls end and closes the connections. */
  close(): Promise<void>;
  health(): UpstreamHealth;
}
