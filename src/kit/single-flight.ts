import { DeadlineReached } from './deadline.ts';
import { Passing } from './passing.ts';
import { TimeLimit } from './time-limit.ts';
import type { CallRecord } from './upstream-types.ts';

/** One of those who wait for a flight. */
export interface Waiter {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from now. */
  readonly waitMs: number;
  observe?(call: CallRecord): void;
  /** Told when this waiter goes while others still wait, and why: of the attempt under way it hears no more. */
  left?(reason: unknown, shared: boolean): void;
  /** What this waiter gets when its time is up while others still wait. */
  late(): Error;
}

/** What the work of a flight may know of those who wait for it. */
export interface Crew {
  /** Aborted when the last one has left: with `DeadlineReached`, or with the reason that one had. */
  readonly signal: AbortSignal;
  /** When the last of them will leave, on the clock of `performance.now()`. */
  readonly deadlineAt: number;
  observe(call: CallRecord): void;
}

/**
 * Begun at once, before anybody but the first can be aboard: so it must not throw, share its own key, or tell of a call
 * in the same turn. Must settle soon after its crew's signal is aborted.
 */
export type Work<T> = (crew: Crew) => Promise<T>;

class Flight<T> implements Crew {
  readonly #controller = new AbortController();
  readonly #waiters = new Set<Waiter>();
  readonly #joinableUntil: number;
  readonly #first: Waiter;
  readonly landing: Promise<T>;
  deadlineAt: number;

  constructor(work: Work<T>, openMs: number, first: Waiter) {
    const now = performance.now();
    this.#joinableUntil = now + openMs;
    this.#first = first;
    this.#waiters.add(first);
    this.deadlineAt = now + first.waitMs;
    this.landing = work(this);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get open(): boolean {
    return !this.signal.aborted && performance.now() < this.#joinableUntil;
  }

  observe(call: CallRecord): void {
    for (const waiter of this.#waiters)
      waiter.observe?.(waiter === this.#first ? call : { ...call, shared: true });
  }

  /** Boards one more. */
  join(waiter: Waiter): Promise<T> {
    this.#waiters.add(waiter);
    this.deadlineAt = Math.max(this.deadlineAt, performance.now() + waiter.waitMs);
    return this.wait(waiter);
  }

  /** For one who is aboard: waits for the landing, at most `waitMs`, and no longer than the waiter's signal lets it. */
  wait(waiter: Waiter): Promise<T> {
    return new Promise((resolve, reject) => {
      const limit = new TimeLimit(waiter.waitMs, waiter.signal, (which) => {
        const reason: unknown = which === 'late' ? new DeadlineReached() : waiter.signal?.reason;
        // The work itself then says how it ended: only it knows whether a write may have been carried out.
        if (this.#waiters.size === 1) return this.#controller.abort(reason);
        this.#disembark(waiter, limit);
        waiter.left?.(reason, waiter !== this.#first);
        reject(which === 'late' ? waiter.late() : reason);
      });
      this.landing.then(
        (result) => {
          this.#disembark(waiter, limit);
          resolve(result);
        },
        (error) => {
          this.#disembark(waiter, limit);
          reject(error);
        },
      );
    });
  }

  #disembark(waiter: Waiter, limit: TimeLimit): void {
    limit.end();
    this.#waiters.delete(waiter);
  }
}

/**
 * Calls under way, by key. Those who ask for the same thing at the same moment share one; each has its own time and
 * may leave on its own; the call is aborted when the last one leaves. So a call that hangs runs as long as somebody
 * waits; after `openMs` nobody may join it any more, and the next one begins afresh. Results, errors too, are
 * forgotten as soon as they are there.
 */
export class Flights<T> {
  readonly #flights = new Passing<Flight<T>>();
  readonly #openMs: number;

  constructor(openMs: number) {
    this.#openMs = openMs;
  }

  /** @returns whether another asker had begun the flight, and its landing */
  share(key: string, work: Work<T>, waiter: Waiter): { joined: boolean; landing: Promise<T> } {
    const known = this.#flights.get(key);
    if (known?.open) return { joined: true, landing: known.join(waiter) };
    const flight = new Flight(work, this.#openMs, waiter);
    const forget = this.#flights.add(key, flight);
    flight.landing.then(forget, forget); // before anybody who waits hears of it
    return { joined: false, landing: flight.wait(waiter) };
  }

  /** The same for something nobody else may join. */
  alone(work: Work<T>, waiter: Waiter): Promise<T> {
    return new Flight(work, 0, waiter).wait(waiter);
  }

  /** What is under way goes on for those who wait for it, but nobody joins it from now on. */
  cut(): void {
    this.#flights.clear();
  }
}
