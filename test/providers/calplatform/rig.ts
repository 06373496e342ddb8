import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import type { StateFile } from '../../../src/kit/state-file.ts';
import { calplatform } from '../../../src/providers/calplatform/index.ts';
import { type SandboxControl, startSandbox } from '../../../src/sandbox/index.ts';
import { type Connection, connectTo } from '../connect.ts';
import { type FakeServer, startFakeServer } from '../fake-server.ts';

/** What the sandbox's one account is configured with, fixed whatever the seed. */
export const given = {
  apiKey: 'cal_CANARY-calplatform-key-71d0be',
  oauthClient: { id: 'clsx7q2ma0003vkhl5d8we1ra', secret: 'CANARY-calplatform-client-4c2f90' },
  managedUser: {
    accessToken: 'CANARY-calplatform-access-9e81d3',
    refreshToken: 'CANARY-calplatform-refresh-b35a07',
  },
} as const;

export const account = 'platform-cal';
export const clientId = given.oauthClient.id;
export const otherClientId = 'clsx7t9fk0007vkhlb2n6yq4u';
/** The managed user whose tokens the account has, and the owner of its key. */
export const ada = 42;
export const owner = 7;

export const managed = (id: number | string, client: string = clientId): string =>
  `client/${client}/user/${id}`;
export const clientWebhook = (id: string, client: string = clientId): string =>
  `client/${client}/webhook/${id}`;

export const native = { filter: {}, order: null } as const;

export interface Configured {
  readonly credentials?: unknown;
  readonly settings?: unknown;
  readonly file?: StateFile;
}

/** Connections to one origin, closed with the test file. */
function connections(origin: () => string) {
  const open: Connection<Verbs>[] = [];
  return {
    to: ({ credentials = given, settings = { adminActs: true }, file }: Configured): Connection<Verbs> => {
      const target = { origin: origin(), account, credentials, settings, ...(file && { file }) };
      const connection = connectTo<Verbs>(calplatform, target);
      open.push(connection);
      return connection;
    },
    close: () => Promise.all(open.map((connection) => connection.close())),
  };
}

export interface Rig {
  /** A fresh connect with a memory of its own, configured as the sandbox's account unless told otherwise. */
  verbs(configured?: Configured): Verbs;
  /** The account over several requests of clients: credentials that were replaced stay so. */
  connect(configured?: Configured): Connection<Verbs>;
  control(): SandboxControl;
  /** What was sent since the last reset. */
  sent(): readonly { operation: string | null; params: unknown; query: unknown; body: unknown }[];
  /** Names of the operations called since the last reset. */
  calls(): readonly (string | null)[];
}

/** The sandbox for one test file, as seeded before each test. */
export function useSandbox(scale = 1): Rig {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  const all = connections(() => sandbox.providers[0]?.origin ?? '');
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 3, scale, only: ['calplatform'] });
  });
  beforeEach(() => sandbox.control('calplatform').reset());
  afterAll(async () => {
    await all.close();
    await sandbox.close();
  });
  const requests = () => sandbox.control('calplatform').requests();
  return {
    verbs: (configured = {}) => all.to(configured).verbs(),
    connect: (configured = {}) => all.to(configured),
    control: () => sandbox.control('calplatform'),
    sent: () => requests().map(({ operation, params, query, body }) => ({ operation, params, query, body })),
    calls: () => requests().map(({ operation }) => operation),
  };
}

export interface FakeRig {
  server(): FakeServer;
  verbs(configured?: Configured): Verbs;
}

/** A server that answers whatever a test says. */
export function useFakeServer(): FakeRig {
  let server: FakeServer;
  const all = connections(() => server.origin);
  beforeAll(async () => {
    server = await startFakeServer();
  });
  afterAll(async () => {
    await all.close();
    await server.close();
  });
  return { server: () => server, verbs: (configured = {}) => all.to(configured).verbs() };
}

/** What the provider wraps every success in. */
export const success = (data?: unknown) => ({ json: { status: 'success', data } });

export const failure = (status: number, code: string, message: string, details?: unknown) => ({
  status,
  json: {
    status: 'error',
    timestamp: '2026-02-03T10:00:00.000Z',
    path: '/v2/x?state=CANARY-x',
    error: { code, message, details },
  },
});
