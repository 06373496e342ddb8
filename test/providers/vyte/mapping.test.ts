import { expect, test } from 'vitest';
import { organizationAnswer, userAnswer, writtenAnswer } from './answers.ts';
import { drifts, everything, native, useFakeServer } from './rig.ts';

const rig = useFakeServer();
const date = (text: string) => new Date(`${text}.000Z`);

const jean = {
  ref: { account: 'fake', id: '65f0c0ffee0123456789abcd' },
  externalId: '65f0c0ffee0123456789abcd',
  name: 'Jean Dupont',
  firstName: 'Jean',
  lastName: 'Dupont',
  email: 'jean@example.com',
  emails: ['jean@example.com'],
  timeZone: 'Europe/Paris',
  locale: 'fr',
  avatarUrl: 'https://pictures.example.com/jean.jpg',
  status: null,
  role: null,
  organization: {
    ref: { account: 'fake', id: '65f0c0ffee0123456789abcf' },
    externalId: '65f0c0ffee0123456789abcf',
    name: 'ACME',
    slug: null,
    email: null,
    createdAt: null,
    details: {},
  },
  createdAt: null,
  updatedAt: null,
  details: {
    vyte: {
      unread: null,
      extid: null,
      organizationAdmin: true,
      plan: 'PRO',
      planRaw: 'pro',
      freeTrialDays: 14,
      freeTrialStartedAt: date('2026-01-05T08:00:00'),
      freeTrialUntil: date('2026-01-19T08:00:00'),
      appUrl: 'https://jean-dupont.example.com',
      signedUpWith: 'email',
      calendarListId: '65f0c0ffee0123456789abce',
      termsAcceptedAt: date('2026-01-05T08:00:00'),
      calendars: { google: true, office365: false, exchange: false, icloud: false, caldav: true },
      google: {
        externalId: '100000000000000000001',
        email: 'jean.g@example.com',
        pictureUrl: 'https://pictures.example.com/g.jpg',
        contactsFetchedAt: date('2026-02-01T10:00:00'),
        profileFetchedAt: date('2026-02-02T10:00:00'),
      },
      modules: null,
    },
  },
};

test('a user as it is read', async () => {
  rig.server().answer(() => ({ json: userAnswer }));
  expect(await rig.verbs().getUsers([userAnswer._id])).toEqual([jean]);
  rig.server().answer(() => ({ json: [userAnswer] }));
  expect((await rig.verbs().listUsers(native, everything)).items).toEqual([jean]);
});

test('the id may be called `id`, as the list of attributes has it', async () => {
  const { _id, ...rest } = userAnswer;
  rig.server().answer(() => ({ json: { ...rest, id: _id } }));
  expect(await rig.verbs().getUsers([_id])).toEqual([jean]);
});

const modules = {
  brand: false,
  assistant: true,
  bookingPage: true,
  bookingPagePro: false,
  availabilities: true,
  billing: false,
  groupPro: true,
  team: false,
};
const write = async (answer: object) => {
  rig.server().answer(() => ({ json: { user: answer } }));
  const { user } = await rig.verbs().updateUser(writtenAnswer._id, { lastName: 'Doe', blocks: {} });
  return user;
};

test('a user as it is written is known in part: what only reads tell is not taken for missing', async () => {
  const ref = { account: 'fake', id: writtenAnswer._id };
  expect(await write(writtenAnswer)).toMatchObject({
    partly: true,
    ref,
    name: 'John Doe',
    locale: 'en',
    organization: { externalId: '65f0c0ffee0123456789abcf' },
    createdAt: new Date('2026-02-07T10:12:11.260Z'),
    updatedAt: new Date('2026-02-08T10:12:11.260Z'),
    details: { vyte: { unread: ref, extid: 'crm-42', plan: 'FREE', signedUpWith: 'api', modules } },
  });
});

test('a written user that has every key is whole', async () => {
  const { google, consent, calendarList } = userAnswer;
  const user = await write({ ...writtenAnswer, google, consent, calendarList });
  expect(user).toMatchObject({
    details: { vyte: { unread: null, google: { email: 'jean.g@example.com' }, modules } },
  });
  expect(user).not.toHaveProperty('partly');
});

