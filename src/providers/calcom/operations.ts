import { defineOperations } from '../../kit/operation.ts';

/** Tokens that a page of the list costs: by the vendor's code the limiter counts it twice. */
export const pageCost = 2;

export const operations = defineOperations({
  listUsers: { method: 'GET', path: '/users', retry: 'safe', cost: pageCost },
  getUserById: { method: 'GET', path: '/users/{userId}', retry: 'safe' },
  addUser: { method: 'POST', path: '/users', retry: 'unsafe' },
  editUserById: { method: 'PATCH', path: '/users/{userId}', retry: 'idempotent' },
  removeUserById: { method: 'DELETE', path: '/users/{userId}', retry: 'idempotent', answer: 'ignored' },
});

/** A repeat with the name that the first try has set is refused: whoever sends one must not be repeated. */
export const renameUser = { ...operations.editUserById, retry: 'conditional' } as const;
