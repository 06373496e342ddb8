import { globalId } from '../ids.ts';
import type { Written } from './act.ts';

const account = 'north-epilot';
const finance = globalId('Group', account, 'g-1');
const user = (id: number) => globalId('User', account, id);
const ids = (...all: readonly number[]) => all.map((id) => ({ externalId: String(id) }));

export const groupActs: readonly Written[] = [
  {
    name: 'groupCreate',
    operation: 'createGroup',
    selection:
      'group { externalId name abbreviation members { externalId } currentAssignee { externalId } epilot { image { gradientColors } } }',
    input: {
      account,
      name: 'Heat pumps',
      abbreviation: 'HP',
      memberIds: [user(10_016), user(10_015)],
      epilot: { image: { gradientColors: ['#0588f0', '#3358D4'] } },
    },
    shows: {
      group: {
        externalId: 'g-9',
        name: 'Heat pumps',
        abbreviation: 'HP',
        members: ids(10_016, 10_015),
        currentAssignee: { externalId: '10016' },
        epilot: { image: { gradientColors: ['#0588f0', '#3358D4'] } },
      },
    },
    calls: { createGroup: 1 },
    repeatable: false,
  },
  {
    name: 'groupUpdate',
    operation: 'updateGroup',
    selection: 'group { id name abbreviation members { externalId } }',
    input: {
      id: finance,
      name: 'Money',
      abbreviation: null,
      addMemberIds: [user(10_016)],
      removeMemberIds: [user(10_018), user(10_021)],
    },
    shows: {
      group: { id: finance, name: 'Money', abbreviation: null, members: ids(10_015, 10_024, 10_027, 10_016) },
    },
    calls: { getGroup: 1, updateGroup: 1 },
    repeatable: true,
  },
  {
    name: 'groupAssignmentAdvance',
    operation: 'advanceUserAssignment',
    selection: 'group { id currentAssignee { externalId } epilot { assigneeIndex } }',
    input: { id: finance },
    shows: { group: { id: finance, currentAssignee: { externalId: '10027' }, epilot: { assigneeIndex: 4 } } },
    calls: { advanceUserAssignment: 1 },
    repeatable: false,
  },
  {
    name: 'groupDelete',
    operation: 'deleteGroup',
    selection: 'deletedId',
    input: { id: finance },
    shows: { deletedId: finance },
    calls: { deleteGroup: 1 },
    repeatable: true,
  },
];
