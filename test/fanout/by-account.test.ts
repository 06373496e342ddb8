import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GatewayError } from '../../src/domain/errors.ts';
import { byAccount } from '../../src/fanout/by-account.ts';

/** What became of each, errors as they are. */
const settled = async <T>(promises: readonly Promise<T>[]) =>
  (await Promise.allSettled(promises)).map((it) => (it.status === 'fulfilled' ? it.value : it.reason));

const ref = fc.record({ account: fc.constantFrom('a', 'b', 'c'), id: fc.string({ maxLength: 3 }) });

test('one batch an account, answers in the order asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(ref), async (refs) => {
      const batches: string[] = [];
      const answers = await settled(
        byAccount(refs, async (account, ids) => {
          batches.push(account);
          return ids.map((id) => (id === '' ? null : `${account}:${id}`));
        }),
      );
      expect(answers).toEqual(refs.map(({ account, id }) => (id === '' ? null : `${account}:${id}`)));
      expect(batches.toSorted()).toEqual([...new Set(refs.map(({ account }) => account))].toSorted());
    }),
  );
});

const refs = [
  { account: 'a', id: '1' },
  { account: 'b', id: '2' },
  { account: 'a', id: '3' },
];

test.each([
  ['a failure', () => Promise.reject(new GatewayError('TIMEOUT', 'late')), GatewayError],
  ['a bug', () => Promise.reject(new RangeError('ours')), RangeError],
  ['too few answers', async () => ['x'], TypeError],
  ['too many answers', async () => ['x', 'y', 'z'], TypeError],
  ['no error at all', () => Promise.reject('text'), TypeError],
])('%s of one account is its own', async (_name, answer: () => Promise<string[]>, kind) => {
  const answers = await settled(byAccount(refs, async (account) => (account === 'a' ? answer() : ['B'])));
  expect(answers).toEqual([expect.any(kind), 'B', expect.any(kind)]);
});

test('a synchronous throw is the same', async () => {
  const answers = await settled(
    byAccount(refs, (account) => {
      if (account === 'a') throw new RangeError('ours');
      return Promise.resolve(['B']);
    }),
  );
  expect(answers).toEqual([expect.any(RangeError), 'B', expect.any(RangeError)]);
});

test('an error for one key stays with that key', async () => {
  const missing = new GatewayError('NOT_FOUND', 'gone');
  expect(
    await settled(byAccount(refs, async (_account, ids) => ids.map((id) => (id === '3' ? missing : id)))),
  ).toEqual(['1', '2', missing]);
});

test('accounts are asked side by side', async () => {
  let asked = 0;
  const both = Promise.withResolvers<void>();
  await settled(
    byAccount(refs, async (_account, ids) => {
      asked += 1;
      if (asked === 2) both.resolve();
      await both.promise;
      return ids;
    }),
  );
  expect(asked).toBe(2);
});

test('an account that never answers holds back no other', async () => {
  const never = new Promise<string[]>(() => undefined);
  const [first, second] = byAccount(refs, async (account, ids) => (account === 'a' ? never : ids));
  expect(await Promise.race([first, second])).toBe('2');
});
