import type { ListFacts } from '../contract/list.ts';
import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import type { ListDefinition } from './list-request.ts';

/** The filter with only this account's refs; null when it names things and none is this account's. */
export function narrowed<Filter extends object>(filter: Filter, account: string): Filter | null {
  const entries: [string, unknown][] = [];
  for (const [key, wanted] of Object.entries(filter)) {
    if (wanted === undefined) continue;
    if (!isRefs(wanted)) {
      entries.push([key, wanted]);
      continue;
    }
    const own = wanted.filter((ref) => ref.account === account);
    if (own.length === 0) return null;
    entries.push([key, own]);
  }
  return Object.fromEntries(entries) as Filter;
}

/** Filters that name things: they alone can rule an account out without a call. */
export const namesOfRefs = (filter: object): readonly string[] =>
  Object.entries(filter).flatMap(([name, wanted]) => (isRefs(wanted) ? [name] : []));

const isRefs = (value: unknown): value is readonly Ref[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);

export type SplitFilter<T, Filter> =
  | {
      readonly there: Partial<Filter>;
      readonly here: ((item: T) => boolean) | null;
      /** Which filters those are. */
      readonly hereNames: readonly (keyof Filter & string)[];
    }
  | { readonly missing: string };

/** Which filters the provider applies, and one predicate for those applied here. */
export function splitFilter<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  facts: Pick<ListFacts, 'filters'>,
  filter: Filter,
): SplitFilter<T, Filter> {
  const there: Record<string, unknown> = {};
  const tests: ((item: T) => boolean)[] = [];
  const hereNames: (keyof Filter & string)[] = [];
  for (const [key, wanted] of Object.entries(filter)) {
    const test = definition.here[key as keyof Filter];
    if (wanted === undefined) continue;
    if (facts.filters.includes(key)) there[key] = wanted;
    else if (test === undefined) return { missing: key };
    else {
      tests.push((item) => test(item, wanted));
      hereNames.push(key as keyof Filter & string);
    }
  }
  const here = tests.length === 0 ? null : (item: T) => tests.every((test) => test(item));
  return { there: there as Partial<Filter>, here, hereNames };
}

/** Filters as arguments of the graph, for example `filter.userIds`. */
export const argumentsOf = <T extends Noun, Filter extends object, Field extends string>(
  { graphNames }: ListDefinition<T, Filter, Field>,
  names: readonly string[],
): readonly string[] => names.map((name) => `filter.${graphNames?.[name as keyof Filter] ?? name}`);
