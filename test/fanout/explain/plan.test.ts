import { expect, test } from 'vitest';
import type { Account } from '../../../src/fanout/accounts.ts';
import { Plan, Planned } from '../../../src/fanout/explain/plan.ts';
import { defineOperations } from '../../../src/kit/http.ts';

const operations = defineOperations({
  getThing: { method: 'GET', path: '/things/{id}', retry: 'safe' },
  putThing: { method: 'PUT', path: '/tokens/{token}/things/{id}', retry: 'idempotent' },
});

const credentials = { apiKey: 'CANARY-key', oauthClient: { id: 'client-1', secret: 'CANARY-secret' } };

const account = {
  name: 'sales',
  provider: { id: 'simplymeet', operations, verbs: { updateTag: ['getThing', 'putThing'] } },
  withheld: {},
  granted: { credentials },
  credentials: { current: () => ({ ...credentials, apiKey: 'CANARY-renewed' }) },
} as unknown as Account;

const put = {
  operation: operations.putThing,
  params: { token: 'abcd', id: 'client-1' },
  decode: () => undefined,
};

test('hides secret names, declared names, and the credentials wherever they stand', () => {
  const plan = new Plan();
  const body = {
    password: 'a',
    nested: [{ refresh_token: 'b', note: 'has CANARY-secret in it', free: 'client-1' }],
    signed: { by: 'c' },
    nothing: null,
  };
  const query = [
    ['x-api-key', 'd'],
    ['page', '1'],
    ['id', '2'],
    ['id', '3'],
    ['text', 'CANARY-key'],
    ['other', 'CANARY-renewed'],
  ] as const;
  expect(() => plan.call(account, { ...put, query, body, secrets: ['signed'] })).toThrow(Planned);
  expect(plan.describe().plan).toEqual([
    {
      account: 'sales',
      provider: 'simplymeet',
      operation: 'putThing',
      method: 'PUT',
      path: '/tokens/[redacted]/things/client-1',
      query: {
        'x-api-key': '[redacted]',
        page: '1',
        id: ['2', '3'],
        text: '[redacted]',
        other: '[redacted]',
      },
      body: {
        password: '[redacted]',
        nested: [{ refresh_token: '[redacted]', note: '[redacted]', free: 'client-1' }],
        signed: '[redacted]',
        nothing: null,
      },
      fields: [],
      assumes: [],
    },
  ]);
});

test('goes on behind an answer that can be assumed, and says that it was', () => {
  const plan = new Plan();
  plan.need(account, 'updateTag');
  const get = { operation: operations.getThing, params: { id: 1 }, decode: () => 'x', assume: () => 'y' };
  expect(plan.describe().mayFollow.map(({ operation }) => operation)).toEqual(['getThing', 'putThing']);
  expect(plan.call(account, get)).toBe('y');
  expect(plan.describe().mayFollow).toEqual([
    {
      account: 'sales',
      provider: 'simplymeet',
      operation: 'putThing',
      method: 'PUT',
      path: '/tokens/{token}/things/{id}',
      fields: [],
    },
  ]);
  expect(() => plan.call(account, put)).toThrow(Planned);
  expect(plan.describe().plan.map(({ assumes }) => assumes)).toEqual([[], ['getThing']]);
  expect(() => plan.call(account, get)).toThrow(Planned); // whatever is read afterwards is none of the act
  expect(plan.describe().plan).toHaveLength(2);
});

test('a plan is no larger than a request may be', () => {
  const plan = new Plan();
  const body = { text: 'x'.repeat(300_000) };
  for (let round = 0; round < 5; round += 1)
    expect(() => plan.call(account, { ...put, body })).toThrow(Planned);
  expect(plan.describe()).toMatchObject({ truncated: true });
  expect(JSON.stringify(plan.describe()).length).toBeLessThan(1_000_000);
});

test('shows names that objects take for something else', () => {
  const plan = new Plan();
  const query = [
    ['__proto__', 'a'],
    ['__proto__', 'b'],
  ] as const;
  const body = JSON.parse('{"__proto__":{"a":1}}') as object;
  expect(() => plan.call(account, { ...put, query, body })).toThrow(Planned);
  const [call] = plan.describe().plan;
  expect(JSON.stringify([call?.query, call?.body])).toBe('[{"__proto__":["a","b"]},{"__proto__":{"a":1}}]');
});

test('lists a thousand calls, and says that there were more', () => {
  const plan = new Plan();
  for (let call = 0; call < 1_001; call += 1) expect(() => plan.call(account, put)).toThrow(Planned);
  const { plan: calls, truncated } = plan.describe();
  expect([calls.length, truncated]).toEqual([1_000, true]);
});
