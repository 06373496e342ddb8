import { EarlyRefusal } from './refusals.ts';

/** How many requests a minute and, since versions differ, how a request too many is answered. */
export interface Rule {
  readonly size: number;
  readonly isOlder: boolean;
}

/** Counts the requests of one owner on the real clock, which is the one that clients wait by. */
export interface Limiter {
  /** Whether the owner is locked out for having gone over the limit too often. */
  isLocked(): boolean;
  /** @returns headers for the answer @throws EarlyRefusal 429, or 400 in older versions */
  pass(rule: Rule | null, cost: number): Readonly<Record<string, string>>;
}

const windowMs = 60_000;
const overrunsToLock = 5;
const minute = 60_000;

export function createLimiter(): Limiter {
  let window = { startedAt: 0, used: 0 };
  let overruns: number[] = [];
  const overrun = (rule: Rule, now: number): never => {
    const remembered = (rule.isOlder ? 60 : 30) * minute;
    overruns = [...overruns.filter((at) => now - at < remembered), now];
    throw refusalOf(rule, window.startedAt, now, overruns.length >= overrunsToLock);
  };
  return {
    isLocked: () => overruns.length >= overrunsToLock,
    pass: (rule, cost) => {
      if (rule === null) return headersOf(10, 999, 0);
      const now = Date.now();
      if (now >= window.startedAt + windowMs) window = { startedAt: now, used: 0 };
      for (let nth = 0; nth < cost; nth++) {
        if (window.used >= rule.size) overrun(rule, now);
        window.used++;
      }
      return headersOf(rule.size, rule.size - window.used, window.startedAt + windowMs);
    },
  };
}

/** The wait is rounded down, as at the provider. The overrun that locks the owner says no wait at all. */
function refusalOf({ size, isOlder }: Rule, startedAt: number, now: number, locks: boolean): EarlyRefusal {
  const reset = startedAt + windowMs;
  const wait = `Rate limit exceeded. Try again in ${Math.floor((reset - now) / 1_000)} seconds.`;
  const headers = headersOf(size, 0, reset);
  if (isOlder) return new EarlyRefusal('middleware', 400, wait, headers);
  return new EarlyRefusal('plain', 429, locks ? 'Too many requests' : wait, headers);
}

/** @param reset epoch milliseconds, though the documentation says seconds; 0 where nothing limits */
const headersOf = (limit: number, remaining: number, reset: number) => ({
  'X-RateLimit-Limit': String(limit),
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Reset': String(reset),
});
