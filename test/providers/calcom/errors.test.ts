import { describe, expect, test } from 'vitest';
import { explain } from '../../../src/providers/calcom/errors.ts';
import { operations } from '../../../src/providers/calcom/operations.ts';
import { handlerError } from './answers.ts';
import { everything, native, useFakeServer, usersOf, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const { getUserById, listUsers, addUser, editUserById, removeUserById } = operations;
const said = (
  status: number,
  body: unknown,
  operation: (typeof operations)[keyof typeof operations] = listUsers,
) => explain(status, body, { headers: {}, operation });

describe('the five shapes', () => {
  test('a key that is missing', () => {
    expect(said(401, { message: 'No apiKey provided' })).toEqual({
      code: 'UNAUTHENTICATED',
      message: 'Cal.com does not accept the key of this account.',
    });
  });

  test.each([
    [401, 'Your API key is not valid.', /does not accept the key/],
    [401, 'This API key is expired.', /does not accept the key/],
    [401, 'Invalid or missing CALCOM_LICENSE_KEY environment variable', /has no licence/],
    [403, 'Your account is locked.', /is locked: an administrator of the Cal.com instance has to unlock/],
    [404, 'No user found for this API key.', /is gone/],
  ])(
    'the check of the key, %i: the account needs attention, whatever is asked for',
    (status, error, message) => {
      for (const operation of [getUserById, listUsers, addUser, editUserById, removeUserById]) {
        const fault = said(status, { error }, operation);
        expect(fault.code).toBe('UNAUTHENTICATED');
        expect(fault.message).toMatch(message);
      }
    },
  );

  test.each([
    [400, 'Bad request: something', 'VALIDATION'],
    [401, 'You are not authorized', 'FORBIDDEN'],
    [403, 'Forbidden', 'FORBIDDEN'],
    [404, 'User not found', 'NOT_FOUND'],
    [409, 'Conflict', 'CONFLICT'],
    [500, 'Unexpected error', 'UPSTREAM_UNAVAILABLE'],
    [504, 'Request timed out. Please try again.', 'UPSTREAM_UNAVAILABLE'],
  ])('a handler, %i', (status, message, code) => {
    const fault = said(status, handlerError(message));
    expect(fault.code).toBe(code);
    expect(JSON.stringify(fault)).not.toContain('CANARY');
  });

  test('what was thrown in between', () => {
    const body = { message: "too_small in 'page': Number must be greater than 0", error: { issues: [] } };
    expect(said(400, body).code).toBe('VALIDATION');
  });

  test('a method that the instance does not take, and maintenance', () => {
    expect(said(405, { message: 'Method Not Allowed (Allow: GET,POST)' }, addUser).code).toBe('UNSUPPORTED');
    const message = 'API is currently under maintenance. Please try again at a later time.';
    expect(said(503, { message })).toEqual({ code: 'UPSTREAM_UNAVAILABLE', message });
  });
});

describe('traps', () => {
  test.each([
    "invalid_type in 'id': Required; invalid_type in 'email': Required",
    "invalid_type in 'email': Required",
  ])('a get of an unknown id is refused as %j: NOT_FOUND', (message) => {
    expect(said(400, handlerError(message), getUserById).code).toBe('NOT_FOUND');
    expect(said(400, handlerError(message), addUser).code).toBe('VALIDATION');
    expect(said(400, handlerError(message), listUsers).code).toBe('VALIDATION');
  });

  test('a create by somebody who is no administrator is 401, but the key is fine', async () => {
    rig.control().setConditions([{ name: 'not-admin' }]);
    const user = { email: 'a@example.com', blocks: { calcom: { username: 'a' } } };
    await expect(rig.verbs().createUser(user)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      facts: { upstreamStatus: 401 },
    });
    const own = await usersOf(rig.verbs());
    expect(own).toHaveLength(1);
    await expect(rig.verbs().updateUser('8', { name: 'x', blocks: {} })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await rig.verbs().getUsers(['8'])).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await rig.verbs().getUsers(['8', '9', own[0]?.externalId ?? ''])).toMatchObject([
      null,
      null,
      own[0],
    ]);
  });

  test.each([
    ['locked', 'UNAUTHENTICATED', /unlock/],
    ['expired', 'UNAUTHENTICATED', /key/],
    ['unlicensed', 'UNAUTHENTICATED', /licence/],
    ['maintenance', 'UPSTREAM_UNAVAILABLE', /maintenance/],
  ])('the instance is %s', async (name, code, message) => {
    rig.control().setConditions([{ name }]);
    const refused = { code, message: expect.stringMatching(message), facts: { account: 'office-cal' } };
    await expect(rig.verbs().listUsers(native, everything)).rejects.toMatchObject(refused);
  });
});

