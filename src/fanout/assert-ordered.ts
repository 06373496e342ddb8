import { GatewayError } from '../domain/errors.ts';

/** As in `Array.prototype.sort`: negative where `a` comes first. */
export type Compare<T> = (a: T, b: T) => number;

/**
 * Rows that come in another order than the one asked for would silently break the order of the whole list.
 * @throws GatewayError BAD_UPSTREAM
 */
export function assertOrdered<T>(
  account: string,
  items: readonly T[],
  compare: Compare<T> | undefined,
): void {
  if (compare === undefined) return;
  for (const [index, item] of items.slice(1).entries()) {
    if (compare(items[index] as T, item) <= 0) continue;
    const message = `Account ${account} answered out of the order asked for.`;
    throw new GatewayError('BAD_UPSTREAM', message, { account });
  }
}
