import { expect, test } from 'vitest';
import { connect, json, serve, soon, thing } from './rig.ts';

test('both who share an attempt are told of it, by one serial, and one that it had joined', async () => {
  const { origin } = await serve((response) => setTimeout(() => json(response, {}), 30));
  const { upstream, records, asker } = connect(origin);
  await Promise.all([upstream.call(thing(), asker), upstream.call(thing(), asker)]);
  await upstream.call(thing(), asker);
  expect(records.map(({ shared }) => shared)).toEqual([false, true, false]);
  const [first, joined, second] = records.map(({ serial }) => serial);
  expect(joined).toBe(first);
  expect(second).not.toBe(first);
});

test('every attempt says how long it took, and how long of that it waited to be sent', async () => {
  const { origin } = await serve((response) => setTimeout(() => json(response, {}), 30));
  const { upstream, records, asker } = connect(origin, { limits: { perMinute: null, concurrent: 1 } });
  const before = performance.now();
  await Promise.all([upstream.call(thing(1), asker), upstream.call(thing(2), asker)]);
  const most = performance.now() - before;
  const [first, second] = records;
  // Orders of magnitude only, and what must be less than what.
  for (const [waited = -1, ms = -1] of records.map((it) => [it.waitedMs, it.ms])) {
    expect(waited).toBeGreaterThanOrEqual(0);
    expect(waited).toBeLessThan(ms);
    expect(ms).toBeLessThanOrEqual(most);
  }
  expect(second?.waitedMs).toBeGreaterThan(first?.waitedMs ?? 0);
});

test('every attempt says when it began', async () => {
  const { origin } = await serve((response, _, count) => json(response, {}, count === 1 ? 503 : 200));
  const { upstream, records, asker } = connect(origin);
  const before = performance.now();
  await upstream.call(thing(), asker);
  expect(records.map(({ attempt, status }) => [attempt, status])).toEqual([
    [1, 503],
    [2, 200],
  ]);
  const [first, second] = records.map(({ startedAt }) => startedAt);
  expect(first).toBeGreaterThanOrEqual(before);
  expect(second).toBeGreaterThan(first ?? 0);
});

test.each([
  ['ran out of time', () => ({ deadlineMs: 40 }), 'TIMEOUT'],
  ['was cancelled', () => ({ signal: AbortSignal.timeout(40) }), 'ABORTED'],
])('who leaves others behind because it %s is told how that looked', async (_why, how, outcome) => {
  const { origin, seen } = await serve((response) => setTimeout(() => json(response, {}), 200));
  const { upstream, records, asker } = connect(origin);
  const staying = upstream.call(thing());
  await soon(() => seen.length).toBe(1);
  await expect(upstream.call(thing(), { ...how(), ...asker })).rejects.toThrow();
  expect(records).toMatchObject([
    { operation: 'getThing', outcome, shared: true, status: null, bytes: 0, attempt: 1 },
  ]);
  await staying;
  expect(records).toHaveLength(1);
  expect(seen).toHaveLength(1);
});

test('all who ask the same at once are told of a call that is not even sent', async () => {
  const { origin, seen } = await serve((response) => json(response, {}, 503));
  const { upstream, records, asker } = connect(origin);
  while (upstream.health().breaker === 'closed') await expect(upstream.call(thing())).rejects.toThrow();
  const sent = seen.length;
  const calls = [upstream.call(thing(), asker), upstream.call(thing(), asker), upstream.call(thing(), asker)];
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  expect(records.map(({ shared, status }) => [shared, status])).toEqual([
    [false, null],
    [true, null],
    [true, null],
  ]);
  expect(seen).toHaveLength(sent);
});
