import type { ServerResponse } from 'node:http';
import { Passing } from '../kit/passing.ts';

/** What an execution may say of the flight it answers. */
export interface Sharing {
  /** It turned out to be a query whose answer is the same for all who ask it now: from here on others may join. */
  open(): void;
}

type Answer<T> = (sharing: Sharing, left: AbortSignal) => Promise<T>;

/** All that an execution has of its flight: not its answer, which what remembers the execution for a while would hold. */
class Opening implements Sharing {
  isOpen = false;

  open(): void {
    this.isOpen = true;
  }
}

/** One execution, and those who wait for its answer. It is given up when the last of them has left. */
class Flight<T> {
  readonly #controller = new AbortController();
  readonly landing: Promise<T>;
  readonly #gate = new Opening();
  #waiting = 0;

  constructor(answer: Answer<T>) {
    this.landing = answer(this.#gate, this.#controller.signal);
  }

  /** Whether others may join: not before it is known what it is, nor after all have left. */
  get isOpen(): boolean {
    return this.#gate.isOpen && !this.#controller.signal.aborted;
  }

  join(response: ServerResponse): Promise<T> {
    this.#waiting += 1;
    response.once('close', () => {
      if (response.writableFinished) return;
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#controller.abort();
    });
    return this.landing;
  }
}

/**
 * Executions under way, by everything that may change their answer. Who asks the same at the same moment waits for the
 * same answer, in the same bytes; errors too are shared, then forgotten. Bounded by the requests under way: each flight
 * has at least one that waits for it.
 */
export class Collapse<T> {
  readonly #flights = new Passing<Flight<T>>();

  /** How many may be joined, or may once they are open. */
  get size(): number {
    return this.#flights.size;
  }

  /**
   * @param response of whoever joins: when it closes before its answer is out, its caller has left
   * @returns null when there is nothing to join
   */
  join(key: string, response: ServerResponse): Promise<T> | null {
    const flight = this.#flights.get(key);
    return flight?.isOpen ? flight.join(response) : null;
  }

  begin(key: string, response: ServerResponse, answer: Answer<T>): Promise<T> {
    const flight = new Flight(answer);
    const forget = this.#flights.add(key, flight);
    flight.landing.then(forget, forget);
    return flight.join(response);
  }

  /** Something was changed: what is under way may show what was before, so nobody joins it any more. */
  cut(): void {
    this.#flights.clear();
  }
}
