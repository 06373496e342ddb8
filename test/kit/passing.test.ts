import { expect, test } from 'vitest';
import { Passing } from '../../src/kit/passing.ts';

test('what stays is found however much comes and goes beside it', () => {
  const values = new Passing<number>();
  const remove = values.add('stays', 1);
  for (let turn = 0; turn < 1_000; turn += 1) values.add(`passes ${turn}`, turn)();
  expect([values.get('stays'), values.size]).toEqual([1, 1]);
  remove();
  expect([values.get('stays'), values.size]).toEqual([undefined, 0]);
});

test('as many as there are at once are kept', () => {
  const values = new Passing<number>();
  const removers = Array.from({ length: 1_000 }, (_, index) => values.add(String(index), index));
  expect(values.size).toBe(1_000);
  expect(values.get('0')).toBe(0);
  for (const remove of removers) remove();
  expect(values.size).toBe(0);
});

test('one takes out its own value and not what came in its place, also of another table', () => {
  const values = new Passing<string>();
  const remove = values.add('key', 'first');
  values.add('key', 'second');
  for (let turn = 0; turn < 100; turn += 1) values.add(`passes ${turn}`, '')();
  remove();
  expect(values.get('key')).toBe('second');
});

test('nothing is left when all are let go of, and what was in there may still be taken out', () => {
  const values = new Passing<string>();
  const remove = values.add('key', 'value');
  values.clear();
  expect([values.get('key'), values.size]).toEqual([undefined, 0]);
  remove();
  values.add('key', 'new');
  expect(values.get('key')).toBe('new');
});
