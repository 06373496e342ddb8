import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventIds, sales, support } from '../support/ids.ts';
import { idsOf, mostCalls, type WalkedPage, walk } from '../support/walk.ts';

/** Fifty times the sample data: 3,000 and 7,000 events. */
const scale = 50;
const [ours, theirs] = [eventIds(sales, 3_000), eventIds(support, 7_000)];
/** Accounts in turn, each in its native order, until one has ended. */
const inTurn = theirs.flatMap((id, index) => [...ours.slice(index, index + 1), id]);

let gateway: TestGateway;
/** The first 6,600 rows, by a hundred. */
let whole: readonly WalkedPage[];

beforeAll(async () => {
  gateway = await startGateway({ scale, patienceMs: 8_000 });
  // Until well behind the end of the shorter list; the longer one's end is read backward.
  whole = await walk(gateway, { size: 100, pages: 66 });
}, 60_000);
afterAll(() => gateway.close());

describe('accounts side by side', () => {
  test('pages of a hundred give every row once, in turn', () => {
    expect(whole).toHaveLength(66);
    expect(idsOf(whole)).toEqual(inTurn.slice(0, 6_600));
  });

  test('a page costs at most two calls an account, however deep it is', () => {
    expect(mostCalls(whole)).toBeLessThanOrEqual(4);
    expect(mostCalls(whole.slice(-30))).toBeLessThanOrEqual(mostCalls(whole.slice(1, 31)) + 1);
  });

  test('every page knows the whole length', () => {
    expect(new Set(whole.map(({ totalCount }) => totalCount))).toEqual(new Set([10_000]));
  });

  test('pages of seven are the same list, with one call an account', async () => {
    const pages = await walk(gateway, { size: 7, pages: 30 });
    expect(idsOf(pages)).toEqual(inTurn.slice(0, 210));
    expect(mostCalls(pages)).toBe(2);
  });

  test.each([30, 59, 64])('page sizes can change at page %i', async (at) => {
    const pages = await walk(gateway, { size: 7, pages: 15, from: whole[at]?.cursor ?? '' });
    const start = (at + 1) * 100;
    expect(idsOf(pages)).toEqual(inTurn.slice(start, start + 105));
    expect(mostCalls(pages)).toBeLessThanOrEqual(3);
  });

  test('the cursor of any row goes on right after it', async () => {
    const query =
      'query ($after: String) { events(first: 9, after: $after) { edges { cursor node { id } } } }';
    interface Edges {
      readonly events: {
        readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
      };
    }
    const { events } = await gateway.data<Edges>(query, { after: whole[58]?.cursor });
    for (const [index, { cursor }] of events.edges.entries()) {
      const next = await gateway.data<Edges>(query, { after: cursor });
      expect(next.events.edges.map(({ node }) => node.id)).toEqual(
        inTurn.slice(5_901 + index, 5_910 + index),
      );
    }
  });
});

describe('one account', () => {
  test('backward pages are the forward list from its end', async () => {
    const pages = await walk(gateway, { size: 100, accounts: [support], backward: true, pages: 5 });
    expect(idsOf(pages.toReversed())).toEqual(theirs.slice(-500));
    expect(mostCalls(pages)).toBeLessThanOrEqual(2);
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([7_000]));
  });

  test('backward pages of seven begin where the list ends', async () => {
    const pages = await walk(gateway, { size: 7, accounts: [sales], backward: true, pages: 20 });
    expect(idsOf(pages.toReversed())).toEqual(ours.slice(-140));
    expect(mostCalls(pages)).toBeLessThanOrEqual(2);
  });

  test('in another order, the far end costs no more than the start', async () => {
    const options = { size: 20, accounts: [support], orderBy: { field: 'STARTS_AT' }, pages: 5 };
    const pages = [
      ...(await walk(gateway, options)),
      ...(await walk(gateway, { ...options, backward: true })),
    ];
    expect(mostCalls(pages)).toBeLessThanOrEqual(2);
    const [first, last] = [pages.at(0)?.rows.at(0), pages.at(5)?.rows.at(-1)];
    expect(first?.startsAt.slice(0, 7)).toBe('2026-01');
    expect(last?.startsAt.slice(0, 7)).toBe('2026-05');
  });

  test('a forward cursor can be walked back from', async () => {
    const forward = await walk(gateway, { size: 10, accounts: [support], pages: 3 });
    const back = await walk(gateway, {
      size: 10,
      accounts: [support],
      backward: true,
      from: forward[2]?.cursor ?? null,
    });
    expect(idsOf(back.toReversed())).toEqual(theirs.slice(0, 29));
  });
});
