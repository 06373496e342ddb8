import { type FieldSpecs, operation, typesOf } from '../../facts.ts';
import { locales, secret, success, timeFormats, weekDays } from './values.ts';

const users = '/v2/oauth-clients/{clientId:string}/users';

/** Users that an OAuth client manages, and their tokens. */
export const managedUserOperations = [
  operation('oauth_client_users_controller_get_managed_users', `GET ${users}`, {
    query: {
      // The bounds are of the newer of two stored versions; the older one stops both at 100.
      limit: { is: 'int', min: 1, max: 250 },
      offset: { is: 'int', min: 0, max: 250 },
      // Without the form of an e-mail, because a wrong one is not refused as other fields are.
      emails: { is: 'string[]', joined: true },
    },
    answer: 'GetManagedUsersOutput',
  }),
  operation('oauth_client_users_controller_create_user', `POST ${users}`, {
    body: 'CreateManagedUserInput',
    answer: 'CreateManagedUserOutput',
    status: 201,
  }),
  operation('oauth_client_users_controller_get_user_by_id', `GET ${users}/{userId:int}`, {
    answer: 'GetManagedUserOutput',
  }),
  operation('oauth_client_users_controller_update_user', `PATCH ${users}/{userId:int}`, {
    body: 'UpdateManagedUserInput',
    answer: 'GetManagedUserOutput',
  }),
  operation('oauth_client_users_controller_delete_user', `DELETE ${users}/{userId:int}`, {
    answer: 'GetManagedUserOutput',
  }),
  operation('oauth_client_users_controller_force_refresh', `POST ${users}/{userId:int}/force-refresh`, {
    answer: 'KeysResponseDto',
  }),
  operation('oauth_flow_controller_refresh_tokens', 'POST /v2/oauth/{clientId:string}/refresh', {
    body: 'RefreshTokenInput',
    answer: 'KeysResponseDto',
  }),
];

/** What may be said of a user besides e-mail and name. */
const profile: FieldSpecs = {
  timeFormat: { is: 'int|null', enum: timeFormats },
  weekStart: { is: 'string', enum: weekDays },
  timeZone: { is: 'string', format: 'zone' },
  locale: { is: 'string', enum: locales },
  avatarUrl: { is: 'string|null', format: 'url' },
  bio: 'string|null',
  metadata: { is: 'object', entries: { keys: 50, keyLength: 40, valueLength: 500 } },
};

/** Expiries are epoch milliseconds. */
const keys: FieldSpecs = {
  accessToken: secret,
  refreshToken: secret,
  accessTokenExpiresAt: 'int',
  refreshTokenExpiresAt: 'int',
};

export const managedUserTypes = typesOf({
  GetManagedUsersOutput: success('ManagedUserOutput[]'),
  GetManagedUserOutput: success('ManagedUserOutput'),
  CreateManagedUserOutput: { ...success('CreateManagedUserData'), error: 'object' },
  CreateManagedUserData: { ...keys, user: 'ManagedUserOutput' },
  ManagedUserOutput: {
    id: 'int',
    email: { is: 'string', format: 'email' },
    username: 'string|null',
    name: 'string|null',
    bio: 'string|null',
    timeZone: { is: 'string', format: 'zone' },
    weekStart: 'string',
    createdDate: { is: 'string', format: 'instant' },
    timeFormat: 'int|null',
    defaultScheduleId: 'int|null',
    locale: { is: 'string', enum: locales },
    avatarUrl: { is: 'string|null', format: 'url' },
    metadata: 'object',
  },
  CreateManagedUserInput: {
    email: { is: 'string!', format: 'email' },
    name: 'string!',
    ...profile,
  },
  UpdateManagedUserInput: {
    email: { is: 'string', format: 'email' },
    name: 'string|null',
    defaultScheduleId: 'int|null',
    ...profile,
  },
  KeysResponseDto: success('KeysDto'),
  KeysDto: keys,
  RefreshTokenInput: { refreshToken: { is: 'string!', secret: true } },
});
