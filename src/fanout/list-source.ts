import type { ListFacts } from '../contract/list.ts';
import { GatewayError, UnsupportedError } from '../domain/errors.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import { type Account, verbOf } from './accounts.ts';
import { type Applied, nothingApplied } from './applied.ts';
import type { Clients } from './clients.ts';
import { comparing } from './compare.ts';
import { held } from './held.ts';
import type { GivenRows, LateRefs, ListDefinition, ListRequest, Split } from './list.ts';
import { locallySorted } from './locally-sorted.ts';
import { Patience } from './patience.ts';
import { mostRowsHeld, readWhole } from './read-whole.ts';
import { type Source, type Unsupported, windowRows } from './source.ts';
import { argumentsOf, namesOfRefs, narrowed, splitFilter } from './split-filter.ts';

/** What a source is made of, for one account. */
type Asked<T extends Noun, Filter extends object, Field extends string> = Omit<
  ListRequest<T, Filter, Field>,
  'accounts' | 'page'
>;

/** One account's list as it was asked for: by its provider where that can, and here where it cannot. */
export function sourceOf<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  account: Account,
  clients: Clients,
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
  if (request.given !== undefined) return givenSource(definition, own, account, request.given);
  if (request.late !== undefined)
    return lateSource(definition, own, request.late, { account, facts }, clients);
  return readSource(definition, own, { account, facts }, clients);
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
  /** Most rows that are read to be split here. */
  readonly mostRows?: number;
}

/** A source that does what the facts say the provider can, and the rest here. */
function factsSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  { account, facts, mostRows = mostRowsHeld }: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { filter, order } = request;
  const split = splitFilter(definition, facts, filter);
  if ('missing' in split) return unsupported(account, `filter.${split.missing} of ${definition.name}`);

  const sortsThere = order !== null && facts.sorts.includes(order.field);
  const query = { filter: split.there, order: sortsThere ? order : null };
  const orderBy = order === null ? [] : ['orderBy'];
  const source: Source<T> = {
    ...common(account),
    applied: {
      pushedDown: [...argumentsOf(definition, Object.keys(split.there)), ...(sortsThere ? orderBy : [])],
      appliedHere: [...argumentsOf(definition, split.hereNames), ...(sortsThere ? [] : orderBy)],
    },
    read: (window, signal) =>
      (clients.need(account.name, definition.verb, signal) as unknown as ReadWindow<T>)(query, window),
    ...(split.here === null ? {} : { keep: split.here }),
  };
  const compare = order === null || sortsThere ? null : comparing(definition.sortKeys, order);
  if (facts.whole || request.shareWalk === true) {
    // Whoever shares it may leave: a call that hangs must not be joined by requests to come.
    const whole = () =>
      new Patience(account.name, account.patienceMs, request.signal).wait((signal) =>
        facts.whole ? readAtOnce(source, signal) : readWhole(source, mostRows, signal),
      );
    const key = `${definition.verb}:${JSON.stringify(query)}`;
    return held(source, { rows: () => clients.once(account.name, key, whole), compare });
  }
  return compare === null ? source : locallySorted(source, compare);
}

/** The account's list read once for all siblings and split here; where it is too long for that, each asks for its own. */
function splitSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field> & { readonly split: Split },
  { account, facts }: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { by, siblings } = request.split;
  const own = factsSource(definition, request, { account, facts }, clients);
  const without = { ...facts, filters: facts.filters.filter((name) => name !== by) };
  const reading = { account, facts: without, mostRows: siblings * windowRows };
  const shared = factsSource(definition, { ...request, shareWalk: true }, reading, clients);
  if (isUnsupported(own) || isUnsupported(shared)) return own;
  let used = shared;
  return {
    ...own,
    get applied() {
      return used.applied;
    },
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

/** A source whose filter is known only when it is first read: within the account's own patience, and nobody else's. */
function lateSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  request: Asked<T, Filter, Field>,
  { by, find }: LateRefs<Filter>,
  reading: Reading,
  clients: Clients,
): Source<T> | Unsupported {
  const { account } = reading;
  const settled = (refs: unknown) =>
    readSource(definition, { ...request, filter: { ...request.filter, [by]: refs } }, reading, clients);
  // Who does what depends on which filters there are, not on what they say.
  const outline = settled([]);
  if (isUnsupported(outline)) return outline;
  let made: Source<T> | null = null;
  const make = async (): Promise<Source<T>> => {
    const refs = among(await find(account), request.filter[by] as readonly Ref[] | undefined);
    const source =
      refs.length === 0 ? emptySource<T>(account, outline.applied ?? nothingApplied) : settled(refs);
    if (isUnsupported(source)) throw source.error;
    return source;
  };
  return {
    ...outline,
    ...(outline.keep === undefined ? {} : { keep: (item: T) => made?.keep?.(item) ?? true }),
    get applied() {
      return made?.applied ?? outline.applied;
    },
    read: async (window, signal) => {
      made ??= await make();
      return made.read(window, signal);
    },
  };
}

/** Of the things found those that the caller's own filter names, where there is one. */
const among = (found: readonly Ref[], asked: readonly Ref[] | undefined): readonly Ref[] =>
  asked === undefined ? found : found.filter(({ id }) => asked.some((ref) => ref.id === id));

/** Rows that something else has found: all that is left is done here. */
function givenSource<T extends Noun, Filter extends object, Field extends string>(
  definition: ListDefinition<T, Filter, Field>,
  { filter, order }: Asked<T, Filter, Field>,
  account: Account,
  { read, applied }: GivenRows<T>,
): Source<T> | Unsupported {
  const split = splitFilter(definition, { filters: [] }, filter);
  if ('missing' in split) return unsupported(account, `filter.${split.missing} of ${definition.name}`);
  const { pushedDown, appliedHere } = applied(account);
  const here = [...argumentsOf(definition, split.hereNames), ...(order === null ? [] : ['orderBy'])];
  const source: Source<T> = {
    ...common(account),
    applied: { pushedDown, appliedHere: [...appliedHere, ...here] },
    read: async () => ({ items: await read(account), total: null, more: false }),
    ...(split.here === null ? {} : { keep: split.here }),
  };
  const compare = order === null ? null : comparing(definition.sortKeys, order);
  return held(source, { rows: () => read(account), compare });
}

export const isUnsupported = <T>(source: Source<T> | Unsupported): source is Unsupported => 'error' in source;

const readAtOnce = async <T>(source: Source<T>, signal: AbortSignal): Promise<readonly T[]> =>
  (await source.read({ offset: 0, limit: Number.MAX_SAFE_INTEGER }, signal)).items;

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
const emptySource = <T extends Noun>(account: Account, applied: Applied): Source<T> => ({
  ...common(account),
  empty: true,
  applied,
  read: async () => ({ items: [], total: 0, more: false }),
});
