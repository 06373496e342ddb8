import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '../../src/graphql/context.ts';
import { startTestServer, type TestServer } from './harness.ts';

let server: TestServer;
let asked: Asked[] = [];

beforeAll(async () => {
  server = await startTestServer({ seen: (one) => asked.push(one) });
});

afterAll(() => server.close());

test('aborts the signal of an operation when its client goes away', async () => {
  asked = [];
  const client = request(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  client.on('error', () => undefined);
  client.end('{"query":"{ slow }"}');
  while (asked.length === 0) await sleep(5);
  const [one] = asked;
  expect(one?.signal).toBeInstanceOf(AbortSignal);
  expect(one?.signal?.aborted).toBe(false);
  client.destroy();
  await expect.poll(() => one?.signal?.aborted, { timeout: 10_000 }).toBe(true);
  expect(AbortSignal.any([one?.signal as AbortSignal]).aborted).toBe(true);
});

test('never aborts one that was answered, whatever becomes of the connection', async () => {
  asked = [];
  const response = await server.post({ query: '{ slow }' }, { connection: 'close' });
  expect(await response.json()).toEqual({ data: { slow: 'done' } });
  await sleep(100);
  expect(asked[0]?.signal?.aborted).toBe(false);
});

test('finishes what is under way when it stops, and takes no more', async () => {
  const stopping = await startTestServer();
  const running = stopping.post({ query: '{ slow }' });
  while (stopping.calls() === 0) await sleep(5);
  const closed = stopping.close();
  await expect(stopping.post({ query: '{ hello }' })).rejects.toThrow();
  expect(await (await running).json()).toEqual({ data: { slow: 'done' } });
  await closed;
});

test('breaks what is under way when the grace is over', async () => {
  const stopping = await startTestServer();
  const running = stopping.post({ query: '{ slow }' });
  const broken = expect(running).rejects.toThrow();
  while (stopping.calls() === 0) await sleep(5);
  await stopping.close(20);
  await broken;
});

test('says that it is not ready while it stops', async () => {
  const stopping = await startTestServer();
  const socket = connect(stopping.port, '127.0.0.1');
  socket.write('GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n');
  await sleep(50);
  const closed = stopping.close();
  const [answer] = (await Promise.all([once(socket, 'data'), socket.write('\r\n')]))[0] as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 503 /);
  await closed;
});
