import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceOf } from '../../src/domain/page.ts';
import { alignedPages, readPages } from '../../src/kit/paging.ts';

test.for([
  [{ offset: 0, limit: 20 }, [{ page: 1, size: 20, skip: 0, take: 20 }]],
  [{ offset: 40, limit: 20 }, [{ page: 3, size: 20, skip: 0, take: 20 }]],
  [{ offset: 7, limit: 20 }, [{ page: 1, size: 27, skip: 7, take: 20 }]],
  [
    { offset: 150, limit: 100 },
    [
      { page: 4, size: 50, skip: 0, take: 50 },
      { page: 5, size: 50, skip: 0, take: 50 },
    ],
  ],
  [{ offset: 5, limit: 0 }, []],
] as const)('%j', ([window, pages]) => {
  expect(alignedPages(window, 100)).toEqual(pages);
});

const anywhere = fc.record({
  length: fc.integer({ min: 0, max: 400 }),
  offset: fc.integer({ min: 0, max: 400 }),
  limit: fc.integer({ min: 1, max: 300 }),
  maxSize: fc.integer({ min: 1, max: 100 }),
});

test('two pages are no larger than need be', () => {
  expect(alignedPages({ offset: 17, limit: 20 }, 25)).toEqual([
    { page: 2, size: 13, skip: 4, take: 9 },
    { page: 3, size: 13, skip: 0, take: 11 },
  ]);
});

test('whatever the window, it is what was asked for, in as few calls as can be', async () => {
  await fc.assert(
    fc.asyncProperty(anywhere, fc.boolean(), async ({ length, offset, limit, maxSize }, totalKnown) => {
      const all = Array.from({ length }, (_, index) => index);
      const sizes: number[] = [];
      const slice = await readPages({ offset, limit }, maxSize, async (page, size) => {
        sizes.push(size);
        const { items, total } = sliceOf(all, { offset: (page - 1) * size, limit: size });
        return { items, total: totalKnown ? total : null };
      });
      const right = sliceOf(all, { offset, limit });
      expect(slice.items).toEqual(right.items);
      if (totalKnown) expect(slice).toEqual(right);
      else if (right.more) expect(slice.more).toBe(true);
      expect(sizes.length).toBeLessThanOrEqual(Math.ceil(limit / maxSize) + 1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(maxSize);
    }),
  );
});

test('an empty window asks nothing, and one failed page fails it', async () => {
  const fail = async () => {
    throw new RangeError('page');
  };
  expect((await readPages({ offset: 3, limit: 0 }, 100, fail)).items).toEqual([]);
  await expect(readPages({ offset: 150, limit: 100 }, 100, fail)).rejects.toThrow('page');
});
