import { expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import { useSandbox } from './rig.ts';

const rig = useSandbox();
const seeded = ['10015', '10018', '10021', '10024', '10027'];
const membersOf = async (verbs: Verbs) => {
  const [group] = await verbs.getGroups(['g-1']);
  if (!group || group instanceof Error) throw new Error('no group');
  return group.members.map(({ externalId }) => externalId);
};
const sentMembers = () =>
  rig.sent().map(({ operation, body }) => [operation, (body as { user_ids?: string[] } | null)?.user_ids]);

test('who comes and goes is worked out from who is there', async () => {
  await rig.verbs().updateGroup('g-1', {
    addMemberIds: ['10016', '10018'],
    removeMemberIds: ['10015', '10099'],
    blocks: {},
  });
  expect(sentMembers()).toEqual([
    ['getGroup', undefined],
    ['updateGroup', ['10018', '10021', '10024', '10027', '10016']],
  ]);
});

test('where nobody comes or goes, nothing is written; other changes are', async () => {
  const group = await rig.verbs().updateGroup('g-1', { addMemberIds: ['10015'], blocks: {} });
  expect(rig.calls()).toEqual(['getGroup']);
  expect(group.members).toHaveLength(5);
  rig.control().clearRequests();
  await rig.verbs().updateGroup('g-1', { name: 'New', removeMemberIds: ['10099'], blocks: {} });
  expect(rig.sent()).toMatchObject([{ operation: 'getGroup' }, { body: { name: 'New' } }]);
  expect(sentMembers()).toEqual([
    ['getGroup', undefined],
    ['updateGroup', undefined],
  ]);
});

test('those who are given replace the others without a look', async () => {
  await rig.verbs().updateGroup('g-1', { memberIds: ['10016'], blocks: {} });
  expect(rig.calls()).toEqual(['updateGroup']);
  expect(await membersOf(rig.verbs())).toEqual(['10016']);
});

test('no change at all shows the group', async () => {
  expect(await rig.verbs().updateGroup('g-1', { blocks: {} })).toMatchObject({ name: 'Finance' });
  expect(rig.calls()).toEqual(['getGroup']);
});

test('two who add at the same time lose nobody, also where they ask through requests of their own', async () => {
  rig.control().setFaults([{ kind: 'latency', ms: 15 }]);
  const added = ['10016', '10017', '10019', '10020'];
  await Promise.all(added.map((id) => rig.verbs().updateGroup('g-1', { addMemberIds: [id], blocks: {} })));
  expect(rig.calls()).toEqual(added.flatMap(() => ['getGroup', 'updateGroup']));
  expect(await membersOf(rig.verbs())).toEqual([...seeded, ...added]);
});

test('one that fails does not hold up the next', async () => {
  rig.control().setFaults([{ kind: 'status', status: 403, times: 1 }]);
  const [first, second] = await Promise.allSettled([
    rig.verbs().updateGroup('g-1', { addMemberIds: ['10016'], blocks: {} }),
    rig.verbs().updateGroup('g-1', { addMemberIds: ['10017'], blocks: {} }),
  ]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  expect(await membersOf(rig.verbs())).toEqual([...seeded, '10017']);
});
