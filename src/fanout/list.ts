import type { ListFacts } from '../contract/list.ts';
import type { ListVerb } from '../contract/verbs.ts';
import { GatewayError, UnsupportedError } from '../domain/errors.ts';
import type { Order, Slice, Window } from '../domain/page.ts';
import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import { type Account, verbOf } from './accounts.ts';
import type { Clients } from './clients.ts';
import { comparing, type SortKey } from './compare.ts';
import { fingerprintOf } from './fingerprint.ts';
import { held } from './held.ts';
import { locallySorted } from './locally-sorted.ts';
import { type MergedPage, mergePage } from './merge.ts';
import type { PageRequest } from './page-arguments.ts';
import { mostRowsHeld, readWhole } from './read-whole.ts';
import { type Source, type Unsupported, windowRows } from './source.ts';

/** One of the graph's lists: what it reads, and what is done here where a provider cannot. */
export interface ListDefinition<T extends Noun, Filter extends object, Field extends string> {
  /** Name in the graph, for example `events`. Part of every cursor's fingerprint. */
  readonly name: string;
  readonly verb: ListVerb;
  /** How a filter is applied here. One that is missing here needs a provider that has it. */
  readonly here: { readonly [Key in keyof Filter]?: (item: T, wanted: NonNullable<Filter[Key]>) => boolean };
  readonly sortKeys: Readonly<Record<Field, (item: T) => SortKey>>;
}

export interface ListRequest<Filter extends object, Field extends string> {
  readonly accounts: readonly Account[];
  readonly filter: Filter;
  readonly order: Order<Field> | null;
  readonly page: PageRequest;
  /**
   * Read the account's list once for all who ask within this request, and split it here: for lists
   * below a thing that the provider cannot filter by.
   */
  readonly shareWalk?: boolean;
  /** The same, but only while it is no more calls than asking the provider once for each thing. */
  readonly split?: Split;
  readonly signal?: AbortSignal;
}

/** A list below several things at once, which the provider can narrow to one of them a call. */
export interface Split {
  /** The filter that narrows it, applied here instead. */
  readonly by: string;
  /** How many things of the account ask for it at the moment. */
  readonly siblings: number;
}

/**
 * One page of a list over several accounts. What a provider can filter or sort it does; the rest is done here.
 * @throws GatewayError only when no account could serve the list; one that failed is named in `sources`
 */
