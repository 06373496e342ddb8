import type { ZodType } from 'zod';
import type { Fault } from '../domain/errors.ts';
import type { IdType } from '../domain/global-id.ts';
import type { AnswerHeaders, Auth, Refusal, UpstreamRequest } from '../kit/http.ts';
import type { Kept } from '../kit/kept.ts';
import type { Operation } from '../kit/operation.ts';
import type { ListFacts } from './list.ts';
import type { ListVerb, VerbName, Verbs } from './verbs.ts';

export const providerIds = ['simplymeet', 'vyte', 'calcom', 'calplatform', 'epilot'] as const;
export type ProviderId = (typeof providerIds)[number];

/** Fields of which an answer can hold more than addresses, when a provider is asked for it. */
export type Hydrated = 'Group.members';

/** What a provider module works with for one account within one request of a client. */
export interface Link<Settings, Credentials = unknown> {
  readonly account: string;
  readonly settings: Settings;
  /** Those of now: a write may have replaced what the configuration gave. */
  readonly credentials: Kept<Credentials>;
  /** One call to the provider. Bound to the asker: cancelled with it. */
  call<T>(request: UpstreamRequest<T>): Promise<T>;
  /** The same for what must not be broken off once it has begun, for example spending a token. */
  detached<T>(request: UpstreamRequest<T>): Promise<T>;
  /** Whether the asker wants more of these things than their addresses. */
  wants(field: Hydrated): boolean;
}

/** What one account was given by its configuration. */
export interface Granted<Credentials, Settings> {
  readonly credentials: Credentials;
  readonly settings: Settings;
  readonly origin: string;
  /** Whether credentials that a write replaces outlive the server. */
  readonly keeps: boolean;
}

/** Acts that need no credential of ours, so that anybody could use the gateway to try them on strangers. */
export interface PublicVerbs<Verb extends VerbName = VerbName> {
  readonly verbs: readonly Verb[];
  /** How often one visitor may use them, all taken together, in any 60 seconds. */
  readonly perMinute: number;
}

/**
 * A provider, facts first. `verbs` is the capability table: GraphQL shows it, the docs print it, tests read it.
 * What is declared but missing does not compile; the contract suite fails what is present but undeclared.
 */
export interface ProviderSpec<Verb extends VerbName = VerbName, Credentials = unknown, Settings = unknown> {
  readonly id: ProviderId;
  readonly label: string;
  /** Where these facts were read. */
  readonly docs: string;
  /** Default origin; null where every installation has its own. */
  readonly origin: string | null;
  /** Per credential; an account's `limits` override them. Null: unpaced. */
  readonly limits: { readonly perMinute: number | null; readonly concurrent: number | null };
  /** Response header that names the call in the provider's own logs. */
  readonly requestIdHeader?: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** Each verb with the operations it may use. */
  readonly verbs: Readonly<Record<Verb, readonly string[]>>;
  readonly lists: { readonly [List in Extract<Verb, ListVerb>]: ListFacts };
  /** What a ref id of each type looks like. An id that does not match never reaches the provider. */
  readonly addresses: Partial<Record<IdType, RegExp>>;
  readonly credentials: ZodType<Credentials>;
  readonly settings: ZodType<Settings>;
  /** Sent with every request that brings no `auth` of its own. Names the credential, so that `Account.health` can. */
  authorize(credentials: Credentials): Auth;
  /** Verbs that an account does not have because of what it was given, each with the reason in words for people. */
  withheld?(granted: Granted<Credentials, Settings>): { readonly [Name in NoInfer<Verb>]?: string };
  /**
   * The ref id of a thing of which only the provider's bare id is known; null where there is none. Default: the id.
   * What it makes is checked against `addresses` afterwards.
   */
  addressOf?(type: IdType, externalId: string, granted: Granted<Credentials, Settings>): string | null;
  /** The address that a person has outside, where the provider rewrites it into one of its own. Default: as it is. */
  plainAddress?(email: string, granted: Granted<Credentials, Settings>): string;
  readonly publicVerbs?: PublicVerbs<NoInfer<Verb>>;
  /** Says what an answer that is not a success means. `body` is parsed JSON, or undefined. */
  explain(status: number, body: unknown, refusal: Refusal): Fault;
  /** Milliseconds to rest, read from the provider's own rate-limit headers; null when they say go on. */
  restMs?(headers: AnswerHeaders): number | null;
  connect(link: Link<Settings, Credentials>): Pick<Verbs, NoInfer<Verb>>;
}

/** A provider as the layers above see it: which verbs it has is known only at run time. */
export type Provider = Omit<
  ProviderSpec,
  | 'verbs'
  | 'lists'
  | 'connect'
  | 'authorize'
  | 'credentials'
  | 'settings'
  | 'withheld'
  | 'addressOf'
  | 'plainAddress'
  | 'publicVerbs'
> & {
  readonly verbs: Readonly<Partial<Record<VerbName, readonly string[]>>>;
  readonly lists: Readonly<Partial<Record<ListVerb, ListFacts>>>;
  readonly credentials: ZodType;
  readonly settings: ZodType;
  authorize(credentials: unknown): Auth;
  withheld(granted: Granted<unknown, unknown>): { readonly [Name in VerbName]?: string };
  addressOf(type: IdType, externalId: string, granted: Granted<unknown, unknown>): string | null;
  plainAddress(email: string, granted: Granted<unknown, unknown>): string;
  readonly publicVerbs: PublicVerbs | null;
  connect(link: Link<unknown>): Partial<Verbs>;
};

/**
 * Checks a spec against its own types, then forgets them.
 * `credentials` and `settings` go in unknown because configuration has parsed them with the spec's own schemas.
 */
export const defineProvider = <Verb extends VerbName, Credentials, Settings>(
  spec: ProviderSpec<Verb, Credentials, Settings>,
): Provider => ({
  ...(spec as unknown as Provider),
  authorize: (credentials) => spec.authorize(credentials as Credentials),
  withheld: (granted) => spec.withheld?.(granted as Granted<Credentials, Settings>) ?? {},
  addressOf: (type, externalId, granted) =>
    spec.addressOf === undefined
      ? externalId
      : spec.addressOf(type, externalId, granted as Granted<Credentials, Settings>),
  plainAddress: (email, granted) =>
    spec.plainAddress?.(email, granted as Granted<Credentials, Settings>) ?? email,
  publicVerbs: spec.publicVerbs ?? null,
  connect: (link) => spec.connect(link as Link<Settings, Credentials>) as Partial<Verbs>,
});
