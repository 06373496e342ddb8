import type { Provider } from './contract/provider.ts';
import { type Account, accountOf, accountsOf } from './fanout/accounts.ts';
import { verbsOf } from './fanout/capabilities.ts';
import { type Asked, type Context, type CostLimits, createContext } from './graphql/context.ts';
import { clearLoaders } from './graphql/index.ts';
import { CredentialTrials } from './kit/credential-trials.ts';
import { type CacheOptions, createUpstream } from './kit/http.ts';
import { keep } from './kit/kept.ts';
import type { Logger } from './kit/log.ts';
import { type StateFile, stateFolder } from './kit/state-file.ts';
import { providers } from './providers/index.ts';

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
  /** How often each visitor may use its public verbs in any 60 seconds. Default: as its provider says. */
  readonly publicPerMinute?: number;
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
  /** Longest one call to the provider may take, retries included, in ms. */
  readonly timeoutMs: number;
  /** Which answers are remembered from one request to the next. Default, and null: none. */
  readonly cache?: CacheOptions | null;
}

/** The accounts and their connections, alive as long as the server. */
export interface Gateway {
  contextFor(asked: Asked): Context;
  /** Tells a listener of every write through any account, before it is sent and when it has ended. */
  onWrite(listener: () => void): void;
  /** Lets running calls end and closes the connections. */
  close(): Promise<void>;
}

export interface GatewayOptions {
  readonly accounts: readonly AccountOptions[];
  readonly costLimits: CostLimits;
  readonly log: Logger;
  /** Where credentials that a write replaces are kept; null: such writes are unsupported. */
  readonly stateDir: string | null;
}

/** @throws the system's error when the state folder cannot be made or read */
export function createGateway({ accounts, costLimits, log, stateDir }: GatewayOptions): Gateway {
  const fileOf = stateDir === null ? null : stateFolder(stateDir);
  const listeners: (() => void)[] = [];
  const onWrite = () => {
    for (const listener of listeners) listener();
  };
  const connected = accounts.map((options) =>
    connect(options, { file: fileOf?.(options.name) ?? null, log, onWrite }),
  );
  const known = accountsOf(connected);
  return {
    contextFor: (asked) => createContext({ ...asked, accounts: known, costLimits, clearLoaders }),
    onWrite: (listener) => {
      listeners.push(listener);
    },
    close: async () => {
      await Promise.all(connected.map(({ upstream }) => upstream.close()));
    },
  };
}

const everyVerb = verbsOf(providers);

/** What all accounts of one gateway have in common, but for the file. */
interface Surroundings {
  readonly file: StateFile | null;
  readonly log: Logger;
  readonly onWrite: () => void;
}

function connect(options: AccountOptions, { file, log, onWrite }: Surroundings): Account {
  const { name, label, provider, credentials: configured, settings } = options;
  const { patienceMs, timeoutMs, origin, limits, publicPerMinute, cache = null } = options;
  const { explain, restMs, requestIdHeader, credentials: schema } = provider;
  const trials = new CredentialTrials();
  const onReplaced = (part: string) => trials.replaced(part);
  const credentials = keep<unknown>({ account: name, configured, schema, file, log, onReplaced });
  const upstream = createUpstream({
    account: name,
    provider: provider.id,
    origin,
    auth: () => provider.authorize(credentials.current()),
    limits,
    explain,
    timeoutMs,
    patienceMs,
    log,
    trials,
    onWrite,
    ...(cache === null ? {} : { cache }),
    ...(restMs === undefined ? {} : { restMs }),
    ...(requestIdHeader === undefined ? {} : { requestIdHeader }),
  });
  const granted = { credentials: configured, settings, origin, keeps: credentials.lasting };
  return accountOf({
    name,
    label,
    provider,
    granted,
    credentials,
    upstream,
    trials,
    patienceMs,
    everyVerb,
    ...(publicPerMinute === undefined ? {} : { publicPerMinute }),
  });
}
