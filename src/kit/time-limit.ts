/** Which came first: the end of the time, or that whoever waited has gone. */
export type Over = 'late' | 'gone';

const once = { once: true } as const;

/**
 * Bounds one wait, by time and by a signal. As many are made as there are calls under way: it is its own listener and its
 * timer's argument, so that neither takes a function of its own.
 */
export class TimeLimit implements EventListenerObject {
  readonly #signal: AbortSignal | undefined;
  readonly #over: (which: Over) => void;
  readonly #timer: NodeJS.Timeout;

  /**
   * @param ms milliseconds from now
   * @param over may be told both, one after the other, unless it ends the wait
   */
  constructor(ms: number, signal: AbortSignal | undefined, over: (which: Over) => void) {
    this.#signal = signal;
    this.#over = over;
    this.#timer = setTimeout(TimeLimit.#expire, ms, this);
    signal?.addEventListener('abort', this, once);
  }

  static #expire(limit: TimeLimit): void {
    limit.#over('late');
  }

  handleEvent(): void {
    this.#over('gone');
  }

  /** The wait is over. */
  end(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this);
  }
}
