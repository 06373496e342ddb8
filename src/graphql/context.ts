import { initContextCache } from '@pothos/core';
import type { Accounts } from '../fanout/accounts.ts';
import { Clients } from '../fanout/clients.ts';

export const scopes = ['read', 'write', 'personal'] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. Without `auth` in the configuration there is nobody to tell apart, and everything is allowed. */
export interface Principal {
  readonly name: string;
  /** Names of the accounts this caller may use; null: all. */
  readonly accounts: ReadonlySet<string> | null;
  readonly scopes: ReadonlySet<Scope>;
}

/** Upper bounds that one operation may cost, see `plugins/limits.ts`. */
export interface CostLimits {
  readonly complexity: number;
  readonly depth: number;
  readonly breadth: number;
}

export interface Context {
  readonly clients: Clients;
  readonly principal: Principal;
  readonly costLimits: CostLimits;
  readonly signal?: AbortSignal;
}

export interface ContextOptions {
  readonly accounts: Accounts;
  readonly principal: Principal;
  readonly costLimits: CostLimits;
  /** Aborted when the client has gone. */
  readonly signal?: AbortSignal;
  /** Drops everything the request's loaders hold: a query after a write must see the write. */
  readonly clearLoaders: (context: Context) => void;
}

/** One a request: loaders, memory of whole lists and connected providers live and die with it. */
export function createContext({ accounts, clearLoaders, ...rest }: ContextOptions): Context {
  const context: Context = {
    ...rest,
    ...initContextCache(),
    clients: new Clients({
      accounts,
      visible: rest.principal.accounts,
      ...(rest.signal === undefined ? {} : { signal: rest.signal }),
      onWrite: () => clearLoaders(context),
    }),
  };
  return context;
}
