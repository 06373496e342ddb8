import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCaller } from '../../src/kit/caller.ts';
import type { Exchange, Send } from '../../src/kit/exchange.ts';
import { Gate } from '../../src/kit/gate.ts';
import { silentLogger } from '../../src/kit/log.ts';
import type { UpstreamOptions } from '../../src/kit/upstream-types.ts';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, serve, soon, thing } from './rig.ts';

describe('slots', () => {
  test('no more calls at once than allowed', async () => {
    let inside = 0;
    let most = 0;
    const { origin } = await serve((response) => {
      inside += 1;
      most = Math.max(most, inside);
      setTimeout(() => {
        inside -= 1;
        json(response, {});
      }, 10);
    });
    const { upstream } = connect(origin, { limits: { perMinute: null, concurrent: 3 } });
    await Promise.all(Array.from({ length: 12 }, (_, id) => upstream.call(thing(id))));
    expect(most).toBe(3);
  });

  test('places are given in the order of asking', async () => {
    const gate = new Gate(2);
    const { signal } = new AbortController();
    const order: number[] = [];
    const enter = async (id: number) => {
      if (!gate.tryEnter()) await gate.wait(signal, () => new Error('full'));
      order.push(id);
      await new Promise((resolve) => setTimeout(resolve, id % 3));
      gate.leave();
    };
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(enter));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('the queue is bounded, and leaving it frees a place', async () => {
    const gate = new Gate(1, 1);
    const full = () => new Error('full');
    const { signal } = new AbortController();
    expect([gate.tryEnter(), gate.tryEnter()]).toEqual([true, false]);
    const leaving = new AbortController();
    const second = gate.wait(leaving.signal, full).catch((error: unknown) => error);
    await expect(gate.wait(signal, full)).rejects.toThrow('full');
    leaving.abort();
    expect(await second).toBe(leaving.signal.reason);
    const third = gate.wait(signal, full);
    gate.leave();
    await third;
    gate.leave();
    expect([gate.inside, gate.queued]).toEqual([0, 0]);
  });

  test('a write that waits for a place until its time is up was not sent, and is in no doubt', async () => {
    const { upstream, sent } = faked(hanging, { limits: { perMinute: null, concurrent: 1 } });
    const first = failure(upstream.call(thing(), { deadlineMs: 60 }));
    const write = { operation: operations.createThing, decode: asIs };
    expect((await failure(upstream.call(write, { deadlineMs: 20 }))).code).toBe('TIMEOUT');
    await first;
    expect(sent).toHaveLength(1);
    expect(upstream.health()).toMatchObject({ inFlight: 0, queued: 0 });
  });

  test('a queue that is full is RATE_LIMITED, without a call', async () => {
    const { upstream, sent } = faked(() => new Promise(() => undefined), {
      limits: { perMinute: null, concurrent: 1 },
    });
    for (let id = 0; id < 1_001; id += 1) upstream.call(thing(id)).catch(() => undefined);
    await soon(() => upstream.health().queued).toBe(1_000);
    expect((await failure(upstream.call(thing('last')))).code).toBe('RATE_LIMITED');
    expect(sent).toHaveLength(1);
  });
});

describe('tokens', () => {
  test('an empty bucket is RATE_LIMITED with the wait, without a call; a list may cost two', async () => {
    const { origin, seen } = await serve((response) => json(response, {}));
    const { upstream, records, asker } = connect(origin, { limits: { perMinute: 5, concurrent: 5 } });
    await upstream.call({ operation: operations.listThings, decode: asIs });
    await upstream.call({ operation: operations.listThings, query: [['page', '2']], decode: asIs });
    expect(upstream.health().pace?.left).toBe(1);
    await upstream.call(thing());
    const error = await failure(upstream.call(thing(), asker));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', facts: { account: 'sales' } });
    expect(error.facts.retryAfterMs).toBeGreaterThan(50_000);
    expect(seen).toHaveLength(3);
    expect(records).toMatchObject([{ outcome: 'RATE_LIMITED', sent: false, status: null, attempt: 1 }]);
  });

  test('what one call is told about limits holds for all of the account', async () => {
    const { origin, seen } = await serve((response) => json(response, {}, 429, { 'retry-after': '30' }));
    const { upstream } = connect(origin, { limits: { perMinute: 60, concurrent: 5 } });
    await failure(upstream.call(thing()));
    const error = await failure(upstream.call({ operation: operations.createThing, decode: asIs }));
    expect(error).toMatchObject({ code: 'RATE_LIMITED' });
    expect(seen).toHaveLength(1);
  });

  test('but not what a call without its credential is told: anybody may have used that up', async () => {
    const { origin, seen } = await serve((response, _, count) =>
      json(response, {}, count === 1 ? 429 : 200, { 'retry-after': '30' }),
    );
    const { upstream } = connect(origin, { limits: { perMinute: 100, concurrent: null } });
    expect((await failure(upstream.call({ ...thing(1), auth: null }))).code).toBe('RATE_LIMITED');
    expect(await upstream.call(thing(2))).toEqual({});
    expect(seen).toHaveLength(2);
  });

  test('so does a header that says few are left', async () => {
    const { origin, seen } = await serve((response) =>
      json(response, {}, 200, { 'x-remaining': '2', 'x-reset': '40' }),
    );
    const { upstream } = connect(origin, {
      limits: { perMinute: 60, concurrent: 5 },
      restMs: (headers) => (Number(headers['x-remaining']) <= 2 ? Number(headers['x-reset']) * 1_000 : null),
    });
    await upstream.call(thing(1));
    expect((await failure(upstream.call(thing(2)))).code).toBe('RATE_LIMITED');
    expect(seen).toHaveLength(1);
  });

  test('an unpaced account is not paused', async () => {
    const { origin, seen } = await serve((response, _, count) =>
      json(response, {}, count === 1 ? 429 : 200, { 'retry-after': '30' }),
    );
    const { upstream } = connect(origin);
    await failure(upstream.call(thing(1)));
    await upstream.call(thing(2));
    expect(seen).toHaveLength(2);
  });
});

describe('breaker', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const down: Exchange = { kind: 'lost', sent: true, code: 'ECONNRESET', status: null };
  const answer = (status: number): Exchange => ({
    kind: 'answer',
    status,
    headers: {},
    text: '{}',
    bytes: 2,
  });
  const create = () => ({ operation: operations.createThing, decode: asIs }); // never retried

  test('opens after ten outages in a row, tries one call after five seconds, and closes on success', async () => {
    const answers: (() => void)[] = [];
    let next: () => Promise<Exchange> = async () => down;
    const { upstream, sent } = faked(() => next());
    for (let count = 0; count < 10; count += 1) await failure(upstream.call(create()));
    expect(upstream.health()).toMatchObject({ breaker: 'open' });
    const refused = await failure(upstream.call(create()));
    expect(refused).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', facts: { retryAfterMs: 5_000 } });
    expect(sent).toHaveLength(10);

    vi.advanceTimersByTime(5_001);
    expect(upstream.health()).toMatchObject({ breaker: 'half-open', retryAfterMs: null });
    next = () => new Promise((resolve) => answers.push(() => resolve(answer(404))));
    const trials = [1, 2, 3].map((id) => upstream.call(thing(id)).catch(() => 'asked'));
    await vi.advanceTimersByTimeAsync(10);
    expect(sent).toHaveLength(11);
    next = async () => answer(404);
    for (const give of answers) give();
    expect(await Promise.all(trials)).toEqual(['asked', 'asked', 'asked']);
    expect(upstream.health().breaker).toBe('closed');
    expect(sent).toHaveLength(13);
  });

  test('a trial that fails opens it again; one that is given up closes nothing', async () => {
    let next: (signal: AbortSignal) => Promise<Exchange> = async () => down;
    const { upstream, sent } = faked((_, { signal }) => next(signal));
    for (let count = 0; count < 10; count += 1) await failure(upstream.call(create()));
    await vi.advanceTimersByTimeAsync(5_001);
    await failure(upstream.call(create()));
    expect(upstream.health().breaker).toBe('open');
    await vi.advanceTimersByTimeAsync(5_001);
    next = (signal) => untilAborted(signal);
    const [trier, waiter] = [new AbortController(), new AbortController()];
    const trial = upstream.call(create(), { signal: trier.signal }).catch(() => 'gone');
    const waiting = upstream.call(create(), { signal: waiter.signal }).catch(() => 'gone');
    await vi.advanceTimersByTimeAsync(10);
    waiter.abort();
    expect(await waiting).toBe('gone');
    trier.abort();
    expect(await trial).toBe('gone');
    expect(upstream.health().breaker).toBe('open');
    expect(sent).toHaveLength(12);
  });

  test('who waits for a trial that fails is not sent, and hears so at once', async () => {
    let next: () => Promise<Exchange> = async () => down;
    const { upstream, sent } = faked(() => next());
    for (let count = 0; count < 10; count += 1) await failure(upstream.call(create()));
    await vi.advanceTimersByTimeAsync(5_001);
    const trial = Promise.withResolvers<Exchange>();
    next = () => trial.promise;
    const calls = [failure(upstream.call(create())), failure(upstream.call(create()))];
    await vi.advanceTimersByTimeAsync(10);
    trial.resolve(down);
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual([
      'UNKNOWN_OUTCOME',
      'UPSTREAM_UNAVAILABLE',
    ]);
    expect(sent).toHaveLength(11);
  });

  test('calls that their askers give up never open it', async () => {
    const { upstream, sent } = faked(hanging);
    for (let count = 0; count < 20; count += 1) {
      const leaving = new AbortController();
      const call = upstream.call(create(), { signal: leaving.signal }).catch(() => 'gone');
      await vi.advanceTimersByTimeAsync(1);
      leaving.abort();
      expect(await call).toBe('gone');
    }
    expect(upstream.health().breaker).toBe('closed');
    expect(sent).toHaveLength(20);
  });

  test.for([401, 404, 422, 429])('%d never opens it, and ends a row of outages', async (status) => {
    let count = 0;
    const { upstream } = faked(async () => {
      count += 1;
      return count % 10 === 0 ? answer(status) : down;
    });
    for (let call = 0; call < 60; call += 1) await failure(upstream.call(create()));
    expect(upstream.health().breaker).toBe('closed');
    expect(count).toBe(60);
  });

  test('calls not answered in time count as outages', async () => {
    const { upstream } = faked(hanging);
    const calls = Array.from({ length: 10 }, (_, id) => failure(upstream.call(thing(id))));
    await vi.advanceTimersByTimeAsync(8_001);
    expect((await Promise.all(calls)).every(({ code }) => code === 'TIMEOUT')).toBe(true);
    expect(upstream.health().breaker).toBe('open');
  });
});

/** An upstream whose wire is a function. */
function faked(send: Send, options: Partial<UpstreamOptions> = {}) {
  const sent: string[] = [];
  const counting: Send = (request, limits) => {
    sent.push(request.target);
    return send(request, limits);
  };
  const upstream = createCaller(
    {
      account: 'sales',
      provider: 'test',
      origin: 'http://provider.test',
      auth: {},
      limits: { perMinute: null, concurrent: null },
      explain: (status) => ({
        code: status === 429 ? 'RATE_LIMITED' : 'NOT_FOUND',
        message: `answered ${status}`,
      }),
      log: silentLogger,
      ...options,
    },
    counting,
    async () => undefined,
  );
  return { upstream, sent };
}

const untilAborted = (signal: AbortSignal): Promise<Exchange> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'stopped', sent: true, reason: signal.reason }));
  });

/** A provider that does not answer. */
const hanging: Send = (_request, { signal }) => untilAborted(signal);
