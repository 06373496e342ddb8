import type { Call } from '../provider.ts';
import { randomOf } from '../random.ts';
import { invalid } from './handler.ts';

interface PagingQuery {
  readonly page?: number;
  readonly onPage?: number;
  readonly orderField?: string;
  readonly orderDirection?: 'asc' | 'desc';
  readonly skipPagination?: boolean;
  readonly groupBy?: string;
}

/** Rows on a page when the request does not say: the document does not either. */
const defaultOnPage = 20;

/**
 * Cuts a page as the event list documents it. The other lists take the same parameters and answer the same envelope.
 * @param orderable value to order by, by documented field name
 */
export function page<T extends { readonly id: number }>(
  rows: readonly T[],
  call: Call,
  orderable: Readonly<Record<string, (row: T) => unknown>>,
) {
  const query = call.query as PagingQuery;
  if (query.groupBy !== undefined)
    invalid('groupBy', 'The sandbox does not know what groupBy does to the answer.');
  const ordered = order(rows, query, call.count, orderable);
  const itemsPerPage = query.skipPagination ? Math.max(rows.length, 1) : (query.onPage ?? defaultOnPage);
  const currentPage = query.skipPagination ? 1 : (query.page ?? 1);
  const pagesCount = Math.ceil(rows.length / itemsPerPage);
  return {
    meta: { pagesCount, itemsPerPage, itemsCount: rows.length, currentPage },
    items: ordered.slice((currentPage - 1) * itemsPerPage, currentPage * itemsPerPage),
  };
}

/** Without `orderField` every request gets another order, because the document promises none. Ties go by id. */
function order<T extends { readonly id: number }>(
  rows: readonly T[],
  { orderField, orderDirection }: PagingQuery,
  count: number,
  orderable: Readonly<Record<string, (row: T) => unknown>>,
): readonly T[] {
  if (orderField === undefined) return randomOf(count, 'order').shuffle(rows);
  const read = Object.hasOwn(orderable, orderField) ? orderable[orderField] : undefined;
  if (read === undefined) return invalid('orderField', 'This field cannot be ordered by.');
  const sign = orderDirection === 'desc' ? -1 : 1;
  return [...rows].sort((one, other) => sign * compare(read(one), read(other)) || one.id - other.id);
}

/** Nothing comes before something, as in the usual databases; texts go by code point. */
function compare(one: unknown, other: unknown): number {
  if (one === other) return 0;
  if (one === null || one === undefined) return -1;
  if (other === null || other === undefined) return 1;
  return (one as string) < (other as string) ? -1 : 1;
}

/** A field to order by for each scalar field of a documented type. */
export const scalarsOf = <T>(
  fields: readonly { readonly name: string; readonly type: string; readonly list: boolean }[],
  read: (row: T, name: string) => unknown,
): Record<string, (row: T) => unknown> =>
  Object.fromEntries(
    fields
      .filter(({ type, list }) => !list && ['int', 'number', 'string', 'bool'].includes(type))
      .map(({ name }) => [name, (row: T) => read(row, name)]),
  );
