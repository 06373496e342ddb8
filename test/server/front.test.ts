import { connect } from 'node:net';
import { Counter, Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostNameOf } from '../../src/front/hosts.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { raw } from './raw.ts';

const metrics = new Registry();
new Counter({ name: 'test_total', help: 'For this test.', registers: [metrics] }).inc();
let server: TestServer;
let isReady = true;

beforeAll(async () => {
  server = await startTestServer({
    metrics,
    ready: () => isReady,
    listen: { host: '127.0.0.1', port: 0, cors: [], hosts: ['api.example.com'] },
  });
});

afterAll(() => server.close());

const get = (host: string) =>
  raw(server.port, `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

describe('the Host header', () => {
  test.each([
    'localhost',
    'LOCALHOST:4000',
    '127.0.0.1:1',
    '127.1.2.3',
    '[::1]:4000',
    'api.example.com',
    'api.example.com.',
  ])('takes %s', async (host) => {
    expect(await get(host)).toContain('200 OK');
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    'api.example.com.evil.example',
    '10.0.0.1',
    '',
    'a b',
    'user@localhost',
  ])('refuses %j', async (host) => {
    const answer = await get(host);
    expect(answer).toMatch(/^HTTP\/1\.1 (403|400)/);
    expect(answer).not.toContain('"live"');
  });

  test('refuses a request without one', async () => {
    expect(await raw(server.port, 'GET /health/live HTTP/1.0\r\n\r\n')).toContain('403');
  });

  test('is read without port and brackets', () => {
    expect(['a.b:80', '[::1]:80', '[::1]', 'x:y', '[::1', 'a,b', undefined].map(hostNameOf)).toEqual([
      'a.b',
      '::1',
      '::1',
      null,
      null,
      null,
      null,
    ]);
  });

  test('takes any address when there are keys, but no other name', async () => {
    const guarded = await startTestServer({ auth: { keys: [] } });
    const ask = (host: string) =>
      raw(guarded.port, `GET /health/live HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await ask('10.0.0.1:4000')).toContain('200 OK');
    expect(await ask('evil.example')).toContain('403');
    await guarded.close();
  });
});

describe('the size of a body', () => {
  test('is refused by what it says it is, unread', async () => {
    const head = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const answer = await raw(server.port, `${head}Content-Length: 1000001\r\n\r\n`);
    expect(answer).toContain('413');
    expect(answer.toLowerCase()).toContain('connection: close');
    expect(answer).toContain('"code":"VALIDATION"');
  });

  test('is refused while it comes, and the rest is not read', async () => {
    const { answer, sent } = await sendChunks(server.port, 20_000_000);
    expect(answer).toContain('413');
    expect(answer).toContain('"code":"VALIDATION"');
    expect(sent).toBeLessThan(10_000_000);
  });

  test('does not matter up to the limit', async () => {
    const body = {
      query: '{ hello }',
      variables: { long: Array.from({ length: 15 }, () => 'x'.repeat(65_000)) },
    };
    expect((await server.post(body)).status).toBe(200);
  });
});

describe('other paths', () => {
  test.each([
    '/',
    '/graphql/',
    '/graphqlx',
    '/GRAPHQL',
    '/favicon.ico',
    '/health',
    '/constructor',
    '//graphql',
  ])('there is nothing at %s', async (path) => {
    const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test('an absolute URL is none of ours', async () => {
    const answer = await raw(
      server.port,
      'GET http://evil.example/graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain('404');
  });

  test('health', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ status: 'ready' });
    isReady = false;
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    isReady = true;
    expect((await fetch(`${server.url}/health/live`, { method: 'POST' })).status).toBe(405);
  });

  test('metrics', async () => {
    const response = await fetch(`${server.url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('test_total 1');
  });
});

test.each(['/graphql', '/health/live', '/nothing'])(
  'sends headers that keep browsers careful: %s',
  async (path) => {
    const { headers } = await fetch(`${server.url}${path}`, { headers: { 'x-graphql-yoga-csrf': '1' } });
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

/** Sends a chunked body of `most` bytes, or as much as the server takes. */
function sendChunks(port: number, most: number): Promise<{ answer: string; sent: number }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunk = 'x'.repeat(65_536);
    let [answer, sent] = ['', 0];
    const send = () => {
      while (!socket.destroyed && sent < most) {
        sent += chunk.length;
        if (!socket.write(`10000\r\n${chunk}\r\n`)) return;
      }
    };
    socket.on('drain', send);
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ answer, sent }));
    const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json'];
    socket.write([...head, 'Transfer-Encoding: chunked', '', ''].join('\r\n'));
    send();
  });
}
