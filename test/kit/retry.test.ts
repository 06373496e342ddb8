import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { asIs, connect, json, operations, type Reply, serve, soon, text, thing } from './rig.ts';

const put = { operation: operations.putThing, params: { id: 7 }, body: {}, decode: asIs };
const create = { operation: operations.createThing, body: {}, decode: asIs };
const remove = { operation: operations.deleteThing, params: { id: 7 }, decode: asIs };
const removeMany = { operation: operations.deleteThings, body: {}, decode: asIs };
const atOnce: Reply = (response) => json(response, {}, 429, { 'retry-after': '0' });
const reset: Reply = (response) => response.destroy();
const page =
  (status: number): Reply =>
  (response) =>
    text(response, '<h1>oops</h1>', status);
const problem =
  (status: number): Reply =>
  (response) =>
    json(response, { message: 'oops' }, status);

/** Fails so many times, then answers. */
const after =
  (times: number, bad: Reply): Reply =>
  (response, seen, count) =>
    count <= times ? bad(response, seen, count) : json(response, { ok: true });

test.for([
  ['a reset', reset],
  ['500', problem(500)],
  ['500 without words', page(500)],
  ['502', page(502)],
  ['503', page(503)],
  ['504', page(504)],
] as const)('a read is tried three times on %s', async ([, bad]) => {
  const { origin, seen } = await serve(after(2, bad));
  const { upstream, records, asker } = connect(origin);
  expect(await upstream.call(thing(), asker)).toEqual({ ok: true });
  expect(seen).toHaveLength(3);
  expect(records.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
    [1, 'UPSTREAM_UNAVAILABLE'],
    [2, 'UPSTREAM_UNAVAILABLE'],
    [3, 'OK'],
  ]);
});

test.for([
  ['a reset', reset, 'UPSTREAM_UNAVAILABLE', 3],
  ['503', page(503), 'UPSTREAM_UNAVAILABLE', 3],
  ['404', problem(404), 'NOT_FOUND', 1],
  ['422', problem(422), 'VALIDATION', 1],
  ['401', problem(401), 'UNAUTHENTICATED', 1],
  ['a malformed answer', page(200), 'BAD_UPSTREAM', 1],
] as const)('a read that always meets %s fails', async ([, bad, code, calls]) => {
  const { origin, seen } = await serve(bad);
  expect((await failure(connect(origin).upstream.call(thing()))).code).toBe(code);
  expect(seen).toHaveLength(calls);
});

test.for([
  ['idempotent, reset once', put, after(1, reset), 'done', 2],
  ['idempotent, 503 once', put, after(1, page(503)), 'done', 2],
  ['idempotent, always reset', put, reset, 'UNKNOWN_OUTCOME', 3],
  ['idempotent, 500 with words', put, problem(500), 'UPSTREAM_UNAVAILABLE', 1],
  ['idempotent, 500 without words', put, page(500), 'UPSTREAM_UNAVAILABLE', 1],
  ['idempotent, reset, then refused', put, after2(reset, problem(409)), 'CONFLICT', 2],
  ['idempotent, reset, then not there', put, after2(reset, problem(404)), 'NOT_FOUND', 2],
  ['idempotent, reset, then limited', put, after2(reset, atOnce), 'UNKNOWN_OUTCOME', 3],
  ['idempotent, limited, then reset', put, after2(atOnce, reset), 'UNKNOWN_OUTCOME', 3],
  ['idempotent, always limited', put, atOnce, 'RATE_LIMITED', 2],
  ['a removal that may not be repeated, reset', removeMany, reset, 'UNKNOWN_OUTCOME', 1],
  ['a removal that may not be repeated, not there', removeMany, problem(404), 'NOT_FOUND', 1],
  ['unsafe, reset', create, reset, 'UNKNOWN_OUTCOME', 1],
  ['unsafe, 502', create, page(502), 'UNKNOWN_OUTCOME', 1],
  ['unsafe, 503 with words', create, problem(503), 'UNKNOWN_OUTCOME', 1],
  ['unsafe, 504', create, page(504), 'UNKNOWN_OUTCOME', 1],
  ['unsafe, 500 with words', create, problem(500), 'UPSTREAM_UNAVAILABLE', 1],
  ['unsafe, 500 without words', create, page(500), 'UNKNOWN_OUTCOME', 1],
  ['unsafe, 429', create, problem(429), 'RATE_LIMITED', 1],
  ['unsafe, 422', create, problem(422), 'VALIDATION', 1],
  ['unsafe, not as documented', create, page(201), 'BAD_UPSTREAM', 1],
] as const)('a write: %s', async ([, request, reply, outcome, calls]) => {
  const { origin, seen } = await serve(reply);
  const call = connect(origin).upstream.call<unknown>(request);
  if (outcome === 'done') expect(await call).toEqual({ ok: true });
  else expect((await failure(call)).code).toBe(outcome);
  expect(seen).toHaveLength(calls);
});

function after2(first: Reply, then: Reply): Reply {
  return (response, seen, count) => (count === 1 ? first : then)(response, seen, count);
}

test('a write whose answer broke off after its status is not known to be done', async () => {
  const { origin } = await serve((response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"ok"');
    setTimeout(() => response.destroy(), 5);
  });
  expect((await failure(connect(origin).upstream.call(create))).code).toBe('UNKNOWN_OUTCOME');
});

