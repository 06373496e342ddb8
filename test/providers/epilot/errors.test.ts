import { expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { formatGlobalId } from '../../../src/domain/global-id.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();
type Act = (verbs: Verbs) => Promise<unknown>;

const nobody = 'nobody@example.com';
const noToken = 'CANARY-IN-no-such-token-1';

test.each<[string, Act, string, readonly string[] | null]>([
  [
    'an invitation to somebody who is there',
    (v) => v.inviteUser({ email: 'ada.byron@example.com' }),
    'VALIDATION',
    ['email'],
  ],
  ['resending to nobody: 400', (v) => v.resendUserInvitation(nobody, null), 'NOT_FOUND', ['email']],
  ['resetting nobody’s password: 400', (v) => v.sendUserPasswordReset(nobody), 'NOT_FOUND', ['email']],
  ['verifying with no token: 404', (v) => v.verifyEmail(noToken, null), 'NOT_FOUND', ['token']],
  [
    'activating with no token: 404',
    (v) => v.activateUser({ token: noToken, name: null, password: null }),
    'NOT_FOUND',
    ['token'],
  ],
  ['rejecting with no token: 404', (v) => v.rejectInvitation(noToken), 'NOT_FOUND', ['token']],
  ['a login of nobody', (v) => v.beginPasskeyAuthentication(nobody), 'NOT_FOUND', ['email']],
  [
    'a passkey that nobody has registered',
    (v) => v.resolvePasskeyCredential('CANARY-IN-challenge-resolve-1', { id: 'unknown-one' }),
    'NOT_FOUND',
    ['assertionResponse'],
  ],
  ['an update of nobody', (v) => v.updateUser('nobody', { name: 'X', blocks: {} }), 'NOT_FOUND', null],
  ['an update of no group', (v) => v.updateGroup('g-0', { name: 'X', blocks: {} }), 'NOT_FOUND', null],
  [
    'an addition to no group',
    (v) => v.updateGroup('g-0', { addMemberIds: ['10015'], blocks: {} }),
    'NOT_FOUND',
    null,
  ],
  ['turns in no group', (v) => v.advanceGroupAssignment('g-0'), 'NOT_FOUND', null],
])('%s', async (_, act, code, path) => {
  const error = await act(rig.verbs()).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code, facts: { account: 'north-epilot' } });
  const { facts, message } = error as { facts: { fields?: { path: string[] }[] }; message: string };
  expect(facts.fields?.map((field) => field.path) ?? null).toEqual(path === null ? null : [path]);
  expect(message).not.toMatch(/CANARY|@|https?:/);
});

test('a group without members has nobody to advance to: 422 is CONFLICT', async () => {
  await rig.verbs().updateGroup('g-1', { memberIds: [], blocks: {} });
  await expect(rig.verbs().advanceGroupAssignment('g-1')).rejects.toMatchObject({
    code: 'CONFLICT',
    facts: { upstreamStatus: 422 },
  });
});

test.each<[string, Act]>([
  ['users', (v) => v.getUsers(['nobody-1'])],
  ['groups', (v) => v.getGroups(['g-0'])],
])('%s that are not there are null', async (_, act) => {
  expect(await act(rig.verbs())).toEqual([null]);
});

test.each<[string, Act]>([
  ['a navigation', (v) => v.getNavigation('nosuchhash')],
  ['a setting', (v) => v.getSetting('calendar', 'none')],
  ['a legacy user', (v) => v.getLegacyUser('nobody-1')],
  ['an invitation', (v) => v.getInvitation(noToken)],
])('%s that is not there is null', async (_, act) => {
  expect(await act(rig.verbs())).toBeNull();
});

const patch =
  (epilot: object): Act =>
  (v) =>
    v.updateUser('10016', { blocks: { epilot } });
const image =
  (fields: object): Act =>
  (v) =>
    v.createGroup({ name: 'G', blocks: { epilot: { image: fields } } });
const newGroup =
  (fields: object): Act =>
  (v) =>
    v.createGroup({ name: 'G', blocks: {}, ...fields });
const members =
  (fields: object): Act =>
  (v) =>
    v.updateGroup('g-1', { blocks: {}, ...fields });
