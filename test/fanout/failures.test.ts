import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GatewayError, UnsupportedError } from '../../src/domain/errors.ts';
import { emptyPage, type MergedPage } from '../../src/fanout/merged-page.ts';
import { byKey, idsOf, listOf, page, type Row, row } from './fake-source.ts';

const x = { id: 'x', label: 'X' };
const down = (account: string) => new GatewayError('UPSTREAM_UNAVAILABLE', `${account} is down`, { account });
const limited = (account: string, retryAfterMs: number) =>
  new GatewayError('RATE_LIMITED', `${account} asks for patience`, { account, retryAfterMs });
const unsupported = (account: string) => ({
  account,
  error: new UnsupportedError(account, x, 'this list'),
});

test('an account that fails costs its own rows, and they follow when it answers again', async () => {
  const [bad, good] = [listOf('a', 4), listOf('b', 4)];
  bad.fail(down('a'));
  const first = await page([bad, good], 10);
  expect(idsOf(first)).toEqual(['b/0', 'b/1', 'b/2', 'b/3']);
  expect(first.sources).toMatchObject([
    { account: 'a', status: 'FAILED', error: { code: 'UPSTREAM_UNAVAILABLE' }, count: 0 },
    { account: 'b', status: 'OK', error: null, count: 4 },
  ]);
  expect(first.total).toEqual({ count: null, precision: 'UNKNOWN' });
  expect(first.hasNextPage).toBe(false);

  bad.recover();
  expect(idsOf(await page([bad, good], 10, first.endCursor))).toEqual(['a/0', 'a/1', 'a/2', 'a/3']);
});

test('a page without rows keeps the place of the account that failed', async () => {
  const [bad, empty] = [listOf('a', 4), listOf('b', 0)];
  const start = await page([bad, empty], 2);
  bad.fail(down('a'));
  const failed = await page([bad, empty], 2, start.endCursor);
  expect(failed).toMatchObject({ edges: [], hasNextPage: false });
  expect(failed.endCursor).toBe(start.endCursor);
  bad.recover();
  expect(idsOf(await page([bad, empty], 2, failed.endCursor))).toEqual(['a/2', 'a/3']);
});

test('an account that fails in the second round keeps what it gave before', async () => {
  const [bad, short] = [listOf('a', 30), listOf('b', 1)];
  bad.behave = ({ offset }) => (offset > 0 ? Promise.reject(down('a')) : undefined);
  const first = await page([bad, short], 10);
  expect(first.sources).toMatchObject([
    { status: 'FAILED', count: 5 },
    { status: 'OK', count: 1 },
  ]);
  bad.recover();
  expect(idsOf(await page([bad, short], 2, first.endCursor))).toEqual(['a/5', 'a/6']);
});

describe.each([
  ['in turn', {}],
  ['in order', { compare: byKey }],
])('%s', (_name, options) => {
  test('accounts failing at random and recovering lose and repeat nothing', async () => {
    const plan = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 15 });
    const lengths = fc.array(fc.nat(50), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 1, max: 20 }), plan, async (all, first, failing) => {
        const sources = all.map((length, position) => listOf(`a${position}`, length));
        const rows: Row[] = [];
        let after: string | null = null;
        for (let turn = 0, more = true; more || turn <= failing.length; turn++) {
          for (const [position, source] of sources.entries()) {
            const reads = { left: failing[turn]?.[position] ? turn % 2 : 99 };
            source.behave = () => (reads.left-- > 0 ? undefined : Promise.reject(down(source.account)));
          }
          const got: MergedPage<Row> | null = await page(sources, first, after, options).catch(
            (error: unknown) => {
              expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
              return null;
            },
          );
          rows.push(...(got?.edges.map(({ node }) => node) ?? []));
          after = got === null ? after : got.endCursor;
          more = got?.hasNextPage ?? true;
        }
        const seen = Map.groupBy(rows, ({ account }) => account);
        for (const { account, rows: own } of sources) expect(seen.get(account) ?? []).toEqual(own);
      }),
      { numRuns: 150 },
    );
  });
});

