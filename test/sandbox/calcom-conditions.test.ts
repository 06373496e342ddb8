import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Condition } from '../../src/sandbox/index.ts';
import { ada, grace, type Many, type One, type Refused, useCalcom, withKey } from './calcom-rig.ts';

const { stand, ask, plainly } = useCalcom();
afterEach(() => vi.restoreAllMocks());

const set = (...conditions: readonly Condition[]) => stand.control.setConditions(conditions);
const read = () => ask<Refused>(`GET /users/${ada}`);
const statuses = async (count: number) => {
  const heard: number[] = [];
  for (let nth = 0; nth < count; nth++) heard.push((await read()).status);
  return heard;
};
const limits = (headers: Headers) =>
  ['limit', 'remaining'].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
const locked = [403, { error: 'Your account is locked.' }];

/** Moves the clock that the limiter reads. */
const inMinutes = (minutes: number) => {
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + minutes * 60_000);
};

describe('limited', () => {
  test('counts thirty a minute down, and then says how long to wait', async () => {
    set({ name: 'limited' });
    const first = await read();
    expect(limits(first.headers)).toEqual([30, 29]);
    const reset = Number(first.headers.get('x-ratelimit-reset'));
    expect(reset - Date.now()).toBeGreaterThan(50_000);
    expect(await statuses(29)).toEqual(Array.from({ length: 29 }, () => 200));
    const over = await read();
    expect([over.status, Object.keys(over.json), limits(over.headers)]).toEqual([429, ['message'], [30, 0]]);
    expect(over.json.message).toMatch(/^Rate limit exceeded\. Try again in (?:60|\d\d?) seconds\.$/);
    expect([over.headers.get('retry-after'), over.headers.get('calcom-response-id')]).toEqual([null, null]);
    expect(Number(over.headers.get('x-ratelimit-reset'))).toBe(reset);
  });

  test('begins anew after a minute', async () => {
    set({ name: 'limited', value: 1, account: 'office-cal' });
    expect(await statuses(2)).toEqual([200, 429]);
    inMinutes(1);
    expect(await statuses(2)).toEqual([200, 429]);
  });

  test('a list costs two', async () => {
    set({ name: 'limited', value: 3 });
    expect(limits((await ask('GET /users')).headers)).toEqual([3, 1]);
    expect((await ask('GET /users')).status).toBe(429);
  });

  test('refused requests change nothing', async () => {
    set({ name: 'limited', value: 1 });
    await read();
    expect((await ask(`DELETE /users/${grace}`)).status).toBe(429);
    set();
    expect((await ask(`GET /users/${grace}`)).status).toBe(200);
  });

  test('five overruns lock the owner out, until a reset', async () => {
    set({ name: 'limited', value: 1 });
    expect(await statuses(5)).toEqual([200, 429, 429, 429, 429]);
    expect((await read()).json).toEqual({ message: 'Too many requests' });
    expect(await plainly(withKey('GET /users/7'))).toEqual(locked);
    inMinutes(90);
    set();
    expect(await plainly(withKey('POST /users'), { body: {} })).toEqual(locked);
    stand.control.reset();
    expect((await read()).status).toBe(200);
  });

  test('overruns are forgotten after half an hour, an hour in older versions', async () => {
    const afterFour = async (name: string, minutes: number) => {
      stand.control.reset();
      set({ name, value: 1 });
      await statuses(5);
      inMinutes(minutes);
      const heard = await statuses(3);
      vi.restoreAllMocks();
      return heard;
    };
    expect(await afterFour('limited', 31)).toEqual([200, 429, 429]);
    expect(await afterFour('limited', 29)).toEqual([200, 429, 403]);
    expect(await afterFour('limited-older', 31)).toEqual([200, 400, 403]);
    expect(await afterFour('limited-older', 61)).toEqual([200, 400, 400]);
  });

  test('older versions say it with a 400', async () => {
    set({ name: 'limited-older', value: 1 });
    expect((await read()).status).toBe(200);
    const over = await read();
    expect([over.status, over.json]).toEqual([
      400,
      {
        message: expect.stringMatching(/^Rate limit exceeded\. Try again in (?:60|\d\d?) seconds\.$/),
        error: { name: 'HttpError', statusCode: 400 },
      },
    ]);
  });
});

describe('who stands at the door', () => {
  test.each<readonly [string, number, object]>([
    ['locked', 403, { error: 'Your account is locked.' }],
    ['expired', 401, { error: 'This API key is expired.' }],
    ['unlicensed', 401, { error: 'Invalid or missing CALCOM_LICENSE_KEY environment variable' }],
    [
      'maintenance',
      503,
      { message: 'API is currently under maintenance. Please try again at a later time.' },
    ],
  ])('%s', async (name, status, body) => {
    set({ name });
    for (const line of ['GET /users', 'POST /users', 'DELETE /users/8', 'GET /nowhere']) {
      expect(await plainly(withKey(line))).toEqual([status, body]);
    }
    set({ name, account: 'another' });
    expect((await read()).status).toBe(200);
  });

  test('no licence and maintenance come before the key, all else after it', async () => {
    const without = async (name: string) => {
      set({ name });
      return (await plainly('GET /users'))[0];
    };
    expect([await without('maintenance'), await without('unlicensed')]).toEqual([503, 401]);
    set({ name: 'locked' });
    expect(await plainly('GET /users')).toEqual([401, { message: 'No apiKey provided' }]);
  });

  test('an owner who is gone', async () => {
    expect((await ask(`DELETE /users/${ada}`)).status).toBe(200);
    expect(await plainly(withKey('GET /users'))).toEqual([404, { error: 'No user found for this API key.' }]);
  });

  test('an unknown condition is refused', () => {
    expect(() => set({ name: 'limitted' })).toThrow('calcom knows no condition limitted');
  });
});

describe('not-admin', () => {
  test('sees and edits oneself only', async () => {
    set({ name: 'not-admin' });
    const { json } = await ask<Many>('GET /users');
    expect([json.total, json.users[0]]).toEqual([1, expect.objectContaining({ id: ada, role: 'USER' })]);
    expect((await ask<Many>('GET /users?email=grace.hopper@example.com')).json.total).toBe(0);
    expect((await ask<One>(`GET /users/${ada}`)).json.user.role).toBe('USER');
    expect((await ask(`PATCH /users/${ada}`, { body: { name: 'A' } })).status).toBe(200);
    for (const id of [grace, 9_999]) {
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const refused = await ask<Refused>(`${method} /users/${id}`);
        expect([refused.status, refused.json.message]).toEqual([403, 'Forbidden']);
      }
    }
  });

  test('creates nobody, and loses role and branding without a word', async () => {
    const before = (await ask<One>(`GET /users/${ada}`)).json.user;
    set({ name: 'not-admin' });
    const body = { email: 'mary@example.com', username: 'mary' };
    const refused = await ask<Refused>('POST /users', { body });
    expect([refused.status, refused.json.message]).toEqual([401, 'You are not authorized']);
    const changes = { name: 'A', role: 'USER', hideBranding: !before.hideBranding };
    expect((await ask(`PATCH /users/${ada}`, { body: changes })).status).toBe(200);
    set();
    expect((await ask<One>(`GET /users/${ada}`)).json.user).toEqual({ ...before, name: 'A' });
  });
});
