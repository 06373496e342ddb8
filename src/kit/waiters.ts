/** Those who wait for one piece of work. It is given up when the last of them has left, and no sooner. */
export class Waiters {
  readonly #controller = new AbortController();
  #inside = 0;

  /** Aborted, with the reason of the last one, when all have left. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** @param leaving aborted when this one leaves; without it, this one stays to the end */
  join(leaving?: AbortSignal): void {
    if (leaving?.aborted === true) return;
    this.#inside += 1;
    leaving?.addEventListener('abort', () => this.#leave(leaving.reason), { once: true });
  }

  #leave(reason: unknown): void {
    this.#inside -= 1;
    if (this.#inside === 0) this.#controller.abort(reason);
  }
}
