import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Visitors } from '../../src/kit/visitors.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('lets each visitor in so many times in any 60 seconds, and says when to come again', () => {
  const visitors = new Visitors(3);
  for (const at of [0, 10_000, 20_000]) {
    vi.advanceTimersByTime(at === 0 ? 0 : 10_000);
    expect(visitors.enter('a')).toBe(0);
  }
  expect(visitors.enter('a')).toBe(40_000);
  expect(visitors.enter('b')).toBe(0);
  vi.advanceTimersByTime(40_001);
  expect(visitors.enter('a')).toBe(0);
  expect(visitors.enter('a')).toBe(10_000 - 1);
});

test('refusals do not count, so that insisting does not lock anybody out', () => {
  const visitors = new Visitors(1);
  expect(visitors.enter('a')).toBe(0);
  for (let turn = 0; turn < 50; turn += 1) expect(visitors.enter('a')).toBeGreaterThan(0);
  vi.advanceTimersByTime(60_001);
  expect(visitors.enter('a')).toBe(0);
});

test('remembers a bounded number of visitors: further ones wait, and nobody is forgotten early', () => {
  const visitors = new Visitors(1);
  for (let number = 0; number < 10_000; number += 1) expect(visitors.enter(String(number))).toBe(0);
  expect(visitors.enter('one too many')).toBe(60_000);
  expect(visitors.enter('0')).toBeGreaterThan(0);
  vi.advanceTimersByTime(60_001);
  expect(visitors.enter('one too many')).toBe(0);
});
