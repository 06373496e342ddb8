import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Over, TimeLimit } from '../../src/kit/time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function limit(signal?: AbortSignal) {
  const told: Over[] = [];
  return { told, limit: new TimeLimit(100, signal, (which) => told.push(which)) };
}

test('tells when the time is up, and not before', () => {
  const { told } = limit();
  vi.advanceTimersByTime(99);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['late']);
});

test('tells when whoever waited has gone', () => {
  const leaving = new AbortController();
  const { told } = limit(leaving.signal);
  leaving.abort();
  expect(told).toEqual(['gone']);
});

test('tells nothing once the wait has ended, and holds nothing', () => {
  const leaving = new AbortController();
  const removed = vi.spyOn(leaving.signal, 'removeEventListener');
  const { told, limit: one } = limit(leaving.signal);
  one.end();
  leaving.abort();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
  expect(removed).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('takes a time beyond what a timer can take', () => {
  const told: Over[] = [];
  new TimeLimit(Number.POSITIVE_INFINITY, undefined, (which) => told.push(which));
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([]);
});
