import type { AnswerHeaders } from '../../kit/http.ts';

/** The provider counts and blocks by the minute. */
const windowMs = 60_000;
/** A greater number is no number of seconds to wait but a moment, in seconds since 1970. */
const epochSeconds = 1_000_000_000;

/** One of the counters that a call ran against: `X-RateLimit-Remaining-Default` and its like. */
interface Counter {
  readonly remaining: number | null;
  readonly resetMs: number | null;
}

/** Milliseconds to rest: a call is limited only when every counter is used up. Null when one is not. */
export function restMs(headers: AnswerHeaders): number | null {
  const counters = countersOf(headers);
  const isUsedUp = counters.length > 0 && counters.every(({ remaining }) => remaining === 0);
  return isUsedUp ? shortest(counters) : null;
}

/** How long a limited call has to wait, where the headers leave it open as long as the provider blocks. */
export const retryMs = (headers: AnswerHeaders): number => {
  const counters = countersOf(headers);
  const usedUp = counters.filter(({ remaining }) => remaining === 0);
  return shortest(usedUp.length > 0 ? usedUp : counters);
};

const shortest = (counters: readonly Counter[]): number =>
  counters.length === 0 ? windowMs : Math.min(...counters.map(({ resetMs }) => resetMs ?? windowMs));

function countersOf(headers: AnswerHeaders): Counter[] {
  return Object.keys(headers).flatMap((name) => {
    const [, counter] = /^x-ratelimit-remaining(-.*|)$/i.exec(name) ?? [];
    if (counter === undefined) return [];
    const reset = numberIn(headers[name.replace(/remaining/i, 'reset')]);
    return [{ remaining: numberIn(headers[name]), resetMs: reset === null ? null : toMs(reset) }];
  });
}

const numberIn = (value: string | string[] | undefined): number | null =>
  typeof value === 'string' && /^\d{1,13}$/.test(value) ? Number(value) : null;

const toMs = (reset: number): number =>
  reset > epochSeconds ? Math.max(0, reset * 1_000 - Date.now()) : reset * 1_000;
