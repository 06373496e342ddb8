import { expect, test, vi } from 'vitest';
import { GatewayError } from '../../src/domain/errors.ts';
import { idsOf, listOf, page, pageBack } from './fake-source.ts';

const later = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));

test('an account that hangs is a TIMEOUT after its patience, and the others arrive', async () => {
  const [slow, quick] = [listOf('a', 5), listOf('b', 5)];
  slow.hang();
  slow.patienceMs = 50;
  const started = performance.now();
  const got = await page([slow, quick], 3);
  expect(performance.now() - started).toBeLessThan(500);
  expect(idsOf(got)).toEqual(['b/0', 'b/1', 'b/2']);
  expect(got.sources[0]).toMatchObject({
    status: 'FAILED',
    error: {
      code: 'TIMEOUT',
      message: 'Account a took longer than 50 ms.',
      facts: { account: 'a' },
      retryable: true,
    },
  });
  slow.recover();
  expect(idsOf(await page([slow, quick], 3, got.endCursor))).toEqual(['a/0', 'b/3', 'a/1']);
});

test('patience is one sum over all reads of a page', async () => {
  const [slow, short] = [listOf('a', 50), listOf('b', 0)];
  slow.patienceMs = 100;
  slow.behave = () => later(70);
  const got = await page([slow, short], 20);
  expect(slow.reads).toHaveLength(2);
  expect(got.sources[0]).toMatchObject({ status: 'FAILED', error: { code: 'TIMEOUT' }, count: 10 });
});

test('an account that answered is not asked again once time is up: the page comes short', async () => {
  const [slow, short] = [listOf('a', 50), listOf('b', 0)];
  slow.patienceMs = 20;
  slow.behave = (window) => {
    for (const end = performance.now() + 30; performance.now() < end; ) Math.sqrt(2);
    return Promise.resolve(slow.honest(window));
  };
  const got = await page([slow, short], 20);
  expect(slow.reads).toHaveLength(1);
  expect(got.sources[0]).toMatchObject({ status: 'OK', error: null, count: 10 });
  expect(got.hasNextPage).toBe(true);
  slow.recover();
  expect(idsOf(await page([slow, short], 2, got.endCursor))).toEqual(['a/10', 'a/11']);
});

test('a page waits no longer than the patience when one account hangs, however few rows came', async () => {
  const [slow, quick] = [listOf('a', 50), listOf('b', 50)];
  slow.hang();
  slow.patienceMs = quick.patienceMs = 60;
  const got = await page([slow, quick], 20);
  expect(quick.reads).toHaveLength(1);
  expect(got.edges).toHaveLength(10);
  expect(got.hasNextPage).toBe(true);
});

test('the read is aborted when patience ends, and its late answer ignored', async () => {
  const slow = listOf('a', 5);
  slow.patienceMs = 20;
  const aborted = vi.fn();
  slow.behave = (_window, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        aborted(signal.reason);
        setTimeout(() => reject(new RangeError('late')), 10);
      });
    });
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  await expect(page([slow], 3)).rejects.toMatchObject({ code: 'TIMEOUT' });
  await later(30);
  process.off('unhandledRejection', unhandled);
  expect(aborted).toHaveBeenCalledExactlyOnceWith(expect.any(GatewayError));
  expect(unhandled).not.toHaveBeenCalled();
});

test('what an aborted read has at once, because it needs no call, is an answer still', async () => {
  const slow = listOf('a', 5);
  slow.patienceMs = 20;
  slow.behave = (window, signal) =>
    new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(slow.honest(window)));
    });
  const got = await page([slow], 3);
  expect(idsOf(got)).toEqual(['a/0', 'a/1', 'a/2']);
  expect(got.sources[0]).toMatchObject({ status: 'OK', error: null });
});

test.each([
  ['an Error', new Error('gone')],
  ['a GatewayError', new GatewayError('TIMEOUT', 'gone')],
])('a caller that leaves with %s ends the page at once, and the reads', async (_name, reason) => {
  const [slow, quick] = [listOf('a', 5), listOf('b', 5)];
  let given: AbortSignal | undefined;
  slow.behave = (_window, signal) => {
    given = signal;
    return new Promise(() => {});
  };
  const caller = new AbortController();
  setTimeout(() => caller.abort(reason), 10);
  await expect(page([slow, quick], 3, null, { signal: caller.signal })).rejects.toBe(reason);
  expect(given?.reason).toBe(reason);
});

test('a caller that leaves while an account is being asked ends the page at once', async () => {
  const source = listOf('a', 5);
  source.patienceMs = 60_000; // longer than a test may take
  const caller = new AbortController();
  source.behave = () => {
    caller.abort(new Error('gone'));
    return new Promise(() => {});
  };
  await expect(page([source], 3, null, { signal: caller.signal })).rejects.toThrow('gone');
});

test('a caller that has left already causes no read', async () => {
  const source = listOf('a', 5);
  await expect(page([source], 3, null, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow(
    'gone',
  );
  expect(source.reads).toEqual([]);
});

test('patience beyond what a timer can take does not end at once', async () => {
  const source = listOf('a', 5);
  source.patienceMs = Number.POSITIVE_INFINITY;
  source.behave = () => later(10);
  expect(idsOf(await page([source], 3))).toHaveLength(3);
});

test('backward pages have patience too', async () => {
  const slow = listOf('a', 5);
  slow.hang();
  slow.patienceMs = 20;
  await expect(pageBack([slow], 3)).rejects.toMatchObject({ code: 'TIMEOUT' });
});
