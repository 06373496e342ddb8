import { type FieldSpecs, operation, typesOf } from '../../facts.ts';
import { permissions, secret, success } from './values.ts';

const clients = '/v2/oauth-clients';

/** Applications of the organization that manage users of their own. Not paged. */
export const oauthClientOperations = [
  operation('oauth_clients_controller_get_oauth_clients', `GET ${clients}`, {
    answer: 'GetOAuthClientsResponseDto',
  }),
  operation('oauth_clients_controller_create_oauth_client', `POST ${clients}`, {
    body: 'CreateOAuthClientInput',
    answer: 'CreateOAuthClientResponseDto',
    status: 201,
  }),
  operation('oauth_clients_controller_get_oauth_client_by_id', `GET ${clients}/{clientId:string}`, {
    answer: 'GetOAuthClientResponseDto',
  }),
  operation('oauth_clients_controller_update_oauth_client', `PATCH ${clients}/{clientId:string}`, {
    body: 'UpdateOAuthClientInput',
    answer: 'GetOAuthClientResponseDto',
  }),
  operation('oauth_clients_controller_delete_oauth_client', `DELETE ${clients}/{clientId:string}`, {
    answer: 'GetOAuthClientResponseDto',
  }),
];

/** No form is stated of the addresses, and an empty one is none. */
const optional: FieldSpecs = {
  logo: 'string|null',
  bookingRedirectUri: 'string|null',
  bookingCancelRedirectUri: 'string|null',
  bookingRescheduleRedirectUri: 'string|null',
  areEmailsEnabled: 'bool',
  areDefaultEventTypesEnabled: 'bool',
  areCalendarEventsEnabled: 'bool',
};

export const oauthClientTypes = typesOf({
  GetOAuthClientsResponseDto: success('PlatformOAuthClientDto[]'),
  GetOAuthClientResponseDto: success('PlatformOAuthClientDto'),
  CreateOAuthClientResponseDto: success('CreateOAuthClientOutput'),
  CreateOAuthClientOutput: { clientId: 'string', clientSecret: secret },
  /** The secret is in every read. */
  PlatformOAuthClientDto: {
    id: 'string',
    name: 'string',
    secret,
    permissions: { is: 'string[]', enum: permissions },
    redirectUris: 'string[]',
    organizationId: 'int',
    createdAt: { is: 'string', format: 'instant' },
    ...optional,
  },
  CreateOAuthClientInput: {
    name: 'string!',
    redirectUris: 'string[]!',
    permissions: { is: 'string[]!', enum: [...permissions, '*'] },
    ...optional,
  },
  /** Permissions cannot be changed. */
  UpdateOAuthClientInput: {
    name: 'string',
    redirectUris: 'string[]',
    ...optional,
  },
});
