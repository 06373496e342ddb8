import type { ServerResponse } from 'node:http';
import { Passing } from '../kit/passing.ts';
import { type Asked, collapseKey, isAlike } from './collapse-key.ts';

/** What an execution may say of the flight it answers. */
export interface Sharing {
  /**
   * It turned out to be a query whose answer is the same for all who ask it now: from here on others may join.
   * @param lasts whether that answer holds as long as the providers say the same; default: no
   */
  open(lasts?: boolean): void;
  readonly lasts: boolean;
  /** Whether somebody has joined. */
  readonly isShared: boolean;
}

/** One who asked, and has left when its response closes before its answer is out. */
export interface Waiting {
  readonly response: ServerResponse;
}

/** What becomes of those who waited: whoever began the execution, and who joined it in the order in which they came. */
export interface Landing<T, W> {
  answered(answer: T, first: W, joined: readonly W[]): void;
  /** There is no answer. */
  failed(first: W, joined: readonly W[]): void;
}

type Answer<T> = (sharing: Sharing, left: AbortSignal) => Promise<T>;

/** All that an execution has of its flight: not its answer, which what remembers the execution for a while would hold. */
class Opening implements Sharing {
  isOpen = false;
  lasts = false;
  isShared = false;

  open(lasts = false): void {
    this.isOpen = true;
    this.lasts = lasts;
  }
}

/** One execution, and those who wait for its answer. It is given up when the last of them has left. */
class Flight<W extends Waiting> {
  readonly asked: Asked;
  readonly opening = new Opening();
  readonly #controller = new AbortController();
  /** One function for all: called on the response that closed. */
  readonly #closed: (this: ServerResponse) => void;
  #joined: W[] = [];
  #left = 0;

  constructor(asked: Asked, first: W) {
    this.asked = asked;
    const leave = () => this.#leave();
    const closed = function (this: ServerResponse) {
      if (!this.writableFinished) leave();
    };
    this.#closed = closed; // not at once: see `kit/transformed.ts`
    first.response.on('close', closed);
  }

  get left(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether others may join: not before it is known what it is, nor after all have left. */
  get isOpen(): boolean {
    return this.opening.isOpen && this.#left <= this.#joined.length;
  }

  join(one: W): void {
    this.#joined.push(one);
    this.opening.isShared = true;
    one.response.on('close', this.#closed);
  }

  /**
   * Who joined. It lets go of them: each response holds its flight, so that one which the garbage collector keeps too
   * long would keep all of them.
   */
  land(): readonly W[] {
    const joined = this.#joined;
    this.#joined = [];
    this.opening.isOpen = false;
    return joined;
  }

  #leave(): void {
    this.#left += 1;
    if (this.#left > this.#joined.length) this.#controller.abort();
  }
}

/**
 * Executions under way, by everything that may change their answer. Who asks the same at the same moment waits for the
 * same answer, in the same bytes; errors too are shared, then forgotten. Bounded by the requests under way: each flight
 * has at least one that waits for it.
 */
export class Collapse<T, W extends Waiting> {
  readonly #flights = new Passing<Flight<W>>();
  readonly #landing: Landing<T, W>;
  /** The one that was joined last. */
  #last: Flight<W> | null = null;

  constructor(landing: Landing<T, W>) {
    this.#landing = landing;
  }

  /** How many may be joined, or may once they are open. */
  get size(): number {
    return this.#flights.size;
  }

  /** @returns whether there was something to join */
  join(asked: Asked, one: W): boolean {
    const flight = this.#flightOf(asked);
    if (flight?.isOpen !== true) return false;
    flight.join(one);
    this.#last = flight;
    return true;
  }

  begin(asked: Asked, first: W, answer: Answer<T>): void {
    const flight = new Flight(asked, first);
    const forget = this.#flights.add(collapseKey(asked), flight);
    const land = (): readonly W[] => {
      forget();
      if (this.#last === flight) this.#last = null;
      return flight.land();
    };
    answer(flight.opening, flight.left).then(
      (told) => this.#landing.answered(told, first, land()),
      () => this.#landing.failed(first, land()),
    );
  }

  /** Something was changed: what is under way may show what was before, so nobody joins it any more. */
  cut(): void {
    this.#flights.clear();
    this.#last = null;
  }

  /** What is asked by very many at once is nearly always what was asked last. */
  #flightOf(asked: Asked): Flight<W> | undefined {
    const last = this.#last;
    if (last?.isOpen === true && isAlike(last.asked, asked)) return last;
    return this.#flights.get(collapseKey(asked));
  }
}