export function readList<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: ListRequest<Filter, Field>,
  clients: Clients,
): Promise<MergedPage<T>> {
  const compare = request.order === null ? undefined : comparing(definition.sortKeys, request.order);
  return mergePage({
    sources: request.accounts.map((account) => sourceOf(definition, request, account, clients)),
    page: request.page,
    fingerprint: fingerprintOf(definition.name, request.filter, request.order),
    ...(compare === undefined ? {} : { compare }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
}

function sourceOf<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: ListRequest<Filter, Field>,
  account: Account,
  clients: Clients,
): Source<T> | Unsupported {
  const facts = account.provider.lists[definition.verb];
  if (facts === undefined || verbOf(account, definition.verb) === undefined)
    return unsupported(account, definition.name, account.withheld[definition.verb]);
  const filter = narrowed(request.filter, account.name);
  if (filter === null) return emptySource(account);
  if (request.split !== undefined && request.split.siblings > 1 && !facts.whole)
    return splitSource(definition, { ...request, filter, split: request.split }, account, clients);
  return factsSource(definition, { ...request, filter }, { account, facts }, clients);
}

/** A source that does what the facts say the provider can, and the rest here. */
function factsSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: ListRequest<Filter, Field>,
  { account, facts, mostRows = mostRowsHeld }: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { filter } = request;
  const split = splitFilter(definition, facts, filter);
  if ('missing' in split) return unsupported(account, `filter.${split.missing} of ${definition.name}`);

  const { order } = request;
  const sortsThere = order !== null && facts.sorts.includes(order.field);
  const query = { filter: split.there, order: sortsThere ? order : null };
  const read = (window: Window, signal?: AbortSignal): Promise<Slice<T>> =>
    (clients.need(account.name, definition.verb, signal) as unknown as ReadWindow<T>)(query, window);
  const source: Source<T> = {
    ...common(account),
    read,
    ...(split.here === null ? {} : { keep: split.here }),
  };
  const compare = order === null || sortsThere ? null : comparing(definition.sortKeys, order);
  if (facts.whole || request.shareWalk === true) {
    const whole = () => (facts.whole ? readAtOnce(source) : readWhole(source, mostRows));
    const key = `${definition.verb}:${JSON.stringify(query)}`;
    return held(source, { rows: () => clients.once(account.name, key, whole), compare });
  }
  return compare === null ? source : locallySorted(source, compare);
}

interface Reading {
  readonly account: Account;
  readonly facts: ListFacts;
  /** Most rows that are read to be split here. */
  readonly mostRows?: number;
}

/** The account's list read once for all siblings and split here; where it is too long for that, each asks for its own. */
function splitSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: ListRequest<Filter, Field> & { readonly split: Split },
  account: Account,
  clients: Clients,
): Source<T> | Unsupported {
  const { by, siblings } = request.split;
  const facts = account.provider.lists[definition.verb];
  if (facts === undefined) return unsupported(account, definition.name);
  const own = factsSource(definition, request, { account, facts }, clients);
  const without = { ...facts, filters: facts.filters.filter((name) => name !== by) };
  const reading = { account, facts: without, mostRows: siblings * windowRows };
  const shared = factsSource(definition, { ...request, shareWalk: true }, reading, clients);
  if (isUnsupported(own) || isUnsupported(shared)) return own;
  return {
    ...own,
    read: async (window, signal) => {
      try {
        return await shared.read(window, signal);
      } catch (error) {
        if (error instanceof GatewayError && error.code === 'UNSUPPORTED') return own.read(window, signal);
        throw error;
      }
    },
  };
}

const isUnsupported = <T>(source: Source<T> | Unsupported): source is Unsupported => 'error' in source;

const readAtOnce = async <T>(source: Source<T>): Promise<readonly T[]> =>
  (await source.read({ offset: 0, limit: Number.MAX_SAFE_INTEGER })).items;

type ReadWindow<T> = (query: unknown, window: Window) => Promise<Slice<T>>;

const common = (account: Account) => ({
  account: account.name,
  patienceMs: account.patienceMs,
  idOf: (item: Noun) => item.ref.id,
});

const unsupported = (account: Account, what: string, why?: string): Unsupported => ({
  account: account.name,
  error: new UnsupportedError(account.name, account.provider, what, why),
});

/** Nothing of this account can match, which is an answer and needs no call. */
const emptySource = <T extends Noun>(account: Account): Source<T> => ({
  ...common(account),
  empty: true,
  read: async () => ({ items: [], total: 0, more: false }),
});

/** The filter with only this account's refs; null when it names things and none is this account's. */
function narrowed<Filter extends object>(filter: Filter, account: string): Filter | null {
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

const isRefs = (value: unknown): value is readonly Ref[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);

type SplitFilter<T, Filter> =
  | { readonly there: Partial<Filter>; readonly here: ((item: T) => boolean) | null }
  | { readonly missing: string };

/** Which filters the provider applies, and one predicate for those applied here. */
function splitFilter<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  facts: ListFacts,
  filter: Filter,
): SplitFilter<T, Filter> {
  const there: Record<string, unknown> = {};
  const tests: ((item: T) => boolean)[] = [];
  for (const [key, wanted] of Object.entries(filter)) {
    const test = definition.here[key as keyof Filter];
    if (facts.filters.includes(key)) there[key] = wanted;
    else if (test === undefined) return { missing: key };
    else tests.push((item) => test(item, wanted));
  }
  const here = tests.length === 0 ? null : (item: T) => tests.every((test) => test(item));
  return { there: there as Partial<Filter>, here };
}
