import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/providers/calplatform/errors.ts';
import { restMs } from '../../../src/providers/calplatform/limits.ts';
import { failure, native, useSandbox } from './rig.ts';

const rig = useSandbox();

const counter = (suffix: string, remaining: number | string, reset: number | string) => ({
  [`x-ratelimit-limit${suffix}`]: '120',
  [`x-ratelimit-remaining${suffix}`]: String(remaining),
  [`x-ratelimit-reset${suffix}`]: String(reset),
});

describe('rate limits', () => {
  test.each<[string, Record<string, string>, number | null]>([
    ['no headers', {}, null],
    ['something left', counter('-default', 3, 40), null],
    ['nothing left', counter('-default', 0, 40), 40_000],
    [
      'nothing left of one counter of two',
      { ...counter('-default', 0, 40), ...counter('-long', 5, 90) },
      null,
    ],
    [
      'nothing left of both: until the first',
      { ...counter('-default', 0, 40), ...counter('-long', 0, 90) },
      40_000,
    ],
    ['no word on when', { 'x-ratelimit-remaining-default': '0' }, 60_000],
    ['names without a suffix', counter('', 0, 7), 7_000],
    ['values that are none', counter('-default', 'many', 'soon'), null],
  ])('%s', (_, headers, rest) => {
    expect(restMs(headers)).toBe(rest);
  });

  test('a great number is a moment and no length of time', () => {
    const rest = restMs(counter('-default', 0, Math.ceil(Date.now() / 1_000) + 30));
    expect(rest).toBeGreaterThan(28_000);
    expect(rest).toBeLessThanOrEqual(31_000);
    expect(restMs(counter('-default', 0, 1_500_000_000))).toBe(0);
  });

  test.each([
    ['says when', counter('-default', 0, 12), 12_000],
    [
      'names several counters: the one that is used up',
      { ...counter('-default', 9, 3), ...counter('-long', 0, 50) },
      50_000,
    ],
    ['does not say when: as long as the provider blocks', {}, 60_000],
  ])('a limited call that %s', (_, headers, retryAfterMs) => {
    const text = 'CustomThrottlerGuard - Too many requests. Please try again later.';
    expect(explain(429, failure(429, 'ThrottlerException', text).json, { headers })).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterMs,
    });
  });
});

test('a call that was limited is not insisted on, and says when it may be made again', async () => {
  rig.control().setConditions([{ name: 'limited', value: 1 }]);
  await rig.verbs().getStripe();
  const limited = await rig
    .verbs()
    .getViewer()
    .catch((error: unknown) => error);
  expect(limited).toMatchObject({ code: 'RATE_LIMITED', facts: { upstreamStatus: 429 } });
  const { retryAfterMs } = (limited as { facts: { retryAfterMs: number } }).facts;
  expect(retryAfterMs).toBeGreaterThan(50_000);
  expect(retryAfterMs).toBeLessThanOrEqual(60_000);
  // The client and the key are counted by themselves: not all that comes from one place together.
  await rig.verbs().listUsers(native, { offset: 0, limit: 3 });
  await rig.verbs().listOAuthClients(native, { offset: 0, limit: 3 });
  expect(rig.calls()).toHaveLength(4);
});
