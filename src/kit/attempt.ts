import { errorOf, type Failure, judge, stopped, type Verdict } from './answer.ts';
import { Breaker, BreakerOpen } from './breaker.ts';
import { publish, recordOf } from './call-record.ts';
import type { Send } from './exchange.ts';
import { Gate } from './gate.ts';
import type { Operation } from './operation.ts';
import { Pacer } from './pacer.ts';
import type { Prepared } from './request.ts';
import type { Crew } from './single-flight.ts';
import type { AnswerHeaders, CallRecord, UpstreamOptions } from './upstream-types.ts';

const defaultPatienceMs = 1_500;
const defaultMaxBodyBytes = 20 * 1024 * 1024;

/** One account's way to its provider: breaker, slots, tokens, wire, in that order. */
export class Line {
  readonly breaker = new Breaker();
  readonly gate: Gate;
  readonly pacer: Pacer | null;
  /** The last attempt that reached an end. */
  last: { record: CallRecord; at: Date } | null = null;
  readonly #options: UpstreamOptions;
  readonly #send: Send;

  constructor(options: UpstreamOptions, send: Send) {
    const { perMinute, concurrent } = options.limits;
    this.#options = options;
    this.#send = send;
    this.gate = new Gate(concurrent);
    this.pacer = perMinute === null ? null : new Pacer(perMinute, options.patienceMs ?? defaultPatienceMs);
  }

  /** Tries once, tells log, metrics and askers, and never rejects but for a bug of ours. */
  async attempt(request: Prepared, operation: Operation, crew: Crew, attempt: number): Promise<Verdict> {
    const startedAt = performance.now();
    let askedAt = startedAt;
    const verdict = await this.#pass(request, operation, crew.signal, () => {
      askedAt = performance.now();
    });
    const measured = { attempt, startedAt, ms: performance.now() - startedAt, waitedMs: askedAt - startedAt };
    const record = recordOf(verdict, operation, this.#options, measured);
    this.last = { record, at: new Date() };
    publish(record, this.#options);
    crew.observe(record);
    return verdict;
  }

  async #pass(
    request: Prepared,
    operation: Operation,
    signal: AbortSignal,
    onAsk: () => void,
  ): Promise<Verdict> {
    if (this.breaker.retryAfterMs !== null) return this.#broken(operation);
    let leave: (() => void) | null = null;
    try {
      leave = await this.gate.enter(signal, () => new Limited(null));
      await this.pacer?.take(operation.cost ?? 1, signal, (waitMs) => new Limited(waitMs));
      return await this.breaker.run(() => {
        onAsk();
        return this.#ask(request, operation, signal);
      }, signal);
    } catch (error) {
      if (error instanceof BreakerOpen) return this.#broken(operation);
      if (error instanceof Limited) return this.#limited(error, operation);
      if (signal.aborted) return stopped(signal.reason, operation, this.#options, false);
      throw error;
    } finally {
      leave?.();
    }
  }

  async #ask(request: Prepared, operation: Operation, signal: AbortSignal): Promise<Verdict> {
    const exchange = await this.#send(request, {
      signal,
      maxBodyBytes: this.#options.maxBodyBytes ?? defaultMaxBodyBytes,
      fresh: operation.kind === 'write' && operation.retry !== 'idempotent',
    });
    const verdict = judge(exchange, operation, this.#options, request.auth);
    // Of a call without a credential the provider limits whoever makes it, which must not silence the account.
    const isOurs = request.auth.headers !== undefined || request.auth.query !== undefined;
    if (exchange.kind === 'answer' && isOurs) this.#heed(exchange.headers, verdict);
    return verdict;
  }

  /** What the provider says about its limits holds for every call of this account. */
  #heed(headers: AnswerHeaders, verdict: Verdict): void {
    const asked = verdict.ok || verdict.cause !== 'limited' ? undefined : verdict.error.facts.retryAfterMs;
    const rest = Math.max(asked ?? 0, this.#options.restMs?.(headers) ?? 0);
    if (rest > 0) this.pacer?.rest(rest);
  }

  #broken({ name }: Operation): Failure {
    const retryAfterMs = this.breaker.retryAfterMs ?? 0;
    const text = `${name} was not sent: the provider has not been answering.`;
    return unsent(errorOf('UPSTREAM_UNAVAILABLE', text, this.#options, { retryAfterMs }));
  }

  #limited({ waitMs }: Limited, { name }: Operation): Failure {
    const facts = waitMs === null ? {} : { retryAfterMs: waitMs };
    const text = `${name} was not sent: too many calls to this account at once.`;
    return unsent(errorOf('RATE_LIMITED', text, this.#options, facts));
  }
}

/** The gateway's own limits said no. */
class Limited extends Error {
  readonly waitMs: number | null;

  constructor(waitMs: number | null) {
    super('limited');
    this.waitMs = waitMs;
  }
}

const unsent = (error: Failure['error']): Failure => ({
  ok: false,
  status: null,
  bytes: 0,
  sent: false,
  cause: 'final',
  error,
});
