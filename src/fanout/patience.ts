import { GatewayError } from '../domain/errors.ts';
import { TimeLimit } from '../kit/time-limit.ts';

/** No call is answered in this time, and a timer may fire a millisecond early. Milliseconds. */
const leastUseful = 5;

/**
 * How long work that was aborted may take to say what it has instead: an answer from before, say, which needs no call.
 * Milliseconds.
 */
const lastWordMs = 10;

/** What one account may take of a caller's time, from now on, over all that is asked of it. */
export class Patience {
  readonly #account: string;
  readonly #milliseconds: number;
  readonly #caller: AbortSignal | undefined;
  readonly #abort = new AbortController();
  readonly #until: number;

  /** @param caller aborted when the caller has gone: every wait then ends with its reason */
  constructor(account: string, milliseconds: number, caller?: AbortSignal) {
    this.#account = account;
    this.#milliseconds = milliseconds;
    this.#until = performance.now() + milliseconds;
    this.#caller = caller;
  }

  /** Whether the time is up, or so nearly that whatever else is asked would only be given up. */
  get over(): boolean {
    return this.#until - performance.now() < leastUseful;
  }

  /**
   * Waits for an answer while patience lasts, then aborts the signal it was asked with and ignores it, save for an
   * answer that comes at once.
   * @param ask may reject, not throw
   * @throws GatewayError TIMEOUT when patience ran out; the caller's reason when it has gone; what `ask` rejects with
   */
  wait<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#caller?.throwIfAborted();
      const left = this.#until - performance.now();
      if (left <= 0) throw this.#timeout();
      const { signal } = this.#abort;
      const limit = new TimeLimit(left, this.#caller, (which) => {
        if (which === 'late') return this.#expire(reject);
        limit.end();
        reject(this.#caller?.reason);
        this.#abort.abort(this.#caller?.reason);
      });
      ask(signal).then(
        (answer) => {
          limit.end();
          resolve(answer);
        },
        (error) => {
          limit.end();
          reject(signal.aborted ? signal.reason : error); // what work that was aborted fails with is why it was
        },
      );
    });
  }

  #expire(reject: (reason: GatewayError) => void): void {
    const timeout = this.#timeout();
    setTimeout(() => reject(timeout), lastWordMs);
    this.#abort.abort(timeout);
  }

  #timeout(): GatewayError {
    const message = `Account ${this.#account} took longer than ${this.#milliseconds} ms.`;
    return new GatewayError('TIMEOUT', message, { account: this.#account });
  }
}
