import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Exchange } from '../../src/kit/exchange.ts';
import { failure } from './failure.ts';
import { faked, hanging, untilAborted } from './faked.ts';
import { asIs, operations, thing } from './rig.ts';

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
