import { untilAborted } from './deadline.ts';

/** Lets at most so many in at once; the others wait in the order they came. */
export class Gate {
  readonly #most: number;
  readonly #longestQueue: number;
  readonly #queue = new Set<() => void>();
  #inside = 0;

  /** @param most null: everybody goes in */
  constructor(most: number | null, longestQueue = 1_000) {
    this.#most = most ?? Number.POSITIVE_INFINITY;
    this.#longestQueue = longestQueue;
  }

  get inside(): number {
    return this.#inside;
  }

  get queued(): number {
    return this.#queue.size;
  }

  /** Goes in where there is room: then {@link leave} is due, once. */
  tryEnter(): boolean {
    if (this.#inside >= this.#most) return false;
    this.#inside += 1;
    return true;
  }

  /**
   * Waits until somebody leaves, and goes in.
   * @throws what `full` makes when the queue is at its longest; the signal's reason when it is aborted
   */
  async wait(signal: AbortSignal, full: () => Error): Promise<void> {
    signal.throwIfAborted();
    if (this.#queue.size >= this.#longestQueue) throw full();
    await untilAborted<void>(signal, (resolve) => {
      // Whoever leaves hands its place over, so nobody can slip in between.
      const admit = () => resolve();
      this.#queue.add(admit);
      return () => this.#queue.delete(admit);
    });
  }

  leave(): void {
    const [next] = this.#queue;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}
