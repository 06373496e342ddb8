import { describe, expect, test } from 'vitest';
import type { UserPatch } from '../../../src/contract/users.ts';
import { userAnswer } from './answers.ts';
import { block, blockSent, email, person } from './inputs.ts';
import { useFakeServer, usersOf, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();

const someone = async () => {
  const user = (await usersOf(rig.verbs()))[3];
  rig.control().clearRequests();
  return { id: user?.externalId ?? '', username: user?.details.calcom?.username ?? '' };
};

describe('updateUser', () => {
  test('with everything', async () => {
    const { id } = await someone();
    fake.server().answer(() => ({ json: { user: userAnswer } }));
    await fake.verbs().updateUser(id, { email, ...person, blocks: { calcom: block } });
    expect(fake.server().seen.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
    expect(fake.server().seen[1]?.body).toEqual({ email, ...person, ...blockSent });
  });

  test.each<[string, UserPatch, object]>([
    ['one field', { name: 'Lise', blocks: {} }, { name: 'Lise' }],
    [
      'two halves of a name',
      { firstName: 'Lise', lastName: 'Meitner', blocks: {} },
      { name: 'Lise Meitner' },
    ],
    [
      'null where the provider takes it',
      {
        name: null,
        locale: null,
        blocks: {
          calcom: {
            bio: null,
            theme: null,
            appTheme: null,
            defaultScheduleId: null,
            allowDynamicBooking: null,
          },
        },
      },
      {
        name: null,
        locale: null,
        bio: null,
        theme: null,
        appTheme: null,
        defaultScheduleId: null,
        allowDynamicBooking: null,
      },
    ],
  ])('sends what was given and no more: %s', async (_, patch, body) => {
    const { id } = await someone();
    await rig.verbs().updateUser(id, patch);
    expect(rig.sent()).toEqual([
      { operation: 'editUserById', params: { userId: Number(id) }, query: [], body },
    ]);
  });

  test('a new username is sent, after a look at the present one', async () => {
    const { id } = await someone();
    const { user } = await rig.verbs().updateUser(id, { blocks: { calcom: { username: 'brand-new' } } });
    expect(rig.calls()).toEqual(['getUserById', 'editUserById']);
    expect(rig.sent()[1]?.body).toEqual({ username: 'brand-new' });
    expect(user).toMatchObject({ details: { calcom: { username: 'brand-new' } } });
  });

  test('the present username is not sent again, in whatever case', async () => {
    const { id, username } = await someone();
    const same = { username: username.toUpperCase() };
    await rig.verbs().updateUser(id, { blocks: { calcom: { ...same, bio: 'New' } } });
    expect(rig.sent()[1]?.body).toEqual({ bio: 'New' });
    rig.control().clearRequests();
    expect(await rig.verbs().updateUser(id, { blocks: { calcom: same } })).toMatchObject({
      user: { externalId: id },
    });
    expect(rig.calls()).toEqual(['getUserById']);
  });

  test('of nothing reads the user', async () => {
    const { id } = await someone();
    expect(await rig.verbs().updateUser(id, { blocks: {} })).toMatchObject({ user: { externalId: id } });
    expect(rig.calls()).toEqual(['getUserById']);
  });

  test('an edit whose answer is lost is repeated; one of the username is not, for it would be refused', async () => {
    const { id } = await someone();
    rig.control().setFaults([{ kind: 'lost-answer', operation: 'editUserById', times: 1 }]);
    await rig.verbs().updateUser(id, { name: 'Lise', blocks: {} });
    expect(rig.calls()).toEqual(['editUserById', 'editUserById']);
    rig.control().clearRequests();
    rig.control().setFaults([{ kind: 'lost-answer', operation: 'editUserById', times: 1 }]);
    const renamed = rig.verbs().updateUser(id, { blocks: { calcom: { username: 'brand-new' } } });
    await expect(renamed).rejects.toMatchObject({ code: 'UNKNOWN_OUTCOME' });
    expect(rig.calls()).toEqual(['getUserById', 'editUserById']);
  });

  test('without a readable answer reads the user again', async () => {
    fake
      .server()
      .answer(({ method }) => (method === 'PATCH' ? { text: 'OK' } : { json: { user: userAnswer } }));
    const { user } = await fake.verbs().updateUser('7', { name: 'Ada', blocks: {} });
    expect(user).toMatchObject({ name: 'Ada Byron' });
  });

  test('of nobody is NOT_FOUND, with and without a look before', async () => {
    for (const blocks of [{}, { calcom: { username: 'x' } }]) {
      const changed = rig.verbs().updateUser('999999991', { name: 'x', blocks });
      await expect(changed).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('deleteUser', () => {
  const confirmed = { calcom: { confirm: true } };

  test('takes any success, and a repeat that finds nobody is one', async () => {
    const { id } = await someone();
    rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
    expect(await rig.verbs().deleteUser(id, confirmed)).toBeUndefined();
    expect(rig.calls()).toEqual(['removeUserById', 'removeUserById']);
    expect(await rig.verbs().getUsers([id])).toEqual([null]);
    await expect(rig.verbs().deleteUser(id, confirmed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const answer of [{ status: 201, json: { message: 'gone' } }, { status: 204 }, { text: 'OK' }]) {
      fake.server().answer(() => answer);
      expect(await fake.verbs().deleteUser('7', confirmed)).toBeUndefined();
    }
  });

  test.each([{}, { calcom: { confirm: false } }])(
    '%j is no confirmation, and nothing is sent',
    async (blocks) => {
      const refused = { code: 'VALIDATION', facts: { argument: 'calcom.confirm' } };
      await expect(rig.verbs().deleteUser('7', blocks)).rejects.toMatchObject(refused);
      expect(rig.calls()).toEqual([]);
    },
  );
});
