import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UnsupportedError } from '../../src/domain/errors.ts';
import type { MergedPage } from '../../src/fanout/merge.ts';
import { byKey, idsOf, listOf, page, pageBack, type Row, row } from './fake-source.ts';

test('walking back from the end gives the list, whatever the page sizes', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.nat(300), sizes, async (length, steps) => {
      const source = listOf('a', length);
      const rows: string[] = [];
      let before: string | null = null;
      let got: MergedPage<Row> | null = null;
      for (let turn = 0; got === null || got.hasPreviousPage; turn++) {
        source.reads.length = 0;
        got = await pageBack([source], steps[turn % steps.length] ?? 1, before);
        expect(source.reads.length).toBeLessThanOrEqual(before === null ? 2 : 1);
        expect(got.hasNextPage).toBe(turn > 0);
        expect(got.total).toEqual({ count: length, precision: 'EXACT' });
        rows.unshift(...idsOf(got));
        before = got.startCursor;
      }
      expect(rows).toEqual(source.rows.map(({ id }) => id));
    }),
    { numRuns: 60 },
  );
});

test('forward and backward cursors are one kind', async () => {
  const source = listOf('a', 50);
  const forward = await page([source], 10);
  const back = await pageBack([source], 4, forward.edges[7]?.cursor);
  expect(idsOf(back)).toEqual(['a/3', 'a/4', 'a/5', 'a/6']);
  expect(idsOf(await page([source], 2, back.endCursor))).toEqual(['a/7', 'a/8']);
  expect(back).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  expect(back.sources).toMatchObject([{ account: 'a', status: 'OK', error: null, count: 4 }]);
});

test('each row of a page that was read backward is one to go on from', async () => {
  const source = listOf('a', 50);
  const { edges } = await pageBack([source], 4, (await page([source], 20)).edges[11]?.cursor);
  expect(edges.map(({ node }) => node.id)).toEqual(['a/7', 'a/8', 'a/9', 'a/10']);
  for (const [at, { cursor }] of edges.entries()) {
    source.reads.length = 0;
    expect(idsOf(await page([source], 2, cursor))).toEqual([`a/${8 + at}`, `a/${9 + at}`]);
    expect(source.reads).toEqual([{ offset: 7 + at, limit: 3 }]);
  }
});

test('nothing is before the first row, and the page leads back to it', async () => {
  const source = listOf('a', 5);
  const first = await page([source], 1);
  const none = await pageBack([source], 3, first.endCursor);
  expect(none).toMatchObject({ edges: [], hasPreviousPage: false, hasNextPage: true, startCursor: null });
  expect(idsOf(await page([source], 1, none.endCursor))).toEqual(['a/0']);
  expect(await pageBack([source], 3, none.endCursor)).toMatchObject({
    edges: [],
    hasNextPage: true,
    total: { count: 5, precision: 'EXACT' },
  });
});

test('a short list needs one read', async () => {
  const source = listOf('a', 5);
  expect(idsOf(await pageBack([source], 10))).toHaveLength(5);
  expect(source.reads).toEqual([{ offset: 0, limit: 10 }]);
});

test('an empty list has a last page', async () => {
  expect(await pageBack([listOf('a', 0)], 10)).toMatchObject({
    edges: [],
    hasPreviousPage: false,
    hasNextPage: false,
  });
});

test('an account beside it that cannot serve the list does no harm', async () => {
  const unsupported = { account: 'b', error: new UnsupportedError('b', { id: 'x', label: 'X' }, 'users') };
  const got = await pageBack([unsupported, listOf('a', 5)], 2);
  expect(idsOf(got)).toEqual(['a/3', 'a/4']);
  expect(got.sources.map(({ status }) => status)).toEqual(['UNSUPPORTED', 'OK']);
});

test('several accounts, an unknown total, and a filter applied here are refused', async () => {
  const refusal = { code: 'VALIDATION', facts: { argument: 'last' } };
  const several = [listOf('a', 5), listOf('b', 5)];
  await expect(pageBack(several, 2)).rejects.toMatchObject(refusal);
  const unknown = listOf('a', 50);
  unknown.total = 'unknown';
  await expect(pageBack([unknown], 2)).rejects.toMatchObject(refusal);
  const cursor = (await page([unknown], 5)).endCursor;
  await expect(pageBack([unknown], 2, cursor)).rejects.toMatchObject(refusal);
  const filtered = listOf('a', 5);
  filtered.keep = () => true;
  await expect(pageBack([filtered], 2)).rejects.toMatchObject(refusal);
  expect([...several, filtered].flatMap(({ reads }) => reads)).toEqual([]);
});

test('a page out of order is BAD_UPSTREAM', async () => {
  const source = listOf('a', 5);
  source.rows[3] = row('a', 3, 9);
  await expect(pageBack([source], 5, null, { compare: byKey })).rejects.toMatchObject({
    code: 'BAD_UPSTREAM',
  });
});

test('a list that does not stand still is STALE_CURSOR', async () => {
  const source = listOf('a', 100);
  const cursor = (await page([source], 50)).endCursor;
  source.behave = () => {
    source.rows.splice(0, 1);
    return undefined;
  };
  await expect(pageBack([source], 3, cursor)).rejects.toMatchObject({ code: 'STALE_CURSOR' });
});