describe('problems by field, in the names of our inputs', () => {
  test.each<[string, string[]]>([
    ["invalid_type in 'email': Expected string", ['email']],
    ["invalid_string in 'name': Too short", ['name']],
    ["custom in 'timeZone': Expected one of the time zones", ['timeZone']],
    ["invalid_enum_value in 'locale': Invalid", ['locale']],
    [
      "invalid_enum_value in 'weekStart': Invalid enum value. Expected 'Monday' | 'Tuesday'",
      ['calcom', 'weekStart'],
    ],
    ["custom in 'username': already_in_use_error", ['calcom', 'username']],
    ['already_in_use_error', ['calcom', 'username']],
    ['premium_username', ['calcom', 'username']],
    ['Bad request: Invalid default schedule id', ['calcom', 'defaultScheduleId']],
  ])('%s', (message, path) => {
    expect(said(400, handlerError(message), editUserById).fields).toEqual([
      { path, message: expect.any(String) },
    ]);
  });

  test('several at once, and none for a key that is none of ours', () => {
    const message =
      "invalid_type in 'email': Required; too_small in 'brandColor': Too short; Unrecognized key(s) in object: 'foo'";
    expect(said(400, handlerError(message), addUser)).toEqual({
      code: 'VALIDATION',
      message: expect.any(String),
      fields: [
        { path: ['email'], message: 'Required' },
        { path: ['calcom', 'brandColor'], message: 'Too short' },
      ],
    });
  });

  test('a value that is quoted is not passed on', () => {
    const message = "invalid_string in 'bio': received 'CANARY-9f8e7d6c5b4a'; custom in 'avatar': <b>no</b>";
    const { fields } = said(400, handlerError(message), addUser);
    expect(fields).toEqual([
      { path: ['calcom', 'bio'], message: 'Cal.com refused this value.' },
      { path: ['calcom', 'avatar'], message: 'Cal.com refused this value.' },
    ]);
  });
});

describe('what the sandbox refuses', () => {
  const create = (email: string, username: string) =>
    rig.verbs().createUser({ email, blocks: { calcom: { username } } });

  test('a username that is taken', async () => {
    const [, other, third] = await usersOf(rig.verbs());
    const taken = other?.details.calcom?.username ?? '';
    const conflict = { code: 'CONFLICT', facts: { fields: [{ path: ['calcom', 'username'] }] } };
    await expect(create('new@example.com', taken)).rejects.toMatchObject(conflict);
    const renamed = rig
      .verbs()
      .updateUser(third?.externalId ?? '', { blocks: { calcom: { username: taken } } });
    await expect(renamed).rejects.toMatchObject(conflict);
  });

  test('an address that is taken', async () => {
    const [, other] = await usersOf(rig.verbs());
    await expect(create(other?.email ?? '', 'brand-new')).rejects.toMatchObject({
      code: 'CONFLICT',
      facts: { fields: [{ path: ['email'] }] },
    });
  });

  test('a schedule of somebody else', async () => {
    const changed = rig.verbs().updateUser('8', { blocks: { calcom: { defaultScheduleId: '999999' } } });
    await expect(changed).rejects.toMatchObject({
      code: 'VALIDATION',
      facts: { fields: [{ path: ['calcom', 'defaultScheduleId'] }] },
    });
  });

  test('every answer names itself in the provider’s logs', async () => {
    const refused = create('new@example.com', 'free');
    await rig.verbs().getUsers(['7']);
    await refused;
    const missing = rig.verbs().updateUser('999999991', { name: 'x', blocks: {} });
    await expect(missing).rejects.toMatchObject({ facts: { upstreamRequestId: expect.any(String) } });
  });
});

test('neither the key nor the address that was asked is in any error', async () => {
  for (const status of [400, 401, 403, 404, 429, 500]) {
    fake.server().answer(() => ({ status, json: handlerError('see /v1/users?apiKey=cal_CANARY-fake-key') }));
    const error = await fake
      .verbs()
      .updateUser('7', { name: 'x', blocks: {} })
      .catch((it: unknown) => it);
    expect(JSON.stringify([error, String(error)])).not.toMatch(/CANARY|apiKey/);
  }
});
