import { expect, test } from 'vitest';
import type { Provider } from '../../src/contract/provider.ts';
import { type ErrorCode, errorCodes } from '../../src/domain/errors.ts';
import { spelled } from '../../src/kit/mapping.ts';
import { kinds, type Subject } from './subject.ts';

/** What no id may look like, whatever the provider: each would change the path it becomes part of. */
const hostileIds = [
  '',
  ' ',
  '.',
  '..',
  '12/../../x',
  '../12',
  '12?x=1',
  '12#x',
  '12%2F..',
  ' 12',
  '12 ',
  '12\n',
  '１２',
  '٣',
  '1\\2',
  'x\0',
  '9'.repeat(600),
];

/** Bodies of errors that quote what must not be shown. */
const hostileTexts = [
  'Bad key CANARY-simplymeet-key-5f0c2a',
  '<script>alert(1)</script>',
  'See https://internal.example/admin?token=abc',
  'x'.repeat(5_000),
  'write to someone@example.com',
  'line\nbreak\u0000',
];

/** What a provider says of itself. */
export function describeSpec(provider: Provider, subject: () => Subject): void {
  test('implements exactly what it declares', () => {
    const never = () => Promise.reject(new Error('no call is made to connect'));
    const configured = provider.credentials.parse(subject().credentials);
    const verbs = provider.connect({
      account: 'x',
      settings: provider.settings.parse(subject().settings),
      credentials: { current: () => configured, lasting: false, renewed: never, settled: never },
      call: never,
      detached: never,
      wants: () => false,
    });
    expect(Object.keys(spelled(verbs)).sort()).toEqual(Object.keys(provider.verbs).sort());
  });

  test('names operations that exist, and every one of them', () => {
    const named = new Set(Object.values(provider.verbs).flat());
    expect([...named].sort()).toEqual(Object.keys(provider.operations).sort());
  });

  test('writes its operations down as the document has them', () => {
    const ours = Object.values(provider.operations).map(({ name, method, path, kind }) => ({
      name,
      method,
      path,
      kind,
    }));
    const facts = subject().facts.operations.map(({ name, method, path, kind }) => ({
      name,
      method,
      path,
      kind,
    }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(ours.sort(byName)).toEqual(facts.sort(byName));
  });

  test('repeats every read, and no write as if it were one', () => {
    for (const { kind, retry } of Object.values(provider.operations)) {
      expect(retry === 'safe').toBe(kind === 'read');
    }
  });

  test('describes exactly the lists that it has', () => {
    const lists = Object.keys(provider.verbs).filter((verb) => kinds.some(({ list }) => list === verb));
    expect(Object.keys(provider.lists).sort()).toEqual(lists.sort());
  });

  test('has an address for all it lists, and none that lets a path through', () => {
    for (const { type, list } of kinds) {
      if (provider.verbs[list] !== undefined) expect(provider.addresses[type]).toBeInstanceOf(RegExp);
    }
    for (const [type, pattern] of Object.entries(provider.addresses)) {
      for (const id of hostileIds) expect(pattern.test(id), `${type} ${JSON.stringify(id)}`).toBe(false);
      expect(pattern.flags, type).not.toMatch(/[gym]/);
    }
  });

  test('refuses empty credentials, and ones that could break a header', () => {
    expect(provider.credentials.safeParse({}).success).toBe(false);
    for (const broken of brokenBy(subject().credentials, 'key\r\nx-injected: 1')) {
      expect(provider.credentials.safeParse(broken).success).toBe(false);
    }
  });

  test('names the credential that calls carry as the configuration does', () => {
    const { credential } = provider.authorize(provider.credentials.parse(subject().credentials));
    if (credential !== undefined) expect(Object.keys(subject().credentials)).toContain(credential);
  });

  const [operation] = Object.values(provider.operations);
  if (operation === undefined) throw new Error(`${provider.id} has no operations`);
  const refusal = { headers: {}, operation };

  test.each([
    [401, 'UNAUTHENTICATED'],
    [403, 'FORBIDDEN'],
    [404, 'NOT_FOUND'],
    [409, 'CONFLICT'],
    [429, 'RATE_LIMITED'],
    [500, 'UPSTREAM_UNAVAILABLE'],
    [503, 'UPSTREAM_UNAVAILABLE'],
  ] as const)('explains %i without a body as %s', (status, code: ErrorCode) => {
    expect(provider.explain(status, undefined, refusal).code).toBe(code);
  });

  test.each([null, 0, '', 'text', [], [1], {}, { message: 7 }, { error: { code: [] } }, { errors: 'no' }])(
    'explains the error body %j without failing',
    (body) => {
      const fault = provider.explain(422, body, refusal);
      expect(errorCodes).toContain(fault.code);
      expect(fault.message).not.toBe('');
    },
  );

  test.each(hostileTexts)('does not pass on the error text %j', (text) => {
    const body = { message: text, error: text, errors: { field: [text], [text]: ['wrong'] }, detail: text };
    for (const status of [400, 401, 422, 500]) {
      expect(JSON.stringify(provider.explain(status, body, refusal))).not.toContain(text.slice(0, 40));
    }
  });
}

/** The same credentials with another text in one place, for every place. */
function brokenBy(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    brokenBy(inner, text).map((broken) => ({ ...value, [name]: broken })),
  );
}
