import { beforeEach, expect, test } from 'vitest';
import { type AskOptions, useEpilot } from './epilot-rig.ts';
import type { Challenge, Login, Passkey, Refused, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

const me = '/v2/users/me';
const list = async (account = 'north-epilot') =>
  (await used.ask<{ passkeys: Passkey[] }>(`GET ${me}/passkeys`, { account })).json.passkeys;
const begin = async (body?: unknown) =>
  (await used.ask<Challenge>(`POST ${me}/passkeys:registerBegin`, { body })).json;
const complete = (body: unknown) =>
  used.ask<Passkey & Refused>(`POST ${me}/passkeys:registerComplete`, { body });
const open = <Body>(act: string, options: AskOptions = {}) =>
  used.ask<Body>(`POST /v2/users/public/passkeys:${act}`, { ...options, account: null });
const resolve = (challenge_token: string, assertion_response: unknown) =>
  open<{ login_parameters: Login[] } & Refused>('resolveCredential', {
    body: { challenge_token, assertion_response },
  });

test('a passkey is registered with a challenge, once, and deleted', async () => {
  expect((await list()).map((it) => it.credential_id)).toEqual([
    'passkey-north-epilot-1',
    'passkey-north-epilot-2',
  ]);
  const { challenge_token } = await begin({ friendly_name: 'Key ring' });
  expect(challenge_token).toMatch(/^ONCE-challenge-[0-9a-f]{32}$/);
  expect((await begin()).challenge_token).not.toBe(challenge_token);
  const request = { challenge_token, registration_response: { id: 'fresh_id-1', response: {} } };
  const { json } = await complete(request);
  expect(json).toMatchObject({ credential_id: 'fresh_id-1', friendly_name: 'Key ring' });
  expect((await list()).at(-1)).toEqual(json);
  const again = await complete({ ...request, registration_response: { id: 'fresh_id-2' } });
  expect(again).toMatchObject({ status: 400, json: { message: 'Invalid challenge token' } });
  for (const { credential_id } of await list()) {
    expect((await used.ask(`DELETE ${me}/passkeys/${credential_id}`)).status).toBe(204);
  }
  expect((await used.ask<User>(`GET ${me}`)).json.has_passkeys).toBe(false);
  expect((await used.ask(`DELETE ${me}/passkeys/fresh_id-1`)).status).toBe(404);
});

test('a challenge is good for what it was given out for, and for whom', async () => {
  const registration_response = { id: 'fresh' };
  for (const challenge_token of [
    'CANARY-IN-challenge-register-solar-epilot-1',
    'CANARY-IN-challenge-resolve-1',
    'invented',
  ]) {
    expect((await complete({ challenge_token, registration_response })).status).toBe(400);
  }
  const challenge_token = 'CANARY-IN-challenge-register-north-epilot-2';
  expect((await complete({ challenge_token, registration_response: {} })).json.message).toBe(
    'Invalid credential',
  );
  const taken = { id: 'passkey-solar-epilot-1' };
  expect((await complete({ challenge_token, registration_response: taken })).status).toBe(409);
  expect((await complete({ challenge_token, registration_response })).json.friendly_name).toBe('Passkey');
  expect((await resolve('CANARY-IN-challenge-register-north-epilot-1', taken)).status).toBe(400);
});

test('signing in begins for who has a passkey, in any organization', async () => {
  const ask = (email: string) => open<Challenge & Refused>('authenticateBegin', { body: { email } });
  const { json } = await ask('ada.byron@example.com');
  expect(json.challenge_token).toMatch(/^ONCE-challenge-/);
  expect(json.options.allowCredentials.map(({ id }) => id)).toEqual([
    'passkey-north-epilot-1',
    'passkey-north-epilot-2',
    'passkey-solar-epilot-3',
  ]);
  for (const email of ['nobody@example.com', 'amelie.adler@example.com']) {
    expect(await ask(email)).toMatchObject({
      status: 404,
      json: { message: 'User not found or no passkeys registered' },
    });
  }
  expect((await ask('nobody')).status).toBe(400);
});

test('a credential tells whose it is, as often as asked', async () => {
  const { challenge_token, options } = (await open<Challenge>('authenticateBeginDiscoverable')).json;
  expect(options.allowCredentials).toEqual([]);
  for (const token of [challenge_token, challenge_token, 'CANARY-IN-challenge-resolve-2']) {
    const { json } = await resolve(token, { id: 'passkey-solar-epilot-3', response: { signature: 'x' } });
    expect(json).toMatchObject({
      email: 'ada.byron@example.com',
      organization_id: '815001',
      user_id: 'b7e1c0de-0000-4000-a000-000000000002',
    });
    expect(json.login_parameters.map((it) => [it.organization_id, it.passkeys_registered])).toEqual([
      ['739224', true],
      ['815001', true],
    ]);
  }
  expect(await resolve(challenge_token, { id: 'unknown' })).toMatchObject({
    status: 404,
    json: { message: 'Credential not found' },
  });
  expect((await resolve(challenge_token, { raw: 1 })).status).toBe(400);
});
