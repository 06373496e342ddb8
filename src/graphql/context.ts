import { initContextCache } from '@pothos/core';
import type { DocumentNode } from 'graphql';
import type { Accounts } from '../fanout/accounts.ts';
import { Clients } from '../fanout/clients.ts';
import { hydratedIn } from './hydration.ts';

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
  /** What is executed, from the moment it is. Set by a plugin: the context is made before. */
  readonly executed: { document: DocumentNode | null };
}

/** What is known of one request before its operation runs. */
export interface Asked {
  readonly principal: Principal;
  /** Aborted when the client has gone. */
  readonly signal?: AbortSignal;
  /** The address the request came from; null when not known. */
  readonly visitor?: string | null;
}

export interface ContextOptions extends Asked {
  readonly accounts: Accounts;
  readonly costLimits: CostLimits;
  /** Drops everything the request's loaders hold: a query after a write must see the write. */
  readonly clearLoaders: (context: Context) => void;
}

/** One a request: loaders, memory of whole lists and connected providers live and die with it. */
export function createContext(options: ContextOptions): Context {
  const { accounts, clearLoaders, visitor = null, ...rest } = options;
  const executed: Context['executed'] = { document: null };
  const context: Context = {
    ...rest,
    executed,
    ...initContextCache(),
    clients: new Clients({
      accounts,
      visible: rest.principal.accounts,
      visitor,
      wants: (field) => executed.document !== null && hydratedIn(executed.document).has(field),
      ...(rest.signal === undefined ? {} : { signal: rest.signal }),
      onWrite: () => clearLoaders(context),
    }),
  };
  return context;
}