test('a write that is not answered in time may have been carried out', async () => {
  const { origin, seen } = await serve(() => undefined);
  const { upstream } = connect(origin, { timeoutMs: 100 });
  expect((await failure(upstream.call(create))).code).toBe('UNKNOWN_OUTCOME');
  expect((await failure(upstream.call(put))).code).toBe('UNKNOWN_OUTCOME');
  expect(seen).toHaveLength(2);
});

test('the same when a layer above runs out of patience; its own reason when the asker leaves', async () => {
  const { origin, seen } = await serve(() => undefined);
  const { upstream } = connect(origin);
  const { GatewayError } = await import('../../src/domain/errors.ts');
  const impatient = new AbortController();
  const slow = failure(upstream.call(create, { signal: impatient.signal }));
  const leaving = new AbortController();
  const gone = upstream.call(create, { signal: leaving.signal }).catch((error: unknown) => error);
  await soon(() => seen.length).toBe(2);
  impatient.abort(new GatewayError('TIMEOUT', 'too slow for me'));
  leaving.abort();
  expect((await slow).code).toBe('UNKNOWN_OUTCOME');
  expect(await gone).toBe(leaving.signal.reason);
});

test('a repeated idempotent DELETE takes 404 for done; a first one does not', async () => {
  const again = await serve(after2(reset, problem(404)));
  expect(await connect(again.origin).upstream.call(remove)).toBeUndefined();
  const first = await serve(problem(404));
  expect((await failure(connect(first.origin).upstream.call(remove))).code).toBe('NOT_FOUND');
  const limited = await serve(after2(atOnce, problem(404)));
  expect((await failure(connect(limited.origin).upstream.call(remove))).code).toBe('NOT_FOUND');
  expect([again.seen.length, first.seen.length, limited.seen.length]).toEqual([2, 1, 2]);
});

test.for([
  ['a read', thing()],
  ['an unsafe write', create],
] as const)(
  '%s is repeated when no connection could be made, and nothing is in doubt',
  async ([, request]) => {
    const { upstream, records, asker } = connect(await closedPort());
    expect((await failure(upstream.call<unknown>(request, asker))).code).toBe('UPSTREAM_UNAVAILABLE');
    expect(records.map(({ attempt, sent }) => [attempt, sent])).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
  },
);

test('a limited read waits as told, and asks once more only', async () => {
  const { origin, seen } = await serve((response) => json(response, {}, 429, { 'retry-after': '0' }));
  const { upstream } = connect(origin);
  expect(await failure(upstream.call(thing()))).toMatchObject({
    code: 'RATE_LIMITED',
    facts: { retryAfterMs: 0 },
  });
  expect(seen).toHaveLength(2);
});

test('the wait can be a date, and is kept', async () => {
  const times: number[] = [];
  const { origin } = await serve((response, _, count) => {
    times.push(Date.now());
    const date = new Date(Math.ceil(Date.now() / 1_000) * 1_000).toUTCString();
    json(response, {}, count === 1 ? 429 : 200, { 'retry-after': date });
  });
  await connect(origin).upstream.call(thing());
  const [first = 0, second = 0] = times;
  expect(second).toBeGreaterThanOrEqual(Math.ceil(first / 1_000) * 1_000);
});

test('who leaves while a retry is waited for is not kept', async () => {
  const { origin, seen } = await serve((response) => json(response, {}, 503, { 'retry-after': '5' }));
  const { upstream } = connect(origin);
  const leaving = new AbortController();
  let isOver = false;
  const call = upstream
    .call(thing(), { signal: leaving.signal })
    .catch((error: unknown) => error)
    .finally(() => {
      isOver = true;
    });
  await soon(() => upstream.health().last?.status).toBe(503);
  leaving.abort();
  await expect.poll(() => isOver, { timeout: 3_000 }).toBe(true);
  expect(await call).toBe(leaving.signal.reason);
  expect(seen).toHaveLength(1);
});

test('a wait that does not fit the deadline is passed on at once', async () => {
  const { origin, seen } = await serve((response) => json(response, {}, 429, { 'retry-after': '60' }));
  const started = performance.now();
  const error = await failure(connect(origin).upstream.call(thing()));
  expect(error).toMatchObject({ code: 'RATE_LIMITED', facts: { retryAfterMs: 60_000 } });
  expect(performance.now() - started).toBeLessThan(4_000);
  expect(seen).toHaveLength(1);
});

test('the wait may stand in the body', async () => {
  const { origin, seen } = await serve((response, _, count) =>
    json(response, { ms: 5 }, count === 1 ? 400 : 200),
  );
  const explain = () => ({ code: 'RATE_LIMITED', message: 'slow down', retryAfterMs: 5 }) as const;
  expect(await connect(origin, { explain }).upstream.call(thing())).toEqual({ ms: 5 });
  expect(seen).toHaveLength(2);
});

test('retries stay a small part of the traffic', async () => {
  // Every seventh request succeeds, so that the breaker stays closed.
  const { origin, seen } = await serve((response, _, count) =>
    json(response, {}, count % 7 === 0 ? 200 : 503),
  );
  const { upstream } = connect(origin, { random: () => 0 });
  for (let id = 0; id < 100; id += 1) await upstream.call(thing(id)).catch(failureOnly);
  expect(seen.length).toBe(120);
});

const failureOnly = (error: unknown) => failure(Promise.reject(error));

/** An origin where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}
