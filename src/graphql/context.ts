import { initContextCache } from '@pothos/core';
import type { DocumentNode } from 'graphql';
import type { User } from '../domain/user.ts';
import type { Accounts } from '../fanout/accounts.ts';
import { Clients } from '../fanout/clients.ts';
import { CallList } from '../fanout/explain/call-list.ts';
import { Plan } from '../fanout/explain/plan.ts';
import type { Explained } from '../fanout/explain/sending.ts';
import type { Reads } from '../kit/reads.ts';
import { hydratedIn } from './hydration.ts';
import { WholeThings } from './whole-things.ts';

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
  /** Where this request's calls are listed or planned; null where nobody wants to know. */
  readonly explained: Explained | null;
  /** What is executed, from the moment it is. Set by a plugin: the context is made before. */
  readonly executed: { document: DocumentNode | null; isMutation: boolean };
  /** Those that this request has made so far, by what made them. In here and in no WeakMap, see `plugins/use-letting-go.ts`. */
  readonly loaders: Map<object, { clearAll(): unknown }>;
  readonly wholeUsers: WholeThings<User>;
}

/** `calls`: list every call to a provider. `dry-run`: make none, and list those that a mutation would make. */
export type ExplainMode = 'calls' | 'dry-run';

/** What is known of one request before its operation runs. */
export interface Asked {
  readonly principal: Principal;
  /** Aborted when the client has gone. */
  readonly signal?: AbortSignal;
  /** The address the request came from; null when not known. */
  readonly visitor?: string | null;
  /** Default: not to be explained. */
  readonly explain?: ExplainMode | null;
  /** Where its calls are noted, so that they can be asked again. Default: nowhere. */
  readonly reads?: Reads;
  /** When the request came, on the clock of `performance.now()`. Default: now. */
  readonly startedAt?: number;
}

export interface ContextOptions extends Asked {
  readonly accounts: Accounts;
  readonly costLimits: CostLimits;
  /** Drops everything the request's loaders hold: a query after a write must see the write. */
  readonly clearLoaders: (context: Context) => void;
}

/** One a request: loaders, memory of whole lists and connected providers live and die with it. */
export function createContext(options: ContextOptions): Context {
  const { accounts, clearLoaders, visitor = null, explain = null, startedAt, reads, ...rest } = options;
  const explained = explain === null ? null : explainedBy(explain, startedAt ?? performance.now());
  const executed: Context['executed'] = { document: null, isMutation: false };
  const context: Context = {
    ...rest,
    explained,
    executed,
    loaders: new Map(),
    wholeUsers: new WholeThings<User>(),
    ...initContextCache(),
    clients: new Clients({
      accounts,
      visible: rest.principal.accounts,
      visitor,
      explained,
      live: () => executed.isMutation,
      wants: (field) => executed.document !== null && hydratedIn(executed.document).has(field),
      ...(rest.signal === undefined ? {} : { signal: rest.signal }),
      ...(reads === undefined ? {} : { reads }),
      onWrite: () => clearLoaders(context),
    }),
  };
  return context;
}

const explainedBy = (mode: ExplainMode, startedAt: number): Explained =>
  mode === 'calls' ? new CallList(startedAt) : new Plan();
