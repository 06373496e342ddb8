import { afterAll, expect, test } from 'vitest';
import { operations } from '../../../src/providers/epilot/operations.ts';
import { type Row, useSandbox } from './rig.ts';

const rig = useSandbox();
const hydrating = useSandbox({ wants: ['Group.members'] });
const account = 'north-epilot';
const window = { offset: 0, limit: 20 };
const native = { filter: {}, order: null } as const;
const reached = new Set<string | null>();

/** One more than wanted is asked for. */
const page = [
  ['limit', '21'],
  ['offset', '0'],
];
const ref = (id: string) => ({ account, id });

const reads: readonly Row[] = [
  ['getViewer', (v) => v.getViewer(), [['getMeV2', { query: [] }]]],
  ['listOrganizations', (v) => v.listOrganizations(null, window), [['getMeV2']]],
  ['getOrganizations', (v) => v.getOrganizations(['739224', '815001']), [['getMeV2']]],
  ['listUsers', (v) => v.listUsers(native, window), [['listUsersV2', { query: page }]]],
  [
    'listUsers, searched, further on',
    (v) => v.listUsers({ filter: { search: 'Ada & Co' }, order: null }, { offset: 40, limit: 100 }),
    [
      [
        'listUsersV2',
        {
          query: [
            ['query', 'Ada & Co'],
            ['limit', '100'],
            ['offset', '40'],
          ],
        },
      ],
    ],
  ],
  ['getUsers, one', (v) => v.getUsers(['10016']), [['getUserV2', { params: { id: '10016' } }]]],
  [
    'getUsers, two',
    (v) => v.getUsers(['10016', '10015']),
    [
      [
        'listUsersV2',
        {
          query: [
            ['limit', '100'],
            ['offset', '0'],
          ],
        },
      ],
    ],
  ],
  ['listGroups', (v) => v.listGroups(native, window), [['getGroups', { query: page }]]],
  [
    'listGroups, searched',
    (v) => v.listGroups({ filter: { search: 'sal' }, order: null }, window),
    [['getGroups', { query: [['query', 'sal'], ...page] }]],
  ],
  [
    'listGroups of two users',
    (v) => v.listGroups({ filter: { members: [ref('10015'), ref('10016')] }, order: null }, window),
    [
      ['getGroupsForUser', { params: { id: '10015' }, query: [] }],
      ['getGroupsForUser', { params: { id: '10016' }, query: [] }],
    ],
  ],
  ['getGroups, one', (v) => v.getGroups(['g-1']), [['getGroup', { params: { id: 'g-1' }, query: [] }]]],
  ['getGroups, two', (v) => v.getGroups(['g-1', 'g-2']), [['getGroups']]],
  ['listSettings', (v) => v.listSettings(), [['listUserSettings']]],
  [
    'getSettingScope',
    (v) => v.getSettingScope('calendar'),
    [['getUserSettingsScope', { params: { scope: 'calendar' } }]],
  ],
  [
    'getSetting, whose key has all that a path gives a meaning to',
    (v) => v.getSetting('search', 'a/b %'),
    [['getUserSetting', { params: { scope: 'search', key: 'a/b %' } }]],
  ],
  [
    'getNavigation',
    async (v) => v.getNavigation((await v.getViewer()).details.epilot?.navigation?.id ?? ''),
    [['getMeV2'], ['getNavigation']],
  ],
  ['listPasskeys', (v) => v.listPasskeys(), [['listPasskeys']]],
  ['getLegacyViewer', (v) => v.getLegacyViewer(), [['getMe']]],
  ['getLegacyUser', (v) => v.getLegacyUser('10016'), [['getUser', { params: { id: '10016' } }]]],
  [
    'listLegacyUsers of two organizations',
    (v) =>
      v.listLegacyUsers({ organizationIds: ['739224', '815001'], search: 'ada' }, { offset: 3, limit: 5 }),
    [
      [
        'listUsers',
        {
          query: [
            ['org_ids', '739224,815001'],
            ['query', 'ada'],
            ['limit', '6'],
            ['offset', '3'],
          ],
        },
      ],
    ],
  ],
  [
    'getInvitation',
    (v) => v.getInvitation('CANARY-IN-invite-north-epilot-1'),
    [['checkInviteToken', { query: [['token', 'CANARY-IN-invite-north-epilot-1']] }]],
  ],
  [
    'getLoginParameters',
    (v) => v.getLoginParameters('ada.byron+x@example.com'),
    [['getUserLoginParametersV2', { params: { username: 'ada.byron+x@example.com' } }]],
  ],
  [
    'getLegacyLoginParameters',
    (v) => v.getLegacyLoginParameters('ada.byron@example.com'),
    [['getUserLoginParameters', { params: { username: 'ada.byron@example.com' } }]],
  ],
];

test.each(reads)('%s', async (_, act, expected) => {
  await act(rig.verbs());
  expect(rig.sent()).toMatchObject(expected.map(([operation, sent]) => ({ operation, ...sent })));
  for (const operation of rig.calls()) reached.add(operation);
});

test('members are hydrated only where somebody wants them', async () => {
  const whole = {
    query: [
      ['limit', '3'],
      ['offset', '0'],
      ['hydrate', 'true'],
    ],
  }; // prettier-ignore
  const list = await hydrating.verbs().listGroups(native, { offset: 0, limit: 2 });
  expect(hydrating.sent()).toMatchObject([{ operation: 'getGroups', ...whole }]);
  expect(list.items[0]?.members[0]).toMatchObject({ name: expect.any(String) });
  expect(list.items[0]?.members[0]).not.toHaveProperty('partly');
  hydrating.control().clearRequests();
  await hydrating.verbs().getGroups(['g-1']);
  expect(hydrating.sent()).toMatchObject([{ operation: 'getGroup', query: [['hydrate', 'true']] }]);
  const [member] = (await rig.verbs().listGroups(native, { offset: 0, limit: 2 })).items[0]?.members ?? [];
  expect(member).toMatchObject({ partly: true, externalId: '10015' });
  for (const unknown of ['name', 'email', 'status', 'details']) expect(member).not.toHaveProperty(unknown);
});

test('a credential goes with what needs one, and with nothing else', async () => {
  const account = await rig.verbs().getInvitation('CANARY-IN-invite-north-epilot-1');
  expect(account).not.toBeNull();
  await rig.verbs().getLoginParameters('ada.byron@example.com');
  await rig.verbs().getLegacyLoginParameters('ada.byron@example.com');
  await rig.verbs().getViewer();
  expect(
    rig
      .control()
      .requests()
      .map((request) => request.account),
  ).toEqual([null, null, null, 'north-epilot']);
});

afterAll(() => {
  const all = Object.values(operations).filter(({ kind }) => kind === 'read');
  expect([...reached].sort()).toEqual(all.map(({ name }) => name).sort());
});
