import { errorOf, stopped } from './answer.ts';
import { recordOf } from './call-record.ts';
import type { Operation } from './operation.ts';
import type { Waiter } from './single-flight.ts';
import type { Asker, CallRecord, UpstreamOptions } from './upstream-types.ts';

/** One who asks for a call, as its flight sees it. */
export class CallAsker implements Waiter {
  readonly signal: AbortSignal | undefined;
  readonly waitMs: number;
  readonly #operation: Operation;
  readonly #asker: Asker;
  readonly #options: UpstreamOptions;
  readonly #startedAt = performance.now();
  #attempt = 1;

  constructor(operation: Operation, asker: Asker, timeoutMs: number, options: UpstreamOptions) {
    this.signal = asker.signal;
    this.waitMs = Math.min(asker.deadlineMs ?? timeoutMs, timeoutMs);
    this.#operation = operation;
    this.#asker = asker;
    this.#options = options;
  }

  observe(call: CallRecord): void {
    this.#attempt = call.attempt + 1;
    this.#asker.observe?.(call);
  }

  left(reason: unknown, shared: boolean): void {
    const startedAt = this.#startedAt;
    const measured = { attempt: this.#attempt, startedAt, ms: performance.now() - startedAt, waitedMs: 0 };
    const verdict = stopped(reason, this.#operation, this.#options, true);
    this.#asker.observe?.({ ...recordOf(verdict, this.#operation, this.#options, measured), shared });
  }

  late(): Error {
    return errorOf('TIMEOUT', `${this.#operation.name} was not answered in time.`, this.#options);
  }
}
