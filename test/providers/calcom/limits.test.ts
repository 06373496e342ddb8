import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUpstream, type Upstream } from '../../../src/kit/http.ts';
import { silentLogger } from '../../../src/kit/log.ts';
import { calcom } from '../../../src/providers/calcom/index.ts';
import { restMs, waitMs } from '../../../src/providers/calcom/limits.ts';
import { operations } from '../../../src/providers/calcom/operations.ts';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { account, useSandbox } from './rig.ts';

const now = 1_800_000_000_000;
const limits = (remaining: string, reset: string) => ({
  'x-ratelimit-limit': '30',
  'x-ratelimit-remaining': remaining,
  'x-ratelimit-reset': reset,
});

describe('the headers', () => {
  beforeEach(() => {
    vi.spyOn(Date, 'now').mockReturnValue(now);
  });
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['enough left', limits('3', String(now + 40_000)), null],
    ['hardly any left', limits('2', String(now + 40_000)), 40_000],
    ['none left', limits('0', String(now + 40_000)), 40_000],
    ['less than none', limits('-4', String(now + 40_000)), 40_000],
    ['seconds, as documented', limits('1', String(now / 1_000 + 40)), 40_000],
    ['a moment that is over', limits('1', String(now - 5)), 0],
    ['no limiter', limits('999', '0'), null],
    ['no limiter, and none left', limits('0', '0'), null],
    ['nonsense', limits('few', 'soon'), null],
    ['nothing', {}, null],
    ['empty ones', limits('', ''), null],
    ['several', { 'x-ratelimit-remaining': ['1', '9'], 'x-ratelimit-reset': [String(now + 1_000)] }, 1_000],
  ])('%s', (_, headers, rest) => {
    expect(restMs(headers)).toBe(rest);
  });

  test.each([
    ['Rate limit exceeded. Try again in 42 seconds.', {}, 42_000],
    ['Rate limit exceeded. Try again in 1 second.', {}, 1_000],
    ['Rate limit exceeded. Try again in 42 seconds.', limits('0', String(now + 50_000)), 50_000],
    ['Rate limit exceeded. Try again in 42 seconds.', limits('0', String(now + 10_000)), 42_000],
    ['Rate limit exceeded', limits('0', String(now + 10_000)), 10_000],
    ['Rate limit exceeded', {}, undefined],
    ['Too many requests', limits('0', '0'), undefined],
  ])('%s: the longer of what words and headers say', (words, headers, wait) => {
    expect(waitMs(words, headers)).toBe(wait);
  });
});

const rig = useSandbox();
const native = { filter: {}, order: null } as const;
const read = () => rig.verbs().listUsers(native, { offset: 0, limit: 5 });
const statuses = () =>
  rig
    .control()
    .requests()
    .map(({ status }) => status);

test.each([
  ['limited', 429],
  ['limited-older', 400],
])('%s: a refusal is RATE_LIMITED with its wait, and is not repeated early', async (name, status) => {
  rig.control().setConditions([{ name, value: 2, account }]);
  await read(); // costs two
  await expect(read()).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    message: 'This account has called Cal.com too often.',
    facts: { retryAfterMs: expect.any(Number), upstreamStatus: status },
  });
  expect(statuses()).toEqual([200, status]);
});

describe('an account that is paced', () => {
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let upstream: Upstream;
  beforeEach(async () => {
    sandbox = await startSandbox({ seed: 3, only: ['calcom'] });
    const [stand] = sandbox.providers;
    upstream = createUpstream({
      account,
      provider: calcom.id,
      origin: stand?.origin ?? '',
      auth: calcom.authorize(stand?.accounts[0]?.credentials),
      limits: calcom.limits,
      explain: calcom.explain,
      patienceMs: 100,
      log: silentLogger,
      ...(calcom.restMs === undefined ? {} : { restMs: calcom.restMs }),
    });
  });
  afterEach(async () => {
    await upstream.close();
    await sandbox.close();
  });
  const get = () =>
    upstream.call({ operation: operations.getUserById, params: { userId: 7 }, decode: (body) => body });
  const seen = () => sandbox.control('calcom').count();

  test('rests when two calls are left, until they are counted afresh', async () => {
    sandbox.control('calcom').setConditions([{ name: 'limited', value: 4 }]);
    await get();
    await get();
    await expect(get()).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      facts: { retryAfterMs: expect.any(Number) },
    });
    expect(seen()).toBe(2);
  });

  test('goes on where there is no limiter, up to 25 a minute', async () => {
    for (let count = 0; count < 25; count += 1) await get();
    await expect(get()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(seen()).toBe(25);
  });
});

test('an account is paced below what the instance allows, a list as two', () => {
  expect(calcom.limits).toEqual({ perMinute: 25, concurrent: 5 });
  expect(calcom.operations.listUsers?.cost).toBe(2);
  expect(calcom.operations.getUserById?.cost ?? 1).toBe(1);
});
