import { type Facts, operation } from '../../facts.ts';
import { organizationTypes } from './organization.ts';
import { requestTypes } from './requests.ts';
import { userTypes } from './users.ts';

const types = [...userTypes, ...organizationTypes, ...requestTypes];

/**
 * Vyte as its Users page describes it: 5 operations. No paging and no query parameters. Status codes are not stated,
 * so every success is a 200. The batch creation that the page's introduction mentions is described nowhere.
 */
export const vyteFacts: Facts = {
  operations: [
    operation('listUsers', 'GET /v2/users', { answer: 'User[]' }),
    operation('retrieveUser', 'GET /v2/users/{user_id:string}', { answer: 'User' }),
    operation('createUser', 'POST /v2/users', { body: 'CreateUserRequest', answer: 'UserEnvelope' }),
    operation('updateUser', 'PUT /v2/users/{user_id:string}', {
      body: 'UpdateUserRequest',
      answer: 'UserEnvelope',
    }),
    operation('removeUser', 'DELETE /v2/users/{user_id:string}', { answer: 'Organization' }),
  ],
  types: new Map(types.map((type) => [type.name, type])),
  invalidStatus: 400,
};
