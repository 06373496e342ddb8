import { type Facts, operation } from '../../facts.ts';
import { requestTypes } from './requests.ts';
import { rowTypes } from './row.ts';
import { userTypes } from './users.ts';

const types = [...userTypes, ...rowTypes, ...requestTypes];

/**
 * Cal.com's API v1, users only: 5 operations. The document has methods, paths and the fields of the stored row; the rest
 * is how self-hosted instances behave. Success is 200 throughout, though 201 is documented for some. The path parser
 * would read `12abc` as 12; here only digits are an id. The key is a credential, not a parameter.
 */
export const calcomFacts: Facts = {
  operations: [
    operation('listUsers', 'GET /users', {
      query: {
        page: { is: 'int', min: 1 },
        /** No upper bound is known. */
        take: { is: 'int', min: 1 },
        email: { is: 'string[]', format: 'email' },
      },
      answer: 'UserList',
    }),
    operation('addUser', 'POST /users', { body: 'UserCreateBody', answer: 'UserCreated' }),
    operation('getUserById', 'GET /users/{userId:int}', { answer: 'UserAnswer' }),
    operation('editUserById', 'PATCH /users/{userId:int}', { body: 'UserEditBody', answer: 'UserAnswer' }),
    operation('removeUserById', 'DELETE /users/{userId:int}', { answer: 'UserRemoved' }),
  ],
  types: new Map(types.map((type) => [type.name, type])),
  nulls: 'stated',
  invalidStatus: 400,
};
