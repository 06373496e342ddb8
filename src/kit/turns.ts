/** More do not wait: what waits takes memory, and grows old in it. */
const mostWaiting = 8;

/**
 * Lets large pieces of work through one by one, each in a turn of the event loop of its own. Answers of several calls are
 * often there at the same moment: were all of them worked on at once, whatever has come meanwhile would wait for the last
 * of them, and so would the calls that it makes.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  /** Settled when it is one's turn: at once when nobody else has come in this turn. */
  take(): Promise<void> {
    if (this.#isTaken) return this.#wait();
    this.#isTaken = true;
    setImmediate(this.#next);
    return Promise.resolve();
  }

  #wait(): Promise<void> {
    const turn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.#waiting.length > mostWaiting) for (const go of this.#waiting.splice(0)) go();
    return turn;
  }

  readonly #next = (): void => {
    const next = this.#waiting.shift();
    this.#isTaken = next !== undefined;
    if (next === undefined) return;
    setImmediate(this.#next);
    next();
  };
}
