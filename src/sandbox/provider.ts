import type { IncomingHttpHeaders } from 'node:http';
import type { QueryValues } from './check-query.ts';
import type { Facts, OperationFact } from './facts.ts';
import type { Problems } from './refusal.ts';

/** An account that the stand-in knows, with what a gateway's configuration needs to reach it. */
export interface SandboxAccount {
  readonly name: string;
  readonly label: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

/** A checked request on its way to a handler. */
export interface Call {
  readonly operation: OperationFact;
  readonly params: Readonly<Record<string, number | string>>;
  readonly query: QueryValues;
  readonly body: unknown;
  /** How many requests the account has made since the last reset. */
  readonly count: number;
  /** Operations that the account may not use at the moment. */
  readonly denied: ReadonlySet<string>;
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

/** One account's data, from seed to reset. */
export interface OpenAccount {
  /** Answers a call and, for a write, changes the data. @throws Refusal */
  run(call: Call): unknown;
  mails(): readonly Mail[];
}

/** All that differs from one provider to another. */
export interface ProviderSandbox {
  readonly id: string;
  /** Where it listens when fixed ports are asked for. */
  readonly port: number;
  readonly facts: Facts;
  readonly accounts: readonly SandboxAccount[];
  /** Name of the account that the credential belongs to; null refuses with 401. */
  authenticate(headers: IncomingHttpHeaders): string | null;
  /** Body of a refusal in the provider's documented shape. */
  refusal(message: string, problems: Problems | null): unknown;
  open(account: string, options: SeedOptions): OpenAccount;
}
