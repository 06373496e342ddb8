import { expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { groupAnswer, legacyAnswer, userAnswer } from './answers.ts';
import { drifts, useFakeServer, useSandbox } from './rig.ts';

const rig = useFakeServer();
const sandbox = useSandbox();
const window = { offset: 0, limit: 5 };
const native = { filter: {}, order: null } as const;
type Act = (verbs: Verbs) => Promise<unknown>;

test.each<[string, Act]>([
  ['deleteUser', (v) => v.deleteUser('1', {})],
  ['deleteGroup', (v) => v.deleteGroup('1')],
  ['deleteSetting', (v) => v.deleteSetting('a/b')],
  ['deletePasskey', (v) => v.deletePasskey('x')],
  ['verifyEmail', (v) => v.verifyEmail('t', null)],
  ['activateUser', (v) => v.activateUser({ token: 't', name: null, password: null })],
])('%s takes any success, whatever comes with it', async (_, act) => {
  for (const answer of [{ status: 204 }, { status: 200 }, { json: legacyAnswer }, { text: '<p>Done</p>' }]) {
    rig.server().answer(() => answer);
    expect(await act(rig.verbs())).toBeUndefined();
    expect(rig.server().seen).toHaveLength(1);
  }
});

test.each([200, 201])('an update of a group may be answered with %i', async (status) => {
  rig.server().answer(() => ({ status, json: groupAnswer }));
  expect(await rig.verbs().updateGroup('g-7', { name: 'F', blocks: {} })).toMatchObject({ name: 'Finance' });
});

test('a success that does not say so is one', async () => {
  rig.server().answer(() => ({ json: {} }));
  expect(await rig.verbs().sendUserPasswordReset('a@example.com')).toBe(true);
  rig.server().answer(() => ({ json: { success: false } }));
  expect(await rig.verbs().rejectInvitation('t')).toBe(false);
});

test('a field of the wrong type is null and counted; absent and unknown ones are not', async () => {
  const before = await drifts();
  rig.server().answer(() => ({
    json: {
      ...userAnswer,
      phone: { number: 1 },
      status: 5,
      custom_navigation: '../x',
      favorites: 'none',
      image_uri: 'https://img.example.com',
      properties: [{ name: 1, value: 'kept' }, 'no object'],
      created_at: 'yesterday',
      something_new: { secret: 'CANARY-new' },
      tags: undefined,
    },
  }));
  const user = await rig.verbs().getViewer();
  expect(user).toMatchObject({
    name: 'Ada Byron',
    status: null,
    avatarUrl: null,
    createdAt: null,
    details: {
      epilot: { phone: null, navigation: null, favorites: null, properties: [{ name: null, value: 'kept' }] },
    },
  });
  expect(JSON.stringify(user)).not.toContain('CANARY');
  const after = await drifts();
  const counted = Object.entries(after).flatMap(([field, count]) => (count === before[field] ? [] : [field]));
  expect(counted.sort()).toEqual([
    'UserProperty.name',
    'UserV2.created_at',
    'UserV2.custom_navigation',
    'UserV2.favorites',
    'UserV2.image_uri',
    'UserV2.phone',
    'UserV2.properties',
    'UserV2.status',
  ]);
});

test.each([
  [{ ...userAnswer, id: 5 }],
  [{ ...userAnswer, id: '../x' }],
  [{ id: 'me' }],
  [{}],
  [[]],
  [null],
  ['x'],
])('a user without an id that could be one, %#, is BAD_UPSTREAM', async (json) => {
  rig.server().answer(() => ({ json }));
  expect(await rig.verbs().getUsers(['10015'])).toMatchObject([{ code: 'BAD_UPSTREAM' }]);
  await expect(rig.verbs().getViewer()).rejects.toMatchObject({ code: 'BAD_UPSTREAM' });
});

test('a list whose envelope is empty is not an empty list', async () => {
  rig.server().answer(() => ({ json: {} }));
  for (const act of [
    (v: Verbs) => v.listUsers(native, window),
    (v: Verbs) => v.listGroups(native, window),
    (v: Verbs) => v.listLegacyUsers({}, window),
    (v: Verbs) => v.listPasskeys(),
    (v: Verbs) => v.listSettings(),
    (v: Verbs) => v.getLoginParameters('x'),
  ]) {
    await expect(act(rig.verbs())).rejects.toMatchObject({ code: 'BAD_UPSTREAM' });
  }
});

test('BAD_UPSTREAM names the field and never its value', async () => {
  rig.server().answer(() => ({ json: { results: [{ id: '1' }, { id: { CANARY: 'CANARY-value' } }] } }));
  const error = await rig
    .verbs()
    .listUsers(native, window)
    .catch((it) => it);
  expect(error.message).toContain('results.1.id');
  expect(error.message).not.toContain('CANARY');
});

test('a group that hides a member is not written back without them', async () => {
  for (const users of [undefined, [{ id: '10015' }, {}], [{ id: '10015' }, { id: 5 }], null]) {
    rig
      .server()
      .answer(({ method }) => ({ json: { ...groupAnswer, ...(method === 'GET' ? { users } : {}) } }));
    const update = rig.verbs().updateGroup('g-7', { addMemberIds: ['10020'], blocks: {} });
    await expect(update).rejects.toMatchObject({ code: 'BAD_UPSTREAM' });
    expect(rig.server().seen.map(({ method }) => method)).toEqual(['GET']);
  }
});

test('a menu without an id is the one that was asked for, and none when it was just made', async () => {
  rig.server().answer(() => ({ json: { id: null, name: 'M', configuration: { home: [] } } }));
  expect(await rig.verbs().getNavigation('hash1')).toMatchObject({ externalId: 'hash1', name: 'M' });
  await expect(rig.verbs().createNavigation({ name: 'M', configuration: {} })).rejects.toMatchObject({
    code: 'BAD_UPSTREAM',
  });
});

test('a refusal in HTML, or without a word, is known by its status', async () => {
  for (const answer of [{ status: 403, text: '<h1>CANARY</h1>' }, { status: 403 }]) {
    rig.server().answer(() => answer);
    await expect(rig.verbs().getViewer()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: 'epilot answered 403.',
    });
  }
});

