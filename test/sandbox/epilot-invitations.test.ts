import { beforeEach, describe, expect, test } from 'vitest';
import { signUp } from './epilot-requests.ts';
import { type AskOptions, useEpilot } from './epilot-rig.ts';
import type { Login, Refused, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

const open = <Body = Refused>(line: string, options: AskOptions = {}) =>
  used.ask<Body>(line, { ...options, account: null });
const invite = (body: unknown, account = 'north-epilot') =>
  used.ask<User & Refused>('POST /v2/users/invite', { account, body });
const check = (token: string) => open(`GET /v2/users/public/checkToken?token=${token}`);
const activate = (token: string, body?: unknown) =>
  open(`POST /v2/users/public/activate?token=${token}`, { body });
const reject = (token: string) => open(`DELETE /v2/users/public/reject?token=${token}`);
const loginOf = async (username: string) =>
  (
    await open<{ login_parameters: Login[] }>(
      `GET /v2/users/public/username/${encodeURIComponent(username)}:getLoginParameters`,
    )
  ).json.login_parameters;

describe('invitations', () => {
  test('make a pending user with the next token, mailed in the asked language', async () => {
    const { json } = await invite({
      email: 'mary.anning@example.com',
      language: 'de',
      roles: ['739224:owner'],
    });
    expect(json).toMatchObject({
      id: '10055',
      organization_id: '739224',
      status: 'Pending',
      display_name: 'mary.anning@example.com',
      token: 'CANARY-IN-invite-north-epilot-6',
    });
    expect((await used.ask<{ roles: string[] }>('GET /v1/users/10055')).json.roles).toEqual(['Owner']);
    const body = { email: 'mary.anning@example.com' };
    expect((await used.ask('POST /v2/users/invite:resendEmail', { body })).json).toEqual(json);
    expect(used.control.mails().map(({ kind, to }) => [kind, to])).toEqual([
      ['invitation-de', 'mary.anning@example.com'],
      ['invitation-en', 'mary.anning@example.com'],
    ]);
    expect((await invite({ email: 'mary.anning@example.com' }, 'solar-epilot')).json.id).toBe(
      'b7e1c0de-0000-4000-a000-00000000000f',
    );
  });

  test('go to nobody who is there already, and to nothing that is no address', async () => {
    for (const body of [{ email: 'Grace.Hopper@example.com' }, { email: 'nobody' }, {}, undefined]) {
      expect(await invite(body)).toMatchObject({
        status: 400,
        json: { message: 'Unable to invite the above email address.' },
      });
    }
    for (const body of [{ email: 'grace.hopper@example.com' }, { email: 'x@example.com' }, {}, undefined]) {
      expect(await used.ask('POST /v2/users/invite:resendEmail', { body })).toMatchObject({
        status: 400,
        json: { message: 'User not found.' },
      });
    }
    expect((await invite({ email: 'x@example.com', language: 'fr' })).status).toBe(400);
    expect(used.control.mails()).toEqual([]);
  });

  test('are checked, and accepted once', async () => {
    const token = 'CANARY-IN-invite-solar-epilot-1';
    expect((await check(token)).json).toEqual({
      invitation_org_id: '815001',
      invitation_org_name: 'Solar works',
      invitation_org_logo_url: 'https://images.example/solar-works/logo.png',
      invitation_org_logo_thumbnail_url: 'https://images.example/solar-works/logo_32.png',
      invitee_user_id: 'b7e1c0de-0000-4000-a000-000000000007',
      invitee_primary_org_id: '815001',
    });
    expect(await loginOf('jannik.jager@example.com')).toEqual([]);
    expect(await activate(token, { password: 'short' })).toMatchObject({
      status: 400,
      json: { message: 'Invalid payload' },
    });
    expect(await activate(token, { display_name: 'Jannik' })).toMatchObject({ status: 200, text: '' });
    expect(
      await used.ask('GET /v2/users/b7e1c0de-0000-4000-a000-000000000007', { account: 'solar-epilot' }),
    ).toMatchObject({
      json: { status: 'Active', display_name: 'Jannik', activated_at: '2026-03-02T08:00:02.000Z' },
    });
    expect(await loginOf('jannik.jager@example.com')).toHaveLength(1);
    for (const spent of [check, activate, reject]) {
      expect(await spent(token)).toMatchObject({ status: 404, json: { message: 'Token not found' } });
    }
  });

  test('without a name are accepted under the address', async () => {
    await activate('CANARY-IN-invite-north-epilot-1');
    expect((await used.ask<User>('GET /v2/users/10021')).json.display_name).toBe('ines.ibrahim@example.com');
  });

  test('name the primary organization of who works elsewhere already', async () => {
    const { json } = await invite({ email: 'grace.hopper@example.com' }, 'solar-epilot');
    expect((await check(json.token)).json).toMatchObject({
      invitation_org_id: '815001',
      invitee_primary_org_id: '739224',
    });
  });

  test('are rejected once, and then the user is gone', async () => {
    expect((await reject('CANARY-IN-invite-north-epilot-1')).json).toEqual({ success: true });
    expect((await used.ask('GET /v2/users/10021')).status).toBe(404);
    expect((await reject('CANARY-IN-invite-north-epilot-1')).status).toBe(404);
  });
});

describe('signing in', () => {
  test('a username belongs to both organizations, the primary one first', async () => {
    expect((await loginOf('ada.byron@example.com')).map((it) => it.organization_id)).toEqual([
      '739224',
      '815001',
    ]);
    expect((await loginOf('Donald.Knuth@example.com')).map((it) => it.organization_id)).toEqual(['815001']);
    expect(await loginOf('nobody@example.com')).toEqual([]);
    expect(await loginOf('mina.muller@example.com')).toEqual([]);
    const [one, two] = ['/v1/users/username', '/v2/users/public/username'].map(
      (path) => `GET ${path}/ada.byron%40example.com:getLoginParameters`,
    );
    expect((await open(one ?? '')).text).toBe((await open(two ?? '')).text);
  });

  test('a password reset says the same to everybody, and mails who is there', async () => {
    const ask = async (email: string) =>
      (await open('POST /v2/users/public/requestPasswordReset', { body: { email } })).text;
    expect(await ask('nobody@example.com')).toBe(await ask('ada.byron@example.com'));
    expect(used.control.mails()).toEqual([
      { account: 'north-epilot', kind: 'password-reset', to: 'ada.byron@example.com', about: '10015' },
    ]);
  });

  test('a password reset for somebody else needs a user who is there, and leave', async () => {
    const send = (email: string) =>
      used.ask<Refused>('POST /v2/users:sendPasswordReset', { body: { email } });
    expect((await send('grace.hopper@example.com')).json).toEqual({ success: true });
    expect(await send('donald.knuth@example.com')).toMatchObject({
      status: 400,
      json: { message: 'Invalid email or user not found' },
    });
    used.control.setDenials([{ operation: 'sendUserPasswordReset' }]);
    expect(await send('grace.hopper@example.com')).toMatchObject({ status: 403 });
    expect(used.control.mails()).toHaveLength(1);
  });
});

describe('signing up', () => {
  const post = (body: unknown, query = '') => open(`POST /v2/users/public/signup${query}`, { body });

  test('makes an organization and its owner, with an invitation or without', async () => {
    const { json } = await post(signUp);
    expect(json).toMatchObject({
      user: { organization_id: '900002', name: 'Mary Anning', roles: ['Owner'], preferred_language: 'de' },
      organization: { id: '900002', name: 'Heat pumps & Co', type: 'Partner', pricing_tier: 'starter' },
    });
    expect((await loginOf('mary.anning@example.com')).map((it) => it.organization_id)).toEqual(['900002']);
    expect(used.control.mails()).toMatchObject([
      { account: '-', kind: 'signup-de', to: 'mary.anning@example.com' },
    ]);
    expect((await post(signUp)).status).toBe(409);
    const other = { ...signUp, user_detail: { ...signUp.user_detail, email: 'other@example.com' } };
    const token = '?token=CANARY-IN-partner-solar-epilot-2';
    expect(await post(other, token)).toMatchObject({ status: 200, json: { organization: { id: '900003' } } });
    const third = { ...signUp, user_detail: { ...signUp.user_detail, email: 'third@example.com' } };
    expect(await post(third, token)).toMatchObject({ status: 404, json: { message: 'Token not found' } });
  });

  test('needs both parts, whole, and a password', async () => {
    const { organization_detail, user_detail } = signUp;
    for (const body of [
      {},
      undefined,
      { organization_detail },
      { user_detail },
      { ...signUp, user_detail: { ...user_detail, password: 'short' } },
      { ...signUp, user_detail: { ...user_detail, email: 'nobody' } },
      { ...signUp, organization_detail: { ...organization_detail, type: 'Customer' } },
      { ...signUp, organization_detail: { ...organization_detail, name: undefined } },
    ]) {
      expect((await post(body)).status).toBe(400);
    }
  });
});
