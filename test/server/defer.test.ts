import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '../../src/graphql/context.ts';
import { type Logger, silentLogger } from '../../src/kit/log.ts';
import { askInParts } from '../support/parts.ts';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;
let logged: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
let asked: Asked[] = [];
const rejections: unknown[] = [];
const write: Logger['info'] = (fields, message) => {
  logged.push({ fields, message });
};
const log: Logger = { ...silentLogger, debug: write, info: write, warn: write, error: write };
const onRejection = (reason: unknown) => rejections.push(reason);

const start = () =>
  startTestServer({
    log,
    seen: (one) => asked.push(one),
    listen: { host: '127.0.0.1', port: 0, cors: ['https://pages.example'], hosts: [] },
  });

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  server = await start();
});
afterAll(async () => {
  await server.close();
  process.off('unhandledRejection', onRejection);
});
beforeEach(() => {
  logged = [];
  asked = [];
});
afterEach(() => expect(rejections).toEqual([]));

const ask = (query: string, headers?: Record<string, string>) =>
  askInParts(server.url, query, undefined, headers);

const operations = () => logged.filter(({ message }) => message === 'operation').map(({ fields }) => fields);

describe('the status', () => {
  test('is 200 once something could be deferred, whatever fails', async () => {
    const answer = await ask('{ fail(how: "gateway") ... @defer { hello } }');
    expect(answer.response.status).toBe(200);
    expect(await answer.next()).toMatchObject({
      data: { fail: null },
      errors: [{ path: ['fail'], extensions: { code: 'RATE_LIMITED' } }],
      hasNext: true,
    });
    expect((await answer.rest())[0]?.data).toEqual({ hello: 'Hello world' });
  });

  test.each([
    [
      'multipart/mixed, application/graphql-response+json',
      'application/graphql-response+json; charset=utf-8',
    ],
    ['multipart/mixed', 'multipart/mixed; boundary="-"'],
  ])('is 400 for what is refused before, in one piece: %s', async (accept, type) => {
    const response = await server.post({ query: '{ ... @defer { nothing } }' }, { accept });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toMatch(/"message":"Cannot query field .*"code":"VALIDATION"/);
  });
});

describe('clients that cannot read parts', () => {
  const query = '{ hello ... @defer { slow fail(how: "gateway") } }';
  const accepts = [
    'application/json',
    'application/graphql-response+json, application/json;q=0.9',
    '*/*',
    'multipart/mixed;q=0, application/json',
    // Later forms of incremental delivery, as newer clients of Apollo ask for them.
    'multipart/mixed;incrementalSpec=v0.2,application/graphql-response+json,application/json;q=0.9',
    'multipart/mixed; deferSpec=20250101, application/json',
  ];

  test.each(accepts)('get one piece: %s', async (accept) => {
    const response = await server.post({ query }, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; /);
    expect(await response.json()).toMatchObject({
      data: { hello: 'Hello world', slow: 'done', fail: null },
      errors: [{ path: ['fail'], extensions: { code: 'RATE_LIMITED' } }],
    });
    expect(operations()).toMatchObject([{ kind: 'query', codes: ['RATE_LIMITED'] }]);
    expect(operations()[0]).not.toHaveProperty('parts');
  });

  test.each([
    'multipart/mixed',
    'application/json, multipart/mixed',
    'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
    'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
  ])('those that can get parts: %s', async (accept) => {
    const answer = await ask('{ hello ... @defer { slow } }', { accept });
    expect(answer.response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"');
    expect((await answer.next())?.hasNext).toBe(true);
    expect((await answer.rest())[0]?.data).toEqual({ slow: 'done' });
  });

  test('events, for those who ask for them', async () => {
    const response = await server.post(
      { query: '{ hello ... @defer { slow } }' },
      { accept: 'text/event-stream' },
    );
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const text = await response.text();
    expect([...text.matchAll(/^(?:event|data): ?(.*)$/gm)].map(([, it = '']) => it)).toEqual([
      'next',
      '{"data":{"hello":"Hello world"},"hasNext":true}',
      'next',
      '{"incremental":[{"data":{"slow":"done"},"path":[]}],"hasNext":false}',
      'complete',
      '',
    ]);
  });
});

describe('the log', () => {
  test('has one line, at the end, with the codes of all parts', async () => {
    const answer = await ask(
      'query Parts { fail(how: "gateway") ... @defer { slow again: fail(how: "many") } }',
    );
    await answer.next();
    expect(operations()).toEqual([]);
    await answer.rest();
    expect(operations()).toEqual([
      {
        operation: 'Parts',
        kind: 'query',
        ms: expect.any(Number),
        codes: ['RATE_LIMITED', 'INTERNAL', 'TIMEOUT'],
        principal: 'anonymous',
        parts: 2,
        complete: true,
      },
    ]);
    // What `slow` takes, less what a timer may come early.
    expect(operations()[0]?.ms).toBeGreaterThanOrEqual(295);
  });

  test('says when the client left before the end', async () => {
    const answer = await ask('{ hello ... @defer { slow } }');
    await answer.next();
    answer.leave();
    await expect.poll(operations, { timeout: 5_000 }).toHaveLength(1);
    expect(operations()).toMatchObject([{ parts: 1, complete: false, codes: [] }]);
    expect(asked[0]?.signal?.aborted).toBe(true);
  });
});

describe('the connection', () => {
  test('serves the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const send = (query: string) =>
      new Promise<{ text: string; port: number | undefined }>((resolve, reject) => {
        const client = request(`${server.url}/graphql`, {
          agent,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'multipart/mixed, application/json' },
        });
        client.on('error', reject).on('response', (response) => {
          const port = response.socket.localPort;
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve({ text, port }));
        });
        client.end(JSON.stringify({ query }));
      });
    const first = await send('{ hello ... @defer { slow } }');
    const second = await send('{ hello }');
    agent.destroy();
    expect(first.text).toMatch(/^\r\n---\r\n.*\r\n-----\r\n$/s);
    expect(second.text).toBe('{"data":{"hello":"Hello world"}}');
    expect(second.port).toBe(first.port);
  });

  test('of a page of a listed origin may read the parts, that of another may not', async () => {
    for (const origin of ['https://pages.example', 'https://other.example']) {
      const { response, rest } = await ask('{ hello ... @defer { slow } }', { origin });
      expect(response.headers.get('access-control-allow-origin')).toBe(
        origin.includes('pages') ? origin : null,
      );
      expect(response.headers.get('cache-control')).toBe('no-store');
      await rest();
    }
  });
});

describe('stopping the server', () => {
  test('waits for the parts that are left, and no longer', async () => {
    const stopping = await start();
    const answer = await askInParts(stopping.url, '{ hello ... @defer { slow } }');
    await answer.next();
    const closed = stopping.close();
    expect((await answer.rest())[0]?.data).toEqual({ slow: 'done' });
    // Not for as long as the connection could be used again, which is five seconds.
    expect(await Promise.race([closed, sleep(2_500, 'still waiting')])).toBeUndefined();
  });

  test('breaks them when the grace is over, and hangs nowhere', async () => {
    const stopping = await start();
    const answer = await askInParts(stopping.url, '{ hello ... @defer { slow } }');
    await answer.next();
    const broken = expect(answer.rest()).rejects.toThrow();
    await stopping.close(20);
    await broken;
    await expect.poll(() => asked[0]?.signal?.aborted, { timeout: 5_000 }).toBe(true);
  });
});
