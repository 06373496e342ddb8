import type { Call, Condition } from '../provider.ts';
import { Refusal } from '../refusal.ts';

interface ListQuery {
  readonly query?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/**
 * Rows when the request names no `limit`. The document states none; this few, so that a client that forgets to name
 * one comes up short where it is tested. A `limit` that is named may be of any size.
 */
const defaultLimit = 10;

/** Rows that an answer may hold under the condition `too-large` without a value of its own. */
const defaultCapacity = 25;

/**
 * Those rows one of whose texts holds the `query`, whatever the case, and the asked-for part of them. Their order is
 * that of their coming: the document promises none, but offsets make sense only in one that stays.
 * @throws Refusal 413 when the answer would be too large
 */
export function listed<T>(
  rows: readonly T[],
  { query, conditions, account }: Call,
  texts: (row: T) => string[],
) {
  const { query: wanted = '', limit = defaultLimit, offset = 0 } = query as ListQuery;
  const part = wanted.toLowerCase();
  const matching = rows.filter((row) => texts(row).some((text) => text.toLowerCase().includes(part)));
  const page = matching.slice(offset, offset + limit);
  if (page.length > capacityOf(conditions, account)) throw new Refusal(413, 'Payload too large');
  return { hits: matching.length, page };
}

function capacityOf(conditions: readonly Condition[], account: string | null): number {
  const met = conditions.find((it) => it.name === 'too-large' && (it.account ?? account) === account);
  return met === undefined ? Number.POSITIVE_INFINITY : (met.value ?? defaultCapacity);
}
