import { expect, test } from 'vitest';
import { groupAnswer, legacyAnswer, userAnswer } from './answers.ts';
import { useFakeServer } from './rig.ts';

const rig = useFakeServer();
const account = 'fake';
const ref = (id: string) => ({ account, id });
const answering = (json: unknown) => rig.server().answer(() => ({ json }));

const organization = {
  ref: ref('739224'),
  externalId: '739224',
  name: null,
  slug: null,
  email: null,
  createdAt: null,
  details: {},
};

const user = {
  ref: ref('10015'),
  externalId: '10015',
  name: 'Ada Byron',
  firstName: null,
  lastName: null,
  email: 'ada@example.com',
  emails: ['ada@example.com'],
  timeZone: null,
  locale: 'de',
  avatarUrl: 'https://img.example.com/1.png',
  status: 'ACTIVE',
  role: null,
  organization,
  createdAt: new Date('2026-01-05T08:00:00Z'),
  updatedAt: null,
  details: {
    epilot: {
      statusRaw: 'Active',
      activatedAt: new Date('2026-01-05T09:00:00Z'),
      draftEmail: 'ada@new.example.com',
      draftEmailExpiresAt: new Date('2026-02-05T09:00:00Z'),
      department: 'Sales',
      phone: '49123123123',
      secondaryPhone: '+4917',
      mfaEnabled: false,
      hasPasskeys: true,
      phoneVerified: true,
      signature: '<p>Thanks</p>',
      signatureEnabled: true,
      customStartPage: '/app/dashboard',
      navigation: ref('5gbe4nkp6jsfq'),
      overrideReleaseChannel: 'RC',
      overrideReleaseChannelRaw: 'rc',
      featurePreferences: { token_page: true },
      thumbnailUrl: 'https://img.example.com/1_32.png',
      favorites: { dashboard: '751ff121', key: { secret: 'mine' } },
      emailNotificationSetting: { assigned_task: true },
      inAppNotificationSetting: { assigned_task: false },
      properties: [{ name: 'profileImageName', value: 'avatar.png' }],
      tags: ['billable'],
    },
  },
};

test('a user, whole, and without what takes the account', async () => {
  answering(userAnswer);
  const [found] = await rig.verbs().getUsers(['10015']);
  expect(found).toEqual(user);
  expect(JSON.stringify(found)).not.toContain('CANARY');
});

test.each([
  ['Active', 'ACTIVE'],
  ['Pending', 'PENDING'],
  ['Deactivated', 'DISABLED'],
  ['Deleted', 'DELETED'],
  ['Suspended', 'UNKNOWN'],
  [undefined, null],
])('the status %s is %s, with the word beside it', async (status, expected) => {
  answering({ ...userAnswer, status });
  expect(await rig.verbs().getViewer()).toMatchObject({
    status: expected,
    details: { epilot: { statusRaw: status ?? null } },
  });
});

test('a channel of its own is UNKNOWN; an id alone is a user of whom nothing is known', async () => {
  answering({ ...userAnswer, override_release_channel: 'beta' });
  expect(await rig.verbs().getViewer()).toMatchObject({
    details: { epilot: { overrideReleaseChannel: 'UNKNOWN', overrideReleaseChannelRaw: 'beta' } },
  });
  answering({ id: '10015' });
  const bare = await rig.verbs().getViewer();
  expect(Object.values(bare)).not.toContain(undefined);
  expect(bare).toMatchObject({
    name: null,
    emails: [],
    organization: null,
    details: { epilot: { tags: [] } },
  });
  expect(Object.values(bare.details.epilot ?? {})).not.toContain(undefined);
});

test('a group, its members addresses', async () => {
  answering(groupAnswer);
  const [group] = await rig.verbs().getGroups(['g-7']);
  expect(group).toMatchObject({
    ref: ref('g-7'),
    externalId: 'g-7',
    name: 'Finance',
    abbreviation: 'FN',
    members: [
      { ref: ref('10015'), partly: true },
      { ref: ref('10016'), partly: true },
    ],
    currentAssignee: { ref: ref('10015'), partly: true },
    organization,
    createdAt: new Date('2026-02-08T04:44:32.246Z'),
    updatedAt: new Date('2026-02-09T04:44:32.246Z'),
    details: {
      epilot: {
        createdBy: ref('10016'),
        assigneeIndex: 0,
        image: {
          originalUrl: null,
          thumbnail32Url: null,
          thumbnail64Url: null,
          gradientColors: ['#0588f0', '#3358d4'],
        },
      },
    },
  });
});

test('members are whole where they have what every user has, and as much as they say else', async () => {
  const { activated_at: _, tags: __, phone: ___, ...invited } = userAnswer;
  answering({
    ...groupAnswer,
    users: [userAnswer, invited, { id: '10017', display_name: 'Grace' }],
    crt_assignee: { ...userAnswer, crt_index: 2 },
  });
  const [group] = await rig.verbs().getGroups(['g-7']);
  if (!group || group instanceof Error) throw new Error('no group');
  const [whole, pending, part] = group.members;
  expect(whole).toEqual(user);
  expect(pending).toMatchObject({ name: 'Ada Byron', details: { epilot: { activatedAt: null, tags: [] } } });
  expect(pending).not.toHaveProperty('partly');
  expect(part).toMatchObject({ partly: true, name: 'Grace' });
  expect(part).not.toHaveProperty('email');
  expect(group.currentAssignee).toEqual(user);
  expect(group.details.epilot?.assigneeIndex).toBe(2);
  expect(JSON.stringify(group)).not.toContain('CANARY');
});

test('groups of a user may not tell who is in them: that is unknown, not nobody', async () => {
  const known = { ...groupAnswer, id: 'g-8' };
  answering([{ ...groupAnswer, users: [{}] }, { ...groupAnswer, id: 'g-9', users: undefined }, known]);
  const filter = { members: [ref('10015')] };
  const { items, total, more } = await rig
    .verbs()
    .listGroups({ filter, order: null }, { offset: 0, limit: 5 });
  expect([total, more]).toEqual([3, false]);
  for (const item of items.slice(0, 2)) {
    expect(item).toMatchObject({ name: 'Finance', partly: true });
    expect(item).not.toHaveProperty('members');
  }
  expect(items[2]).toMatchObject({ members: [{ externalId: '10015' }, { externalId: '10016' }] });
});

test('a user of the first version', async () => {
  answering(legacyAnswer);
  expect(await rig.verbs().getLegacyViewer()).toEqual({
    ref: ref('10015'),
    externalId: '10015',
    organization,
    email: 'ada@example.com',
    displayName: 'Ada Byron',
    name: 'Ada B.',
    preferredLanguage: 'de',
    signature: '<p>Thanks</p>',
    navigation: ref('5gbe4nkp6jsfq'),
    roles: ['Owner'],
    avatarUrl: null,
    thumbnailUrl: null,
    properties: [],
  });
});

test('what a browser needs comes out whole, whatever its parts are called', async () => {
  const options = {
    challenge: 'abc',
    rp: { id: 'epilot.cloud' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: [{ id: 'x', type: 'public-key' }],
  };
  answering({ options, challenge_token: 'ONCE-challenge' });
  expect(await rig.verbs().beginPasskeyRegistration(null)).toEqual({
    options,
    challengeToken: 'ONCE-challenge',
  });
});
