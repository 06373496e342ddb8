import { isIPv6 } from 'node:net';

const windowMs = 60_000;

/** Remembers only so many visitors: one who could fill the memory could also forget himself by it, so no more are let in. */
const mostVisitors = 10_000;

/**
 * Who counts as one. A single subscriber of IPv6 has 2^64 addresses and may take another for each request: there the
 * first 64 bits are the visitor. An IPv4 address is the same one however the socket writes it.
 */
export function visitorAt(address: string): string {
  const [bare = ''] = address.split('%'); // a zone comes after it
  if (!isIPv6(bare)) return address;
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(bare) ?? [];
  if (mapped !== undefined) return mapped;
  const [before = [], after = []] = bare.split('::').map((groups) => groups.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}

/** How often each visitor did something: at most `perMinute` times in any 60 seconds. */
export class Visitors {
  readonly #perMinute: number;
  readonly #seen = new Map<string, number[]>();

  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /**
   * @param address where the visitor is
   * @returns 0 when this visitor may go on, which counts; else milliseconds until the next try makes sense
   */
  enter(address: string): number {
    const visitor = visitorAt(address);
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
