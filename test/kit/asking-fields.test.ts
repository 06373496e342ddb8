import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { once } from '../../src/kit/asking.ts';
import { askedBy, askingNow, shareWork } from '../../src/kit/asking-fields.ts';

const request = {};
const as = <T>(field: string, work: () => T): T => askedBy({ fields: new Set([field]), request }, work);

test('nobody asks unless somebody wants to know', () => {
  expect(askingNow()).toBeUndefined();
  expect(shareWork(() => 7).result).toBe(7);
});

test('who asks is known behind every await, side by side', async () => {
  const look = async () => {
    await setImmediate();
    return [...(askingNow()?.fields ?? [])];
  };
  expect(await Promise.all([as('a', look), as('b', look), look()])).toEqual([['a'], ['b'], []]);
});

test('whoever joins work under way has asked for it too, and for nothing else of the first one', async () => {
  let calls: ReadonlySet<string> | undefined;
  const load = once(async () => {
    calls = askingNow()?.fields;
    await setImmediate();
  });
  const own = as('a', () => {
    const mine = askingNow()?.fields;
    return { mine, loading: load() };
  });
  await Promise.all([own.loading, as('b', load)]);
  expect([...(calls ?? [])]).toEqual(['a', 'b']);
  expect([...(own.mine ?? [])]).toEqual(['a']);
});