const signUp =
  (fields: object): Act =>
  (v) =>
    v.signUp({ token: null, language: null, organization: null, user: null, ...fields });
const firm = { kind: 'VENDOR', name: 'N', pricingTier: 'T', email: 'n@example.com' };
const menu =
  (configuration: unknown): Act =>
  (v) =>
    v.createNavigation({ name: 'M', configuration });

test.each<[string, Act, string]>([
  ['no name', (v) => v.updateUser('10016', { name: null, blocks: {} }), 'name'],
  ['an empty name', (v) => v.updateUser('10016', { name: ' ', blocks: {} }), 'name'],
  ['no language', (v) => v.updateUser('10016', { locale: null, blocks: {} }), 'locale'],
  ['half a name', (v) => v.updateUser('10016', { firstName: 'G', blocks: {} }), 'firstName'],
  ['a zone', (v) => v.updateUser('10016', { timeZone: 'UTC', blocks: {} }), 'timeZone'],
  ['a start page elsewhere', patch({ customStartPage: 'https://app' }), 'epilot.customStartPage'],
  ['a small picture alone', patch({ thumbnailUrl: new URL('https://x.example') }), 'epilot.thumbnailUrl'],
  ['favorites that are none', patch({ favorites: [1] }), 'epilot.favorites'],
  ['no favorites', patch({ favorites: null }), 'epilot.favorites'],
  ['no properties', patch({ properties: null }), 'epilot.properties'],
  ['no status', patch({ status: null }), 'epilot.status'],
  ['an unknown channel', patch({ overrideReleaseChannel: 'UNKNOWN' }), 'epilot.overrideReleaseChannel'],
  ['an id that is none', patch({ navigationId: 'x' }), 'epilot.navigationId'],
  [
    'a menu of another account',
    patch({ navigationId: formatGlobalId('Navigation', { account: 'solar-epilot', id: 'x' }) }),
    'epilot.navigationId',
  ],
  ['an abbreviation of three', newGroup({ abbreviation: 'ABC' }), 'abbreviation'],
  ['a group without a name', newGroup({ name: '' }), 'name'],
  ['a member that is none', newGroup({ memberIds: ['10015', '../x'] }), 'memberIds.1'],
  ['one colour', image({ gradientColors: ['#000000'] }), 'epilot.image.gradientColors'],
  ['a colour by name', image({ gradientColors: ['#000000', 'red'] }), 'epilot.image.gradientColors'],
  ['an empty picture', image({}), 'epilot.image'],
  ['two lists of members', members({ memberIds: ['10015'], addMemberIds: ['10016'] }), 'memberIds'],
  [
    'somebody who comes and goes',
    members({ addMemberIds: ['10015'], removeMemberIds: ['10016', '10015'] }),
    'removeMemberIds.1',
  ],
  ['no scope', (v) => v.putSetting('', 'key', 1), 'scope'],
  ['a scope of 65', (v) => v.getSettingScope('s'.repeat(65)), 'scope'],
  ['a scope that goes up', (v) => v.getSettingScope('..'), 'scope'],
  ['a key that goes up when decoded', (v) => v.getSetting('x', '../../me'), 'key'],
  ['a key of 129', (v) => v.getSetting('scope', 'k'.repeat(129)), 'key'],
  ['half a letter', (v) => v.getSetting('scope', '\ud83d'), 'key'],
  ['no value', (v) => v.putSetting('scope', 'key', undefined), 'value'],
  ['a value of more than 64 KiB', (v) => v.putSetting('scope', 'key', 'ü'.repeat(32 * 1024)), 'value'],
  ['an address that is none', (v) => v.deleteSetting('calendar'), 'id'],
  ['an address spelled otherwise', (v) => v.deleteSetting('calendar/%61'), 'id'],
  ['an address that goes up when decoded', (v) => v.deleteSetting('..%2F..%2Fme/x'), 'id'],
  ['an address of too long a scope', (v) => v.deleteSetting(`${'s'.repeat(65)}/x`), 'id'],
  ['an address that does not unfold', (v) => v.deleteSetting('calendar/%zz'), 'id'],
  ['an empty token', (v) => v.getInvitation(''), 'token'],
  ['an empty password', (v) => v.verifyEmail('t', ''), 'password'],
  ['no address', (v) => v.inviteUser({ email: '' }), 'email'],
  ['no roles', (v) => v.inviteUser({ email: 'a@example.com', roles: [] }), 'roles'],
  ['an empty role', (v) => v.inviteUser({ email: 'a@example.com', roles: ['1:a', ' '] }), 'roles.1'],
  ['a name that goes up', (v) => v.getLoginParameters('..'), 'username'],
  ['a name that goes up when decoded', (v) => v.getLoginParameters('../../me'), 'username'],
  ['no name', (v) => v.getLegacyLoginParameters(''), 'username'],
  ['a passkey that is none', (v) => v.deletePasskey('a/b'), 'id'],
  ['an answer that is none', (v) => v.resolvePasskeyCredential('t', 'text'), 'assertionResponse'],
  [
    'a registration that is none',
    (v) => v.completePasskeyRegistration({ challengeToken: 't', response: null, name: null }),
    'registrationResponse',
  ],
  ['nobody and nothing', signUp({}), 'user'],
  ['an unknown kind', signUp({ organization: { ...firm, kind: 'UNKNOWN' } }), 'organization.kind'],
  ['no tier', signUp({ organization: { ...firm, pricingTier: '' } }), 'organization.pricingTier'],
  ['no password', signUp({ user: { name: 'N', email: 'n@example.com', password: '' } }), 'user.password'],
  ['a menu without lists', menu({ home: { key: 'a' } }), 'configuration'],
  ['a menu of texts', menu({ home: ['a'] }), 'configuration'],
  [
    'a menu three deep',
    menu({ home: [{ name: 'a', subItems: [{ name: 'b', subItems: [] }] }] }),
    'configuration',
  ],
  [
    'no organizations',
    (v) => v.listLegacyUsers({ organizationIds: [] }, { offset: 0, limit: 1 }),
    'organizationIds',
  ],
])('%s: refused before a call', async (_, act, argument) => {
  await expect((async () => act(rig.verbs()))()).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument },
  });
  expect(rig.calls()).toEqual([]);
});

