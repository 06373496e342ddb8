import { describe, expect, test, vi } from 'vitest';
import { Bounded } from '../../src/kit/bounded.ts';
import type { Asker, CacheOptions, CacheUse, UpstreamOptions } from '../../src/kit/http.ts';
import { metrics } from '../../src/kit/metrics.ts';
import { handClock } from '../support/cached.ts';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, type Reply, serve, thing } from './rig.ts';

const second = 1_000;

/** A server that answers how often it was asked, and an upstream that remembers things for a second. */
async function remembering(cache: Partial<CacheOptions> = {}, options: Partial<UpstreamOptions> = {}) {
  let reply: Reply = (response, _, count) => json(response, { count });
  const { origin, seen } = await serve((...given) => reply(...given));
  const clock = handClock();
  const { upstream } = connect(origin, {
    cache: { ttlMs: { getThing: second }, staleIfErrorMs: 0, maxBytes: 100_000, now: clock.now, ...cache },
    ...options,
  });
  const told: CacheUse[] = [];
  const asker: Asker = { takesStale: true, cached: (use) => void told.push(use) };
  return {
    ...{ upstream, seen, clock, told, asker },
    ask: (id = 7, more: Asker = asker) => upstream.call(thing(id), more),
    answer: (next: Reply) => {
      reply = next;
    },
    fail: (status: number) => {
      reply = (response) => json(response, {}, status);
    },
  };
}

describe('while it is fresh', () => {
  test('an answer is the same thing again, without a call, and the asker is told of its age', async () => {
    const { ask, seen, clock, told } = await remembering();
    const before = Date.now();
    const first = await ask();
    expect(told).toEqual([]);
    clock.pass(second - 1);
    expect(await ask()).toEqual(first);
    expect(seen).toHaveLength(1);
    expect(told).toEqual([{ at: expect.any(Date), failure: null }]);
    expect(told[0]?.at.getTime()).toBeGreaterThanOrEqual(before);
  });

  test('no longer', async () => {
    const { ask, clock, told } = await remembering();
    await ask();
    clock.pass(second);
    expect(await ask()).toEqual({ count: 2 });
    expect(await ask()).toEqual({ count: 2 });
    expect(told).toHaveLength(1);
  });

  test('what is not named, and what is no read by GET, is never remembered', async () => {
    const named = { putThing: second, spendToken: second, searchThings: second };
    const { upstream, seen } = await remembering({ ttlMs: named });
    const others = [
      thing(),
      { operation: operations.putThing, params: { id: 7 }, decode: asIs },
      { operation: operations.spendToken, decode: asIs },
      { operation: operations.searchThings, decode: asIs },
    ];
    for (const request of [...others, ...others]) await upstream.call(request);
    expect(seen).toHaveLength(8);
  });

  test('another id, query, header or credential is another answer', async () => {
    const { upstream, seen } = await remembering();
    const key = (value: string) => ({ credential: 'apiKey', headers: { 'x-api-key': value } });
    const requests = [
      thing(1),
      thing(2),
      { ...thing(1), query: [['a', '1']] as const },
      { ...thing(1), headers: { 'x-version': '2' } },
      { ...thing(1), auth: key('mine') },
      { ...thing(1), auth: key('yours') },
      { ...thing(1), auth: null },
    ];
    const answers = await Promise.all([...requests, ...requests].map((request) => upstream.call(request)));
    expect(new Set(answers).size).toBe(requests.length);
    for (const request of requests) await upstream.call(request);
    expect(seen).toHaveLength(requests.length);
  });

  test('a credential that was replaced does not find what the one before has read', async () => {
    let key = 'first';
    const { ask, seen } = await remembering(
      {},
      { auth: () => ({ credential: 'apiKey', headers: { 'x-api-key': key } }) },
    );
    await ask();
    key = 'next';
    await ask();
    await ask();
    expect(seen.map(({ headers }) => headers['x-api-key'])).toEqual(['first', 'next']);
  });

  test('another decoder makes something else of the body, which is gone', async () => {
    const { upstream, ask, seen } = await remembering();
    await ask();
    expect(await upstream.call({ ...thing(), decode: () => 'mine' })).toBe('mine');
    expect(seen).toHaveLength(2);
  });

  test('who wants it live gets it live, and the others what that one got', async () => {
    const { ask, told } = await remembering();
    await ask();
    expect(await ask(7, { live: true })).toEqual({ count: 2 });
    expect(await ask()).toEqual({ count: 2 });
    expect(told).toHaveLength(1);
  });

  test('an asker who has gone gets nothing, not even from memory', async () => {
    const { ask } = await remembering();
    await ask();
    await expect(ask(7, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });

  test('a failure is not remembered', async () => {
    const { ask, fail, answer } = await remembering();
    fail(404);
    expect(await failure(ask())).toMatchObject({ code: 'NOT_FOUND' });
    answer((response) => json(response, 'here'));
    expect(await ask()).toBe('here');
  });
});

describe('what may be held', () => {
  const kilobyte = 'x'.repeat(1_000);

  test('is bounded: what was used longest ago is asked for again', async () => {
    const { ask, seen, answer } = await remembering({ maxBytes: 5_000 });
    answer((response) => json(response, kilobyte));
    for (const id of [1, 2, 1, 3, 1, 2]) await ask(id);
    expect(seen.map(({ url }) => url.split('?')[0])).toEqual([
      '/things/1',
      '/things/2',
      '/things/3',
      '/things/2',
    ]);
  });

  test('holds no answer that is larger than all of it', async () => {
    const { ask, seen, answer } = await remembering({ maxBytes: 5_000 });
    await ask(1);
    answer((response) => json(response, kilobyte.repeat(5)));
    await ask(2);
    await ask(2);
    await ask(1);
    expect(seen).toHaveLength(3);
  });

  test('empty answers count as well', async () => {
    const { ask, seen, answer } = await remembering({ maxBytes: 10_000 });
    answer((response) => json(response, []));
    for (let id = 1; id <= 100; id += 1) await ask(id);
    for (let id = 1; id <= 100; id += 1) await ask(id);
    expect(seen).toHaveLength(200);
  });

  test('is dropped after its time, although nobody asks for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const dropped = vi.spyOn(Bounded.prototype, 'delete');
    try {
      const { ask, clock } = await remembering();
      await ask();
      clock.pass(second);
      dropped.mockClear();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(dropped).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
      dropped.mockRestore();
    }
  });
});

test('is counted', async () => {
  const { ask, clock, fail } = await remembering(
    { staleIfErrorMs: 10 * second },
    { account: 'counted-cache' },
  );
  await ask();
  await ask();
  clock.pass(second);
  fail(401);
  await failure(ask());
  const text = await metrics.metrics();
  const count = (result: string) => {
    const found = `convoke_cache_total{account="counted-cache",operation="getThing",result="${result}"} `;
    return (
      text
        .split('\n')
        .find((line) => line.startsWith(found))
        ?.slice(found.length) ?? '0'
    );
  };
  expect(['hit', 'miss', 'store', 'stale'].map(count)).toEqual(['1', '2', '1', '0']);
});
