import { beforeEach, describe, expect, test } from 'vitest';
import { bearer, ids, type Keys, refusedWith, useCalplatform, users } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const invalidToken = [401, 'UnauthorizedException', 'Invalid Access Token.'];
const spent = [400, 'BadRequestException', 'Invalid refresh token'];

const me = (token: string) =>
  used.ask<{ id: number }>('GET /v2/me', { as: 'nobody', headers: bearer(token) });
const refresh = (refreshToken: string, client: string = ids.client) =>
  used.ask<Keys>(`POST /v2/oauth/${client}/refresh`, { as: 'client', body: { refreshToken } });
const force = (id: number) => used.ask<Keys>(`POST ${users}/${id}/force-refresh`, { as: 'client' });

describe('a refresh', () => {
  test('spends its token, and ends the access token with it', async () => {
    const { data } = await refresh(ids.refreshToken);
    expect(data.accessToken).toMatch(/^ONCE-access-[0-9a-f]{32}$/);
    expect(data.refreshToken).toMatch(/^ONCE-refresh-[0-9a-f]{32}$/);
    expect(refusedWith(await refresh(ids.refreshToken))).toEqual(spent);
    expect(refusedWith(await me(ids.accessToken))).toEqual(invalidToken);
    expect((await me(data.accessToken)).data.id).toBe(ids.ada);
    const again = (await refresh(data.refreshToken)).data;
    expect(again.refreshToken).not.toBe(data.refreshToken);
    expect(refusedWith(await me(data.accessToken))).toEqual(invalidToken);
  });

  test('says until when, by the clock of the server', async () => {
    const { data } = await refresh(ids.refreshToken);
    const now = Date.parse('2026-03-02T08:00:01Z'); // a write moves it on by a second
    expect(data.accessTokenExpiresAt - now).toBe(3_600_000);
    expect(data.refreshTokenExpiresAt - now).toBe(365 * 86_400_000);
  });

  test('takes no token of another kind or client', async () => {
    expect(refusedWith(await refresh(ids.accessToken))).toEqual(spent);
    const { secret } = (await used.ask<{ id: string; secret: string }[]>('GET /v2/oauth-clients')).data.find(
      ({ id }) => id === ids.otherClient,
    ) ?? { secret: '' };
    const answer = await used.ask(`POST /v2/oauth/${ids.otherClient}/refresh`, {
      as: 'nobody',
      headers: { 'x-cal-secret-key': secret },
      body: { refreshToken: ids.refreshToken },
    });
    expect(refusedWith(answer)).toEqual(spent);
    expect((await me(ids.accessToken)).status).toBe(200);
  });

  test('is refused while a test says so; forcing new tokens still works', async () => {
    used.control.setConditions([{ name: 'refresh-refused' }]);
    expect(refusedWith(await refresh(ids.refreshToken))).toEqual(spent);
    const { data } = await force(ids.ada);
    expect((await me(data.accessToken)).status).toBe(200);
    expect(refusedWith(await refresh(data.refreshToken))).toEqual(spent);
    used.control.setConditions([]);
    expect((await refresh(data.refreshToken)).status).toBe(200);
  });
});

describe('forcing new tokens', () => {
  test('replaces those of that user, and gives them to one who had none', async () => {
    const ada = (await force(ids.ada)).data;
    const grace = (await force(43)).data;
    expect((await me(ada.accessToken)).data.id).toBe(ids.ada);
    expect((await me(grace.accessToken)).data.id).toBe(43);
    expect(refusedWith(await me(ids.accessToken))).toEqual(invalidToken);
    expect(refusedWith(await refresh(ids.refreshToken))).toEqual(spent);
  });

  test('needs a user of the client', async () => {
    expect(refusedWith(await force(ids.owner))).toEqual([
      404,
      'NotFoundException',
      'User with ID 7 is not part of this OAuth client.',
    ]);
  });
});

describe('an access token', () => {
  const expired = [498, 'TokenExpiredException', 'ACCESS_TOKEN_IS_EXPIRED'];

  test('that was current when the condition came is expired; one got later is not', async () => {
    const early = (await refresh(ids.refreshToken)).data;
    used.control.setConditions([{ name: 'expired-token' }]);
    const answer = await me(early.accessToken);
    expect(refusedWith(answer)).toEqual(expired);
    expect(answer.json.error.details).toBe('ACCESS_TOKEN_IS_EXPIRED');
    expect(refusedWith(await me(early.accessToken))).toEqual(expired);
    const late = (await refresh(early.refreshToken)).data;
    expect((await me(late.accessToken)).status).toBe(200);
    used.control.setConditions([{ name: 'expired-token' }]); // switched on anew, it meets the new one
    expect(refusedWith(await me(late.accessToken))).toEqual(expired);
    used.control.setConditions([]);
    expect((await me(late.accessToken)).status).toBe(200);
  });

  test('of another user is not met, nor is an API key', async () => {
    const { accessToken } = (await force(43)).data;
    used.control.setConditions([{ name: 'expired-token' }]);
    expect((await me(accessToken)).status).toBe(200);
    expect((await used.ask('GET /v2/me')).status).toBe(200);
    expect(refusedWith(await used.ask('GET /v2/stripe/check', { as: 'token' }))).toEqual(expired);
  });

  test('is expired before its operation runs', async () => {
    used.control.setConditions([{ name: 'expired-token' }]);
    const patch = await used.ask('PATCH /v2/me', { as: 'token', body: { bio: 'Written' } });
    expect(refusedWith(patch)).toEqual(expired);
    used.control.setConditions([]);
    expect((await used.ask('GET /v2/me', { as: 'token' })).text).not.toContain('Written');
  });

  test('may be revoked, and then no refresh helps', async () => {
    used.control.setConditions([{ name: 'revoked-token' }]);
    expect(refusedWith(await me(ids.accessToken))).toEqual(invalidToken);
    const { accessToken } = (await refresh(ids.refreshToken)).data;
    expect(refusedWith(await me(accessToken))).toEqual(invalidToken);
    used.control.setConditions([]);
    expect((await me(accessToken)).status).toBe(200);
  });
});

test('a reset brings the first tokens back', async () => {
  const { accessToken } = (await refresh(ids.refreshToken)).data;
  used.control.reset();
  expect((await me(ids.accessToken)).status).toBe(200);
  expect(refusedWith(await me(accessToken))).toEqual(invalidToken);
  expect((await refresh(ids.refreshToken)).data.accessToken).toBe(accessToken); // the same seed makes the same
});
