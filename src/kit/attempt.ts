import { errorOf, type Failure, judge, stopped, type Verdict } from './answer.ts';
import { Breaker, BreakerOpen } from './breaker.ts';
import { publish, recordOf } from './call-record.ts';
import type { Send } from './exchange.ts';
import { Gate } from './gate.ts';
import type { Operation } from './operation.ts';
import { longestRestMs, Pacer } from './pacer.ts';
import type { Prepared } from './request.ts';
import type { Crew } from './single-flight.ts';
import { Turns } from './turns.ts';
import type { AnswerHeaders, CallRecord, LastAnswer, UpstreamOptions } from './upstream-types.ts';

const defaultPatienceMs = 1_500;
const defaultMaxBodyBytes = 20 * 1024 * 1024;

/** From here on an answer is a millisecond's work, until it is in somebody's own answer. */
const largeBytes = 8_192;
/** Of all accounts: they share the processor. */
const turns = new Turns();

/** One account's way to its provider: breaker, slots, tokens, wire, in that order. */
export class Line {
  readonly breaker = new Breaker();
  readonly gate: Gate;
  readonly pacer: Pacer | null;
  last: LastAnswer | null = null;
  lastSuccessAt: Date | null = null;
  restUntil: Date | null = null;
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
    const { signal } = crew;
    let verdict: Verdict;
    let askedAt: number | null = null;
    let isInside = false;
    try {
      if (this.breaker.retryAfterMs !== null) throw new BreakerOpen();
      signal.throwIfAborted();
      if (!this.gate.tryEnter()) await this.gate.wait(signal, () => new Limited(null));
      isInside = true;
      if (this.pacer !== null)
        await this.pacer.take(operation.cost ?? 1, signal, (waitMs) => new Limited(waitMs));
      verdict = await this.breaker.run(() => {
        askedAt = performance.now();
        return this.#ask(request, operation, signal);
      }, signal);
    } catch (error) {
      verdict = this.#unsent(error, operation, signal);
      await null; // so that whoever asks the same in this turn is aboard by now, and told of it
    } finally {
      if (isInside) this.gate.leave();
    }
    const waitedMs = (askedAt ?? startedAt) - startedAt;
    const measured = { attempt, startedAt, ms: performance.now() - startedAt, waitedMs };
    const record = recordOf(verdict, operation, this.#options, measured);
    if (askedAt !== null) this.#remember(record, isOwn(request));
    publish(record, this.#options);
    crew.observe(record);
    return verdict;
  }

  /** @throws what is a bug of ours */
  #unsent(error: unknown, operation: Operation, signal: AbortSignal): Failure {
    if (error instanceof BreakerOpen) return this.#broken(operation);
    if (error instanceof Limited) return this.#limited(error, operation);
    if (signal.aborted) return stopped(signal.reason, operation, this.#options, false);
    throw error;
  }

  async #ask(request: Prepared, operation: Operation, signal: AbortSignal): Promise<Verdict> {
    const exchange = await this.#send(request, {
      signal,
      maxBodyBytes: this.#options.maxBodyBytes ?? defaultMaxBodyBytes,
      fresh: operation.kind === 'write' && operation.retry !== 'idempotent',
    });
    if (exchange.kind === 'answer' && exchange.bytes >= largeBytes) await turns.take();
    const verdict = judge(exchange, operation, this.#options, request);
    // Of a call without a credential the provider limits whoever makes it, which must not silence the account.
    if (exchange.kind === 'answer' && isOwn(request)) this.#heed(exchange.headers, verdict);
    this.#hear(request, verdict);
    return verdict;
  }

  /** One that its asker gave up says nothing. */
  #remember({ outcome, status, ms, waitedMs }: CallRecord, own: boolean): void {
    if (outcome === 'ABORTED') return;
    const at = new Date();
    this.last = { outcome, status, at, ms: ms - waitedMs, own };
    if (outcome === 'OK') this.lastSuccessAt = at;
  }

  /** What the provider says of the credential. Any other refusal leaves open whether it was looked at. */
  #hear({ carries }: Prepared, verdict: Verdict): void {
    if (carries === null) return;
    if (verdict.ok) this.#options.trials?.heard(carries, 'ACCEPTED');
    else if (verdict.error.code === 'UNAUTHENTICATED') this.#options.trials?.heard(carries, 'REFUSED');
  }

  /** What the provider says about its limits holds for every call of this account. */
  #heed(headers: AnswerHeaders, verdict: Verdict): void {
    const asked = verdict.ok || verdict.cause !== 'limited' ? undefined : verdict.error.facts.retryAfterMs;
    const told = Math.min(this.#options.restMs?.(headers) ?? 0, longestRestMs);
    const rest = Math.max(asked ?? 0, told);
    if (verdict.ok) this.restUntil = null;
    if (rest <= 0) return;
    this.pacer?.rest(rest);
    this.restUntil = new Date(Date.now() + rest);
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

const isOwn = ({ auth }: Prepared): boolean => auth.credential !== undefined;

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
