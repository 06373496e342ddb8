/** Runs tasks of one key one after the other, in the order they came; those of different keys side by side. */
export class KeyedQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** How many keys somebody works on or waits for: nothing is remembered of the others. */
  get size(): number {
    return this.#tails.size;
  }

  /** A task that fails fails its own caller only. */
  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const running = before.then(task, task);
    const tail = running.then(nothing, nothing).then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    this.#tails.set(key, tail);
    return running;
  }
}

const nothing = (): void => undefined;
