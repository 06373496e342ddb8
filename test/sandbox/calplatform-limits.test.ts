import { beforeEach, describe, expect, test } from 'vitest';
import { createLimiter } from '../../src/sandbox/calplatform/limiter.ts';
import { type Asked, bearer, ids, refusedWith, useCalplatform, users } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const limits = async (line: string, asked: Asked) => {
  const { status, headers } = await used.ask(line, asked);
  const read = (name: string) => Number(headers.get(`x-ratelimit-${name}-default`));
  return { status, limit: read('limit'), remaining: read('remaining'), reset: read('reset') };
};

const client = `GET ${users}?limit=1`;

describe('a limit', () => {
  test('counts down, then refuses, for a minute', async () => {
    used.control.setConditions([{ name: 'limited', value: 2 }]);
    const me = () => limits('GET /v2/me', {});
    expect(await me()).toMatchObject({ status: 200, limit: 2, remaining: 1 });
    expect(await me()).toMatchObject({ status: 200, limit: 2, remaining: 0 });
    const refused = await used.ask('GET /v2/me');
    const message = 'CustomThrottlerGuard - Too many requests. Please try again later.';
    expect(refusedWith(refused)).toEqual([429, 'ThrottlerException', message]);
    expect(refused.json.error.details).toBe(message);
    expect(refused.headers.get('retry-after')).toBeNull();
    const { reset, remaining } = await me();
    expect(remaining).toBe(0);
    expect(reset).toBeGreaterThan(50);
    expect(reset).toBeLessThanOrEqual(60);
  });

  test('is kept for each bearer, each client header and all the rest together', async () => {
    used.control.setConditions([{ name: 'limited', value: 1 }]);
    const secret = { 'x-cal-secret-key': ids.clientSecret };
    const asked: readonly [string, Asked][] = [
      ['GET /v2/me', { as: 'key' }],
      ['GET /v2/me', { as: 'token' }],
      [client, { as: 'client' }],
      [client, { as: 'nobody', headers: secret }],
      [client, { as: 'client', headers: bearer('unheard-of') }],
      [client, { as: 'client', headers: { 'x-cal-client-id': 'another' } }],
    ];
    for (const [line, options] of asked) expect((await limits(line, options)).status).toBe(200);
    for (const [line, options] of asked) expect((await limits(line, options)).status).toBe(429);
    expect((await limits('GET /v2/stripe/save', { as: 'nobody' })).status).toBe(429);
  });

  test('has the documented size where none is given', async () => {
    used.control.setConditions([{ name: 'limited' }]);
    const sizes = [
      await limits('GET /v2/me', { as: 'key' }),
      await limits('GET /v2/me', { as: 'token' }),
      await limits(client, { as: 'client' }),
      await limits(client, { as: 'nobody' }),
    ].map(({ limit }) => limit);
    expect(sizes).toEqual([120, 500, 500, 120]);
  });

  test('comes before everything else, starts anew when set again, and ends', async () => {
    const line = 'GET /v2/nowhere';
    used.control.setConditions([{ name: 'limited', value: 0 }]);
    expect((await limits(line, { as: 'nobody' })).status).toBe(429);
    used.control.setConditions([{ name: 'limited', value: 1 }]);
    expect((await limits(line, { as: 'nobody' })).status).toBe(404);
    used.control.setConditions([]);
    expect(await limits('GET /v2/me', {})).toMatchObject({ status: 200, limit: 1_000_000 });
  });

  test('is said on refusals too, with the number of the request', async () => {
    const { headers } = await used.ask('GET /v2/me', { as: 'nobody' });
    expect(headers.get('x-ratelimit-limit-default')).toBe('1000000');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test('a window ends after its minute, and a block a minute after it began', () => {
  let now = 0;
  const limiter = createLimiter(() => now);
  const hit = () => limiter.hit('somebody', 2);
  expect(hit()).toEqual({ limit: 2, remaining: 1, resetSeconds: 60, blocked: false });
  now = 30_500;
  expect(hit()).toEqual({ limit: 2, remaining: 0, resetSeconds: 30, blocked: false });
  now = 50_000;
  expect(hit()).toEqual({ limit: 2, remaining: 0, resetSeconds: 60, blocked: true });
  now = 109_000;
  expect(hit()).toEqual({ limit: 2, remaining: 0, resetSeconds: 1, blocked: true });
  now = 110_000;
  expect(hit()).toEqual({ limit: 2, remaining: 1, resetSeconds: 60, blocked: false });
});

test('a condition nobody knows is refused', () => {
  expect(() => used.control.setConditions([{ name: 'stormy' }])).toThrow('calplatform knows no condition');
});
