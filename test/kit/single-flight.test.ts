import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { GatewayError } from '../../src/domain/errors.ts';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, serve, soon, thing } from './rig.ts';

/** Holds every request until it is let go. */
async function held() {
  const waiting: ServerResponse[] = [];
  const rig = await serve((response) => waiting.push(response));
  const letGo = () => {
    for (const [index, response] of waiting.splice(0).entries()) json(response, { index });
  };
  return { ...rig, letGo, seenAll: (count: number) => soon(() => rig.seen.length).toBe(count) };
}

test('the same read at the same moment is one call and one decode', async () => {
  const { origin, seen, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  let decoded = 0;
  const decode = (body: unknown) => {
    decoded += 1;
    return { body };
  };
  const calls = Array.from({ length: 20 }, () => upstream.call({ ...thing(), decode }));
  await seenAll(1);
  letGo();
  const results = await Promise.all(calls);
  expect(new Set(results).size).toBe(1);
  expect([seen.length, decoded]).toEqual([1, 1]);
});

test('different decoders share the call, not the result', async () => {
  const { origin, seen, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  const calls = [upstream.call(thing()), upstream.call({ ...thing(), decode: () => 'mine' })];
  await seenAll(1);
  letGo();
  expect(await Promise.all(calls)).toEqual([{ index: 0 }, 'mine']);
  expect(seen).toHaveLength(1);
});

test('other ids, queries, headers or credentials are other calls', async () => {
  const { origin, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  const calls = [
    thing(1),
    thing(2),
    { ...thing(1), query: [['a', '1']] as const },
    { ...thing(1), headers: { 'x-version': '2' } },
    { ...thing(1), auth: { credential: 'apiKey', headers: { 'x-api-key': 'other' } } },
    { ...thing(1), auth: null },
  ].map((request) => upstream.call(request));
  await seenAll(6);
  letGo();
  await Promise.all(calls);
});

test('nothing is remembered once it is there, errors too', async () => {
  const { origin, seen } = await serve((response, _, count) => json(response, {}, count === 2 ? 404 : 200));
  const { upstream } = connect(origin);
  await upstream.call(thing());
  const errors = await Promise.all([failure(upstream.call(thing())), failure(upstream.call(thing()))]);
  expect(errors[0]).toBe(errors[1]);
  await upstream.call(thing());
  expect(seen).toHaveLength(3);
});

test('one who leaves or runs out of time leaves the others their answer', async () => {
  const { origin, letGo, seenAll, gone } = await held();
  const { upstream } = connect(origin);
  const leaving = new AbortController();
  const left = upstream.call(thing(), { signal: leaving.signal }).catch((error: unknown) => error);
  const late = failure(upstream.call(thing(), { deadlineMs: 30 }));
  const stays = upstream.call(thing());
  await seenAll(1);
  leaving.abort();
  expect(await left).toBe(leaving.signal.reason);
  expect((await late).code).toBe('TIMEOUT');
  expect(gone).toEqual([]);
  letGo();
  expect(await stays).toEqual({ index: 0 });
});

test('the call is aborted when the last one leaves, and nobody joins it then', async () => {
  const { origin, letGo, seenAll, gone } = await held();
  const { upstream } = connect(origin);
  const [one, two] = [new AbortController(), new AbortController()];
  const calls = [one, two].map(({ signal }) => upstream.call(thing(), { signal }).catch(() => 'left'));
  await seenAll(1);
  one.abort();
  two.abort();
  const next = upstream.call(thing());
  expect(await Promise.all(calls)).toEqual(['left', 'left']);
  await seenAll(2);
  expect(gone).toEqual([1]);
  letGo();
  await next;
});

test('a later asker has its whole time, and a call that hangs is joined no more after a while', async () => {
  const { origin, seen, seenAll } = await held();
  const { upstream } = connect(origin, { timeoutMs: 300 });
  const first = failure(upstream.call(thing()));
  await new Promise((resolve) => setTimeout(resolve, 150));
  const started = performance.now();
  const second = failure(upstream.call(thing()));
  await first;
  // A timer may fire a fraction of a millisecond before the clock says so: the call is then still open.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const third = failure(upstream.call(thing()));
  await seenAll(2);
  expect((await second).code).toBe('TIMEOUT');
  expect(performance.now() - started).toBeGreaterThan(290);
  await third;
  expect(seen).toHaveLength(2);
});

test('a retry that fits the time of any asker is made', async () => {
  const { origin, seen } = await serve((response, _, count) =>
    json(response, {}, count === 1 ? 503 : 200, { 'retry-after': '1' }),
  );
  const { upstream } = connect(origin);
  const hasty = failure(upstream.call(thing(), { deadlineMs: 500 }));
  const patient = upstream.call(thing());
  expect((await hasty).code).toBe('TIMEOUT');
  expect(await patient).toEqual({});
  expect(seen).toHaveLength(2);
});

test('a write ends sharing with reads begun before it started, and before it ended', async () => {
  const { origin, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  const before = upstream.call(thing());
  const write = upstream.call({ operation: operations.createThing, decode: asIs });
  const during = upstream.call(thing());
  const duringToo = upstream.call(thing());
  await seenAll(3);
  letGo();
  await write;
  const after = upstream.call(thing());
  await seenAll(4);
  letGo();
  await Promise.all([before, during, duringToo, after]);
});

test('a write that fails ends sharing too', async () => {
  const { origin, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  const leaving = new AbortController();
  const write = upstream.call(
    { operation: operations.createThing, decode: asIs },
    { signal: leaving.signal },
  );
  const during = upstream.call(thing());
  await seenAll(2);
  leaving.abort();
  await expect(write).rejects.toThrow();
  const after = upstream.call(thing());
  await seenAll(3);
  letGo();
  await Promise.all([during, after]);
});

test('writes and reads by POST are never shared', async () => {
  const { origin, letGo, seenAll } = await held();
  const { upstream } = connect(origin);
  const calls = [
    operations.searchThings,
    operations.searchThings,
    operations.putThing,
    operations.putThing,
    operations.spendToken,
    operations.spendToken,
  ].map((operation) =>
    upstream.call({ operation, params: operation === operations.putThing ? { id: 1 } : {}, decode: asIs }),
  );
  await seenAll(6);
  letGo();
  await Promise.all(calls);
});

test('every asker is told of the call, the later ones that it was shared', async () => {
  const { origin, letGo, seenAll } = await held();
  const { upstream, records, asker } = connect(origin);
  const calls = [upstream.call(thing(), asker), upstream.call(thing(), asker)];
  await seenAll(1);
  letGo();
  await Promise.all(calls);
  expect(records.map(({ shared }) => shared)).toEqual([false, true]);
});

test('a TIMEOUT of the layer above counts as slowness, not as leaving', async () => {
  const { origin, seenAll } = await held();
  const { upstream, records, asker } = connect(origin);
  const impatient = new AbortController();
  const call = upstream
    .call(thing(), { ...asker, signal: impatient.signal })
    .catch((error: unknown) => error);
  await seenAll(1);
  impatient.abort(new GatewayError('TIMEOUT', 'too slow for me'));
  expect(await call).toMatchObject({ code: 'TIMEOUT' });
  expect(records.map(({ outcome }) => outcome)).toEqual(['TIMEOUT']);
});
