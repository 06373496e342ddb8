import { beforeEach, describe, expect, test } from 'vitest';
import { calplatformFacts } from '../../src/sandbox/index.ts';
import { bearer, ids, type Keys, refusedWith, useCalplatform, users } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const notFound = [404, 'NotFoundException', 'Credentials for stripe not found.'];
const stateOf = (accessToken: unknown) =>
  JSON.stringify({ accessToken, returnTo: 'https://a.example/ok', onErrorReturnTo: 'https://a.example/no' });
const save = (state: string, code: string) =>
  used.ask(`GET /v2/stripe/save?${new URLSearchParams({ state, code })}`, { as: 'nobody' });
const check = (token: string) => used.ask('GET /v2/stripe/check', { as: 'nobody', headers: bearer(token) });

describe('the check', () => {
  test('says no more than success', async () => {
    expect((await used.ask('GET /v2/stripe/check')).text).toBe('{"status":"success"}');
    expect((await check(ids.accessToken)).text).toBe('{"status":"success"}');
  });

  test('finds nothing where a test says so', async () => {
    used.control.setConditions([{ name: 'no-stripe', account: ids.account }]);
    expect(refusedWith(await used.ask('GET /v2/stripe/check'))).toEqual(notFound);
  });
});

test('the way to Stripe carries the token of whoever asks', async () => {
  const read = async (as: 'key' | 'token', headers = {}) => {
    const { data } = await used.ask<{ authUrl: string }>('GET /v2/stripe/connect', { as, headers });
    return JSON.parse(new URL(data.authUrl).searchParams.get('state') ?? '');
  };
  expect(await read('token')).toEqual({ fromApp: false, accessToken: ids.accessToken });
  expect(await read('key')).toEqual({ fromApp: false, accessToken: ids.apiKey });
  const origin = 'https://app-1.example';
  expect(await read('token', { origin })).toMatchObject({ returnTo: origin, onErrorReturnTo: origin });
});

describe('the way back', () => {
  const token = async () =>
    (await used.ask<Keys>(`POST ${users}/44/force-refresh`, { as: 'client' })).data.accessToken;
  const target = ({ status, headers, text }: Awaited<ReturnType<typeof save>>) => {
    expect(status).toBe(301);
    expect(JSON.parse(text)).toEqual({ url: headers.get('location') });
    return headers.get('location');
  };

  test('connects the user of the token, once a code', async () => {
    const katherine = await token();
    expect(refusedWith(await check(katherine))).toEqual(notFound);
    expect(target(await save(stateOf(katherine), 'ac_1'))).toBe('https://a.example/ok');
    expect((await check(katherine)).status).toBe(200);
    expect(target(await save(stateOf(katherine), 'ac_1'))).toBe('https://a.example/no');
    used.control.reset();
    expect(refusedWith(await check(await token()))).toEqual(notFound);
  });

  test('sends whoever has no access token to the other address', async () => {
    for (const wrong of ['nonsense', ids.apiKey, 5, undefined]) {
      expect(target(await save(stateOf(wrong), 'ac_2'))).toBe('https://a.example/no');
      expect(used.control.requests().at(-1)?.account).toBeNull();
    }
    expect(target(await save('{}', 'ac_2'))).toBe('');
    expect(target(await save(stateOf(ids.accessToken), 'ac_2'))).toBe('https://a.example/ok');
    expect(used.control.requests().at(-1)?.account).toBe(ids.account);
  });

  test('breaks when the state is not one of its own', async () => {
    for (const state of ['{', '5', 'null']) {
      expect(refusedWith(await save(state, 'ac_3')).slice(0, 2)).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    }
  });
});

describe('the recorder', () => {
  test('keeps a state without the token in it, and nothing of what is no state', async () => {
    await save(stateOf(ids.accessToken), 'ac_4');
    await save(`x${ids.accessToken}`, 'ac_4');
    const states = used.control.requests().map(({ query }) => query);
    expect(states).toEqual([
      [
        ['state', stateOf('[credential]')],
        ['code', 'ac_4'],
      ],
      [
        ['state', '[not a state]'],
        ['code', 'ac_4'],
      ],
    ]);
  });

  test('never holds a credential that a header or a state carried', async () => {
    const state = encodeURIComponent(stateOf(ids.accessToken));
    for (const { method, path } of calplatformFacts.operations) {
      const line = `${method} ${path.replace('{clientId}', ids.client).replace(/\{\w+\}/, '42')}`;
      for (const as of ['key', 'token', 'client', 'nobody'] as const) {
        await used.ask(`${line}?state=${state}&code=1`, { as });
      }
    }
    const kept = JSON.stringify(used.control.requests());
    for (const secret of [ids.apiKey, ids.accessToken, ids.refreshToken, ids.clientSecret, 'ONCE-']) {
      expect(kept).not.toContain(secret);
    }
    expect(used.control.requests()).toHaveLength(29 * 4);
  });

  test('holds a refresh token that a body carried: that is a field of the request', async () => {
    const body = { refreshToken: ids.refreshToken };
    await used.ask(`POST /v2/oauth/${ids.client}/refresh`, { as: 'client', body });
    expect(used.control.requests().at(-1)?.body).toEqual(body);
  });
});
