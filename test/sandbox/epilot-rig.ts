import { afterAll, beforeAll } from 'vitest';
import {
  epilotFacts,
  type SandboxControl,
  type SandboxOptions,
  type SandboxProvider,
  startSandbox,
} from '../../src/sandbox/index.ts';

export interface Answer<Body> {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The parsed body, taken to be what the test said it reads; undefined if it is no JSON. */
  readonly json: Body;
}

export interface AskOptions {
  /** Whose token to send. Default `north-epilot`; null sends none. */
  readonly account?: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends `METHOD /path` to the stand-in. A text as body is sent as it stands, everything else as JSON. */
export type Ask = <Body = unknown>(line: string, options?: AskOptions) => Promise<Answer<Body>>;

export const askOf =
  (provider: SandboxProvider): Ask =>
  async <Body>(line: string, { account = 'north-epilot', body, headers }: AskOptions = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await fetch(provider.origin + path, {
      method,
      headers: {
        ...(account !== null && { authorization: `Bearer ${tokenOf(provider, account)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: parsed(text) as Body };
  };

export const tokenOf = ({ accounts }: SandboxProvider, account: string): string =>
  String(accounts.find(({ name }) => name === account)?.credentials.token ?? '');

export const startEpilot = async (options: SandboxOptions = {}) => {
  const sandbox = await startSandbox({ ...options, only: ['epilot'] });
  const provider = sandbox.providers[0] as SandboxProvider;
  return { sandbox, provider, ask: askOf(provider), control: sandbox.control('epilot') };
};

/** One sandbox for the tests of a file, and both ways to act on it. */
export function useEpilot(options: SandboxOptions = {}) {
  const used = {} as Awaited<ReturnType<typeof startEpilot>> & {
    provider: SandboxProvider;
    ask: Ask;
    control: SandboxControl;
  };
  beforeAll(async () => void Object.assign(used, await startEpilot(options)));
  afterAll(() => used.sandbox.close());
  return used;
}

/** Where an answer is not as documented: every documented field must be there, and no other. */
export function differences(type: string, value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => differences(type, item, `${path}[${at}]`));
  const fact = epilotFacts.types.get(type);
  if (fact === undefined || value === null || value === undefined) return [];
  const object = value as Record<string, unknown>;
  const names = fact.fields.map(({ name }) => name);
  return [
    ...names.filter((name) => object[name] === undefined).map((name) => `${path}.${name} is missing`),
    ...Object.keys(object)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}.${name} is not documented`),
    ...fact.fields.flatMap((field) => differences(field.type, object[field.name], `${path}.${field.name}`)),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
