import { createGateway } from '../../src/gateway.ts';
import type { Principal } from '../../src/graphql/context.ts';
import type { SubgraphOptions } from '../../src/graphql/federation/subgraph.ts';
import { createSubgraph, schema } from '../../src/graphql/index.ts';
import type { CacheOptions } from '../../src/kit/http.ts';
import { type Logger, silentLogger } from '../../src/kit/log.ts';
import { metrics } from '../../src/kit/metrics.ts';
import { costLimitsOf, defaultLimits, type ServerLimits } from '../../src/plugins/limits.ts';
import type { Auth } from '../../src/plugins/use-authentication.ts';
import { providers } from '../../src/providers/index.ts';
import {
  type Sandbox,
  type SandboxControl,
  type SandboxOptions,
  type SandboxProviderId,
  startSandbox,
} from '../../src/sandbox/index.ts';
import { createServer } from '../../src/server.ts';

export interface Answer<Data = Record<string, unknown>> {
  readonly data: Data | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

type Headers = Readonly<Record<string, string>>;

/** Every provider there is, for tests of them all. */
export const allProviders = providers.map(({ id }) => id) as readonly SandboxProviderId[];

/** The whole thing as users meet it: sandbox, gateway and a listening server. */
export interface TestGateway {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** Of the first provider that was asked for. */
  readonly control: SandboxControl;
  /** Back to the seeded state, every provider. */
  reset(): void;
  /** The response as text, for tests that look for what must not be in it. */
  send(query: string, variables?: unknown, headers?: Headers): Promise<{ status: number; text: string }>;
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: unknown,
    headers?: Headers,
  ): Promise<Answer<Data>>;
  /** The same, for operations that must have no error. */
  data<T = Record<string, never>>(query: string, variables?: unknown): Promise<T>;
  /** Upstream calls since the last count, as `account operation` to number. */
  calls(): Record<string, number>;
  close(): Promise<void>;
}

export interface TestGatewayOptions extends SandboxOptions {
  readonly patienceMs?: number;
  readonly timeoutMs?: number;
  readonly log?: Logger;
  /** Who asks. Default: somebody who may do everything. */
  readonly principal?: Principal;
  /** Where a request comes from, asked at each. Default: where it does. */
  readonly visitor?: () => string;
  readonly limits?: Partial<ServerLimits>;
  /** By account name, in place of the sandbox's: for keys that are wrong. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  /** By account name, in place of the sandbox's. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** By account name, which answers are remembered from one request to the next. Default: none. */
  readonly cache?: Readonly<Record<string, CacheOptions>>;
  /** Whether accounts keep to the limits of their providers. Default: nothing is paced. */
  readonly paced?: boolean;
  /** How often one visitor may use public verbs. Default: without end, as nothing is paced unless a test asks. */
  readonly publicPerMinute?: number;
  /** By account name, in place of the sandbox's: for servers of a test's own. */
  readonly origins?: Readonly<Record<string, string>>;
  /** Serves `/subgraph` too. */
  readonly subgraph?: SubgraphOptions;
  /** Who may ask. Default: everybody. */
  readonly auth?: Auth;
  /** From which execution on an operation is planned; Infinity: never. Default: as for users. */
  readonly planFrom?: number;
  /** Where credentials that a write replaces are kept. Default: nowhere. */
  readonly stateDir?: string;
}

export async function startGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { patienceMs = 1_500, timeoutMs = 8_000, log = silentLogger, ...sandboxOptions } = options;
  const { only = ['simplymeet'] } = options;
  const { principal, visitor, credentials: keys = {}, origins = {}, settings: chosen = {} } = options;
  const sandbox = await startSandbox({ ...sandboxOptions, only });
  const accounts = sandbox.providers.flatMap(({ provider: id, origin, accounts: own }) => {
    const provider = providers.find((candidate) => candidate.id === id);
    if (provider === undefined) throw new Error(`no provider ${id}`);
    return own.map(({ name, label, credentials, settings }) => ({
      name,
      label,
      provider,
      origin: origins[name] ?? origin,
      credentials: provider.credentials.parse(keys[name] ?? credentials),
      settings: provider.settings.parse(chosen[name] ?? settings),
      limits: options.paced === true ? provider.limits : { perMinute: null, concurrent: null },
      publicPerMinute: options.publicPerMinute ?? Number.POSITIVE_INFINITY,
      patienceMs,
      timeoutMs,
      cache: options.cache?.[name] ?? null,
    }));
  });
  const limits = { ...defaultLimits, ...options.limits };
  const gateway = createGateway({
    accounts,
    costLimits: costLimitsOf(limits),
    log,
    stateDir: options.stateDir ?? null,
  });
  const { subgraph } = options;
  const server = await createServer({
    schema,
    ...(subgraph === undefined ? {} : { subgraph: () => createSubgraph(subgraph) }),
    contextFor: (asked) =>
      gateway.contextFor({
        ...asked,
        ...(principal === undefined ? {} : { principal }),
        ...(visitor === undefined ? {} : { visitor: visitor() }),
      }),
    onWrite: gateway.onWrite,
    listen: { host: '127.0.0.1', port: 0, cors: [], hosts: [] },
    auth: options.auth ?? null,
    limits,
    log,
    metrics,
    samples: [],
    ...(options.planFrom === undefined ? {} : { planFrom: options.planFrom }),
  }).listen();
  const [first = 'simplymeet'] = only;
  const control = sandbox.control(first);

  const send: TestGateway['send'] = async (query, variables, headers = {}) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };
  const ask = async <Data>(query: string, variables?: unknown, headers?: Headers): Promise<Answer<Data>> =>
    JSON.parse((await send(query, variables, headers)).text) as Answer<Data>;
  return {
    url: server.url,
    sandbox,
    control,
    reset: () => {
      for (const { provider } of sandbox.providers) sandbox.control(provider).reset();
    },
    send,
    ask,
    data: async <T>(query: string, variables?: unknown) => {
      const { data, errors } = await ask<T>(query, variables);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data as T;
    },
    calls: () => {
      const calls: Record<string, number> = {};
      for (const { provider } of sandbox.providers) {
        const asked = sandbox.control(provider);
        for (const [account, operations] of Object.entries(asked.counts())) {
          for (const [operation, count] of Object.entries(operations))
            calls[`${account} ${operation}`] = count;
        }
        asked.clearRequests();
      }
      return calls;
    },
    close: async () => {
      await server.close();
      await gateway.close();
      await sandbox.close();
    },
  };
}
