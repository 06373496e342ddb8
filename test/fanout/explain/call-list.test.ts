import { expect, test } from 'vitest';
import { CallList } from '../../../src/fanout/explain/call-list.ts';
import { type CallRecord, defineOperations } from '../../../src/kit/http.ts';

const { getThing } = defineOperations({ getThing: { method: 'GET', path: '/things/{id}', retry: 'safe' } });
const call = { account: 'sales', provider: 'test', operation: getThing };

const record = (serial: number, more: Partial<CallRecord> = {}): CallRecord => ({
  ...{ account: 'sales', provider: 'test', operation: 'getThing', method: 'GET', path: '/things/{id}' },
  ...{ attempt: 1, status: 200, outcome: 'OK', startedAt: performance.now(), ms: 5, waitedMs: 1 },
  ...{ bytes: 10, sent: true, shared: false, serial, ...more },
});

const noted = (list: CallList, made: CallRecord) =>
  list.watch(call, {}, async ({ observe }) => observe(made));

test('lists a thousand calls, and counts them all', async () => {
  const list = new CallList(performance.now());
  for (let serial = 1; serial <= 1_005; serial += 1) await noted(list, record(serial));
  await noted(list, record(1_005, { shared: true })); // another field of the last one
  const { calls, totals, truncated } = list.describe();
  expect([calls.length, truncated]).toEqual([1_000, true]);
  expect(totals).toEqual({ calls: 1_005, shared: 0, retries: 0, bytes: 10_050 });
});

test('says nothing of a cut where there is none', async () => {
  const list = new CallList(performance.now());
  await noted(list, record(1));
  expect(list.describe()).not.toHaveProperty('truncated');
});

test('of a call that was joined on its way only what was waited for', async () => {
  const now = performance.now();
  const list = new CallList(now - 10);
  await noted(list, record(1, { shared: true, startedAt: now - 500, ms: 600, waitedMs: 400 }));
  const [{ startMs = 0, ms = 0, waitedMs = 1 } = {}] = list.describe().calls;
  expect(startMs).toBeGreaterThanOrEqual(10);
  expect(ms).toBeLessThanOrEqual(100);
  expect(waitedMs).toBe(0);
});

test('a call that two fields of the request share is not one that another request began', async () => {
  const list = new CallList(performance.now());
  await noted(list, record(1, { shared: true }));
  await noted(list, record(1));
  expect(list.describe()).toMatchObject({ calls: [{ shared: false }], totals: { calls: 1, shared: 0 } });
});

test('rows come in the order in which they began', async () => {
  const now = performance.now();
  const list = new CallList(now);
  await noted(list, record(1, { startedAt: now + 90 }));
  await noted(list, record(2, { startedAt: now + 40 }));
  const starts = list.describe().calls.map(({ startMs }) => Math.round(startMs));
  expect(starts).toEqual([40, 90]);
});
