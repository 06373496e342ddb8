import { operation, typesOf } from '../../facts.ts';
import { userV2Fields } from './users.ts';

const hydrate = 'bool';

/** Groups share work among their users. Without `hydrate` only the ids of those are answered. */
export const groupOperations = [
  operation('getGroups', 'GET /v1/groups', {
    query: { query: 'string', limit: 'int', offset: 'int', hydrate },
    answer: 'GroupList',
  }),
  operation('createGroup', 'POST /v1/groups', { body: 'CreateGroupReq', answer: 'Group', status: 201 }),
  operation('getGroup', 'GET /v1/groups/{id:string}', { query: { hydrate }, answer: 'Group' }),
  operation('updateGroup', 'PATCH /v1/groups/{id:string}', {
    body: 'UpdateGroupReq',
    answer: 'Group',
    status: 201,
  }),
  operation('deleteGroup', 'DELETE /v1/groups/{id:string}', { status: 204 }),
  operation('advanceUserAssignment', 'POST /v1/groups/{id:string}/user:next', { answer: 'Group' }),
];

const image_uri = 'GroupImageUri|null';
const abbreviation = { is: 'string|null', length: [0, 2] } as const;
const user_ids = 'string[]';

export const groupTypes = typesOf({
  Group: {
    id: 'string',
    org_id: 'string',
    name: 'string',
    created_at: 'string',
    updated_at: 'string',
    created_by: 'string',
    crt_assignee: 'GroupAssignee',
    users: 'UserV2[]',
    image_uri,
    abbreviation,
  },
  GroupAssignee: { ...userV2Fields, crt_index: 'int' },
  GroupImageUri: {
    original: { is: 'string', format: 'url' },
    thumbnail_32: { is: 'string', format: 'url' },
    thumbnail_64: { is: 'string', format: 'url' },
    gradient_colors: { is: 'string[]', count: [2, 2], pattern: /^#[0-9a-fA-F]{6}$/ },
  },
  GroupList: { hits: 'int', groups: 'Group[]' },
  CreateGroupReq: { name: 'string!', user_ids, image_uri, abbreviation },
  UpdateGroupReq: { name: 'string', user_ids, image_uri, abbreviation },
});
