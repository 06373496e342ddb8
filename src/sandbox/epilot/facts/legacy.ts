import { operation, typesOf } from '../../facts.ts';

/** What is left of the first version of the API. Its user is also what deleting and signing up answer. */
export const legacyOperations = [
  operation('getMe', 'GET /v1/users/me', { answer: 'User' }),
  operation('listUsers', 'GET /v1/users', {
    query: { org_ids: { is: 'string[]', joined: true }, query: 'string', limit: 'int', offset: 'int' },
    answer: 'UserList',
  }),
  operation('getUser', 'GET /v1/users/{id:string}', { answer: 'User' }),
];

export const legacyTypes = typesOf({
  User: {
    id: 'string',
    organization_id: 'string',
    email: { is: 'string', format: 'email' },
    display_name: 'string',
    name: 'string',
    preferred_language: 'string',
    signature: 'string',
    custom_navigation: 'string|null',
    roles: 'string[]',
    image_uri: 'UserImageUri|null',
    properties: 'UserProperty[]',
  },
  UserList: { users: 'User[]' },
});
