import { expect, test } from 'vitest';
import type { NewUser } from '../../../src/contract/users.ts';
import { userAnswer, writtenAnswer } from './answers.ts';
import { block, blockSent, email, person, personSent } from './inputs.ts';
import { idsOf, organization, useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const make = (user: Partial<NewUser> = {}) => rig.verbs().createUser({ email, blocks: {}, ...user });

test('createUser with everything', async () => {
  const { user } = await make({ ...person, blocks: { vyte: block } });
  expect(rig.sent()).toEqual([
    { operation: 'createUser', params: {}, query: [], body: { user: personSent, ...blockSent } },
  ]);
  expect(user).toMatchObject({ name: 'Lise Meitner', email, organization: { externalId: organization } });
});

test('createUser with nothing but an address has an extid of its own, so that it can be repeated', async () => {
  await make({ name: undefined, locale: null, blocks: { vyte: { login: null, extid: null } } });
  await make({ email: 'otto@example.com' });
  const bodies = rig
    .sent()
    .map(({ body }) => body as { user: { account: { organization: { extid: string } } } });
  const extids = bodies.map(({ user }) => user.account.organization.extid);
  expect(extids).toEqual([expect.stringMatching(uuid), expect.stringMatching(uuid)]);
  expect(extids[0]).not.toBe(extids[1]);
  expect(bodies[0]).toEqual({
    organization,
    user: { emails: [email], email, account: { organization: { extid: extids[0] } } },
  });
});

test('a create whose answer is lost is repeated with the same extid, and makes one user', async () => {
  const before = (await idsOf(rig.verbs())).length;
  rig.control().clearRequests();
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  await make();
  const [first, second] = rig.sent();
  expect(first?.body).toEqual(second?.body);
  expect(rig.calls()).toEqual(['createUser', 'createUser']);
  expect((await idsOf(rig.verbs())).length).toBe(before + 1);
});

const createdAnswer = (beside: object = {}) => ({ json: { user: writtenAnswer, ...beside } });
const posted = () => fake.server().seen.map(({ method, target, body }) => ({ method, target, body }));

test('the organization is that of the input, of the settings, or of any user, in this order', async () => {
  fake.server().answer(({ method }) => (method === 'GET' ? { json: [userAnswer] } : createdAnswer()));
  const [own, set, told] = ['1', '2', userAnswer.account.organization.id].map((id) => id.padStart(24, '0'));
  await fake.verbs({ organization: set }).createUser({ email, blocks: { vyte: { organization: own } } });
  await fake.verbs({ organization: set }).createUser({ email, blocks: {} });
  await fake.verbs().createUser({ email, blocks: {} });
  expect(posted()).toMatchObject([
    { method: 'POST', body: { organization: own } },
    { method: 'POST', body: { organization: set } },
    { method: 'GET', target: '/v2/users' },
    { method: 'POST', body: { organization: told } },
  ]);
});

test('nobody tells the organization: it must be given, and nothing is made', async () => {
  fake.server().answer(() => ({ json: [] }));
  const made = fake.verbs().createUser({ email, blocks: {} });
  await expect(made).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument: 'vyte.organization' },
  });
  expect(posted()).toMatchObject([{ method: 'GET' }]);
});

test('the registration link is whatever web address stands beside the user, and only when it was asked for', async () => {
  const link = 'https://www.vyte.in/finish/CANARY';
  const register = (finishSignupWithEmail: boolean) =>
    fake.verbs({ organization }).createUser({ email, blocks: { vyte: { finishSignupWithEmail } } });
  const told = async (beside: object, asked = true) => {
    fake.server().answer(() => createdAnswer(beside));
    const { details } = await register(asked);
    return details.vyte?.registrationLink;
  };
  expect(await told({ nobody_knows_the_key: link })).toBe(link);
  expect(await told({ ok: true, note: 'see https://x', plain: 'http://a.example/', link })).toBe(link);
  expect(await told({ inside: { link } })).toBeNull();
  expect(await told({})).toBeNull();
  expect(await told({ link }, false)).toBeNull();
  expect(posted()).toEqual([
    expect.objectContaining({ body: expect.not.objectContaining({ finish_signup_with: expect.anything() }) }),
  ]);
  await register(true);
  expect(posted()[1]).toMatchObject({ body: { finish_signup_with: 'email' } });
});

test.each([{ status: 201 }, { json: {} }, { json: [] }, { json: { user: { _id: 5 } } }, { text: 'Created' }])(
  'a user who was made but not answered (%j) is UNKNOWN_OUTCOME, because a second try would make another one',
  async (answer) => {
    fake.server().answer(() => answer);
    const made = fake.verbs({ organization }).createUser({ email, blocks: {} });
    await expect(made).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    expect(posted()).toHaveLength(1);
  },
);
