import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byKey, type FakeSource, idsOf, listOf, page } from './fake-source.ts';

const lengths = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 });

/** Walks and hands over the reads of each page. */
async function readsPerPage(sources: FakeSource[], first: number, ordered: boolean): Promise<number[][]> {
  const pages: number[][] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    for (const source of sources) source.reads.length = 0;
    const got = await page(sources, first, after, ordered ? { compare: byKey } : {});
    pages.push(sources.map(({ reads }) => reads.length));
    after = got.endCursor;
    more = got.hasNextPage;
  }
  return pages;
}

describe.each([
  ['in turn', false],
  ['in order', true],
])('%s', (_name, ordered) => {
  test('no page asks a source more than twice, however deep', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 100 }), async (all, first) => {
        const pages = await readsPerPage(
          all.map((length, position) => listOf(`a${position}`, length)),
          first,
          ordered,
        );
        expect(Math.max(...pages.flat())).toBeLessThanOrEqual(2);
      }),
      { numRuns: 60 },
    );
  });

  test('one account is one call a page', async () => {
    const pages = await readsPerPage([listOf('a', 1_000)], 100, ordered);
    expect(pages).toHaveLength(10);
    expect(pages.flat().every((reads) => reads === 1)).toBe(true);
  });

  test('no window is larger than a page of 100 and the row before it', async () => {
    const sources = [listOf('a', 500), listOf('b', 50)];
    const windows: number[] = [];
    for (const source of sources) {
      source.behave = ({ limit }) => {
        windows.push(limit);
        return undefined;
      };
    }
    await readsPerPage(sources, 100, ordered);
    expect(Math.max(...windows)).toBe(101);
  });
});

test('lists of equal length need one round', async () => {
  const pages = await readsPerPage(
    ['a', 'b', 'c'].map((name) => listOf(name, 100)),
    20,
    false,
  );
  expect(
    pages
      .slice(0, -1)
      .flat()
      .every((reads) => reads === 1),
  ).toBe(true);
});

test('an account that has ended is only asked whether it has grown', async () => {
  const [short, long] = [listOf('a', 2), listOf('b', 100)];
  const { endCursor } = await page([short, long], 20);
  short.reads.length = 0;
  long.reads.length = 0;
  await page([short, long], 20, endCursor);
  expect(short.reads).toEqual([{ offset: 1, limit: 2 }]);
  expect(long.reads).toEqual([{ offset: 17, limit: 21 }]);
});

test('a first page asks for no more than a share, and for no overlap', async () => {
  const sources = [listOf('a', 50), listOf('b', 50), listOf('c', 50)];
  await page(sources, 20);
  expect(sources.map(({ reads }) => reads)).toEqual(Array(3).fill([{ offset: 0, limit: 7 }]));
});

test('in one order each is asked for half as much again, but for no more than the page', async () => {
  const sources = ['a', 'b', 'c'].map((name) => listOf(name, 50));
  await page(sources, 20, null, { compare: byKey });
  expect(sources.map(({ reads }) => reads)).toEqual(Array(3).fill([{ offset: 0, limit: 11 }]));
  const alone = listOf('a', 50);
  await page([alone], 20, null, { compare: byKey });
  expect(alone.reads).toEqual([{ offset: 0, limit: 20 }]);
});

test('what an account is short of, the others are asked for, each for all of it, and only once', async () => {
  const [short, ...long] = [listOf('a', 3), listOf('b', 50), listOf('c', 50)];
  expect(idsOf(await page([short, ...long], 30))).toHaveLength(30);
  expect(short.reads).toEqual([{ offset: 0, limit: 10 }]);
  for (const { reads } of long)
    expect(reads).toEqual([
      { offset: 0, limit: 10 },
      { offset: 10, limit: 7 },
    ]);
});

test('one that filters here is asked for a share in either round, and looks through a whole window', async () => {
  const [short, filtered] = [listOf('a', 3), listOf('b', 500)];
  filtered.keep = ({ key }) => key % 50 === 0;
  expect(idsOf(await page([short, filtered], 10, null, { compare: byKey }))).toHaveLength(10);
  expect(filtered.reads.map(({ offset, limit }) => [offset, limit])).toEqual([
    [0, 100],
    [100, 100],
    [200, 100],
    [300, 100],
  ]);
});

test('cursors nobody reads are never made', async () => {
  const source = listOf('a', 100);
  let asked = 0;
  source.idOf = ({ id }) => {
    asked += 1;
    return id;
  };
  const got = await page([source], 100);
  expect(asked).toBe(0);
  expect(got.endCursor).not.toBeNull();
  expect(asked).toBe(1);
});

test('a cursor amid a page does not take an account for ended that ended only later', async () => {
  const sources = [listOf('a', 10), listOf('b', 100)];
  const { edges } = await page(sources, 20);
  for (const source of sources) source.reads.length = 0;
  await page(sources, 18, edges[1]?.cursor);
  expect(sources.map(({ reads }) => reads.length)).toEqual([1, 1]);
});

test('rows dropped at the end of a list are not scanned again', async () => {
  const source = listOf('a', 300);
  source.keep = ({ key }) => key === 5;
  const { edges } = await page([source], 20);
  source.reads.length = 0;
  await page([source], 20, edges[0]?.cursor);
  expect(source.reads).toEqual([{ offset: 299, limit: 100 }]);
});

test('a filtered list is scanned in windows of one provider page', async () => {
  const source = listOf('a', 400);
  source.keep = ({ key }) => key % 100 === 0;
  const first = await page([source], 2);
  await page([source], 2, first.endCursor);
  expect(source.reads.map(({ limit }) => limit)).toEqual([100, 100, 100, 100]);
});

test('accounts that are about to run dry are read again together', async () => {
  const sources = [listOf('a', 200), listOf('b', 200), listOf('c', 0)];
  for (const [position, source] of sources.entries()) {
    source.keep = ({ key }) => key < 7 + 2 * position || key >= 100;
  }
  const flights = { waves: 0, now: 0 };
  for (const source of sources) {
    source.behave = async () => {
      if (flights.now === 0) flights.waves += 1;
      flights.now += 1;
      await new Promise((resolve) => setImmediate(resolve));
      flights.now -= 1;
      return undefined;
    };
  }
  expect((await page(sources, 20)).edges).toHaveLength(20);
  expect(flights.waves).toBe(2);
});
