import type { ListVerb } from '../contract/verbs.ts';
import type { Order } from '../domain/page.ts';
import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import type { Account } from './accounts.ts';
import type { Applied } from './applied.ts';
import type { CacheUses } from './cache-uses.ts';
import type { SortKey } from './compare.ts';
import type { PageRequest } from './page-arguments.ts';

/** One of the graph's lists: what it reads, and what is done here where a provider cannot. */
export interface ListDefinition<T extends Noun, Filter extends object, Field extends string> {
  /** Name in the graph, for example `events`. Part of every cursor's fingerprint. */
  readonly name: string;
  readonly verb: ListVerb;
  /** How a filter is applied here. One that is missing here needs a provider that has it. */
  readonly here: { readonly [Key in keyof Filter]?: (item: T, wanted: NonNullable<Filter[Key]>) => boolean };
  /** What filters are called in the graph, where not as here. */
  readonly graphNames?: { readonly [Key in keyof Filter]?: string };
  readonly sortKeys: Readonly<Record<Field, (item: T) => SortKey>>;
}

export interface ListRequest<T extends Noun, Filter extends object, Field extends string> {
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
  /** A filter by things that must be found first. */
  readonly late?: LateRefs<Filter>;
  /** The rows, where something else has found them: the account's own list is not read. */
  readonly given?: GivenRows<T>;
  /** An empty page, which says so in its sources, in place of an error where no account can serve the list. */
  readonly emptyIfUnsupported?: boolean;
  /** What makes it another list although all of the above is the same. Part of every cursor's fingerprint. */
  readonly scope?: string;
  readonly signal?: AbortSignal;
}

/** A list below several things at once, which the provider can narrow to one of them a call. */
export interface Split {
  /** The filter that narrows it, applied here instead. */
  readonly by: string;
  /** How many things ask each account for it at the moment. */
  readonly siblings: number;
}

/** What was found, and which remembered answers it is from. */
export interface Traced<T> {
  readonly items: readonly T[];
  readonly cached: CacheUses;
}

export interface LateRefs<Filter extends object> {
  /** The filter they are for. */
  readonly by: keyof Filter & string;
  /** Those of one account; none: the list is empty, and not read. */
  readonly find: (account: Account) => Promise<Traced<Ref>>;
}

export interface GivenRows<T> {
  readonly read: (account: Account) => Promise<Traced<T>>;
  /** How they were narrowed to what they are. */
  readonly applied: (account: Account) => Applied;
}
