import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiKey, digestOf } from '../../src/plugins/use-authentication.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';

const key = (name: string, secret: string, scopes: ApiKey['scopes']): ApiKey => ({
  name,
  digest: digestOf(secret),
  accounts: null,
  scopes,
});

const auth = {
  keys: [
    key('web', 'web-key-0123456789', new Set(['read', 'write'] as const)),
    key('report', 'report-key-0123456789', new Set(['read'] as const)),
  ],
};

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ auth });
});

afterAll(() => server.close());

const principal = async (headers: Record<string, string>) =>
  (await server.post({ query: '{ principal }' }, headers)).json();

test.each([
  [{ authorization: 'Bearer web-key-0123456789' }, 'web read,write'],
  [{ authorization: 'bearer web-key-0123456789' }, 'web read,write'],
  [{ 'x-api-key': 'report-key-0123456789' }, 'report read'],
])('knows who asks by %j', async (headers, expected) => {
  expect(await principal(headers as Record<string, string>)).toEqual({ data: { principal: expected } });
});

describe('refuses', () => {
  test.each([
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'Basic d2ViOndlYg==' },
    { authorization: 'Bearer ' },
    { 'x-api-key': '' },
    { authorization: 'Bearer wrong', 'x-api-key': 'web-key-0123456789' },
  ] as Record<string, string>[])('%j', async (headers) => {
    const before = server.calls();
    const response = await server.post({ query: '{ principal }' }, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(server.calls()).toBe(before);
  });

  test('before it reads the body or the schema', async () => {
    const response = await server.post('not even JSON');
    expect(response.status).toBe(401);
  });

  test('introspection without a key', async () => {
    expect((await server.post({ query: '{ __schema { types { name } } }' })).status).toBe(401);
  });

  test('metrics without a key', async () => {
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    const headers = { authorization: 'Bearer report-key-0123456789' };
    expect((await fetch(`${server.url}/metrics`, { headers })).status).toBe(200);
  });
});

test('serves the page of GraphiQL and the probes without a key', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Bearer ');
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
});

test('without keys everybody may do everything', async () => {
  const open = await startTestServer();
  expect(await open.ask('{ principal }')).toEqual({ data: { principal: 'anonymous read,write,personal' } });
  await open.close();
});
