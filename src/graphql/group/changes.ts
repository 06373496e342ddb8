import { formatGlobalId } from '../../domain/global-id.ts';
import type { Group } from '../../domain/group.ts';
import { type Ref, refKey } from '../../domain/ref.ts';
import type { Clients } from '../../fanout/clients.ts';
import { blocksOf } from '../blocks.ts';
import { builder } from '../builder.ts';
import { refOf, siblingOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { GroupObject } from '../objects.ts';
import { changes, present } from '../present.ts';

/** Ref ids of users of the account; null and undefined stay what they are. An empty list is one. */
function membersOf<Ids extends readonly (string | number)[] | null | undefined>(
  owner: Ref,
  ids: Ids,
  argument: string,
  clients: Clients,
): readonly string[] | Exclude<Ids, readonly unknown[]> {
  if (ids === null || ids === undefined) return ids as Exclude<Ids, readonly unknown[]>;
  return ids.map((id, index) => siblingOf(owner, 'User', id, `${argument}[${index}]`, clients));
}

const GroupCreatePayload = mutation('groupCreate', {
  description: 'Makes a group of users.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    abbreviation: t.string({ description: 'One or two letters that stand for it.' }),
    memberIds: t.idList({ description: 'Users of the account who shall be in it.' }),
  }),
  run: async ({ account: name, memberIds, ...input }, { clients }) => {
    const account = clients.account(name);
    const blocks = blocksOf<'NewGroup'>(input, account);
    const owner = { account: account.name, id: '' };
    const members = membersOf(owner, memberIds, 'memberIds', clients);
    return clients.need(
      account.name,
      'createGroup',
    )({
      name: input.name,
      ...present({ abbreviation: input.abbreviation, memberIds: members }),
      blocks,
    });
  },
});

const GroupUpdatePayload = mutation('groupUpdate', {
  description: 'Changes a group. What is left out stays, null clears.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The group.' }),
    name: t.string({ description: 'What it is called.' }),
    abbreviation: t.string({ description: 'One or two letters that stand for it.' }),
    memberIds: t.idList({ description: 'All who shall be in it, in place of those who are.' }),
    addMemberIds: t.idList({ description: 'Users to be added to those who are in it.' }),
    removeMemberIds: t.idList({ description: 'Users to be taken out.' }),
  }),
  run: async ({ id, ...input }, { clients }) => {
    const group = refOf('Group', id, 'id', clients);
    const blocks = blocksOf<'GroupPatch'>(input, clients.account(group.account));
    const { name, abbreviation } = input;
    const patch = {
      ...changes({ name, abbreviation }, ['abbreviation']),
      ...changes({
        memberIds: membersOf(group, input.memberIds, 'memberIds', clients),
        addMemberIds: membersOf(group, input.addMemberIds, 'addMemberIds', clients),
        removeMemberIds: membersOf(group, input.removeMemberIds, 'removeMemberIds', clients),
      }),
    };
    return clients.need(group.account, 'updateGroup')(group.id, { ...patch, blocks });
  },
});

const GroupAssignmentAdvancePayload = mutation('groupAssignmentAdvance', {
  description: 'Makes the next member the current assignee. Each call moves on by one.',
  input: (t) => ({ id: t.id({ required: true, description: 'The group.' }) }),
  run: async ({ id }, { clients }) => {
    const group = refOf('Group', id, 'id', clients);
    return clients.need(group.account, 'advanceGroupAssignment')(group.id);
  },
});

for (const payload of [GroupCreatePayload, GroupUpdatePayload, GroupAssignmentAdvancePayload]) {
  builder.objectField(payload, 'group', (t) =>
    t.field({
      type: GroupObject,
      description: 'The group as it is now.',
      resolve: ({ result }, _args, context): Group | null => {
        if (result !== null) GroupObject.getDataloader(context).prime(refKey(result.ref), result);
        return result;
      },
    }),
  );
}

const GroupDeletePayload = mutation('groupDelete', {
  description: 'Removes a group. Its members stay.',
  input: (t) => ({ id: t.id({ required: true, description: 'The group.' }) }),
  run: async ({ id }, { clients }) => {
    const group = refOf('Group', id, 'id', clients);
    await clients.need(group.account, 'deleteGroup')(group.id);
    return formatGlobalId('Group', group);
  },
});

builder.objectField(GroupDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
