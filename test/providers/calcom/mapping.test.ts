import { expect, test } from 'vitest';
import { rowAnswer, userAnswer } from './answers.ts';
import { drifts, everything, native, useFakeServer } from './rig.ts';

const rig = useFakeServer();
const date = (text: string) => new Date(`${text}.000Z`);

const ada = {
  ref: { account: 'fake', id: '7' },
  externalId: '7',
  name: 'Ada Byron',
  firstName: null,
  lastName: null,
  email: 'ada@example.com',
  emails: ['ada@example.com'],
  timeZone: 'Europe/London',
  locale: 'en',
  avatarUrl: 'https://cal.example.com/api/avatar/ada.png',
  status: null,
  role: 'ADMIN',
  organization: null,
  createdAt: date('2025-12-01T08:00:00'),
  updatedAt: null,
  details: {
    calcom: {
      username: 'ada',
      emailVerifiedAt: date('2026-01-10T09:00:00'),
      bio: 'Counts.',
      role: 'ADMIN',
      weekStart: 'MONDAY',
      weekStartRaw: 'Monday',
      endTime: 1440,
      bufferTime: 5,
      theme: 'LIGHT',
      themeRaw: 'light',
      appTheme: 'DARK',
      appThemeRaw: 'dark',
      defaultScheduleId: '21',
      timeFormat: 24,
      hideBranding: false,
      brandColor: '#FF5733',
      darkBrandColor: '#C70039',
      allowDynamicBooking: true,
      verified: false,
      invitedTo: '3001',
    },
  },
};

const get = async (json: object) => {
  rig.server().answer(() => ({ json: { user: json } }));
  const [user] = await rig.verbs().getUsers(['7']);
  return user;
};

test('a user as it is read, alone and in the list', async () => {
  expect(await get(userAnswer)).toEqual(ada);
  rig.server().answer(() => ({ json: { users: [userAnswer], total: 1 } }));
  expect(await rig.verbs().listUsers(native, everything)).toEqual({ items: [ada], total: 1, more: false });
});

test('an id is enough: everything else is null', async () => {
  const { ref, externalId, emails, details, ...rest } = (await get({ id: 7 })) as unknown as typeof ada;
  expect([ref.id, externalId, emails]).toEqual(['7', '7', []]);
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  expect(Object.values(details.calcom).every((value) => value === null)).toBe(true);
});

test.each([
  [
    'avatar',
    { avatar: 'https://a.example/1.png', avatarUrl: 'https://a.example/2.png' },
    'https://a.example/1.png',
  ],
  [
    'avatarUrl where avatar is null',
    { avatar: null, avatarUrl: 'https://a.example/2.png' },
    'https://a.example/2.png',
  ],
  ['neither', { avatar: undefined }, null],
])('the picture is %s', async (_, pictures, avatarUrl) => {
  expect(await get({ ...userAnswer, ...pictures })).toMatchObject({ avatarUrl });
});

test('words of the provider’s own are UNKNOWN with the word beside them', async () => {
  const odd = { ...userAnswer, weekStart: 'MONDAY', theme: 'modern', appTheme: 'constructor', role: 'OWNER' };
  expect(await get(odd)).toMatchObject({
    role: 'OWNER',
    details: {
      calcom: {
        role: 'UNKNOWN',
        weekStart: 'UNKNOWN',
        weekStartRaw: 'MONDAY',
        theme: 'UNKNOWN',
        themeRaw: 'modern',
        appTheme: 'UNKNOWN',
        appThemeRaw: 'constructor',
      },
    },
  });
});

test('fields of the wrong type are null and counted', async () => {
  const before = await drifts();
  const wrong = { ...userAnswer, email: 5, createdDate: 'long ago', timeFormat: '24', hideBranding: 'no' };
  expect(await get(wrong)).toMatchObject({
    email: null,
    emails: [],
    createdAt: null,
    details: { calcom: { timeFormat: null, hideBranding: null } },
  });
  const after = await drifts();
  const counted = Object.entries(after).flatMap(([field, count]) => (count === before[field] ? [] : [field]));
  expect(counted.sort()).toEqual(['User.createdDate', 'User.email', 'User.hideBranding', 'User.timeFormat']);
});

const create = () =>
  rig.verbs().createUser({ email: 'ada@example.com', blocks: { calcom: { username: 'ada' } } });

test('a stored row goes no further than the fields that reads have', async () => {
  rig.server().answer(() => ({ json: { user: rowAnswer } }));
  const { user, details } = await create();
  expect(user).toEqual({ ...ada, avatarUrl: 'https://cal.example.com/api/avatar/row.png' });
  expect(details).toEqual({});
});

test('no answer lets a secret through, whatever it holds', async () => {
  rig.server().answer(({ method, target }) => ({
    json: target.includes('page=') ? { users: [rowAnswer], total: 1 } : { user: rowAnswer, method },
  }));
  const verbs = rig.verbs();
  const told = [
    await create(),
    await verbs.updateUser('7', { name: 'Ada', blocks: {} }),
    await verbs.getUsers(['7']),
    await verbs.getUsers(['7', '8', '9']),
    await verbs.listUsers(native, everything),
    await verbs.listUsers({ filter: { emails: ['ada@example.com'] }, order: null }, everything),
  ];
  expect(JSON.stringify(told)).not.toContain('CANARY');
});

test('an edit whose answer lacks the picture does not say that there is none', async () => {
  const { avatar: _, ...answer } = userAnswer;
  rig.server().answer(() => ({ json: { user: answer } }));
  const { user } = await rig.verbs().updateUser('7', { name: 'Ada', blocks: {} });
  const { avatarUrl: __, ...rest } = ada;
  expect(user).toEqual({ ...rest, partly: true });
});
