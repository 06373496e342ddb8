import type { Order } from '../domain/page.ts';

/** What a provider declares to be true of one of its lists, so that merging never guesses. */
export interface ListFacts<Field extends string = string, FilterKey extends string = string> {
  /** Fields the provider itself sorts by, both ways. */
  readonly sorts: readonly Field[];
  /** The order without `orderBy`, in words, or null where none is stated. */
  readonly native: string | null;
  /** One call gives the list whole, so that any field can be sorted here at no extra call. */
  readonly whole: boolean;
  /** Filters the provider applies itself; the others are applied here where the noun carries the field. */
  readonly filters: readonly FilterKey[];
}

/** What a list verb is asked for: only filters and orders that its {@link ListFacts} declare. */
export interface ListQuery<Filter, Field extends string> {
  readonly filter: Filter;
  readonly order: Order<Field> | null;
}

/** One answer per id, in the order asked: null where there is no such thing, an error where asking failed. */
export type Found<T> = readonly (T | null | Error)[];