test.each([
  '12/../../x',
  'me',
  'public',
  'invite',
  'switchOrganization',
  '',
  '..',
  'a b',
  '１２',
  '9'.repeat(200),
])('no verb lets the user id %j into a path', async (id) => {
  const v = rig.verbs();
  const acts: Act[] = [
    () => v.updateUser(id, { name: 'x', blocks: {} }),
    () => v.deleteUser(id, {}),
    () => v.getLegacyUser(id),
    () => v.updateGroup('g-1', { addMemberIds: [id], blocks: {} }),
    () => v.listGroups({ filter: { members: [{ account: 'a', id }] }, order: null }, { offset: 0, limit: 1 }),
  ];
  for (const act of acts) await expect((async () => act(v))()).rejects.toMatchObject({ code: 'VALIDATION' });
  expect(await v.getUsers([id])).toMatchObject([{ code: 'VALIDATION' }]);
  expect(rig.calls()).toEqual([]);
});

test('a write whose answer was lost is UNKNOWN_OUTCOME, and sent again only where that changes nothing', async () => {
  rig.control().setFaults([{ kind: 'lost-answer' }]);
  await expect(rig.verbs().inviteUser({ email: 'x@example.com' })).rejects.toMatchObject({
    code: 'UNKNOWN_OUTCOME',
  });
  expect(rig.calls()).toEqual(['inviteUser']);
  rig.control().clearRequests();
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  await rig.verbs().deleteGroup('g-1');
  await rig.verbs().rejectInvitation('CANARY-IN-invite-north-epilot-1');
  expect(rig.calls()).toEqual(['deleteGroup', 'deleteGroup', 'rejectInvite']);
});

test('a removal whose answer was lost has worked, although the thing is gone when it is sent again', async () => {
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  expect(await rig.verbs().rejectInvitation('CANARY-IN-invite-north-epilot-1')).toBe(true);
  expect(rig.calls()).toEqual(['rejectInvite', 'rejectInvite']);
});
