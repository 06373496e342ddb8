import { expect, test } from 'vitest';
import { CallList } from '../../src/fanout/explain/call-list.ts';
import { defineOperations } from '../../src/kit/http.ts';

const { listThings } = defineOperations({ listThings: { method: 'GET', path: '/things', retry: 'safe' } });
const call = { account: 'a', provider: 'vyte', operation: listThings };

test('a call that goes on when the answer is ready is listed as it stands', async () => {
  const list = new CallList(performance.now());
  const { promise, resolve } = Promise.withResolvers<string>();
  const watched = list.watch(call, {}, () => promise);
  expect(list.describe()).toMatchObject({
    calls: [
      { operation: 'listThings', path: '/things', outcome: 'PENDING', attempt: 1, status: null, bytes: 0 },
    ],
    totals: { calls: 1, retries: 0, shared: 0 },
  });
  resolve('done');
  expect(await watched).toBe('done');
  // Nobody was told of an attempt, so that there is none to list.
  expect(list.describe().calls).toEqual([]);
});
