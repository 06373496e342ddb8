import type { AnswerHeaders } from './upstream-types.ts';

/** Milliseconds that a `Retry-After` header asks to wait, in either form; undefined without a readable one. */
export function retryAfterMs(headers: AnswerHeaders, now = Date.now()): number | undefined {
  const value = headers['retry-after'];
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1_000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
