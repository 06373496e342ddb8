import { defineOperations } from '../../kit/operation.ts';

export const operations = defineOperations({
  listUsers: { method: 'GET', path: '/v2/users', retry: 'safe' },
  retrieveUser: { method: 'GET', path: '/v2/users/{user_id}', retry: 'safe' },
  /** Idempotent by the `extid` that every create carries here: a repeat of it updates what the first one made. */
  createUser: { method: 'POST', path: '/v2/users', retry: 'idempotent' },
  updateUser: { method: 'PUT', path: '/v2/users/{user_id}', retry: 'idempotent' },
  /** The answer holds the addresses of everybody in the organization: it is not even parsed. */
  removeUser: { method: 'DELETE', path: '/v2/users/{user_id}', retry: 'idempotent', answer: 'ignored' },
});
