import { expect, test } from 'vitest';
import { exactly, sumOf, totalOf, unknownTotal } from '../../src/fanout/total.ts';
import { listOf, page } from './fake-source.ts';

test.each([
  ['what the account tells', { told: 7, index: 2, ended: false }, { count: 7, precision: 'EXACT' }],
  ['what was counted to the end', { told: null, index: 5, ended: true }, { count: 5, precision: 'EXACT' }],
  ['nothing', { told: null, index: 5, ended: false }, { count: null, precision: 'UNKNOWN' }],
])('a list that is not filtered here has the length of %s', (_name, seen, total) => {
  expect(totalOf(seen)).toEqual(total);
});

test.each([
  ['counted when it was read whole', true, true, 200, 40, { count: 40, precision: 'EXACT' }],
  ['estimated from its start', true, false, 100, 20, { count: 40, precision: 'ESTIMATE' }],
  ['estimated from its end', false, true, 50, 10, { count: 40, precision: 'ESTIMATE' }],
  ['unknown when nothing was read', false, false, 0, 0, { count: null, precision: 'UNKNOWN' }],
])('a list of 200 rows that is filtered here is %s', (_name, fromStart, ended, scanned, kept, total) => {
  const seen = { told: 200, index: 200, ended, filtered: { fromStart, scanned, kept } };
  expect(totalOf(seen)).toEqual(total);
});

test('an estimate is never less than what was seen', () => {
  const filtered = { fromStart: true, scanned: 100, kept: 90 };
  expect(totalOf({ told: 50, index: 100, ended: false, filtered }).count).toBe(90);
});

test('a sum is as reliable as its least reliable part', () => {
  const estimate = { count: 3, precision: 'ESTIMATE' } as const;
  expect(sumOf([exactly(1), exactly(2)])).toEqual(exactly(3));
  expect(sumOf([exactly(1), estimate])).toEqual({ count: 4, precision: 'ESTIMATE' });
  expect(sumOf([exactly(1), estimate, unknownTotal])).toEqual(unknownTotal);
  expect(sumOf([])).toEqual(exactly(0));
});

test('pages of a filtered list estimate until they come to its end', async () => {
  const source = listOf('a', 1_000);
  source.keep = ({ key }) => key % 4 === 0;
  const first = await page([source], 10);
  expect(first.total).toEqual({ count: 250, precision: 'ESTIMATE' });
  const short = listOf('b', 90);
  short.keep = ({ key }) => key % 4 === 0;
  expect((await page([short], 10)).total).toEqual({ count: 23, precision: 'EXACT' });
});
