import type { ListFacts } from '../../contract/list.ts';
import type { UserFilter, UserOrderField } from '../../domain/user.ts';
import type { operations } from './operations.ts';

type OperationName = keyof typeof operations;

/** What Cal.com v1 can do for users, and by which of its calls. It tells nothing of organizations. */
export const verbs = {
  listUsers: ['listUsers', 'getUserById'],
  getUsers: ['getUserById', 'listUsers'],
  createUser: ['addUser', 'listUsers'],
  updateUser: ['getUserById', 'editUserById'],
  deleteUser: ['removeUserById'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

export const lists = {
  /** No order is set: pages can overlap while users are added. */
  listUsers: { sorts: [], native: null, whole: false, filters: ['ids', 'emails'] } satisfies ListFacts<
    UserOrderField,
    keyof UserFilter
  >,
};

const readOnly = 'the hosted platform lets a user be read but not changed';

/** What the vendor's own platform does not do. */
export const hosted = { createUser: readOnly, updateUser: readOnly, deleteUser: readOnly } as const;
