import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bulk } from '../../src/fanout/bulk.ts';

test('a bug at one account does not cut the others short', async () => {
  const done: string[] = [];
  const refs = ['broken', 'slow'].map((account) => ({ account, id: '1' }));
  const act = async (account: string) => {
    if (account === 'broken') throw new TypeError('a bug');
    await sleep(20);
    done.push(account);
  };
  await expect(bulk(refs, { act, read: async () => [], done: () => true, removes: true })).rejects.toThrow(
    'a bug',
  );
  expect(done).toEqual(['slow']);
});
