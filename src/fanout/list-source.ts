import type { ListFacts } from '../contract/list.ts';
import { GatewayError } from '../domain/errors.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import { emptySource, isUnsupported, sourceAt, unsupported } from './account-source.ts';
import { type Account, verbOf } from './accounts.ts';
import { nothingApplied } from './applied.ts';
import { CacheUses } from './cache-uses.ts';
import type { Clients } from './clients.ts';
import { comparing } from './compare.ts';
import { held } from './held.ts';
import { lateSource } from './late-source.ts';
import type { GivenRows, ListDefinition, ListRequest, Split, Traced } from './list-request.ts';
import { locallySorted } from './locally-sorted.ts';
import { mostRowsHeld, readWhole } from './read-whole.ts';
import { everyRow, type Source, type Unsupported, windowRows } from './source.ts';
import { argumentsOf, namesOfRefs, narrowed, splitFilter } from './split-filter.ts';

/** What a source is made of, for one account. */
type Asked<T extends Noun, Filter extends object, Field extends string> = Omit<
  ListRequest<T, Filter, Field>,
  'accounts' | 'page'
>;

/**
 * One account's list as it was asked for: by its provider where that can, and here where it cannot.
 * @param cached where it is noted which remembered answers its rows are from
 */
export function sourceOf<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  account: Account,
  clients: Clients,
  cached: CacheUses = new CacheUses(),
): Source<T> | Unsupported {
  const facts = account.provider.lists[definition.verb];
  if (facts === undefined || verbOf(account, definition.verb) === undefined)
    return unsupported(account, definition.name, account.withheld[definition.verb]);
  const filter = narrowed(request.filter, account.name);
  if (filter === null) {
    const appliedHere = argumentsOf(definition, namesOfRefs(request.filter));
    return emptySource(account, { pushedDown: [], appliedHere });
  }
  const own = { ...request, filter };
  if (request.given !== undefined) return givenSource(definition, own, { account, cached }, request.given);
  const reading = { account, facts, cached };
  if (request.late === undefined) return readSource(definition, own, reading, clients);
  const { by, find } = request.late;
  return lateSource({
    account,
    cached,
    find,
    asked: filter[by] as readonly Ref[] | undefined,
    narrowedTo: (refs) =>
      readSource(definition, { ...own, filter: { ...filter, [by]: refs } }, reading, clients),
  });
}

function readSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  reading: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { split } = request;
  return split !== undefined && split.siblings > 1 && !reading.facts.whole
    ? splitSource(definition, { ...request, split }, reading, clients)
    : factsSource(definition, request, reading, clients);
}

interface Reading {
  readonly account: Account;
  readonly facts: ListFacts;
  readonly cached: CacheUses;
  /** Most rows that are read to be split here. */
  readonly mostRows?: number;
}

/** A source that does what the facts say the provider can, and the rest here. */
function factsSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  { account, facts, cached, mostRows = mostRowsHeld }: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { filter, order } = request;
  const split = splitFilter(definition, facts, filter);
  if ('missing' in split) return unsupported(account, `filter.${split.missing} of ${definition.name}`);

  const sortsThere = order !== null && facts.sorts.includes(order.field);
  const query = { filter: split.there, order: sortsThere ? order : null };
  const orderBy = order === null ? [] : ['orderBy'];
  const reading =
    ({ note }: CacheUses): Source<T>['read'] =>
    (window, signal) => {
      const list = clients.need(account.name, definition.verb, { signal, cached: note });
      return (list as unknown as ReadWindow<T>)(query, window);
    };
  const source: Source<T> = {
    ...sourceAt(account),
    applied: () => ({
      pushedDown: [...argumentsOf(definition, Object.keys(split.there)), ...(sortsThere ? orderBy : [])],
      appliedHere: [...argumentsOf(definition, split.hereNames), ...(sortsThere ? [] : orderBy)],
    }),
    cached,
    read: reading(cached),
    ...(split.here === null ? {} : { keep: split.here }),
  };
  const compare = order === null || sortsThere ? null : comparing(definition.sortKeys, order);
  if (facts.whole || request.shareWalk === true) {
    const whole = async (signal: AbortSignal): Promise<Traced<T>> => {
      const uses = new CacheUses(); // of its own: it is for others as well
      const shared = { ...source, read: reading(uses) };
      const items = facts.whole
        ? (await shared.read(everyRow, signal)).items
        : await readWhole(shared, mostRows, signal);
      return { items, cached: uses };
    };
    const key = `${definition.verb}:${JSON.stringify(query)}`;
    const rows = (signal?: AbortSignal) => clients.once(account.name, key, whole, signal);
    return held(source, { rows: noting(cached, rows), compare });
  }
  return compare === null ? source : locallySorted(source, compare);
}

/** The account's list read once for all siblings and split here; where it is too long for that, each asks for its own. */
function splitSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field> & { readonly split: Split },
  { account, facts, cached }: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { by, siblings } = request.split;
  const own = factsSource(definition, request, { account, facts, cached }, clients);
  const without = { ...facts, filters: facts.filters.filter((name) => name !== by) };
  const reading = { account, facts: without, cached, mostRows: siblings * windowRows };
  const shared = factsSource(definition, { ...request, shareWalk: true }, reading, clients);
  if (isUnsupported(own) || isUnsupported(shared)) return own;
  let used = shared;
  return {
    ...own,
    applied: () => used.applied?.() ?? nothingApplied,
    read: async (window, signal) => {
      try {
        return await shared.read(window, signal);
      } catch (error) {
        if (!(error instanceof GatewayError) || error.code !== 'UNSUPPORTED') throw error;
        used = own;
        return own.read(window, signal);
      }
    },
  };
}

/** Rows that something else has found: all that is left is done here. */
function givenSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  { filter, order }: Asked<T, Filter, Field>,
  { account, cached }: Pick<Reading, 'account' | 'cached'>,
  { read, applied }: GivenRows<T>,
): Source<T> | Unsupported {
  const split = splitFilter(definition, { filters: [] }, filter);
  if ('missing' in split) return unsupported(account, `filter.${split.missing} of ${definition.name}`);
  const { pushedDown, appliedHere } = applied(account);
  const here = [...argumentsOf(definition, split.hereNames), ...(order === null ? [] : ['orderBy'])];
  const rows = noting(cached, () => read(account));
  const source: Source<T> = {
    ...sourceAt(account),
    applied: () => ({ pushedDown, appliedHere: [...appliedHere, ...here] }),
    cached,
    read: async () => ({ items: await rows(), total: null, more: false }),
    ...(split.here === null ? {} : { keep: split.here }),
  };
  const compare = order === null ? null : comparing(definition.sortKeys, order);
  return held(source, { rows, compare });
}

/** The rows alone; what they are from is noted. */
const noting =
  <T>(cached: CacheUses, read: (signal?: AbortSignal) => Promise<Traced<T>>) =>
  (signal?: AbortSignal): Promise<readonly T[]> =>
    read(signal).then((found) => {
      cached.add(found.cached);
      return found.items;
    });

type ReadWindow<T> = (query: unknown, window: Window) => Promise<Slice<T>>;
