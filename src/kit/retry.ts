import type { Cause, Failure } from './answer.ts';
import type { Operation } from './operation.ts';

const mostAttempts = 3;
/** Small, because people wait for reads, and because what is really down stays so for longer than any of this. */
const baseMs = 25;
const capMs = 2_000;
/** Without a word from the provider, a limited call is not repeated sooner than this. */
const limitedMs = 1_000;
/** A limiter may lock the account of one who insists: ask once more, not twice. */
const mostLimited = 2;

const repeatable: Readonly<Record<Cause, ReadonlySet<Operation['retry']>>> = {
  unsent: new Set(['safe', 'idempotent', 'conditional', 'unsafe', 'never']),
  lost: new Set(['safe', 'idempotent']),
  limited: new Set(['safe', 'idempotent']),
  down: new Set(['safe', 'idempotent']),
  broken: new Set(['safe']),
  crashed: new Set(['safe']),
  final: new Set(),
};

/**
 * Milliseconds to wait before the next attempt, or null when there must be none.
 * Full jitter over an exponential ceiling; a wait the provider asked for is kept, with a little jitter on top.
 * @param failures what every attempt so far came to, at least one
 */
export function retryDelay(
  { retry }: Operation,
  failures: readonly Failure[],
  random: () => number,
): number | null {
  const last = failures.at(-1);
  if (last === undefined || failures.length >= mostAttempts || !repeatable[last.cause].has(retry))
    return null;
  const jitter = random() * Math.min(capMs, baseMs * 2 ** (failures.length - 1));
  const asked = last.error.facts.retryAfterMs;
  if (last.cause !== 'limited') return asked === undefined ? jitter : asked + jitter;
  if (failures.filter(({ cause }) => cause === 'limited').length >= mostLimited) return null;
  return (asked ?? limitedMs) + 1 + jitter; // a timer may fire a millisecond early
}

/** Keeps retries a small part of the traffic, so that a provider in trouble is not asked three times as much. */
export class RetryBudget {
  readonly #share: number;
  readonly #floor: number;
  readonly #windowMs: number;
  /** The running half of the window and the one before it. */
  #halves = [
    { calls: 0, retries: 0 },
    { calls: 0, retries: 0 },
  ];
  #turnedAt = performance.now();

  constructor({ share = 0.2, floor = 10, windowMs = 10_000 } = {}) {
    this.#share = share;
    this.#floor = floor;
    this.#windowMs = windowMs;
  }

  /** Counts a call, not its retries. */
  earn(): void {
    this.#now().calls += 1;
  }

  /** Takes one retry; false when there is none left. */
  spend(): boolean {
    const current = this.#now();
    const sum = (what: 'calls' | 'retries') => this.#halves.reduce((total, half) => total + half[what], 0);
    if (sum('retries') >= Math.max(this.#floor, this.#share * sum('calls'))) return false;
    current.retries += 1;
    return true;
  }

  #now() {
    const [current = { calls: 0, retries: 0 }] = this.#halves;
    const age = performance.now() - this.#turnedAt;
    if (age < this.#windowMs / 2) return current;
    const fresh = { calls: 0, retries: 0 };
    this.#halves = [fresh, age < this.#windowMs ? current : { calls: 0, retries: 0 }];
    this.#turnedAt = performance.now();
    return fresh;
  }
}
