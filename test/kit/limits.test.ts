import { describe, expect, test } from 'vitest';
import { Gate } from '../../src/kit/gate.ts';
import { failure } from './failure.ts';
import { faked, hanging } from './faked.ts';
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
