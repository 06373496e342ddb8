import type { IncomingHttpHeaders } from 'node:http';
import type { Pairs, QueryValues } from './check-query.ts';
import type { Facts, OperationFact } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** An account that the stand-in knows, with what a gateway's configuration needs to reach it. */
export interface SandboxAccount {
  readonly name: string;
  readonly label: string;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Something about the provider's world that tests switch on, for example a rate limit. Names are each provider's own. */
export interface Condition {
  readonly name: string;
  /** Absent means every account. */
  readonly account?: string;
  /** How much of it, where it comes in sizes. */
  readonly value?: number;
}

/** A request as it comes in, before anything of it was checked. */
export interface Door {
  readonly method: string;
  /** As sent, without the query and the stand-in's own base. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly query: Pairs;
  /** Null when no documented operation has this method and path. */
  readonly operation: OperationFact | null;
  readonly params: Readonly<Record<string, number | string>>;
  readonly conditions: readonly Condition[];
}

/** Who was let in. */
export interface Entry {
  /** Null on a route that takes no credential. */
  readonly account: string | null;
  /** Sent with whatever is answered, for example what is left of a rate limit. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A checked request on its way to a handler. */
export interface Call {
  /** Null on a route that takes no credential. */
  readonly account: string | null;
  readonly operation: OperationFact;
  readonly params: Readonly<Record<string, number | string>>;
  readonly query: QueryValues;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly conditions: readonly Condition[];
  /** How many requests the account has made since the last reset. */
  readonly count: number;
  /** Operations that the account may not use at the moment. */
  readonly denied: ReadonlySet<string>;
}

/** What a handler answers when headers of its own belong to it, for example a redirect's `Location`. */
export class WithHeaders {
  readonly value: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(value: unknown, headers: Readonly<Record<string, string>>) {
    this.value = value;
    this.headers = headers;
  }
}

/** Body of a refusal that is no JSON: what stands in front of a provider answers pages. */
export class Page {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** A message that the provider would have sent to a person. Tests count them. */
export interface Mail {
  readonly account: string;
  readonly kind: string;
  readonly to: string;
  /** Id of what it is about. */
  readonly about: number | string;
}

export interface SeedOptions {
  readonly seed: number;
  /** 1 is small; more multiplies the data. */
  readonly scale: number;
}

/** Everything that changes behind one server, of all its accounts, from seed to reset. */
export interface OpenProvider {
  /** Decides who asks. @throws Refusal for a credential that is none, a limit that is reached, a locked owner */
  enter(door: Door): Entry;
  /** Answers a call and, for a write, changes the data. @returns a value, or one {@link WithHeaders} @throws Refusal */
  run(call: Call): unknown;
  mails(): readonly Mail[];
  /** Epoch milliseconds of the provider's own clock, where refusals tell the time. */
  now?(): number;
}

/** What some providers repeat in a refusal besides saying what is wrong. */
export interface Seen {
  /** The request's body: parsed when it is JSON, else its text; null when none was sent. */
  readonly body: unknown;
  /** See {@link OpenProvider.now}; null where it has none. */
  readonly now: number | null;
}

/** All that differs from one provider to another. */
export interface ProviderSandbox {
  readonly id: string;
  /** Where it listens when fixed ports are asked for. */
  readonly port: number;
  /** What every path begins with, for example `/v1`; part of the origin that accounts are given. */
  readonly base?: string;
  readonly facts: Facts;
  readonly accounts: readonly SandboxAccount[];
  /** Names of query parameters that carry a credential: neither recorded nor checked with the others. */
  readonly credentialQuery?: readonly string[];
  /** What the recorder keeps of a query value that holds a credential among other things; the value is checked whole. */
  veil?(name: string, value: string): string;
  /** Names of the {@link Condition}s it understands. */
  readonly conditions?: readonly string[];
  /** Body of a refusal in the provider's documented shape, or a {@link Page}; undefined sends none. */
  refusal(refusal: Refusal, door: Door, seen: Seen): unknown;
  open(options: SeedOptions): OpenProvider;
}
