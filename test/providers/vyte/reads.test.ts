import { expect, test } from 'vitest';
import { userAnswer } from './answers.ts';
import { everything, idsOf, native, organization, useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const nobody = 'ffffffffffffffffffffff01';

test('the key is sent bare', async () => {
  fake.server().answer(() => ({ json: [] }));
  await fake.verbs().listUsers(native, everything);
  expect(fake.server().seen[0]?.headers.authorization).toBe('CANARY-fake-key');
});

test('one id is one get', async () => {
  const [id = ''] = await idsOf(rig.verbs());
  rig.control().clearRequests();
  expect(await rig.verbs().getUsers([id, id])).toMatchObject([{ externalId: id }, { externalId: id }]);
  expect(rig.sent()).toMatchObject([{ operation: 'retrieveUser', params: { user_id: id } }]);
});

test('several ids are one list, whatever else asks for it meanwhile and afterwards', async () => {
  const verbs = rig.verbs();
  const [one = '', other = ''] = await idsOf(rig.verbs());
  rig.control().clearRequests();
  const [found] = await Promise.all([
    verbs.getUsers([other, nobody, one]),
    verbs.listUsers(native, { offset: 0, limit: 2 }),
    verbs.listOrganizations(native, everything),
    verbs.getOrganizations([organization, nobody]),
  ]);
  expect(found.map((user) => user && 'ref' in user && user.ref.id)).toEqual([other, null, one]);
  await verbs.getUsers([one, other]);
  expect(rig.calls()).toEqual(['listUsers']);
});

test('nothing is asked for nothing', async () => {
  expect(await rig.verbs().getUsers([])).toEqual([]);
  expect(await rig.verbs().getOrganizations([])).toEqual([]);
  expect(rig.calls()).toEqual([]);
});

test('a failed list is not remembered', async () => {
  const verbs = rig.verbs();
  rig.control().setFaults([{ kind: 'status', status: 403, times: 1 }]);
  await expect(verbs.listUsers(native, everything)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await verbs.listUsers(native, everything)).items.length).toBeGreaterThan(0);
});

test('the list is in the order of ids, however it comes', async () => {
  const ids = ['c', 'a', 'b'].map((letter) => letter.repeat(24));
  fake.server().answer(() => ({ json: ids.map((_id) => ({ ...userAnswer, _id })) }));
  const { items, total } = await fake.verbs().listUsers(native, { offset: 1, limit: 2 });
  expect(items.map(({ externalId }) => externalId[0])).toEqual(['b', 'c']);
  expect(total).toBe(3);
});

test('there is one organization, by every way', async () => {
  const verbs = rig.verbs();
  const { items } = await verbs.listOrganizations(native, everything);
  expect(items).toMatchObject([{ externalId: organization, name: 'Bureau des Longitudes' }]);
  expect(await verbs.getOrganizations([nobody, organization])).toEqual([null, items[0]]);
});

test.each(['12/../../x', '', 'FFFFFFFFFFFFFFFFFFFFFF01', 'ffffffffffffffffffffff0', '６５'])(
  'the id %j never becomes a path',
  async (id) => {
    const verbs = rig.verbs();
    expect(await verbs.getUsers([id])).toMatchObject([{ code: 'VALIDATION' }]);
    const refused = { code: 'VALIDATION', facts: { argument: 'id' } };
    await expect(verbs.updateUser(id, { lastName: 'x', blocks: {} })).rejects.toMatchObject(refused);
    await expect(verbs.removeUserFromOrganization(id)).rejects.toMatchObject(refused);
    expect(rig.calls()).toEqual([]);
  },
);