test('a provider that quotes our token does not make us tell it', async () => {
  rig.server().answer(({ headers }) => ({
    status: 422,
    json: { message: `Not with ${headers.authorization?.toString().split(' ')[1]} here` },
  }));
  const error = await rig
    .verbs()
    .getViewer()
    .catch((it) => it);
  expect(error.message).not.toContain('jwt-of-ours');
});

test('paths keep their colons and encode what comes into them; public ones carry no token', async () => {
  rig.server().answer(() => ({ json: { login_parameters: [], ...groupAnswer, options: {} } }));
  const verbs = rig.verbs();
  await verbs.getLoginParameters('a+b@example.com:x/y');
  await verbs.advanceGroupAssignment('g-7');
  await verbs.beginDiscoverablePasskeyAuthentication();
  const { seen } = rig.server();
  expect(seen.map(({ target }) => target)).toEqual([
    '/v2/users/public/username/a+b@example.com:x/y:getLoginParameters',
    '/v1/groups/g-7/user:next',
    '/v2/users/public/passkeys:authenticateBeginDiscoverable',
  ]);
  expect(seen.map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    'Bearer jwt-of-ours',
    undefined,
  ]);
  expect(seen.map(({ headers }) => headers.accept)).toEqual(Array(3).fill('application/json'));
});

test('no read of the sandbox lets a secret out', async () => {
  const verbs = sandbox.verbs();
  const everything = await Promise.all([
    verbs.getViewer(),
    verbs.listUsers(native, { offset: 0, limit: 100 }),
    verbs.listGroups(native, { offset: 0, limit: 100 }),
    verbs.listGroups({ filter: { members: [{ account: 'x', id: '10015' }] }, order: null }, window),
    verbs.listOrganizations(null, window),
    verbs.listPasskeys(),
    verbs.listSettings(),
    verbs.getSettingScope('search'),
    verbs.listLegacyUsers({}, { offset: 0, limit: 100 }),
    verbs.getInvitation('CANARY-IN-invite-north-epilot-1'),
    verbs.getLoginParameters('ada.byron@example.com'),
  ]);
  const text = JSON.stringify(everything);
  expect(text).not.toContain('CANARY-');
  expect(text).not.toContain('2099-09-09');
  expect(text.length).toBeGreaterThan(20_000);
});
