const windowMs = 60_000;

/** Remembers only so many visitors: one who could fill the memory could also forget himself by it, so no more are let in. */
const mostVisitors = 10_000;

/** How often each visitor did something: at most `perMinute` times in any 60 seconds. */
export class Visitors {
  readonly #perMinute: number;
  readonly #seen = new Map<string, number[]>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** @returns 0 when this visitor may go on, which counts; else milliseconds until the next try makes sense */
  enter(visitor: string): number {
    const now = performance.now();
    const times = (this.#seen.get(visitor) ?? []).filter((at) => at > now - windowMs);
    const [oldest = now] = times;
    if (times.length >= this.#perMinute) return Math.ceil(oldest + windowMs - now);
    if (!this.#seen.has(visitor) && !this.#makeRoom(now)) return windowMs;
    this.#seen.set(visitor, [...times, now]);
    return 0;
  }

  #makeRoom(now: number): boolean {
    if (this.#seen.size < mostVisitors) return true;
    for (const [visitor, times] of this.#seen) {
      if ((times.at(-1) ?? 0) <= now - windowMs) this.#seen.delete(visitor);
    }
    return this.#seen.size < mostVisitors;
  }
}