describe('when nobody serves the list', () => {
  test('the only failure is thrown as it is', async () => {
    const bad = listOf('a', 1);
    const error = down('a');
    bad.fail(error);
    await expect(page([bad], 1)).rejects.toBe(error);
    await expect(page([bad, unsupported('b')], 1)).rejects.toBe(error);
  });

  test('one code stays, and the shortest wait', async () => {
    const sources = [listOf('a', 1), listOf('b', 1)];
    sources[0]?.fail(limited('a', 900));
    sources[1]?.fail(limited('b', 300));
    await expect(page(sources, 1)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message: 'No account could serve this list: a (RATE_LIMITED), b (RATE_LIMITED).',
      facts: { retryAfterMs: 300 },
    });
  });

  test('a wait that not all accounts name is not promised', async () => {
    const sources = [listOf('a', 1), listOf('b', 1)];
    sources[0]?.fail(limited('a', 900));
    sources[1]?.fail(new GatewayError('RATE_LIMITED', 'b'));
    const error = await page(sources, 1).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RATE_LIMITED' });
    expect(error).not.toHaveProperty('facts.retryAfterMs');
  });

  test('several codes become UPSTREAM_UNAVAILABLE', async () => {
    const sources = [listOf('a', 1), listOf('b', 1)];
    sources[0]?.fail(limited('a', 900));
    sources[1]?.fail(new GatewayError('TIMEOUT', 'late'));
    await expect(page(sources, 1)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', facts: {} });
  });

  test('a page is not cut short without a word when its only account fails half way', async () => {
    const bad = listOf('a', 300);
    bad.behave = (window) =>
      window.offset > 0
        ? Promise.reject(down('a'))
        : Promise.resolve({ ...bad.honest(window), items: bad.rows.slice(0, 5) });
    await expect(page([bad], 10)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('only unsupported accounts are UNSUPPORTED', async () => {
    await expect(page([unsupported('a')], 1)).rejects.toBeInstanceOf(UnsupportedError);
    await expect(page([unsupported('a'), unsupported('b')], 1)).rejects.toMatchObject({
      code: 'UNSUPPORTED',
    });
    expect(emptyPage([unsupported('a')])).toMatchObject({
      edges: [],
      sources: [{ status: 'UNSUPPORTED', count: 0 }],
    });
  });
});

test('an unsupported account is reported in its place, and does not count against the total', async () => {
  const got = await page([unsupported('a'), listOf('b', 2)], 10);
  expect(idsOf(got)).toEqual(['b/0', 'b/1']);
  expect(got.total).toEqual({ count: 2, precision: 'EXACT' });
  expect(got.sources).toMatchObject([
    { account: 'a', status: 'UNSUPPORTED', error: { code: 'UNSUPPORTED' }, count: 0 },
    { account: 'b', status: 'OK' },
  ]);
});

test('an account that finds out while reading that it cannot serve the list is unsupported', async () => {
  const late = listOf('a', 2);
  late.fail(new UnsupportedError('a', x, 'that many rows'));
  const got = await page([late, listOf('b', 2)], 10);
  expect(got.sources[0]?.status).toBe('UNSUPPORTED');
  expect(got.total).toEqual({ count: 2, precision: 'EXACT' });
});

describe('an account that can go no further', () => {
  const endless = () => {
    const short = listOf('a', 300);
    short.behave = ({ offset }) => {
      if (offset >= 7) return Promise.reject(new UnsupportedError('a', x, 'more than seven rows'));
      return Promise.resolve({ items: short.rows.slice(offset, 7), total: null, more: true });
    };
    return short;
  };

  test('gives what it has and says so, alone as well', async () => {
    const first = await page([endless()], 5);
    expect(first).toMatchObject({ hasNextPage: true, sources: [{ status: 'OK' }] });
    const last = await page([endless()], 5, first.endCursor);
    expect(idsOf(last)).toEqual(['a/5', 'a/6']);
    expect(last).toMatchObject({ hasNextPage: false, sources: [{ status: 'UNSUPPORTED', count: 2 }] });
    await expect(page([endless()], 5, last.endCursor)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
  });

  test('leaves the length of the list unknown', async () => {
    const sources = [endless(), listOf('b', 20)];
    let after: string | null = null;
    for (const more of [true, true, true, false]) {
      const got: MergedPage<Row> = await page(sources, 7, after);
      expect(got).toMatchObject({ hasNextPage: more, total: { count: null } });
      after = got.endCursor;
    }
  });
});

test('our own bugs are thrown', async () => {
  const buggy = listOf('a', 1);
  buggy.fail(new RangeError('ours'));
  await expect(page([buggy, listOf('b', 1)], 1)).rejects.toBeInstanceOf(RangeError);
});

describe('an account that lies', () => {
  test('rows beyond the window are cut', async () => {
    const source = listOf('a', 50);
    source.behave = ({ offset }) =>
      Promise.resolve({ items: source.rows.slice(offset), total: 50, more: false });
    const first = await page([source], 10);
    expect(idsOf(first)).toHaveLength(10);
    expect(first.hasNextPage).toBe(true);
    expect(idsOf(await page([source], 10, first.endCursor))[0]).toBe('a/10');
  });

  test('fewer rows than asked with more to come are read on', async () => {
    const source = listOf('a', 50);
    source.behave = ({ offset }) =>
      Promise.resolve({ items: source.rows.slice(offset, offset + 3), total: null, more: offset + 3 < 50 });
    expect(idsOf(await page([source], 10))).toHaveLength(10);
  });

  test('no rows with more to come are BAD_UPSTREAM', async () => {
    const source = listOf('a', 50);
    source.behave = () => Promise.resolve({ items: [], total: 50, more: true });
    await expect(page([source], 10)).rejects.toMatchObject({ code: 'BAD_UPSTREAM', facts: { account: 'a' } });
    const { length } = source.reads;
    expect(length).toBe(1);
  });

  test('an answer out of the order asked for is BAD_UPSTREAM, also across pages', async () => {
    const [wrong, right] = [listOf('a', 10), listOf('b', 10)];
    wrong.rows[4] = row('a', 4, 1);
    const got = await page([wrong, right], 10, null, { compare: byKey });
    expect(got.sources).toMatchObject([
      { status: 'FAILED', error: { code: 'BAD_UPSTREAM' }, count: 0 },
      { status: 'OK', count: 10 },
    ]);
    const before = await page([wrong], 4, null, { compare: byKey });
    await expect(page([wrong], 1, before.endCursor, { compare: byKey })).rejects.toMatchObject({
      code: 'BAD_UPSTREAM',
      message: 'Account a answered out of the order asked for.',
    });
  });
});
