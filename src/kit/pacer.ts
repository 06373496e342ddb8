import { untilAborted } from './deadline.ts';

const windowMs = 60_000;
/** A provider may ask for silence, but not switch an account off for hours by one odd header. */
export const longestRestMs = 60_000;

interface Turn {
  readonly cost: number;
  /** When this one gives up, on the clock of `performance.now()`. */
  readonly until: number;
  readonly admit: () => void;
  readonly refuse: (waitMs: number) => void;
}

/**
 * Rate limit of one credential: at most `perMinute` tokens in any 60 seconds, first come, first served.
 * A plain token bucket would let up to twice that through in a minute after a quiet one, and some providers lock an
 * account for it; so this remembers when each token was spent.
 */
export class Pacer {
  readonly #perMinute: number;
  readonly #patienceMs: number;
  readonly #queue = new Set<Turn>();
  /** When each token of the last minute was spent, oldest first. */
  readonly #spent: number[] = [];
  #restUntil = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(perMinute: number, patienceMs: number) {
    this.#perMinute = perMinute;
    this.#patienceMs = patienceMs;
  }

  get left(): number {
    this.#forget();
    return performance.now() < this.#restUntil ? 0 : this.#perMinute - this.#spent.length;
  }

  get perMinute(): number {
    return this.#perMinute;
  }

  /** Milliseconds until there are more tokens than now; null when all are left. */
  get moreInMs(): number | null {
    const { left } = this;
    if (left === this.#perMinute) return null;
    const [oldest = 0] = this.#spent;
    const at = left > 0 ? oldest + windowMs : this.#freeAt(1);
    return Math.max(0, Math.ceil(at - performance.now()));
  }

  get queued(): number {
    return this.#queue.size;
  }

  /**
   * Spends tokens, or waits for them, at most the patience.
   * @param refused makes the error for one who would wait longer, told how many milliseconds that is
   * @throws what `refused` makes, at once when it is clear; the signal's reason when it is aborted
   */
  take(cost: number, signal: AbortSignal, refused: (waitMs: number) => Error): Promise<void> {
    return untilAborted<void>(signal, (resolve, reject) => {
      const turn: Turn = {
        cost: Math.min(cost, this.#perMinute),
        until: performance.now() + this.#patienceMs,
        admit: resolve,
        refuse: (waitMs) => reject(refused(Math.ceil(waitMs))),
      };
      this.#queue.add(turn);
      this.#serve();
      return () => {
        this.#queue.delete(turn);
        this.#serve();
      };
    });
  }

  /** The provider wants silence for so many milliseconds (capped at a minute). */
  rest(ms: number): void {
    this.#restUntil = Math.max(this.#restUntil, performance.now() + Math.min(ms, longestRestMs));
    this.#serve();
  }

  /** Admits whoever can go, refuses whoever would wait too long, and sets the timer for the next. */
  #serve(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#forget();
    let ahead = 0;
    let wake = Number.POSITIVE_INFINITY;
    for (const turn of this.#queue) {
      const at = this.#freeAt(ahead + turn.cost);
      const now = performance.now();
      if (at > now && at <= turn.until) {
        ahead += turn.cost;
        wake = Math.min(wake, at - now);
        continue;
      }
      this.#queue.delete(turn);
      if (at > now) turn.refuse(at - now);
      else this.#admit(turn);
    }
    if (wake < Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#serve(), Math.ceil(wake));
  }

  #admit(turn: Turn): void {
    this.#spent.push(...Array.from({ length: turn.cost }, () => performance.now()));
    turn.admit();
  }

  /** When so many tokens will be free; 0 when they are now. */
  #freeAt(tokens: number): number {
    const index = this.#spent.length + tokens - this.#perMinute - 1;
    // Beyond what is spent, it depends on those ahead in the queue: a minute after them at the earliest.
    const spentAt = index < 0 ? 0 : (this.#spent[index] ?? performance.now());
    return Math.max(index < 0 ? 0 : spentAt + windowMs, this.#restUntil);
  }

  #forget(): void {
    const horizon = performance.now() - windowMs;
    const kept = this.#spent.findIndex((at) => at > horizon);
    this.#spent.splice(0, kept === -1 ? this.#spent.length : kept);
  }
}
