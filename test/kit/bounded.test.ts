import { expect, test } from 'vitest';
import { Bounded } from '../../src/kit/bounded.ts';

/** What is left of these keys. Looking counts as a use. */
const left = (bounded: Bounded<string>, keys: string): string =>
  [...keys].filter((key) => bounded.get(key) !== undefined).join('');

test('what was used longest ago makes room', () => {
  const bounded = new Bounded<string>(10);
  for (const key of 'abc') bounded.set(key, key, 3);
  expect(bounded.get('a')).toBe('a');
  bounded.set('d', 'd', 3);
  expect([left(bounded, 'abcd'), bounded.bytes, bounded.size]).toEqual(['acd', 9, 3]);
});

test('as much room as is needed, and no more', () => {
  const bounded = new Bounded<string>(10);
  for (const key of 'abcde') bounded.set(key, key, 2);
  bounded.set('f', 'f', 5);
  expect([left(bounded, 'abcdef'), bounded.bytes]).toEqual(['def', 9]);
});

test('what is larger than everything is not taken, and pushes nothing out but what it replaces', () => {
  const bounded = new Bounded<string>(10);
  bounded.set('a', 'a', 4);
  bounded.set('b', 'b', 4);
  expect(bounded.set('b', 'large', 11)).toBe(false);
  expect([left(bounded, 'ab'), bounded.bytes]).toEqual(['a', 4]);
});

test('a key that is set again counts once', () => {
  const bounded = new Bounded<string>(10);
  for (const bytes of [9, 2, 7]) bounded.set('a', String(bytes), bytes);
  expect([bounded.get('a'), bounded.bytes, bounded.size]).toEqual(['7', 7, 1]);
  bounded.delete('a');
  bounded.delete('a');
  expect([bounded.bytes, bounded.size]).toEqual([0, 0]);
});

test('a sweep drops what is over', () => {
  const bounded = new Bounded<string>(10);
  for (const key of 'abc') bounded.set(key, key, 1);
  bounded.sweep((value) => value !== 'b');
  expect([left(bounded, 'abc'), bounded.bytes]).toEqual(['b', 1]);
  bounded.clear();
  expect([bounded.bytes, bounded.size]).toEqual([0, 0]);
});
