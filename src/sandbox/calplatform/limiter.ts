/** What is left to somebody after a request. */
export interface Usage {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the window ends or, when blocked, until the block does. */
  readonly resetSeconds: number;
  readonly blocked: boolean;
}

export interface Limiter {
  /** Counts a request of somebody who may make `limit` in a window. */
  hit(tracker: string, limit: number): Usage;
}

interface Window {
  hits: number;
  endsAt: number;
  blocked: boolean;
}

/** Length of a window, and of the block that a request too many begins. */
const windowMs = 60_000;

/** @param now milliseconds of a real clock: who waits for a limit waits in real time */
export function createLimiter(now: () => number): Limiter {
  const windows = new Map<string, Window>();
  return {
    hit: (tracker, limit) => {
      const known = windows.get(tracker);
      const window =
        known !== undefined && known.endsAt > now()
          ? known
          : { hits: 0, endsAt: now() + windowMs, blocked: false };
      windows.set(tracker, window);
      window.hits++;
      if (window.hits > limit && !window.blocked) {
        window.blocked = true;
        window.endsAt = now() + windowMs;
      }
      return {
        limit,
        remaining: Math.max(0, limit - window.hits),
        resetSeconds: Math.ceil((window.endsAt - now()) / 1_000),
        blocked: window.blocked,
      };
    },
  };
}
