import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, serve, thing } from './rig.ts';

test('connections are kept for reads; writes that must not repeat get their own', async () => {
  const { origin, seen, sockets } = await serve((response) => json(response, {}));
  const { upstream } = connect(origin);
  for (let round = 0; round < 3; round += 1) await upstream.call(thing(round));
  expect(sockets.size).toBeLessThan(3);
  await upstream.call({ operation: operations.createThing, decode: asIs });
  await upstream.call(thing());
  expect(seen.map(({ headers }) => headers.connection)).toEqual([
    'keep-alive',
    'keep-alive',
    'keep-alive',
    'close',
    'keep-alive',
  ]);
});

test('health tells what is known without asking', async () => {
  const { origin, seen } = await serve((response) => json(response, {}, 401));
  const { upstream } = connect(origin, { limits: { perMinute: 60, concurrent: 5 } });
  expect(upstream.health()).toEqual({
    breaker: 'closed',
    retryAfterMs: null,
    last: null,
    lastSuccessAt: null,
    restUntil: null,
    pace: { perMinute: 60, left: 60, moreAt: null },
    inFlight: 0,
    queued: 0,
  });
  await failure(upstream.call(thing()));
  expect(upstream.health()).toMatchObject({
    breaker: 'closed',
    last: { outcome: 'UNAUTHENTICATED', status: 401, own: true },
    lastSuccessAt: null,
    pace: { perMinute: 60, left: 59, moreAt: expect.any(Date) },
  });
  expect(seen).toHaveLength(1);
});
