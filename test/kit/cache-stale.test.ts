import { describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/domain/errors.ts';
import type { Asker, CacheUse } from '../../src/kit/http.ts';
import { handClock } from '../support/cached.ts';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, type Reply, serve, thing } from './rig.ts';

const second = 1_000;

/** An upstream that has read a thing, which is past its time now, and takes it for ten seconds more. */
async function past(timeoutMs = 2_000) {
  let reply: Reply = (response) => json(response, 'old');
  const { origin, seen } = await serve((...given) => reply(...given));
  const clock = handClock();
  const cache = {
    ttlMs: { getThing: second },
    staleIfErrorMs: 10 * second,
    maxBytes: 100_000,
    now: clock.now,
  };
  const { upstream } = connect(origin, { cache, timeoutMs });
  const told: CacheUse[] = [];
  const asker: Asker = { takesStale: true, cached: (use) => void told.push(use) };
  const ask = (more: Asker = {}) => upstream.call(thing(), { ...asker, ...more });
  await ask();
  clock.pass(second);
  return {
    ...{ upstream, seen, clock, told, ask },
    answer: (next: Reply) => {
      reply = next;
    },
    fail: (status: number, headers = {}) => {
      reply = (response) => json(response, {}, status, headers);
    },
  };
}

describe('stands in, and the asker is told for what', () => {
  test.each([
    [500, 'UPSTREAM_UNAVAILABLE'],
    [503, 'UPSTREAM_UNAVAILABLE'],
    [429, 'RATE_LIMITED'],
  ])('for a %i', async (status, code) => {
    const { ask, fail, told } = await past();
    fail(status, { 'retry-after': '600' });
    expect(await ask()).toBe('old');
    expect(told).toEqual([{ at: expect.any(Date), failure: expect.objectContaining({ code }) }]);
  });

  test('for a connection that breaks', async () => {
    const { ask, answer, told } = await past();
    answer((response) => response.destroy());
    expect(await ask()).toBe('old');
    expect(told[0]?.failure).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('for a call that takes longer than its asker waits', async () => {
    const { ask, answer, told } = await past();
    answer(() => undefined);
    expect(await ask({ deadlineMs: 20 })).toBe('old');
    expect(told[0]?.failure).toMatchObject({ code: 'TIMEOUT' });
  });

  test.each(['alone', 'beside another one'])('for an asker %s whose patience is over', async (how) => {
    const { ask, answer, told } = await past();
    answer(() => undefined);
    const other = how === 'alone' ? null : ask({ takesStale: false, deadlineMs: 500 });
    const patience = new AbortController();
    setTimeout(() => patience.abort(new GatewayError('TIMEOUT', 'Too slow.')), 20);
    expect(await ask({ signal: patience.signal })).toBe('old');
    expect(told[0]?.failure).toMatchObject({ code: 'TIMEOUT' });
    if (other !== null) expect(await failure(other)).toMatchObject({ code: 'TIMEOUT' });
  });

  test('for a call that is not even begun, because patience is over', async () => {
    const { ask, seen } = await past();
    expect(await ask({ signal: AbortSignal.abort(new GatewayError('TIMEOUT', 'Too slow.')) })).toBe('old');
    expect(seen).toHaveLength(1);
  });
});

describe('does not stand in', () => {
  test.each([
    [401, 'UNAUTHENTICATED'],
    [404, 'NOT_FOUND'],
    [409, 'CONFLICT'],
    [400, 'VALIDATION'],
  ])('for a %i, and is forgotten with it', async (status, code) => {
    const { ask, fail, told } = await past();
    fail(status);
    expect(await failure(ask())).toMatchObject({ code });
    fail(503);
    expect(await failure(ask())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(told).toEqual([]);
  });

  test('for whoever cannot say so', async () => {
    const { ask, fail } = await past();
    fail(503);
    expect(await failure(ask({ takesStale: false }))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await failure(ask({ live: true }))).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(await ask()).toBe('old');
  });

  test('after its second time', async () => {
    const { ask, fail, clock } = await past();
    fail(503);
    clock.pass(10 * second - 1);
    expect(await ask()).toBe('old');
    clock.pass(1);
    expect(await failure(ask())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('for an asker who has gone', async () => {
    const { ask, answer } = await past();
    answer(() => undefined);
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(new Error('gone')), 20);
    await expect(ask({ signal: leaving.signal })).rejects.toThrow('gone');
  });

  test('for what a write may have changed', async () => {
    const { upstream, ask, answer, fail } = await past();
    answer((response) => json(response, 'made'));
    await upstream.call({ operation: operations.createThing, body: {}, decode: asIs });
    fail(503);
    expect(await failure(ask())).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('where a credential was refused, whatever it had read', async () => {
    const { upstream, fail, told } = await past();
    await upstream.call(thing(8));
    fail(401);
    expect(await failure(upstream.call(thing(9)))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await failure(upstream.call(thing(8)))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(told).toEqual([]);
  });
});

test('a provider that answers again is believed at once', async () => {
  const { ask, fail, answer, told } = await past();
  fail(503);
  expect(await ask()).toBe('old');
  answer((response) => json(response, 'new'));
  expect(await ask()).toBe('new');
  expect(await ask()).toBe('new');
  expect(told.map(({ failure: stale }) => stale?.code ?? null)).toEqual(['UPSTREAM_UNAVAILABLE', null]);
});
