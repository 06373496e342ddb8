import { expect, test, vi } from 'vitest';
import { type ErrorFacts, GatewayError } from '../../src/domain/errors.ts';
import type { Cause, Failure } from '../../src/kit/answer.ts';
import { RetryBudget, retryDelay } from '../../src/kit/retry.ts';
import { retryAfterMs } from '../../src/kit/retry-after.ts';
import { operations } from './rig.ts';

const failed = (cause: Cause, facts: ErrorFacts = {}): Failure => ({
  ...{ ok: false, status: null, bytes: 0, sent: true, cause },
  error: new GatewayError('UPSTREAM_UNAVAILABLE', 'no', facts),
});

test.each([
  ['unsent', 'safe idempotent conditional unsafe never'],
  ['lost', 'safe idempotent'],
  ['limited', 'safe idempotent'],
  ['down', 'safe idempotent'],
  ['broken', 'safe'],
  ['crashed', 'safe'],
  ['final', ''],
] as const)('%s: repeated is what is %s', (cause, repeated) => {
  const all = ['safe', 'idempotent', 'conditional', 'unsafe', 'never'] as const;
  const again = all.filter(
    (retry) => retryDelay({ ...operations.getThing, retry }, [failed(cause)], () => 0) !== null,
  );
  expect(again.join(' ')).toBe(repeated);
});

test.each([
  ['the first', ['lost'], undefined, 25 / 2],
  ['the second is twice as long', ['lost', 'down'], undefined, 50 / 2],
  ['none after three', ['lost', 'down', 'lost'], undefined, null],
  ['none that cannot help', ['final'], undefined, null],
  ['what the provider asks for, and some more', ['down'], 700, 700 + 25 / 2],
  ['a limited one, a second', ['limited'], undefined, 1_001 + 25 / 2],
  ['a limited one, as asked', ['limited'], 90, 91 + 25 / 2],
  ['limited after something else', ['down', 'limited'], 90, 91 + 50 / 2],
  ['none after it was limited twice', ['limited', 'limited'], 0, null],
  ['another after it was limited once', ['limited', 'lost'], undefined, 50 / 2],
] as const)('the wait before a retry: %s', (_what, causes, asked, wait) => {
  const facts = asked === undefined ? {} : { retryAfterMs: asked };
  const failures = causes.map((cause) => failed(cause, facts));
  expect(retryDelay(operations.getThing, failures, () => 0.5)).toBe(wait);
});

test('a budget is a fifth of the calls, but at least ten, over a window', () => {
  vi.useFakeTimers();
  try {
    const budget = new RetryBudget();
    const spent = () => Array.from({ length: 1_000 }, () => budget.spend()).filter(Boolean).length;
    expect(spent()).toBe(10);
    for (let call = 0; call < 100; call += 1) budget.earn();
    expect(spent()).toBe(10);
    vi.advanceTimersByTime(6_000);
    expect(spent()).toBe(0);
    vi.advanceTimersByTime(6_000);
    expect(spent()).toBe(10);
    vi.advanceTimersByTime(60_000);
    expect(spent()).toBe(10);
  } finally {
    vi.useRealTimers();
  }
});

test.for([
  [{}, undefined],
  [{ 'retry-after': '' }, undefined],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '120' }, 120_000],
  [{ 'retry-after': ['2', '3'] }, 2_000],
  [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:10 GMT' }, 9_000],
  [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
] as const)('%j is read', ([headers, wait]) => {
  expect(retryAfterMs(headers as Record<string, string | string[]>, 1_000)).toBe(wait);
});
