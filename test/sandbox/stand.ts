import { afterAll, beforeAll, beforeEach } from 'vitest';
import { checkObject } from '../../src/sandbox/check-value.ts';
import {
  type Facts,
  type SandboxControl,
  type SandboxOptions,
  type SandboxProvider,
  type SandboxProviderId,
  startSandbox,
} from '../../src/sandbox/index.ts';

export interface Heard<Body> {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The parsed body, taken to be what the test said it reads; undefined if it is no JSON. */
  readonly json: Body;
}

export interface Sent {
  /** A text is sent as it is, everything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends `METHOD /path` as it is, without any credential. */
export async function send<Body>(
  origin: string,
  line: string,
  { body, headers }: Sent = {},
): Promise<Heard<Body>> {
  const [method = '', path = ''] = line.split(' ');
  const response = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, headers: response.headers, json: parsed(text) as Body };
}

export interface Stand {
  readonly provider: SandboxProvider;
  readonly control: SandboxControl;
  close(): Promise<void>;
}

export async function openStand(id: SandboxProviderId, options: SandboxOptions = {}): Promise<Stand> {
  const sandbox = await startSandbox({ ...options, only: [id] });
  const [provider] = sandbox.providers;
  if (provider === undefined) throw new Error(`no stand-in ${id}`);
  return { provider, control: sandbox.control(id), close: sandbox.close };
}

/** One stand-in for the tests of a file, as seeded before each of them. */
export function useStand(id: SandboxProviderId, options: SandboxOptions = {}): Stand {
  const used = {} as Stand;
  beforeAll(async () => void Object.assign(used, await openStand(id, options)));
  beforeEach(() => used.control.reset());
  afterAll(() => used.close());
  return used;
}

/** Where an answer has not exactly the documented fields. */
export function differences(facts: Facts, type: string, value: unknown, path: string): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => differences(facts, type, item, `${path}[${at}]`));
  const fields = facts.types.get(type)?.fields;
  if (fields === undefined || value === null || value === undefined) return [];
  const object = value as Readonly<Record<string, unknown>>;
  const names = fields.map(({ name }) => name);
  return [
    ...names.filter((name) => object[name] === undefined).map((name) => `${path}.${name} is missing`),
    ...Object.keys(object)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}.${name} is not documented`),
    ...fields.flatMap((field) => differences(facts, field.type, object[field.name], `${path}.${field.name}`)),
  ];
}

/** Where the values of an answer are not of the documented type, form or choice. */
export function misfits(facts: Facts, type: string, value: unknown): string[] {
  const found: string[] = [];
  for (const item of Array.isArray(value) ? value : [value]) {
    checkObject(facts, type, item, '', (path, message) => found.push(`${path}: ${message}`));
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
