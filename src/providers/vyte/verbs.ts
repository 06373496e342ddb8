import type { ListFacts } from '../../contract/list.ts';
import type { operations } from './operations.ts';

type OperationName = keyof typeof operations;

/** What Vyte can do, and by which of its calls. Users can be unlinked but not deleted. */
export const verbs = {
  listUsers: ['listUsers'],
  getUsers: ['retrieveUser', 'listUsers'],
  createUser: ['listUsers', 'createUser'],
  updateUser: ['updateUser', 'retrieveUser'],
  removeUserFromOrganization: ['removeUser'],

  listOrganizations: ['listUsers'],
  getOrganizations: ['listUsers'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

/** Sorted here, because no order is stated: ids are counted up as users are made. */
const wholeList: ListFacts<never, never> = { sorts: [], native: 'id ascending', whole: true, filters: [] };

export const lists = { listUsers: wholeList, listOrganizations: wholeList };
