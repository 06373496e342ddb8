import { afterAll, expect, test } from 'vitest';
import { operations, publicOperations } from '../../../src/providers/epilot/operations.ts';
import { type Row, useSandbox } from './rig.ts';

const rig = useSandbox();
const reached = new Set<string | null>(['updateUserV2']); // in user-updates.test.ts

const writes: readonly Row[] = [
  [
    'updateUser, nothing',
    (v) => v.updateUser('10016', { blocks: {} }),
    [['getUserV2', { params: { id: '10016' } }]],
  ],
  [
    'deleteUser',
    (v) => v.deleteUser('10016', {}),
    [['deleteUserV2', { params: { id: '10016' }, body: null }]],
  ],
  [
    'inviteUser',
    (v) => v.inviteUser({ email: 'new@example.com', language: 'DE', roles: ['739224:user'] }),
    [['inviteUser', { body: { email: 'new@example.com', language: 'de', roles: ['739224:user'] } }]],
  ],
  [
    'inviteUser, bare',
    (v) => v.inviteUser({ email: 'new@example.com', language: null, roles: null }),
    [['inviteUser', { body: { email: 'new@example.com' } }]],
  ],
  [
    'resendUserInvitation',
    (v) => v.resendUserInvitation('ines.ibrahim@example.com', 'EN'),
    [['resendUserInvitation', { body: { email: 'ines.ibrahim@example.com', language: 'en' } }]],
  ],
  [
    'sendUserPasswordReset',
    (v) => v.sendUserPasswordReset('grace.hopper@example.com'),
    [['sendUserPasswordReset', { body: { email: 'grace.hopper@example.com' } }]],
  ],
  [
    'switchOrganization',
    (v) => v.switchOrganization('815001'),
    [['switchOrganization', { body: { org_id: '815001' } }]],
  ],
  [
    'deleteSetting',
    (v) => v.deleteSetting('search/a%2Fb%20%25'),
    [['deleteUserSetting', { params: { scope: 'search', key: 'a/b %' }, body: null }]],
  ],
  [
    'createNavigation',
    (v) => v.createNavigation({ name: 'Mine', configuration: { home: [{ key: 'a' }], rest: [] } }),
    [['createNavigation', { body: { name: 'Mine', configuration: { home: [{ key: 'a' }], rest: [] } } }]],
  ],
  [
    'beginPasskeyRegistration',
    (v) => v.beginPasskeyRegistration('Key'),
    [['beginPasskeyRegistration', { body: { friendly_name: 'Key' } }]],
  ],
  [
    'beginPasskeyRegistration without a name',
    (v) => v.beginPasskeyRegistration(null),
    [['beginPasskeyRegistration', { body: {} }]],
  ],
  [
    'completePasskeyRegistration',
    (v) =>
      v.completePasskeyRegistration({
        challengeToken: 'CANARY-IN-challenge-register-north-epilot-1',
        response: { id: 'new-one' },
        name: 'Key',
      }),
    [
      [
        'completePasskeyRegistration',
        {
          body: {
            challenge_token: 'CANARY-IN-challenge-register-north-epilot-1',
            registration_response: { id: 'new-one' },
            friendly_name: 'Key',
          },
        },
      ],
    ],
  ],
  [
    'deletePasskey',
    (v) => v.deletePasskey('passkey-north-epilot-1'),
    [['deletePasskey', { params: { credentialId: 'passkey-north-epilot-1' } }]],
  ],
  [
    'createGroup, bare',
    (v) => v.createGroup({ name: 'New', blocks: {} }),
    [['createGroup', { body: { name: 'New' } }]],
  ],
  [
    'createGroup',
    (v) =>
      v.createGroup({
        name: 'New',
        abbreviation: 'NW',
        memberIds: ['10016', '10015', '10016'],
        blocks: {
          epilot: {
            image: {
              originalUrl: new URL('https://images.example/x.png'),
              thumbnail32Url: new URL('https://images.example/x32.png'),
              thumbnail64Url: new URL('https://images.example/x64.png'),
              gradientColors: ['#0588f0', '#3358D4'],
            },
          },
        },
      }),
    [
      [
        'createGroup',
        {
          body: {
            name: 'New',
            abbreviation: 'NW',
            user_ids: ['10016', '10015'],
            image_uri: {
              original: 'https://images.example/x.png',
              thumbnail_32: 'https://images.example/x32.png',
              thumbnail_64: 'https://images.example/x64.png',
              gradient_colors: ['#0588f0', '#3358D4'],
            },
          },
        },
      ],
    ],
  ],
  [
    'updateGroup, cleared',
    (v) => v.updateGroup('g-1', { abbreviation: null, memberIds: [], blocks: { epilot: { image: null } } }),
    [['updateGroup', { params: { id: 'g-1' }, body: { abbreviation: null, user_ids: [], image_uri: null } }]],
  ],
  ['deleteGroup', (v) => v.deleteGroup('g-2'), [['deleteGroup', { params: { id: 'g-2' }, body: null }]]],
  [
    'advanceGroupAssignment',
    (v) => v.advanceGroupAssignment('g-1'),
    [['advanceUserAssignment', { params: { id: 'g-1' }, body: null }]],
  ],
];

test.each(writes)('%s', async (_, act, expected) => {
  await act(rig.verbs());
  expect(rig.sent()).toMatchObject(expected.map(([operation, sent]) => ({ operation, ...sent })));
  for (const operation of rig.calls()) reached.add(operation);
});

test.each([
  ['null', null],
  ['false', false],
  ['a text', 'text'],
  ['a number', 0],
  ['a list', [1, null]],
  ['an object', { token: 'kept', key: { password: 'kept' } }],
])('putSetting sends %s bare, and shows it as it is', async (_, value) => {
  const setting = await rig.verbs().putSetting('calendar', 'week start', value);
  expect(rig.sent()).toMatchObject([
    { operation: 'putUserSetting', params: { scope: 'calendar', key: 'week start' }, body: value },
  ]);
  expect(setting).toMatchObject({ scope: 'calendar', key: 'week start', value });
  expect(await rig.verbs().getSetting('calendar', 'week start')).toEqual(setting);
  await rig.verbs().deleteSetting(setting.ref.id);
  expect(await rig.verbs().getSetting('calendar', 'week start')).toBeNull();
  reached.add('putUserSetting');
});

afterAll(() => {
  const wanted = Object.values(operations).filter(
    ({ name, kind }) => kind === 'write' && !publicOperations.has(name),
  );
  expect(wanted.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
});