test('a written user without its account knows nothing of it', async () => {
  const { account: _, ...answer } = writtenAnswer;
  const user = await write(answer);
  expect(user).toMatchObject({ partly: true, name: 'John Doe' });
  expect(user).not.toHaveProperty('details');
  expect(user).not.toHaveProperty('organization');
});

test('an id is enough: everything else is null', async () => {
  const bare = { _id: userAnswer._id };
  rig.server().answer(() => ({ json: bare }));
  const [user] = await rig.verbs().getUsers([bare._id]);
  const { ref, externalId, emails, details, ...rest } = user as unknown as typeof jean;
  expect([ref.id, externalId, emails]).toEqual([bare._id, bare._id, []]);
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  expect(Object.values(details.vyte).every((value) => value === null)).toBe(true);
});

test('the name is put together where only its parts are told', async () => {
  for (const [parts, name] of [
    [{ first_name: 'Jean', last_name: 'Dupont' }, 'Jean Dupont'],
    [{ last_name: 'Dupont' }, 'Dupont'],
    [{}, null],
  ] as const) {
    rig.server().answer(() => ({ json: { _id: userAnswer._id, ...parts } }));
    expect(await rig.verbs().getUsers([userAnswer._id])).toMatchObject([{ name }]);
  }
});

test('an unknown plan is UNKNOWN with its own word beside it', async () => {
  rig.server().answer(() => ({ json: { ...userAnswer, account: { plan: 'toString' } } }));
  expect(await rig.verbs().getUsers([userAnswer._id])).toMatchObject([
    { details: { vyte: { plan: 'UNKNOWN', planRaw: 'toString' } }, organization: null },
  ]);
});

test('an organization is whole from a user; one without a name asks for it elsewhere', async () => {
  const nameless = {
    ...userAnswer,
    _id: 'aaaaaaaaaaaaaaaaaaaaaaaa',
    account: { organization: { id: '65f0c0ffee0123456789abcf', admin: false } },
  };
  rig.server().answer(() => ({ json: [userAnswer, nameless] }));
  const { items } = await rig.verbs().listUsers(native, everything);
  expect(items[1]?.organization).toEqual({
    ref: { account: 'fake', id: '65f0c0ffee0123456789abcf' },
    externalId: '65f0c0ffee0123456789abcf',
    partly: true,
    slug: null,
    email: null,
    createdAt: null,
    details: {},
  });
  const { items: organizations } = await rig.verbs().listOrganizations(native, everything);
  expect(organizations).toEqual([jean.organization]);
});

test('fields of the wrong type are null and counted', async () => {
  const before = await drifts();
  const wrong = {
    ...userAnswer,
    timezone: 5,
    emails: ['a@example.com', 7],
    consent: 'yes',
    google: { ...userAnswer.google, last_contacts_fetch: 'yesterday' },
    account: { ...userAnswer.account, organization: { id: 'short', name: 'ACME' } },
  };
  rig.server().answer(() => ({ json: wrong }));
  expect(await rig.verbs().getUsers([userAnswer._id])).toMatchObject([
    {
      timeZone: null,
      emails: ['a@example.com'],
      organization: null,
      details: { vyte: { termsAcceptedAt: null, google: { contactsFetchedAt: null } } },
    },
  ]);
  const after = await drifts();
  const counted = Object.entries(after).flatMap(([field, count]) => (count === before[field] ? [] : [field]));
  expect(counted.sort()).toEqual([
    'GoogleAccount.last_contacts_fetch',
    'User.consent',
    'User.emails',
    'User.timezone',
    'UserOrganization.id',
  ]);
});

test('neither a token nor the members of the organization come further than the answer', async () => {
  rig.server().answer(({ method }) => ({ json: method === 'DELETE' ? organizationAnswer : [userAnswer] }));
  const told = [
    await rig.verbs().listUsers(native, everything),
    await rig.verbs().removeUserFromOrganization(userAnswer._id),
  ];
  expect(JSON.stringify(told)).not.toContain('CANARY');
  expect(told[1]).toBeUndefined();
});
