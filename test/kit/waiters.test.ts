import { expect, test } from 'vitest';
import { Waiters } from '../../src/kit/waiters.ts';

const waiter = () => new AbortController();

test('work is given up when the last one leaves, with the reason of that one', () => {
  const waiters = new Waiters();
  const [first, second] = [waiter(), waiter()];
  waiters.join(first.signal);
  waiters.join(second.signal);
  first.abort('first');
  expect(waiters.signal.aborted).toBe(false);
  second.abort('second');
  expect(waiters.signal.reason).toBe('second');
});

test('one who cannot leave keeps it going', () => {
  const waiters = new Waiters();
  const leaving = waiter();
  waiters.join();
  waiters.join(leaving.signal);
  leaving.abort();
  expect(waiters.signal.aborted).toBe(false);
});

test('one who had left before does not count', () => {
  const waiters = new Waiters();
  waiters.join(AbortSignal.abort());
  const leaving = waiter();
  waiters.join(leaving.signal);
  leaving.abort('now');
  expect(waiters.signal.reason).toBe('now');
});
