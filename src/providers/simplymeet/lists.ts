import { type ZodType, z } from 'zod';
import type { Found } from '../../contract/list.ts';
import { GatewayError } from '../../domain/errors.ts';
import type { Order, Slice, Window } from '../../domain/page.ts';
import type { Noun } from '../../domain/partly.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { cheapest, eachOf } from '../../kit/batch.ts';
import type { Operation, Pairs } from '../../kit/http.ts';
import { lazyList } from '../../kit/lazily.ts';
import { readPages } from '../../kit/paging.ts';
import { int, wire } from '../../kit/wire.ts';
import { toInts } from './ids.ts';
import type { SimplymeetLink } from './settings.ts';

export const pageSize = 100;

/** What a paged list answered. `whole`: it was no page but a bare array, which is taken for the whole list. */
export interface ListAnswer<Wire> {
  readonly items: readonly Wire[];
  readonly total: number | null;
  readonly whole: boolean;
}

const MetaDataDTO = wire('MetaDataDTO', { itemsCount: int });

/** Only the event list's envelope is documented. The others may answer a bare array instead. */
export function listAnswer<Wire>(row: ZodType<Wire>): (body: unknown) => ListAnswer<Wire> {
  const rows = lazyList(row);
  const envelope = z.object({ meta: MetaDataDTO.nullish().catch(null), items: rows });
  return (body) => {
    if (Array.isArray(body)) return { items: rows.parse(body), total: body.length, whole: true };
    const { meta, items } = envelope.parse(body);
    return { items, total: meta?.itemsCount ?? null, whole: false };
  };
}

/** A paged list of the provider: one call, its decoder, its mapper. */
export interface PagedList<Wire, T, OrderField extends string> {
  readonly operation: Operation;
  readonly decode: (body: unknown) => ListAnswer<Wire>;
  readonly toNoun: (answer: Wire) => T;
  /** Which `orderField` an order means. */
  readonly orderFields: Readonly<Partial<Record<OrderField, string>>>;
}

/** The order is always sent, because without it none is promised and pages could overlap. */
function ask<Wire, T, OrderField extends string>(
  { call }: SimplymeetLink,
  { operation, decode, orderFields }: PagedList<Wire, T, OrderField>,
  { filters, order }: { readonly filters: Pairs; readonly order: Order<OrderField> | null },
): (page: number, size: number) => Promise<ListAnswer<Wire>> {
  const sorting: Pairs = [
    ['orderField', order === null ? 'id' : sortedBy(order.field, orderFields[order.field])],
    ['orderDirection', order?.direction === 'DESC' ? 'desc' : 'asc'],
  ];
  return (page, size) =>
    call({
      operation,
      query: [['page', String(page)], ['onPage', String(size)], ...sorting, ...filters],
      decode,
    });
}

function sortedBy(field: string, name: string | undefined): string {
  if (name === undefined) throw new TypeError(`no list is sorted by ${field} here: it is not declared`);
  return name;
}

/** One window of a list, in the fewest aligned pages. */
export function readList<Wire, T, OrderField extends string>(
  link: SimplymeetLink,
  list: PagedList<Wire, T, OrderField>,
  query: { readonly filters: Pairs; readonly order: Order<OrderField> | null },
  window: Window,
): Promise<Slice<T>> {
  const read = ask(link, list, query);
  return readPages(window, pageSize, async (page, size) => {
    const { items, total, whole } = await read(page, size);
    const rows = whole ? items.slice((page - 1) * size, page * size) : items;
    return { items: rows.map(list.toNoun), total };
  });
}

/** Things by id: one is got, more are filtered from the list a hundred at a time. */
export function readByIds<Wire, T extends Noun, OrderField extends string>(
  link: SimplymeetLink,
  list: PagedList<Wire, T, OrderField>,
  one: (id: string) => Promise<T>,
  ids: readonly string[],
): Promise<Found<T>> {
  return cheapest(ids, {
    one: (id) => nullIfMissing(one(id)),
    many: async (chunk) => {
      const read = ask(link, list, { filters: idFilter(chunk), order: null });
      const { items } = await read(1, pageSize);
      const nouns = items.map(list.toNoun);
      if (nouns.every(({ ref }) => chunk.includes(ref.id))) return nouns;
      // Then the filter was not understood, and what is missing here may well exist.
      throw new GatewayError(
        'BAD_UPSTREAM',
        `${list.operation.name} answered things that were not asked for.`,
      );
    },
    idOf: ({ ref }) => ref.id,
  });
}

const idFilter = (ids: readonly string[]): Pairs =>
  toInts(ids, 'id').map((id) => ['filter[ids][]', String(id)]);

/**
 * Things by id where the list cannot be filtered by it: the first page, then the rest of the list or single gets,
 * whichever is fewer calls.
 */
export async function readByWalk<T extends Noun>(
  ids: readonly string[],
  one: (id: string) => Promise<T | null>,
  read: (window: Window) => Promise<Slice<T>>,
): Promise<Found<T>> {
  const first = await read({ offset: 0, limit: pageSize });
  const found = new Map<string, T | null | Error>(first.items.map((item) => [item.ref.id, item]));
  const missing = first.more ? [...new Set(ids)].filter((id) => !found.has(id)) : [];
  const pagesLeft = Math.ceil((first.total ?? Number.POSITIVE_INFINITY) / pageSize) - 1;
  if (pagesLeft < missing.length) {
    const rest = await read({ offset: pageSize, limit: pagesLeft * pageSize });
    for (const item of rest.items) found.set(item.ref.id, item);
  } else {
    const results = await eachOf(missing, one);
    for (const [index, id] of missing.entries()) found.set(id, results[index] ?? null);
  }
  return ids.map((id) => found.get(id) ?? null);
}
