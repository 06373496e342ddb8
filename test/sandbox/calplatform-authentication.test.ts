import { beforeEach, describe, expect, test } from 'vitest';
import {
  type As,
  bearer,
  clientWebhooks,
  ids,
  refusedWith,
  useCalplatform,
  users,
} from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const refresh = `POST /v2/oauth/${ids.client}/refresh`;
const forbidden = [403, 'ForbiddenException', 'Forbidden resource'];
const noToken = [401, 'UnauthorizedException', 'Invalid Access Token.'];
const nothing = [401, 'UnauthorizedException', 'No authentication method provided.'];

const doors: readonly { readonly line: string; readonly opens: readonly As[] }[] = [
  { line: 'GET /v2/me', opens: ['key', 'token'] },
  { line: 'GET /v2/stripe/check', opens: ['key', 'token'] },
  { line: 'GET /v2/stripe/connect', opens: ['key', 'token'] },
  { line: 'POST /v2/api-keys/refresh', opens: ['key'] },
  { line: 'GET /v2/webhooks', opens: ['key'] },
  { line: 'GET /v2/oauth-clients', opens: ['key'] },
  { line: `GET /v2/oauth-clients/${ids.client}`, opens: ['key'] },
  { line: `GET ${users}`, opens: ['client'] },
  { line: `GET ${clientWebhooks}`, opens: ['client'] },
];

describe.each(doors)('$line', ({ line, opens }) => {
  test.each(['key', 'token', 'client'] as const)('to %s', async (as) => {
    const answer = await used.ask(line, { as });
    if (opens.includes(as)) expect(answer.status, answer.text).toBe(200);
    else expect(refusedWith(answer)).toEqual(forbidden);
  });

  test('to nobody', async () => {
    expect(refusedWith(await used.ask(line, { as: 'nobody' }))).toEqual(nothing);
    expect(used.control.requests().at(-1)?.account).toBeNull();
  });

  test('to wrong bearers', async () => {
    const as = 'nobody';
    const wrong = (authorization: string) => used.ask(line, { as, headers: { authorization } });
    expect(refusedWith(await wrong('Bearer nonsense'))).toEqual(noToken);
    for (const bare of [ids.accessToken, ids.apiKey, `Basic ${ids.apiKey}`, 'Bearer ']) {
      expect(refusedWith(await wrong(bare))).toEqual(noToken);
    }
    expect(refusedWith(await wrong('Bearer cal_nonsense'))).toEqual([
      401,
      'UnauthorizedException',
      'CustomThrottlerGuard - Invalid API Key',
    ]);
  });
});

describe('a client', () => {
  test('is the one in the path, and its secret wins over a bearer', async () => {
    const headers = { ...bearer('nonsense'), 'x-cal-client-id': ids.otherClient };
    expect((await used.ask(`GET ${users}`, { as: 'client', headers })).status).toBe(200);
    const away = `GET /v2/oauth-clients/${ids.otherClient}/users`;
    expect(refusedWith(await used.ask(away, { as: 'client' }))).toEqual([
      401,
      'UnauthorizedException',
      'Invalid client secret',
    ]);
  });

  test('needs no header for its id', async () => {
    const headers = { 'x-cal-secret-key': ids.clientSecret };
    expect((await used.ask(`GET ${users}`, { as: 'nobody', headers })).status).toBe(200);
    expect(refusedWith(await used.ask('GET /v2/me', { as: 'nobody', headers }))).toEqual(nothing);
  });

  test('has to exist', async () => {
    const answer = await used.ask('GET /v2/oauth-clients/clnone/users', { as: 'client' });
    expect(refusedWith(answer)).toEqual([401, 'UnauthorizedException', 'Client with ID clnone not found']);
  });

  test('that refreshes is told in its own way what is wrong', async () => {
    const body = { refreshToken: ids.refreshToken };
    const refused = [400, 'BadRequestException', 'Invalid OAuthClient credentials.'];
    const wrong: readonly Record<string, string>[] = [
      {},
      { 'x-cal-secret-key': 'wrong' },
      bearer(ids.apiKey),
    ];
    for (const headers of wrong) {
      expect(refusedWith(await used.ask(refresh, { as: 'nobody', headers, body }))).toEqual(refused);
    }
    const unknown = 'POST /v2/oauth/clnone/refresh';
    expect(refusedWith(await used.ask(unknown, { as: 'client', body }))).toEqual(refused);
    expect(refusedWith(await used.ask(unknown, { as: 'nobody', body }))).toEqual(refused);
  });
});

describe('an origin', () => {
  const from = (origin: string, as: As) => used.ask('GET /v2/me', { as, headers: { origin } });

  test('counts for an access token only, and must be one of the client', async () => {
    expect((await from('https://app-1.example', 'token')).status).toBe(200);
    expect(refusedWith(await from('https://evil.example', 'token'))[0]).toBe(401);
    expect((await from('https://evil.example', 'key')).status).toBe(200);
  });
});

describe('an API key', () => {
  test('is replaced by its refresh: the old one is refused, the new one works', async () => {
    const { data } = await used.ask<{ apiKey: string }>('POST /v2/api-keys/refresh', {
      body: { apiKeyNeverExpires: true },
    });
    expect(data.apiKey).toMatch(/^cal_ONCE-[0-9a-f]{32}$/);
    expect(refusedWith(await used.ask('GET /v2/me'))).toEqual([
      401,
      'UnauthorizedException',
      'Your api key is not valid',
    ]);
    const headers = bearer(data.apiKey);
    expect((await used.ask('GET /v2/me', { as: 'nobody', headers })).data).toMatchObject({ id: ids.owner });
    used.control.reset();
    expect((await used.ask('GET /v2/me')).status).toBe(200);
    expect((await used.ask('GET /v2/me', { as: 'nobody', headers })).status).toBe(401);
  });

  test('is expired while a test says so, and for its account only', async () => {
    used.control.setConditions([{ name: 'expired-key' }]);
    expect(refusedWith(await used.ask('GET /v2/me'))).toEqual([
      401,
      'UnauthorizedException',
      'Your api key is expired',
    ]);
    expect((await used.ask('GET /v2/me', { as: 'token' })).status).toBe(200);
    used.control.setConditions([{ name: 'expired-key', account: 'another' }]);
    expect((await used.ask('GET /v2/me')).status).toBe(200);
  });
});

test('a path or method that nobody knows is a 404, even to strangers', async () => {
  for (const line of ['GET /v2/nothing?x=1', 'PUT /v2/me', 'GET /v2/me/', `GET ${users}/abc`]) {
    const answer = await used.ask(line, { as: 'nobody' });
    expect(refusedWith(answer).slice(0, 2)).toEqual([404, 'NotFoundException']);
  }
});

test('an operation that is denied is forbidden', async () => {
  used.control.setDenials([{ operation: 'webhooks_controller_get_webhooks' }]);
  expect(refusedWith(await used.ask('GET /v2/webhooks')).slice(0, 2)).toEqual([403, 'ForbiddenException']);
  expect((await used.ask('GET /v2/me')).status).toBe(200);
});
