import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { locallySorted } from '../../src/fanout/locally-sorted.ts';
import { readWhole } from '../../src/fanout/read-whole.ts';
import type { Source } from '../../src/fanout/source.ts';
import { byKey, FakeSource, idsOf, listOf, page, pageBack, type Row, row } from './fake-source.ts';

const keys = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 350 });
const unsorted = (account: string, values: readonly number[]) =>
  new FakeSource(
    account,
    values.map((key, index) => row(account, index, key)),
  );

test('sorts stably, whatever the provider says of its length', async () => {
  await fc.assert(
    fc.asyncProperty(keys, fc.constantFrom('known' as const, 'unknown' as const), async (values, total) => {
      const source = unsorted('a', values);
      source.total = total;
      const slice = await locallySorted(source, byKey).read({ offset: 0, limit: 1_000 });
      expect(slice.items).toEqual(source.rows.toSorted(byKey));
      expect(slice.total).toBe(values.length);
    }),
    { numRuns: 60 },
  );
});

test('beside an account that sorts itself: one global order', async () => {
  const native = listOf('a', 150);
  const local = unsorted(
    'b',
    Array.from({ length: 150 }, (_, index) => (index * 37) % 150),
  );
  let after: string | null = null;
  const rows = [];
  for (let more = true; more; ) {
    const got = await page([native, locallySorted(local, byKey)], 40, after, { compare: byKey });
    rows.push(...got.edges.map(({ node }) => node));
    after = got.endCursor;
    more = got.hasNextPage;
    expect(got.total).toEqual({ count: 300, precision: 'EXACT' });
  }
  expect(rows).toEqual([...native.rows, ...local.rows].toSorted(byKey));
});

test('reads its list once for all windows, side by side behind the first', async () => {
  const source = listOf('a', 450);
  const sorted = locallySorted(source, byKey);
  await sorted.read({ offset: 0, limit: 10 });
  await sorted.read({ offset: 10, limit: 10 });
  expect(source.reads).toEqual([0, 100, 200, 300, 400].map((offset) => ({ offset, limit: 100 })));
});

test('filters whole, so that the total is known and no page comes short', async () => {
  const source = listOf('a', 1_500);
  source.keep = ({ key }) => key % 500 === 7;
  const got = await page([locallySorted(source, (a, b) => b.key - a.key)], 20);
  expect(idsOf(got)).toEqual(['a/1007', 'a/507', 'a/7']);
  expect(got).toMatchObject({ hasNextPage: false, total: { count: 3 } });
  expect(idsOf(await pageBack([locallySorted(source, byKey)], 1))).toEqual(['a/1007']);
});

test.each(['known', 'unknown'] as const)('refuses a list that is too long, its total %s', async (total) => {
  const source = listOf('a', 201);
  source.total = total;
  await expect(page([locallySorted(source, byKey, 200)], 5)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  expect(source.reads.length).toBeLessThanOrEqual(2);
  source.rows.pop();
  expect(idsOf(await page([locallySorted(source, byKey, 200)], 5))).toHaveLength(5);
});

test('refuses before reading further a list that says that it is too long', async () => {
  const source = listOf('a', 900);
  source.behave = ({ offset }) => Promise.resolve(source.honest({ offset, limit: 50 }));
  await expect(page([locallySorted(source, byKey, 200)], 5)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  expect(source.reads).toHaveLength(1);
});

test('finds its place again wherever it moved', async () => {
  const source = listOf('a', 1_000);
  const first = await page([locallySorted(source, byKey)], 100, null, { compare: byKey });
  source.rows.push(...Array.from({ length: 400 }, (_, index) => row('a', 5_000 + index, -1)));
  const second = await page([locallySorted(source, byKey)], 2, first.endCursor, { compare: byKey });
  expect(idsOf(second)).toEqual(['a/100', 'a/101']);
});

describe('readWhole', () => {
  test('keeps a row once that came twice, and goes on when the list grew meanwhile', async () => {
    const source = listOf('a', 250);
    source.behave = ({ offset }) => {
      if (offset === 100)
        source.rows.push(...Array.from({ length: 80 }, (_, index) => row('a', 250 + index)));
      return undefined;
    };
    const moved = listOf('b', 250);
    moved.behave = ({ offset }) => {
      if (offset === 100) moved.rows.unshift(row('b', 999));
      return undefined;
    };
    expect(await readWhole(source, 1_000)).toHaveLength(330);
    expect(new Set((await readWhole(moved, 1_000)).map(({ id }) => id)).size).toBe(250);
  });

  test('reads side by side what is behind the first window', async () => {
    const source = listOf('a', 300);
    const all = Promise.withResolvers<undefined>();
    source.behave = ({ offset }) => {
      if (offset === 200) all.resolve(undefined);
      return offset === 0 ? undefined : all.promise;
    };
    expect(await readWhole(source, 1_000)).toHaveLength(300);
    expect(source.reads.map(({ offset }) => offset)).toEqual([0, 100, 200]);
  });

  test.each(['known', 'unknown'] as const)(
    'as many rows as may be held, and no more: length %s',
    async (total) => {
      const source = listOf('a', 200);
      source.total = total;
      expect(await readWhole(source, 200)).toHaveLength(200);
      source.append(1);
      await expect(readWhole(source, 200)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    },
  );

  test('reads on where an account gives smaller pages than asked', async () => {
    const source = listOf('a', 120);
    source.behave = ({ offset, limit }) =>
      Promise.resolve(source.honest({ offset, limit: Math.min(limit, 50) }));
    expect(await readWhole(source, 1_000)).toEqual(source.rows);
  });

  test('refuses to pass a part for the whole', async () => {
    const source = listOf('a', 300);
    source.behave = (window) =>
      Promise.resolve(window.offset === 200 ? { items: [], total: 300, more: false } : source.honest(window));
    await expect(readWhole(source, 1_000)).rejects.toMatchObject({ code: 'BAD_UPSTREAM' });
  });

  test('fails once, whichever of the reads side by side fail, and those that throw at once too', async () => {
    const source = listOf('a', 300);
    source.behave = ({ offset }) => (offset === 100 ? Promise.reject(new Error('first')) : undefined);
    const throwing: Source<Row> = {
      account: 'a',
      patienceMs: 1_000,
      idOf: ({ id }) => id,
      read: (window) => {
        if (window.offset === 200) throw new Error('second');
        return source.read(window);
      },
    };
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    await expect(readWhole(throwing, 1_000)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
