import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { drift } from '../../../src/kit/metrics.ts';
import { simplymeet } from '../../../src/providers/simplymeet/index.ts';
import { type SandboxControl, startSandbox } from '../../../src/sandbox/index.ts';
import { type Connection, connectTo } from '../connect.ts';
import { type FakeServer, startFakeServer } from '../fake-server.ts';

export type AccountName = 'sales-meet' | 'support-meet';

export interface Rig {
  /** A fresh connect for the account: `sales-meet` is in UTC, `support-meet` in Europe/Warsaw. */
  verbs(account?: AccountName): Verbs;
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

/** The sandbox for one test file, as seeded before each test. */
export function useSandbox(scale = 1): Rig {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  const connections = new Map<string, Connection<Verbs>>();
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 3, scale });
    const [provider] = sandbox.providers.filter((it) => it.provider === 'simplymeet');
    for (const { name, credentials, settings } of provider?.accounts ?? []) {
      const target = { origin: provider?.origin ?? '', account: name, credentials, settings };
      connections.set(name, connectTo<Verbs>(simplymeet, target));
    }
  });
  beforeEach(() => sandbox.control('simplymeet').reset());
  afterAll(async () => {
    for (const connection of connections.values()) await connection.close();
    await sandbox.close();
  });
  const requests = () => sandbox.control('simplymeet').requests();
  return {
    verbs: (account = 'sales-meet') => {
      const connection = connections.get(account);
      if (connection === undefined) throw new Error(`no account ${account}`);
      return connection.verbs();
    },
    control: () => sandbox.control('simplymeet'),
    sent: () => requests().map(({ operation, params, query, body }) => ({ operation, params, query, body })),
    calls: () => requests().map(({ operation }) => operation),
  };
}

export interface FakeRig {
  server(): FakeServer;
  /** A fresh connect for account `fake`, in UTC unless told otherwise. */
  verbs(zone?: string): Verbs;
}

/** A server that answers whatever a test says. */
export function useFakeServer(): FakeRig {
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
    verbs: (zone = 'UTC') => {
      const target = {
        origin: server.origin,
        account: 'fake',
        credentials: { apiKey: 'k' },
        settings: { zone },
      };
      const connection = connections.get(zone) ?? connectTo<Verbs>(simplymeet, target);
      connections.set(zone, connection);
      return connection.verbs();
    },
  };
}

/** Drift counted so far, as `Type.field` to count. */
export async function drifts(): Promise<Record<string, number>> {
  const { values } = await drift.get();
  return Object.fromEntries(values.map(({ labels, value }) => [`${labels.type}.${labels.field}`, value]));
}
