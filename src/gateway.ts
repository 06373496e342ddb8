import type { Provider } from './contract/provider.ts';
import { type Account, accountsOf } from './fanout/accounts.ts';
import { type Context, type CostLimits, createContext, type Principal } from './graphql/context.ts';
import { clearLoaders } from './graphql/index.ts';
import { createUpstream } from './kit/http.ts';
import type { Logger } from './kit/log.ts';

/** One account as the configuration describes it, parsed by its provider's own schemas. */
export interface AccountOptions {
  readonly name: string;
  readonly label: string | null;
  readonly provider: Provider;
  readonly origin: string;
  readonly credentials: unknown;
  readonly settings: unknown;
  /** Null: unpaced, unbounded. */
  readonly limits: { readonly perMinute: number | null; readonly concurrent: number | null };
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
  /** Longest one call to the provider may take, retries included, in ms. */
  readonly timeoutMs: number;
}

/** The accounts and their connections, alive as long as the server. */
export interface Gateway {
  contextFor(asked: { readonly principal: Principal; readonly signal?: AbortSignal }): Context;
  /** Lets running calls end and closes the connections. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly accounts: readonly AccountOptions[];
  readonly costLimits: CostLimits;
  readonly log: Logger;
}

export function createGateway({ accounts, costLimits, log }: GatewayOptions): Gateway {
  const connected = accounts.map((options) => connect(options, log));
  const known = accountsOf(connected);
  return {
    contextFor: ({ principal, signal }) =>
      createContext({
        accounts: known,
        principal,
        costLimits,
        clearLoaders,
        ...(signal === undefined ? {} : { signal }),
      }),
    close: async () => {
      await Promise.all(connected.map(({ upstream }) => upstream.close()));
    },
  };
}

function connect({ credentials, ...options }: AccountOptions, log: Logger): Account {
  const { name, label, provider, settings, patienceMs, timeoutMs, origin, limits } = options;
  const { explain, restMs, requestIdHeader } = provider;
  const upstream = createUpstream({
    account: name,
    provider: provider.id,
    origin,
    auth: provider.authorize(credentials),
    limits,
    explain,
    timeoutMs,
    patienceMs,
    log,
    ...(restMs === undefined ? {} : { restMs }),
    ...(requestIdHeader === undefined ? {} : { requestIdHeader }),
  });
  return { name, label, provider, settings, upstream, patienceMs };
}
