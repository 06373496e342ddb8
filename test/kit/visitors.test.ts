import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Visitors, visitorAt } from '../../src/kit/visitors.ts';

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

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['', ''],
])('%s counts as %s', (address, visitor) => {
  expect(visitorAt(address)).toBe(visitor);
});

test('another address of the same network is no other visitor', () => {
  const visitors = new Visitors(1);
  expect(visitors.enter('2001:db8:1:2::1')).toBe(0);
  expect(visitors.enter('2001:db8:1:2:ffff::1')).toBeGreaterThan(0);
  expect(visitors.enter('2001:db8:1:3::1')).toBe(0);
});
