import { expect, test } from 'vitest';
import type { UserPatch } from '../../../src/contract/users.ts';
import { organizationAnswer, userAnswer, writtenAnswer } from './answers.ts';
import { block, blockSent, email, person, personSent } from './inputs.ts';
import { idsOf, useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();

const change = async (patch: UserPatch) => {
  const [id = ''] = await idsOf(rig.verbs());
  rig.control().clearRequests();
  const { user } = await rig.verbs().updateUser(id, patch);
  return { id, user };
};

test('updateUser with everything', async () => {
  const { id } = await change({ ...person, email, blocks: { vyte: block } });
  expect(rig.sent()).toEqual([
    { operation: 'updateUser', params: { user_id: id }, query: [], body: { user: personSent, ...blockSent } },
  ]);
});

test.each<[string, UserPatch, object]>([
  ['one field', { lastName: 'Snow', blocks: {} }, { user: { last_name: 'Snow' } }],
  [
    'null clears a single value',
    {
      firstName: null,
      avatarUrl: null,
      blocks: { vyte: { bookingPage: { message: null, custom: { redirectUrl: null } } } },
    },
    {
      user: { first_name: null, picture_url: null },
      vyteme: { message: null, custom: { redirect_url: null } },
    },
  ],
  [
    'only the block',
    { blocks: { vyte: { availability: { days: { friday: { slots: [] } } } } } },
    { availability: { days: { friday: { slots: [] } } } },
  ],
  [
    'an extid',
    { blocks: { vyte: { extid: 'crm-7' } } },
    { user: { account: { organization: { extid: 'crm-7' } } } },
  ],
  ['an address', { email, blocks: {} }, { user: { emails: [email], email } }],
  [
    'a link to choose a password',
    { blocks: { vyte: { finishSignupWithEmail: true } } },
    { finish_signup_with: 'email' },
  ],
  [
    'no such link',
    { lastName: 'Snow', blocks: { vyte: { finishSignupWithEmail: false } } },
    { user: { last_name: 'Snow' } },
  ],
  ['no calendars', { blocks: { vyte: { exchangeCalendars: [] } } }, { calendars: [] }],
])('updateUser sends what was given and no more: %s', async (_, patch, body) => {
  await change(patch);
  expect(rig.sent()).toMatchObject([{ operation: 'updateUser' }]);
  expect(rig.sent()[0]?.body).toEqual(body);
});

test('the registration link is told by the update that asked for it, and no other', async () => {
  const link = 'https://www.vyte.in/finish/CANARY';
  fake.server().answer(() => ({ json: { user: writtenAnswer, nobody_knows_the_key: link } }));
  const told = (finishSignupWithEmail?: boolean | null) =>
    fake.verbs().updateUser(userAnswer._id, { lastName: 'x', blocks: { vyte: { finishSignupWithEmail } } });
  const asked = await told(true);
  expect(asked.details).toEqual({ vyte: { registrationLink: link } });
  expect(JSON.stringify(asked.user)).not.toContain('CANARY');
  for (const no of [false, null, undefined]) expect(JSON.stringify(await told(no))).not.toContain('CANARY');
});

test('updateUser of nothing reads the user', async () => {
  const { id, user } = await change({ blocks: { vyte: { availability: { days: {} } } } });
  expect(rig.calls()).toEqual(['retrieveUser']);
  expect(user).toMatchObject({ externalId: id });
});

test('an update without a readable answer reads the user again', async () => {
  fake.server().answer(({ method }) => (method === 'PUT' ? { text: 'OK' } : { json: userAnswer }));
  const { user } = await fake.verbs().updateUser(userAnswer._id, { lastName: 'x', blocks: {} });
  expect(user).toMatchObject({ name: 'Jean Dupont' });
  expect(fake.server().seen.map(({ method }) => method)).toEqual(['PUT', 'GET']);
});

test('a removal takes any success, and a repeat that finds nobody is one', async () => {
  for (const answer of [{ status: 204 }, { json: organizationAnswer }, { text: 'OK' }]) {
    fake.server().answer(() => answer);
    expect(await fake.verbs().removeUserFromOrganization(userAnswer._id)).toBeUndefined();
  }
  const [id = ''] = await idsOf(rig.verbs());
  rig.control().clearRequests();
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  await rig.verbs().removeUserFromOrganization(id);
  expect(rig.calls()).toEqual(['removeUser', 'removeUser']);
  expect(await rig.verbs().getUsers([id])).toEqual([null]);
  await expect(rig.verbs().removeUserFromOrganization(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
