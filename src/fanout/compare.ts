import type { Order } from '../domain/page.ts';

export type SortKey = string | number | Date | null;

/**
 * Orders things by one key; things without it come last in both directions.
 * Text is compared by code unit: a global order over accounts must not depend on a server's locale.
 */
export function comparing<T, Field extends string>(
  keys: Readonly<Record<Field, (item: T) => SortKey>>,
  { field, direction }: Order<Field>,
): (left: T, right: T) => number {
  const key = keys[field];
  const sign = direction === 'ASC' ? 1 : -1;
  return (left, right) => {
    const a = key(left);
    const b = key(right);
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a < b ? -sign : a > b ? sign : 0;
  };
}
