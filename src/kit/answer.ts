import { type ErrorCode, type ErrorFacts, GatewayError } from '../domain/errors.ts';
import { DeadlineReached } from './deadline.ts';
import type { Exchange } from './exchange.ts';
import type { Operation } from './operation.ts';
import { withoutCredential } from './quoted.ts';
import type { Prepared } from './request.ts';
import { retryAfterMs } from './retry-after.ts';
import type { AnswerHeaders, Auth, UpstreamOptions } from './upstream-types.ts';

/**
 * What a failed attempt allows. `unsent`: no byte left. `lost`: the answer did not come. `limited`: asked too often.
 * `down`: 502, 503, 504. `broken`: any other 5xx; `crashed` when it had no JSON to say so. `final`: a retry cannot help.
 */
export type Cause = 'unsent' | 'lost' | 'limited' | 'down' | 'broken' | 'crashed' | 'final';

export interface Failure {
  readonly ok: false;
  readonly status: number | null;
  readonly bytes: number;
  readonly sent: boolean;
  readonly cause: Cause;
  readonly error: GatewayError;
  /** The asker's own reason when it has gone: thrown instead of `error`. */
  readonly gone?: { readonly reason: unknown };
}

export interface Success {
  readonly ok: true;
  readonly status: number;
  readonly bytes: number;
  readonly sent: true;
  /** Parsed JSON; undefined when the answer had no body. */
  readonly body: unknown;
  /** What was parsed; null when nothing was. */
  readonly text: string | null;
}

export type Verdict = Success | Failure;

/** Turns how an exchange ended into a body or a failure, with texts of our own. */
export function judge(
  exchange: Exchange,
  operation: Operation,
  options: UpstreamOptions,
  { auth, before }: Pick<Prepared, 'auth' | 'before'>,
): Verdict {
  if (exchange.kind === 'stopped') return stopped(exchange.reason, operation, options, exchange.sent);
  if (exchange.kind === 'lost') return lost(exchange, operation, options);
  const { status, headers, text, bytes } = exchange;
  const accepted = (status >= 200 && status < 300) || (operation.accept?.includes(status) ?? false);
  if (!accepted) return refused(exchange, operation, options, auth);
  if (operation.answer === 'ignored')
    return { ok: true, status, bytes, sent: true, body: undefined, text: null };
  const body = text === null ? undefined : bodyIn(text, before);
  if (text !== null && body !== notJson) return { ok: true, status, bytes, sent: true, body, text };
  const problem = text === null ? 'a body that is too large' : 'a body that is not JSON';
  const error = errorOf('BAD_UPSTREAM', `${operation.name} was answered with ${problem}.`, options, {
    ...answerFacts(status, headers, options),
  });
  return { ok: false, status, bytes, sent: true, cause: 'final', error };
}

/** The asker has gone, or its time is up. */
export function stopped(
  reason: unknown,
  { name }: Operation,
  options: UpstreamOptions,
  sent: boolean,
): Failure {
  const error = errorOf('TIMEOUT', `${name} was not answered in time.`, options);
  const failure = { ok: false, status: null, bytes: 0, sent, cause: 'final', error } as const;
  return isLateness(reason) ? failure : { ...failure, gone: { reason } };
}

/** A deadline of ours, or of a layer above that aborted with its own TIMEOUT: either way the provider was slow. */
const isLateness = (reason: unknown): boolean =>
  reason instanceof DeadlineReached || (reason instanceof GatewayError && reason.code === 'TIMEOUT');

function lost(
  { sent, status, code }: Exchange & { kind: 'lost' },
  { name }: Operation,
  options: UpstreamOptions,
): Failure {
  const text = sent ? `The connection broke before ${name} was answered` : 'No connection could be made';
  const error = errorOf('UPSTREAM_UNAVAILABLE', `${text} (${code}).`, options);
  return { ok: false, status, bytes: 0, sent, cause: sent ? 'lost' : 'unsent', error };
}

function refused(
  { status, headers, text, bytes }: Exchange & { kind: 'answer' },
  operation: Operation,
  options: UpstreamOptions,
  auth: Auth,
): Failure {
  const common = { ok: false, status, bytes, sent: true } as const;
  const known = answerFacts(status, headers, options);
  if (status < 400) {
    const message = `${operation.name} was answered with a redirect (${status}), which is not followed.`;
    return { ...common, cause: 'final', error: errorOf('BAD_UPSTREAM', message, options, known) };
  }
  const parsed = text === null ? undefined : parseJson(text);
  const said = parsed === notJson ? undefined : parsed;
  const fault = withoutCredential(options.explain(status, said, { headers, operation }), auth);
  const asked = fault.retryAfterMs ?? retryAfterMs(headers);
  const wait = asked === undefined ? undefined : Math.min(asked, longestWaitMs);
  const error = errorOf(fault.code, fault.message, options, {
    ...known,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(fault.fields === undefined ? {} : { fields: fault.fields }),
  });
  return { ...common, cause: causeOf(status, fault.code, said), error };
}

function causeOf(status: number, code: ErrorCode, said: unknown): Cause {
  if (code === 'RATE_LIMITED') return 'limited';
  if (status === 502 || status === 503 || status === 504) return 'down';
  if (status < 500) return 'final';
  return said === undefined ? 'crashed' : 'broken';
}

/** A GatewayError that says whose account it was. */
export const errorOf = (
  code: ErrorCode,
  message: string,
  { account, provider }: Pick<UpstreamOptions, 'account' | 'provider'>,
  facts: ErrorFacts = {},
): GatewayError => new GatewayError(code, message, { account, provider, ...facts });

function answerFacts(
  status: number,
  headers: AnswerHeaders,
  { requestIdHeader }: UpstreamOptions,
): ErrorFacts {
  const id = requestIdHeader === undefined ? undefined : headers[requestIdHeader.toLowerCase()];
  // Only what looks like an id: a header is the provider's to fill.
  const safe = typeof id === 'string' && /^[\w.:+/=-]{1,128}$/.test(id);
  return { upstreamStatus: status, ...(safe ? { upstreamRequestId: id } : {}) };
}

/** A GraphQL Int can tell no longer one: 24 days. */
const longestWaitMs = 2 ** 31 - 1;

const notJson = Symbol('not JSON');

/** What was said before is not parsed again. */
const bodyIn = (text: string, before: Prepared['before']): unknown =>
  before?.text === text ? before.body : parseJson(text);

function parseJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return notJson; // the parser's own message quotes the body
  }
}
