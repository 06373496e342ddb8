import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../server/harness.ts';

const listed = 'https://app.example.com';
let server: TestServer;
let open: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  open = await startTestServer({
    listen: { host: '127.0.0.1', port: 0, hosts: [], cors: [listed, 'https://other.example.com'] },
  });
});

afterAll(() => Promise.all([server.close(), open.close()]));

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

describe('what a page of another site can send unasked', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'refuses a POST of %j',
    async (type) => {
      const response = await server.post('{"query":"mutation { rename(name: \\"x\\") }"}', {
        'content-type': type,
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      expect(server.calls()).toBe(0);
    },
  );

  test('refuses a plain GET', async () => {
    expect((await get('{ hello }')).status).toBe(403);
    expect(server.calls()).toBe(0);
  });
});

test('takes a GET with a header that such a page cannot send, for queries only', async () => {
  const headers = { 'x-graphql-yoga-csrf': '1' };
  expect(await (await get('{ hello }', headers)).json()).toEqual({ data: { hello: 'Hello world' } });
  const refused = await get('mutation { rename(name: "x") }', headers);
  expect(refused.status).toBe(405);
  expect(refused.headers.get('allow')).toBe('POST');
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql'])(
  'takes no %s even with that header',
  async (type) => {
    const headers = { 'x-graphql-yoga-csrf': '1', 'content-type': type };
    const response = await server.post('query=%7Bhello%7D', headers);
    expect(response.status).toBe(415);
  },
);

test.each(['application/json', 'application/json; charset=utf-8', 'application/graphql+json'])(
  'takes %s',
  async (type) => {
    expect((await server.post({ query: '{ hello }' }, { 'content-type': type })).status).toBe(200);
  },
);

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('refuses %s', async (method) => {
  const response = await fetch(`${server.url}/graphql`, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

describe('pages of other origins', () => {
  const preflight = (at: TestServer, origin: string) =>
    fetch(`${at.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

  test('may not ask unless they are listed', async () => {
    expect(allowed(await preflight(server, listed))).toBeNull();
    expect(allowed(await server.post({ query: '{ hello }' }, { origin: listed }))).toBeNull();
    for (const origin of ['https://evil.example', 'null', `${listed}.evil.example`]) {
      expect(allowed(await preflight(open, origin))).toBeNull();
      expect(allowed(await open.post({ query: '{ hello }' }, { origin }))).toBeNull();
    }
  });

  test('may ask when they are listed, without cookies', async () => {
    const response = await preflight(open, listed);
    expect(response.status).toBe(204);
    expect(allowed(response)).toBe(listed);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(allowed(await open.post({ query: '{ hello }' }, { origin: listed }))).toBe(listed);
  });
});
