import { afterAll, beforeAll } from 'vitest';
import {
  type Sandbox,
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
  readonly account?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/**
 * Sends `METHOD /path` to the SimplyMeet stand-in as an account (default `sales-meet`).
 * `Body` is what the test reads of the answer (see shapes.ts); nothing checks it but the test.
 */
export type Ask = <Body = unknown>(line: string, options?: AskOptions) => Promise<Answer<Body>>;

export const askOf =
  (provider: SandboxProvider): Ask =>
  async <Body>(line: string, { account = 'sales-meet', body, headers, signal }: AskOptions = {}) => {
    const [method = '', path = ''] = line.split(' ');
    const response = await fetch(provider.origin + path, {
      method,
      redirect: 'manual',
      ...(signal && { signal }),
      headers: {
        'x-api-key': keyOf(provider, account),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, text, headers: response.headers, json: parsed(text) as Body };
  };

export const keyOf = (provider: SandboxProvider, account: string): string =>
  String(provider.accounts.find(({ name }) => name === account)?.credentials.apiKey ?? '');

export const simplymeetOf = (sandbox: Sandbox): SandboxProvider => sandbox.providers[0] as SandboxProvider;

/** One sandbox for the tests of a file, and both ways to act on it. */
export function useSandbox(options: SandboxOptions = {}) {
  const used = {} as { sandbox: Sandbox; provider: SandboxProvider; ask: Ask; control: SandboxControl };
  beforeAll(async () => {
    const sandbox = await startSandbox(options);
    const provider = simplymeetOf(sandbox);
    Object.assign(used, { sandbox, provider, ask: askOf(provider), control: sandbox.control('simplymeet') });
  });
  afterAll(() => used.sandbox.close());
  return used;
}

/** Encodes brackets as a careful client does. */
export const query = (pairs: readonly (readonly [string, string | number])[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
