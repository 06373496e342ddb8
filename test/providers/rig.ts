import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Hydrated, Provider } from '../../src/contract/provider.ts';
import type { Verbs } from '../../src/contract/verbs.ts';
import { drift } from '../../src/kit/metrics.ts';
import { type SandboxControl, startSandbox } from '../../src/sandbox/index.ts';
import { type Connection, connectTo, type Target } from './connect.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';

export interface Rig<Account extends string> {
  /** A fresh connect for the account, the first one unless told otherwise. */
  verbs(account?: Account): Verbs;
  control(): SandboxControl;
  /** What was sent since the last reset: operation, path parameters, query, body. */
  sent(): readonly { operation: string | null; params: unknown; query: unknown; body: unknown }[];
  /** Names of the operations called since the last reset. */
  calls(): readonly (string | null)[];
}

type Sent = Partial<{ params: object; query: unknown; body: unknown }>;

/** A verb as called, and what it must send: one entry a request, in order. */
export type Row = readonly [
  name: string,
  act: (verbs: Verbs) => Promise<unknown>,
  sent: readonly (readonly [operation: string] | readonly [operation: string, sent: Sent])[],
];

export interface RigOptions {
  readonly scale?: number;
  readonly wants?: readonly Hydrated[];
}

/** A provider's stand-in for one test file, as seeded before each test. */
export function useSandboxOf<Account extends string>(
  provider: Provider,
  first: Account,
  { scale = 1, wants = [] }: RigOptions = {},
): Rig<Account> {
  const { id } = provider;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  const connections = new Map<string, Connection<Verbs>>();
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 3, scale, only: [id] });
    const [stand] = sandbox.providers;
    for (const { name, credentials, settings } of stand?.accounts ?? []) {
      const target = { origin: stand?.origin ?? '', account: name, credentials, settings, wants };
      connections.set(name, connectTo<Verbs>(provider, target));
    }
  });
  beforeEach(() => sandbox.control(id).reset());
  afterAll(async () => {
    for (const connection of connections.values()) await connection.close();
    await sandbox.close();
  });
  const requests = () => sandbox.control(id).requests();
  return {
    verbs: (account = first) => {
      const connection = connections.get(account);
      if (connection === undefined) throw new Error(`no account ${account}`);
      return connection.verbs();
    },
    control: () => sandbox.control(id),
    sent: () => requests().map(({ operation, params, query, body }) => ({ operation, params, query, body })),
    calls: () => requests().map(({ operation }) => operation),
  };
}

export interface FakeRig {
  server(): FakeServer;
  /** A fresh connect for account `fake`; connections are kept by their settings. */
  verbs(settings?: unknown): Verbs;
}

/** A server that answers whatever a test says. */
export function useFakeServerOf(
  provider: Provider,
  { settings: usual, ...target }: Pick<Target, 'credentials' | 'settings' | 'wants'>,
): FakeRig {
  let server: FakeServer;
  const connections = new Map<string, Connection<Verbs>>();
  beforeAll(async () => {
    server = await startFakeServer();
  });
  afterAll(async () => {
    for (const connection of connections.values()) await connection.close();
    await server.close();
  });
  return {
    server: () => server,
    verbs: (settings = usual) => {
      const key = JSON.stringify(settings);
      const connection =
        connections.get(key) ??
        connectTo<Verbs>(provider, { ...target, settings, origin: server.origin, account: 'fake' });
      connections.set(key, connection);
      return connection.verbs();
    },
  };
}

/** Drift counted so far, as `Type.field` to count. */
export async function drifts(): Promise<Record<string, number>> {
  const { values } = await drift.get();
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.type}.${labels.field}`, value]));
}
