import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byKey, FakeSource, idsOf, listOf, page, type Row, reference, row, walk } from './fake-source.ts';

/** One to five accounts: lists of any length with repeated keys, with or without a total and a filter. */
const account = fc.record({
  keys: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 70 }),
  total: fc.constantFrom('known' as const, 'unknown' as const),
  modulus: fc.constantFrom(1, 1, 2, 7, 50),
});
const accounts = fc.array(account, { minLength: 1, maxLength: 5 });
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
type Account = typeof account extends fc.Arbitrary<infer A> ? A : never;

function build(specs: readonly Account[], ordered: boolean): FakeSource[] {
  return specs.map(({ keys, total, modulus }, position) => {
    const own = ordered ? keys.toSorted((a, b) => a - b) : keys;
    const source = new FakeSource(
      `a${position}`,
      own.map((key, index) => row(`a${position}`, index, key)),
    );
    source.total = total;
    if (modulus > 1) source.keep = ({ id }) => Number(id.split('/')[1]) % modulus === 1;
    return source;
  });
}

const perAccount = (rows: readonly Row[]) => Map.groupBy(rows, ({ account: name }) => name);

describe.each([
  ['in turn', false],
  ['in order', true],
])('%s', (_name, ordered) => {
  const compare = ordered ? { compare: byKey } : {};

  test('every walk gives the reference list, whatever the page sizes', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sizes, fc.integer({ min: 1, max: 200 }), async (specs, steps, scanLimit) => {
        const sources = build(specs, ordered);
        expect(await walk(sources, steps, { ...compare, scanLimit })).toEqual(reference(sources, ordered));
      }),
      { numRuns: 150 },
    );
  });

  test('filtered lists longer than a window give the reference list', async () => {
    const long = fc.record({
      length: fc.nat(500),
      step: fc.integer({ min: 1, max: 5 }),
      modulus: fc.constantFrom(1, 3, 20, 90),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(long, { minLength: 2, maxLength: 4 }), sizes, async (specs, steps) => {
        const sources = specs.map(({ length, step, modulus }, position) => {
          const source = listOf(`a${position}`, length);
          source.rows = source.rows.map((it) => ({ ...it, key: it.key * step }));
          if (modulus > 1) source.keep = ({ id }) => Number(id.split('/')[1]) % modulus === 1;
          return source;
        });
        expect(await walk(sources, steps, { ...compare, scanLimit: 230 })).toEqual(
          reference(sources, ordered),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('every edge resumes exactly behind itself', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.integer({ min: 1, max: 30 }), sizes, async (specs, first, steps) => {
        const sources = build(specs, ordered);
        const whole = reference(sources, ordered);
        const { edges } = await page(sources, first, null, compare);
        for (const [index, { cursor }] of edges.entries()) {
          expect(await walk(sources, steps, { ...compare, after: cursor })).toEqual(whole.slice(index + 1));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('rows added at the ends between pages come exactly once', async () => {
    const growth = fc.array(fc.record({ position: fc.nat(4), count: fc.integer({ min: 1, max: 30 }) }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(accounts, sizes, growth, async (specs, steps, additions) => {
        const sources = build(specs, ordered);
        const pending = [...additions];
        const grow = () => {
          const { position, count } = pending.shift() ?? { position: 0, count: 0 };
          sources[position % sources.length]?.append(count, 41);
        };
        const rows: Row[] = [];
        let after: string | null = null;
        for (let more = true; more || pending.length > 0; ) {
          const got = await page(sources, steps[rows.length % steps.length] ?? 1, after, compare);
          rows.push(...got.edges.map(({ node }) => node));
          after = got.endCursor;
          more = got.hasNextPage;
          if (pending.length > 0) {
            grow();
            more = true;
          }
        }
        for (const source of sources) {
          const own = source.rows.filter((it) => source.keep?.(it) ?? true);
          expect(perAccount(rows).get(source.account) ?? []).toEqual(own);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('endCursor is the cursor of the last edge', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, sizes, async (specs, steps) => {
        await walk(build(specs, ordered), steps, {
          ...compare,
          scanLimit: 10,
          onPage: ({ edges, endCursor, startCursor }) => {
            expect(endCursor).not.toBeNull();
            expect(startCursor).toBe(edges[0]?.cursor ?? null);
            if (edges.length > 0) expect(endCursor).toBe(edges.at(-1)?.cursor);
          },
        });
      }),
      { numRuns: 30 },
    );
  });
});

test('ties keep the order of the sources, then of their lists', async () => {
  const sources = ['a', 'b'].map(
    (name) => new FakeSource(name, [row(name, 0, 1), row(name, 1, 1), row(name, 2, 2)]),
  );
  const got = await page(sources, 10, null, { compare: byKey });
  expect(idsOf(got)).toEqual(['a/0', 'a/1', 'b/0', 'b/1', 'a/2', 'b/2']);
});

test('accounts take turns, and one that has ended is passed over', async () => {
  const got = await page([listOf('a', 1), listOf('b', 3), listOf('c', 2)], 10);
  expect(idsOf(got)).toEqual(['a/0', 'b/0', 'c/0', 'b/1', 'c/1', 'b/2']);
  expect(got).toMatchObject({ hasNextPage: false, hasPreviousPage: false, total: { count: 6 } });
  expect(got.sources.map(({ count }) => count)).toEqual([1, 3, 2]);
});

test('no sources make an empty page', async () => {
  expect(await page([], 10)).toMatchObject({ edges: [], endCursor: null, total: { count: 0 }, sources: [] });
});

test('a page comes short at the scan limit, and the next one goes on there', async () => {
  const source = listOf('a', 1_000);
  source.keep = ({ key }) => key === 777;
  const first = await page([source], 20);
  expect(first).toMatchObject({ edges: [], hasNextPage: true, startCursor: null });
  expect(first.total).toEqual({ count: 0, precision: 'ESTIMATE' });
  expect(source.reads).toHaveLength(5);
  const second = await page([source], 20, first.endCursor);
  expect(idsOf(second)).toEqual(['a/777']);
  expect(second.hasNextPage).toBe(false);
  expect(second.hasPreviousPage).toBe(true);
});

test('an empty last page still says where to go on', async () => {
  const source = listOf('a', 3);
  const all = await page([source], 3);
  const none = await page([source], 3, all.endCursor);
  expect(none).toMatchObject({ edges: [], hasNextPage: false, hasPreviousPage: true });
  expect(none.endCursor).toBe(all.endCursor);
  source.append(2);
  expect(idsOf(await page([source], 3, none.endCursor))).toEqual(['a/3', 'a/4']);
});

test('the length is unknown while that of one account is, which is until its end was seen', async () => {
  const silent = listOf('b', 2);
  silent.total = 'unknown';
  const lengthOf = async (first: number) => (await page([listOf('a', 2), silent], first)).total;
  expect(await lengthOf(1)).toEqual({ count: null, precision: 'UNKNOWN' });
  expect(await lengthOf(4)).toEqual({ count: 4, precision: 'EXACT' });
});
