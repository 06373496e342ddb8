import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pacer } from '../../src/kit/pacer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const always = new AbortController().signal;

/** Asks for tokens and notes when it got them, or how long it would have had to wait. */
function ask(pacer: Pacer, cost = 1, signal = always) {
  const outcome: { at?: number; refused?: number; left?: true } = {};
  pacer
    .take(cost, signal, (waitMs) => Object.assign(new Error('refused'), { waitMs }))
    .then(
      () => Object.assign(outcome, { at: performance.now() }),
      (error: { waitMs?: number }) =>
        Object.assign(outcome, error.waitMs === undefined ? { left: true } : { refused: error.waitMs }),
    );
  return outcome;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('as many as are allowed go at once, the next is refused with its wait', async () => {
  const pacer = new Pacer(3, 1_500);
  const asked = Array.from({ length: 4 }, () => ask(pacer));
  await pass(0);
  expect(asked.map(({ at }) => at !== undefined)).toEqual([true, true, true, false]);
  expect(asked[3]?.refused).toBe(60_000);
  expect(pacer.left).toBe(0);
  await pass(59_000);
  const soon = ask(pacer);
  await pass(999);
  expect(soon).toEqual({});
  await pass(1);
  expect(soon.at).toBeDefined();
});

test('waiting is in the order of asking, cheap ones do not overtake', async () => {
  const pacer = new Pacer(2, 5_000);
  ask(pacer);
  await pass(2_000);
  ask(pacer);
  await pass(57_000); // in one second one token comes back, in three the other
  const [dear, cheap] = [ask(pacer, 2), ask(pacer, 1)];
  await pass(1_000);
  expect([dear, cheap]).toEqual([{}, { refused: expect.any(Number) }]);
  await pass(2_000);
  expect(dear.at).toBeDefined();
});

test('one who leaves the queue makes room', async () => {
  const pacer = new Pacer(1, 2_000);
  ask(pacer);
  await pass(59_000);
  const leaving = new AbortController();
  const [first, second] = [ask(pacer, 1, leaving.signal), ask(pacer)];
  expect(pacer.queued).toBe(1); // the second would wait a minute more
  leaving.abort();
  const third = ask(pacer);
  await pass(1_000);
  expect([first.left, second.refused !== undefined, third.at !== undefined]).toEqual([true, true, true]);
});

test('a provider that wants silence gets it, at most a minute', async () => {
  const pacer = new Pacer(10, 1_500);
  const rested = () => ask(pacer);
  pacer.rest(1_000);
  const short = rested();
  await pass(999);
  expect(short).toEqual({});
  await pass(1);
  expect(short.at).toBeDefined();
  pacer.rest(86_400_000);
  expect(pacer.left).toBe(0);
  const long = rested();
  await pass(0);
  expect(long.refused).toBe(60_000);
  await pass(60_000);
  expect(pacer.left).toBe(10);
});

test('silence also ends the wait of those it makes wait too long', async () => {
  const pacer = new Pacer(1, 1_500);
  ask(pacer);
  await pass(59_000);
  const waiting = ask(pacer);
  pacer.rest(30_000);
  await pass(0);
  expect(waiting.refused).toBe(30_000);
});

test('a cost above the limit is the whole limit', async () => {
  const pacer = new Pacer(1, 0);
  const dear = ask(pacer, 2);
  await pass(0);
  expect(dear.at).toBeDefined();
});

test('never more than the limit in any minute, whoever asks when', async () => {
  const asks = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 20_000 }), cost: fc.integer({ min: 1, max: 3 }) }),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(asks, fc.integer({ min: 3, max: 8 }), async (list, limit) => {
      const pacer = new Pacer(limit, 30_000);
      const spent: { at?: number; refused?: number; cost: number }[] = [];
      for (const { wait, cost } of list) {
        const outcome = Object.assign(ask(pacer, cost), { cost });
        spent.push(outcome);
        await pass(wait);
      }
      await pass(31_000);
      expect(spent.every(({ at, refused }) => at !== undefined || refused !== undefined)).toBe(true);
      const times = spent.flatMap(({ at, cost }) => (at === undefined ? [] : Array<number>(cost).fill(at)));
      for (const start of times) {
        expect(times.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(limit);
      }
      expect(pacer.queued).toBe(0);
    }),
    { numRuns: 40 },
  );
});
