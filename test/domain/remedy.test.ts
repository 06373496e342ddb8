import { describe, expect, test } from 'vitest';
import { errorReference } from '../../src/domain/error-reference.ts';
import {
  type ErrorCode,
  errorCodes,
  expectedCodes,
  GatewayError,
  internalCode,
} from '../../src/domain/errors.ts';
import {
  cancelledRemedy,
  remedies,
  remediesOfCaller,
  remedyActions,
  remedyOf,
  timedRemedies,
} from '../../src/domain/remedy.ts';

const codes = [...errorCodes, internalCode];

test('every code has a remedy and an entry, and every action is of use to some', () => {
  expect(Object.keys(remedies).sort()).toEqual([...codes].sort());
  expect(Object.keys(errorReference).sort()).toEqual([...codes].sort());
  const texts = [remedies, remediesOfCaller, timedRemedies].flatMap((table) => Object.values(table));
  const used = [...texts, cancelledRemedy].map(({ action }) => action);
  expect([...new Set(used)].sort()).toEqual(Object.keys(remedyActions).sort());
});

test('userErrors are told of exactly the codes that can come there', () => {
  const told = errorCodes.filter((code) => errorReference[code].places.includes('userErrors'));
  expect(told.sort()).toEqual([...expectedCodes].sort());
});

test('asking again is advised where an error says that it can help, and nowhere else', () => {
  const later = errorCodes.filter((code) => errorReference[code].retry === 'later');
  expect(later).toEqual(errorCodes.filter((code) => new GatewayError(code, '').retryable));
});

describe('when', () => {
  const adviceOn = (code: ErrorCode, retryAfterMs?: number) =>
    remedyOf(new GatewayError(code, '', retryAfterMs === undefined ? {} : { retryAfterMs }));

  test.each(['RATE_LIMITED', 'UPSTREAM_UNAVAILABLE'] as const)('%s knows its end, WAIT', (code) => {
    const before = Date.now();
    const { action, until } = adviceOn(code, 5_000);
    expect(action).toBe('WAIT');
    expect(until?.getTime()).toBeGreaterThanOrEqual(before + 5_000);
    expect(until?.getTime()).toBeLessThanOrEqual(Date.now() + 5_000);
  });

  test('nothing is known, there is no end', () => {
    expect(adviceOn('RATE_LIMITED')).toMatchObject({ action: 'WAIT', until: null });
    expect(adviceOn('UPSTREAM_UNAVAILABLE')).toMatchObject({ action: 'RETRY', until: null });
  });

  test('waiting does not mend it, there is none either', () => {
    expect(adviceOn('UNKNOWN_OUTCOME', 5_000)).toMatchObject({ action: 'CHECK_OUTCOME', until: null });
  });

  test('it is shown later, the instant is the same', async () => {
    const error = new GatewayError('RATE_LIMITED', '', { retryAfterMs: 5_000 });
    const { until } = remedyOf(error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(remedyOf(error).until).toEqual(until);
  });
});

test('a refused caller is told of his key, a refused account of its credential', () => {
  const refused = (facts = {}) => remedyOf(new GatewayError('UNAUTHENTICATED', '', facts)).action;
  expect([refused(), refused({ account: 'sales' }), refused({ caller: true })]).toEqual([
    'REAUTHORIZE',
    'REAUTHORIZE',
    'AUTHENTICATE',
  ]);
});
