/** Which came first: the end of the time, or that whoever waited has gone. */
export type Over = 'late' | 'gone';

const once = { once: true } as const;

/** The longest delay a timer takes, in milliseconds: 24 days. A longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Bounds one wait, by time and by a signal. One or two are made for each call under way, so that the timer takes no
 * function of its own. The signal does: of an object as a listener Node makes one that outlives the request
 * (docs/decisions/0034).
 */
export class TimeLimit {
  readonly #signal: AbortSignal | undefined;
  readonly #over: (which: Over) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #leave = (): void => this.#over('gone');

  /**
   * @param ms milliseconds from now; infinity too
   * @param over may be told both, one after the other, unless it ends the wait
   */
  constructor(ms: number, signal: AbortSignal | undefined, over: (which: Over) => void) {
    this.#signal = signal;
    this.#over = over;
    this.#timer = setTimeout(TimeLimit.#expire, Math.min(ms, longestDelay), this);
    signal?.addEventListener('abort', this.#leave, once);
  }

  static #expire(limit: TimeLimit): void {
    limit.#over('late');
  }

  /** The wait is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#leave);
  }
}
