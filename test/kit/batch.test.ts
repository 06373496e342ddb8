import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { cheapest, eachOf } from '../../src/kit/batch.ts';

test('each in its place, so many at once, failures in their own place', async () => {
  let inside = 0;
  let most = 0;
  const ask = async (id: number) => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, id % 3));
    inside -= 1;
    if (id === 4) throw new RangeError('four');
    return id * 2;
  };
  const results = await eachOf([9, 4, 7, 1, 2], ask, 2);
  expect(results).toEqual([18, new RangeError('four'), 14, 2, 4]);
  expect(most).toBe(2);
});

test('a synchronous throw and a thrown text are errors in place too', async () => {
  const results = await eachOf([1, 2], (id): Promise<number> => {
    if (id === 1) throw new RangeError('one');
    throw 'two';
  });
  expect(results.every((result) => result instanceof Error)).toBe(true);
  expect(await eachOf([], vi.fn())).toEqual([]);
});

interface Row {
  readonly id: string;
}

function ways(missing: readonly string[] = [], broken: readonly string[] = []) {
  const one = vi.fn(async (id: string): Promise<Row | null> => {
    if (broken.includes(id)) throw new Error('down');
    return missing.includes(id) ? null : { id };
  });
  const many = vi.fn(async (ids: readonly string[]): Promise<Row[]> => {
    if (ids.some((id) => broken.includes(id))) throw new Error('down');
    return ids
      .filter((id) => !missing.includes(id))
      .map((id) => ({ id }))
      .reverse();
  });
  return { one, many, idOf: ({ id }: Row) => id };
}

test.for([
  [['a'], {}, 1, 0],
  [['a', 'a'], {}, 1, 0],
  [['a', 'b'], {}, 0, 1],
  [['a', 'b'], { from: 3 }, 2, 0],
  [['a', 'b', 'c', 'a'], { from: 3, chunk: 2 }, 0, 2],
  [[], {}, 0, 0],
] as const)('%j with %j costs %d single calls and %d for many', async ([ids, options, singles, bulks]) => {
  const asked = ways();
  const results = await cheapest(ids, { ...asked, ...options });
  expect(results).toEqual(ids.map((id) => ({ id })));
  expect([asked.one.mock.calls.length, asked.many.mock.calls.length]).toEqual([singles, bulks]);
});

test('order is kept, missing ones are null, a failed chunk fails only its ids', async () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'lost', 'bad'), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(ids, fc.integer({ min: 1, max: 4 }), async (list, chunk) => {
      const asked = ways(['lost'], ['bad']);
      const results = await cheapest(list, { ...asked, chunk });
      const failed = new Set(asked.many.mock.calls.flatMap(([part]) => (part.includes('bad') ? part : [])));
      expect(results).toHaveLength(list.length);
      list.forEach((id, index) => {
        const result = results[index];
        if (id === 'bad' || failed.has(id)) expect(result).toBeInstanceOf(Error);
        else expect(result).toEqual(id === 'lost' ? null : { id });
      });
    }),
  );
});
