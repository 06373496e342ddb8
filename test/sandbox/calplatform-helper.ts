import { afterAll, beforeAll } from 'vitest';
import {
  type Sandbox,
  type SandboxControl,
  type SandboxOptions,
  startSandbox,
} from '../../src/sandbox/index.ts';

/** What the tests rely on: fixed whatever the seed. */
export const ids = {
  account: 'platform-cal',
  apiKey: 'cal_CANARY-calplatform-key-71d0be',
  client: 'clsx7q2ma0003vkhl5d8we1ra',
  clientSecret: 'CANARY-calplatform-client-4c2f90',
  otherClient: 'clsx7t9fk0007vkhlb2n6yq4u',
  emptyClient: 'clsx80c3e000bvkhl9k1zm7ho',
  accessToken: 'CANARY-calplatform-access-9e81d3',
  refreshToken: 'CANARY-calplatform-refresh-b35a07',
  ada: 42,
  owner: 7,
} as const;

export const users = `/v2/oauth-clients/${ids.client}/users`;
export const clientWebhooks = `/v2/oauth-clients/${ids.client}/webhooks`;

const credentials = {
  key: { authorization: `Bearer ${ids.apiKey}` },
  token: { authorization: `Bearer ${ids.accessToken}` },
  client: { 'x-cal-secret-key': ids.clientSecret, 'x-cal-client-id': ids.client },
  nobody: {},
} as const;

export type As = keyof typeof credentials;

export interface Asked {
  readonly as?: As;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The `data` of a success; nothing checks what it is taken for but the test. */
  readonly data: Data;
  /** The whole of what was answered, taken for a refusal. */
  readonly json: Refused;
}

export type Ask = <Data = unknown>(line: string, asked?: Asked) => Promise<Answer<Data>>;

export interface Refused {
  readonly status: string;
  readonly timestamp: string;
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string; readonly details?: unknown };
}

export interface ManagedUser {
  readonly id: number;
  readonly email: string;
  readonly username: string | null;
  readonly name: string | null;
  readonly timeZone: string;
  readonly defaultScheduleId: number | null;
}

export interface Keys {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly accessTokenExpiresAt: number;
  readonly refreshTokenExpiresAt: number;
}

export interface Hook {
  readonly id: string;
  readonly subscriberUrl: string;
  readonly triggers: readonly string[];
  readonly payloadTemplate: string | null;
  readonly secret?: string;
}

const askOf =
  (origin: string): Ask =>
  async (line, { as = 'key', body, headers } = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await fetch(origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...credentials[as],
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = JSON.parse(text);
    return { status: response.status, text, headers: response.headers, json, data: json.data };
  };

/** One stand-in for the tests of a file. */
export function useCalplatform(options: SandboxOptions = {}) {
  const used = {} as { ask: Ask; control: SandboxControl; sandbox: Sandbox };
  beforeAll(async () => {
    const sandbox = await startSandbox({ ...options, only: ['calplatform'] });
    const origin = sandbox.providers[0]?.origin ?? '';
    Object.assign(used, { sandbox, ask: askOf(origin), control: sandbox.control('calplatform') });
  });
  afterAll(() => used.sandbox.close());
  return used;
}

/** Status, code and message of a refusal. */
export const refusedWith = ({ status, json }: Answer<unknown>) => [
  status,
  json.error.code,
  json.error.message,
];

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
