import { GatewayError } from '../domain/errors.ts';
import { type Failure, stopped } from './answer.ts';
import { AnswerCache } from './answer-cache.ts';
import { Line } from './attempt.ts';
import { CallAsker } from './call-asker.ts';
import { sleep } from './deadline.ts';
import { Answer } from './decode.ts';
import type { Send } from './exchange.ts';
import { sharedCalls } from './metrics.ts';
import type { Operation } from './operation.ts';
import type { Pacer } from './pacer.ts';
import { type Prepared, prepare } from './request.ts';
import { RetryBudget, retryDelay } from './retry.ts';
import { type Crew, Flights } from './single-flight.ts';
import type {
  Asker,
  Pace,
  Upstream,
  UpstreamHealth,
  UpstreamOptions,
  UpstreamRequest,
} from './upstream-types.ts';

const defaultTimeoutMs = 8_000;

/** An {@link Upstream} over any way of sending. */
export const createCaller = (options: UpstreamOptions, send: Send, close: () => Promise<void>): Upstream => {
  const caller = new Caller(options, send);
  return {
    call: (request, asker) => caller.call(request, asker),
    close,
    health: () => caller.health(),
  };
};

class Caller {
  readonly #options: UpstreamOptions;
  readonly #line: Line;
  readonly #flights: Flights<Answer>;
  readonly #budget = new RetryBudget();
  readonly #timeoutMs: number;
  readonly #cache: AnswerCache | null;

  constructor(options: UpstreamOptions, send: Send) {
    this.#options = options;
    this.#line = new Line(options, send);
    this.#timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
    this.#flights = new Flights(this.#timeoutMs);
    this.#cache = options.cache === undefined ? null : new AnswerCache(options.account, options.cache);
  }

  async call<T>(request: UpstreamRequest<T>, asker: Asker = {}): Promise<T> {
    const { operation, decode } = request;
    asker.reads?.begin(asker.deadlineMs);
    const prepared = prepare(request, this.#options);
    if (this.#cache?.covers(operation) === true) {
      const ask = async () => {
        const answer = await this.#send(prepared, operation, asker);
        return { value: answer.as(decode, operation, this.#options), bytes: answer.bytes };
      };
      return this.#cache.answer(prepared.key, request, asker, ask);
    }
    if (operation.kind !== 'read') return this.#write(() => this.#send(prepared, operation, asker), request);
    // Answered before, where its asker brings the answer; else noted with the way to ask again.
    const { key } = prepared;
    const reads = isRepeatable(operation) ? asker.reads : undefined;
    const answer = reads?.known(key) ?? (await this.#send(prepared, operation, asker));
    if (reads?.wanted === true) {
      const again = (next: Asker) => this.#send({ ...prepared, before: answer }, operation, next);
      reads.note({ key, answer, again });
    }
    return answer.as(decode, operation, this.#options);
  }

  /** Shared with whoever asks the same at the same moment, where that is a plain read. */
  #send(prepared: Prepared, operation: Operation, asker: Asker): Promise<Answer> {
    asker.signal?.throwIfAborted();
    const waiter = new CallAsker(operation, asker, this.#timeoutMs, this.#options);
    const work = (crew: Crew) => this.#work(prepared, operation, crew);
    if (operation.kind !== 'read' || operation.method !== 'GET') return this.#flights.alone(work, waiter);
    const { joined, landing } = this.#flights.share(prepared.key, work, waiter);
    if (joined) sharedCalls.inc({ account: this.#options.account, operation: operation.name });
    return landing;
  }

  health(): UpstreamHealth {
    const { breaker, gate, pacer, last, lastSuccessAt, restUntil } = this.#line;
    return {
      breaker: breaker.state,
      retryAfterMs: breaker.retryAfterMs,
      last,
      lastSuccessAt,
      restUntil,
      pace: pacer === null ? null : paceOf(pacer),
      inFlight: gate.inside - (pacer?.queued ?? 0), // who waits for tokens has a place already
      queued: gate.queued + (pacer?.queued ?? 0),
    };
  }

  /** A read begun before a write has ended may show what was before: nobody may join or remember it afterwards. */
  async #write<T>(go: () => Promise<Answer>, { operation, decode }: UpstreamRequest<T>): Promise<T> {
    this.#cut();
    try {
      return (await go()).as(decode, operation, this.#options);
    } finally {
      this.#cut();
    }
  }

  #cut(): void {
    this.#flights.cut();
    this.#options.onWrite?.();
    this.#cache?.clear();
  }

  /** Attempts until one succeeds, a retry cannot help, or it would come too late. */
  async #work(prepared: Prepared, operation: Operation, crew: Crew): Promise<Answer> {
    this.#budget.earn();
    const failures: Failure[] = [];
    for (;;) {
      const verdict = await this.#line.attempt(prepared, operation, crew, failures.length + 1);
      if (verdict.ok) return new Answer(verdict.body, inDoubt(failures, operation), verdict);
      if (isGoneByNow(verdict, operation, failures)) return new Answer(undefined, true);
      failures.push(verdict);
      const delay = retryDelay(operation, failures, this.#options.random ?? Math.random);
      const fits = delay !== null && performance.now() + delay < crew.deadlineAt;
      if (!fits || !this.#budget.spend()) throw outcomeOf(failures, operation);
      try {
        await sleep(delay, crew.signal);
      } catch (reason) {
        failures.push(stopped(reason, operation, this.#options, false));
        throw outcomeOf(failures, operation);
      }
    }
  }
}

/** Whether the same answer would do for whoever asks the same again. */
const isRepeatable = ({ method, forOneAsker }: Operation): boolean =>
  method === 'GET' && forOneAsker !== true;

function paceOf({ perMinute, left, moreInMs }: Pacer): Pace {
  return { perMinute, left, moreAt: moreInMs === null ? null : new Date(Date.now() + moreInMs) };
}

/** An idempotent DELETE was carried out before, although its answer was lost. */
const isGoneByNow = ({ status }: Failure, operation: Operation, before: readonly Failure[]): boolean =>
  operation.method === 'DELETE' &&
  operation.retry === 'idempotent' &&
  status === 404 &&
  inDoubt(before, operation);

/** What to throw: the last failure, unless it hides that a write may have been carried out. */
function outcomeOf(failures: readonly Failure[], operation: Operation): unknown {
  const last = failures.at(-1);
  if (last?.gone !== undefined) return last.gone.reason;
  const error = last?.error;
  if (error === undefined || !inDoubt(failures, operation) || isAnswer(error)) return error;
  const text = `The answer to ${operation.name} was lost: it may or may not have been carried out.`;
  return new GatewayError('UNKNOWN_OUTCOME', text, error.facts);
}

/** Whether one of these tries may have done something. */
const inDoubt = (failures: readonly Failure[], operation: Operation): boolean =>
  operation.kind === 'write' && failures.some((failure) => mayHaveWorked(failure, operation));

function mayHaveWorked({ sent, cause, error }: Failure, { retry }: Operation): boolean {
  if (!sent) return false;
  if (cause === 'crashed') return retry !== 'idempotent';
  return cause === 'lost' || cause === 'down' || error.code === 'TIMEOUT';
}

/** Whether the provider has said what became of the call. */
const isAnswer = ({ code }: GatewayError): boolean =>
  code !== 'UPSTREAM_UNAVAILABLE' && code !== 'TIMEOUT' && code !== 'RATE_LIMITED';
