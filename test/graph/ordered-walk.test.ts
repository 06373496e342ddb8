import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventIds, sales, support } from '../support/ids.ts';
import { idsOf, mostCalls, rowsOf, type WalkedPage, walk } from '../support/walk.ts';

let gateway: TestGateway;
const every = [...eventIds(sales, 180), ...eventIds(support, 420)].sort();

beforeAll(async () => {
  gateway = await startGateway({ scale: 3, patienceMs: 8_000 });
});
afterAll(() => gateway.close());

describe.each(['ASC', 'DESC'] as const)('all accounts in one order, %s', (direction) => {
  const orderBy = { field: 'STARTS_AT', direction };
  let whole: readonly WalkedPage[];

  beforeAll(async () => {
    whole = await walk(gateway, { size: 100, orderBy });
  }, 60_000);

  test('every row comes once', () => {
    expect(whole).toHaveLength(6);
    expect(idsOf(whole).sort()).toEqual(every);
  });

  test('no row is before its time, over all accounts', () => {
    const times = rowsOf(whole).map(({ startsAt }) => startsAt);
    const sorted = times.toSorted();
    expect(times).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
  });

  test('a page costs at most two calls an account, however deep it is', () => {
    expect(mostCalls(whole)).toBeLessThanOrEqual(4);
    expect(whole.reduce((sum, { calls }) => sum + calls, 0)).toBeLessThanOrEqual(whole.length * 3);
    expect(mostCalls(whole.slice(-3))).toBeLessThanOrEqual(mostCalls(whole.slice(1, 4)));
  });

  test('pages of seven are the same list, at its start and deep inside', async () => {
    const list = idsOf(whole);
    const shallow = await walk(gateway, { size: 7, orderBy, pages: 12 });
    const deep = await walk(gateway, { size: 7, orderBy, pages: 12, from: whole[3]?.cursor ?? '' });
    expect(idsOf(shallow)).toEqual(list.slice(0, 84));
    expect(idsOf(deep)).toEqual(list.slice(400, 484));
    expect(mostCalls([...shallow, ...deep])).toBeLessThanOrEqual(3);
  });

  test('backward pages of one account are its forward list', async () => {
    const accounts = [sales];
    const forward = await walk(gateway, { size: 100, orderBy, accounts });
    const backward = await walk(gateway, { size: 100, orderBy, accounts, backward: true });
    expect(idsOf(backward.toReversed())).toEqual(idsOf(forward));
    expect(idsOf(forward)).toHaveLength(180);
    expect(mostCalls([...forward, ...backward])).toBeLessThanOrEqual(3);
    expect(new Set([...forward, ...backward].map(({ totalCount }) => totalCount))).toEqual(new Set([180]));
  });
});
