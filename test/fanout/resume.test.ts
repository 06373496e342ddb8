import { expect, test } from 'vitest';
import { byKey, idsOf, listOf, page, pageBack, row } from './fake-source.ts';

const inserted = (count: number) => Array.from({ length: count }, (_, index) => row('a', 10_000 + index));

test.each([1, 3, 20, 49])('%i rows deleted before the cursor: no row twice, none left out', async (count) => {
  const source = listOf('a', 200);
  const first = await page([source], 60);
  source.rows.splice(5, count);
  source.reads.length = 0;
  const second = await page([source], 5, first.endCursor);
  expect(idsOf(second)).toEqual(['a/60', 'a/61', 'a/62', 'a/63', 'a/64']);
  expect(source.reads).toHaveLength(2);
  expect(idsOf(await page([source], 1, second.endCursor))).toEqual(['a/65']);
});

test('a page larger than what was found around the place is read on, and the next one finds its place at once', async () => {
  const source = listOf('a', 300);
  const first = await page([source], 100);
  source.rows.splice(0, 45);
  const second = await page([source], 100, first.endCursor);
  expect(idsOf(second)).toEqual(Array.from({ length: 100 }, (_, index) => `a/${index + 100}`));
  source.reads.length = 0;
  expect(idsOf(await page([source], 1, second.endCursor))).toEqual(['a/200']);
  expect(source.reads).toHaveLength(1);
});

test('rows inserted before the cursor are found among the rows just read, without another call', async () => {
  const source = listOf('a', 200);
  const first = await page([source], 60);
  source.rows.unshift(...inserted(10));
  source.reads.length = 0;
  const second = await page([source], 20, first.endCursor);
  expect(idsOf(second).slice(0, 2)).toEqual(['a/60', 'a/61']);
  expect(idsOf(second)).toHaveLength(20);
  expect(source.reads[0]).toEqual({ offset: 59, limit: 21 });
});

test('rows inserted before the cursor, more than were read: looked for around', async () => {
  const source = listOf('a', 200);
  const first = await page([source], 60);
  source.rows.unshift(...inserted(40));
  expect(idsOf(await page([source], 2, first.endCursor))).toEqual(['a/60', 'a/61']);
});

test('edges before the first row of a moved account resume at its new place', async () => {
  const [moved, other] = [listOf('a', 40), listOf('b', 40)];
  const first = await page([moved, other], 21);
  moved.rows.splice(0, 5);
  const second = await page([moved, other], 6, first.endCursor);
  expect(idsOf(second)).toEqual(['b/10', 'a/11', 'b/11', 'a/12', 'b/12', 'a/13']);
  moved.reads.length = 0;
  const resumed = await page([moved, other], 5, second.edges[0]?.cursor ?? null);
  expect(moved.reads).toHaveLength(1);
  expect(idsOf(resumed)).toEqual(idsOf(second).slice(1));
});

test('the row at the cursor deleted: STALE_CURSOR, and the other accounts go on', async () => {
  const [changed, other] = [listOf('a', 40), listOf('b', 40)];
  const first = await page([changed, other], 20);
  changed.rows.splice(9, 1);
  const second = await page([changed, other], 5, first.endCursor);
  expect(second.sources).toMatchObject([
    { status: 'FAILED', error: { code: 'STALE_CURSOR', facts: { account: 'a' } } },
    { status: 'OK', count: 5 },
  ]);
});

test('a row moved further than is looked: STALE_CURSOR thrown for the only account', async () => {
  const source = listOf('a', 400);
  const first = await page([source], 100);
  source.rows.splice(0, 90);
  source.reads.length = 0;
  await expect(page([source], 5, first.endCursor)).rejects.toMatchObject({ code: 'STALE_CURSOR' });
  expect(source.reads).toHaveLength(2);
});

test('a list cut short is looked for at its new end, when it says how long it is', async () => {
  const source = listOf('a', 300);
  const cursor = (await page([source], 100, (await page([source], 100)).endCursor)).endCursor;
  source.rows = source.rows.slice(160, 200);
  expect(await page([source], 5, cursor)).toMatchObject({ edges: [], hasNextPage: false });
  source.rows = [];
  await expect(page([source], 5, cursor)).rejects.toMatchObject({ code: 'STALE_CURSOR' });
});

test('a place found anew checks the order from there', async () => {
  const source = listOf('a', 40);
  const first = await page([source], 20, null, { compare: byKey });
  source.rows.splice(0, 3);
  source.rows[18] = row('a', 900, 2);
  await expect(page([source], 5, first.endCursor, { compare: byKey })).rejects.toMatchObject({
    code: 'BAD_UPSTREAM',
  });
});

test.each([
  ['deleted', 4],
  ['inserted', -4],
])('backward: rows %s before the cursor', async (_name, removed) => {
  const source = listOf('a', 100);
  const cursor = (await page([source], 50)).endCursor;
  if (removed > 0) source.rows.splice(0, removed);
  else source.rows.unshift(...inserted(-removed));
  source.reads.length = 0;
  expect(idsOf(await pageBack([source], 3, cursor))).toEqual(['a/46', 'a/47', 'a/48']);
  expect(source.reads.length).toBeLessThanOrEqual(3);
});

test('backward: the row at the cursor deleted', async () => {
  const source = listOf('a', 100);
  const cursor = (await page([source], 50)).endCursor;
  source.rows.splice(49, 1);
  await expect(pageBack([source], 3, cursor)).rejects.toMatchObject({ code: 'STALE_CURSOR' });
});
