import type { AnswerHeaders } from '../../kit/http.ts';

/** Whoever goes over the limit five times in half an hour is locked, so the last calls of a minute are left alone. */
const keptBack = 2;

/** Milliseconds until calls are counted afresh, once hardly any are left; null to go on. */
export function restMs(headers: AnswerHeaders): number | null {
  const remaining = numberIn(headers['x-ratelimit-remaining']);
  const reset = numberIn(headers['x-ratelimit-reset']);
  if (remaining === null || reset === null || remaining > keptBack || reset <= 0) return null; // 0: no limiter
  const at = reset > 1e11 ? reset : reset * 1_000; // milliseconds, though the documentation says seconds
  return Math.max(0, at - Date.now());
}

function numberIn(header: string | string[] | undefined): number | null {
  const text = Array.isArray(header) ? header[0] : header;
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Milliseconds that a refusal asks to wait: what its words say or its headers, whichever is longer. */
export function waitMs(said: string, headers: AnswerHeaders): number | undefined {
  const seconds = /try again in (\d{1,6}) seconds?/i.exec(said)?.[1];
  const waits = [seconds === undefined ? null : Number(seconds) * 1_000, restMs(headers)];
  const known = waits.filter((wait) => wait !== null && wait > 0) as number[];
  return known.length === 0 ? undefined : Math.max(...known);
}
