import { hash } from 'node:crypto';

/** Characters of base64url kept: 66 bits, far more than chance can hit. */
const digestLength = 11;

/** A short, stable digest of a text. */
export const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, digestLength);

/**
 * A short digest of what makes a list the list it is: its name, filter, order, and whatever else changes its rows.
 * Independent of the order in which keys were written; an absent key and an undefined one are the same.
 */
export const fingerprintOf = (...parts: readonly unknown[]): string =>
  digest(JSON.stringify(parts, sortKeys));

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
