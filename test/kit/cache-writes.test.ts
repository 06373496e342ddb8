import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { handClock } from '../support/cached.ts';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, serve, soon, thing } from './rig.ts';

const write = { operation: operations.createThing, body: {}, decode: asIs };

/** Reads are answered with a number that each write that arrives makes larger; what is held is answered when let go. */
async function changing(holds: (method: string, count: number) => boolean = () => false) {
  const held: (() => void)[] = [];
  let version = 0;
  const { origin, seen } = await serve((response: ServerResponse, { method }, count) => {
    if (method === 'POST') version += 1;
    const now = version;
    const answer = () => json(response, { version: now });
    if (holds(method, count)) held.push(answer);
    else answer();
  });
  const cache = { ttlMs: { getThing: 1_000 }, staleIfErrorMs: 0, maxBytes: 100_000, now: handClock().now };
  const { upstream } = connect(origin, { cache });
  return {
    ...{ upstream, seen, held },
    read: () => upstream.call(thing()),
    letGo: () => {
      for (const answer of held.splice(0)) answer();
    },
  };
}

test('a write makes everything be asked for again, also one that fails', async () => {
  const { upstream, read, seen } = await changing();
  await read();
  await upstream.call(write);
  expect(await read()).toEqual({ version: 1 });
  expect(await read()).toEqual({ version: 1 });
  expect(seen).toHaveLength(3);
  const wrong = z.object({ made: z.string() });
  await failure(upstream.call({ ...write, decode: (body) => wrong.parse(body) }));
  expect(await read()).toEqual({ version: 2 });
});

test('a write by another credential of the account does so too', async () => {
  const { upstream, read } = await changing();
  await read();
  await upstream.call({ ...write, auth: null });
  expect(await read()).toEqual({ version: 1 });
});

test('nothing from before is answered while a write is under way', async () => {
  const { upstream, read, letGo, held } = await changing((method) => method === 'POST');
  await read();
  const writing = upstream.call(write);
  await soon(() => held.length).toBe(1);
  expect(await read()).toEqual({ version: 1 });
  letGo();
  await writing;
});

test('a read begun before a write is not remembered after it', async () => {
  const { upstream, read, letGo, held, seen } = await changing((_, count) => count === 1);
  const early = read();
  await soon(() => held.length).toBe(1);
  await upstream.call(write);
  letGo();
  expect(await early).toEqual({ version: 0 });
  expect(await read()).toEqual({ version: 1 });
  expect(seen).toHaveLength(3);
});

test('a read begun during a write is not remembered after it', async () => {
  const { upstream, read, letGo, held, seen } = await changing((method) => method === 'POST');
  const writing = upstream.call(write);
  await soon(() => held.length).toBe(1);
  await read();
  letGo();
  await writing;
  await read();
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
});
