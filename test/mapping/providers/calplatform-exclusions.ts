import { because, fieldsOf } from '../because.ts';
import type { Exclusions } from '../exclusions.ts';

const succeeded = 'Of a success it is always the same word; with any other the answer is an error.';
const key =
  'The gateway itself goes on with the new key: it is kept, and shown to nobody. That there is one is all that is told.';
const repeated = 'It repeats the id of `organization`, which comes out; it names the organization alone.';
const removed =
  'What was removed is answered once more, secrets and all: the graph answers its id. All of it comes out of reads.';
const oneClient =
  'An account is configured with one OAuth client and has the secret of no other: it is always that one.';
const atOnce = 'All are asked for at once, 250 a call, because two lists are one here: pages are cut here.';

const envelopes = `RefreshApiKeyOutput GetMeOutput UpdateMeOutput GetManagedUsersOutput GetManagedUserOutput
  CreateManagedUserOutput KeysResponseDto UserWebhookOutputResponseDto UserWebhooksOutputResponseDto
  OAuthClientWebhookOutputResponseDto OAuthClientWebhooksOutputResponseDto DeleteManyWebhooksOutputResponseDto
  GetOAuthClientsResponseDto GetOAuthClientResponseDto CreateOAuthClientResponseDto
  StripCredentialsCheckOutputResponseDto StripConnectOutputResponseDto`;

const webhook = 'payloadTemplate triggers id subscriberUrl active secret';

/** What each removal answers. */
const removals: Readonly<Record<string, readonly string[]>> = {
  oauth_client_users_controller_delete_user: [
    'GetManagedUserOutput.data',
    ...fieldsOf(
      'ManagedUserOutput',
      `id email username name bio timeZone weekStart createdDate timeFormat defaultScheduleId locale avatarUrl
       metadata`,
    ),
  ],
  webhooks_controller_delete_webhook: [
    'UserWebhookOutputResponseDto.data',
    ...fieldsOf('UserWebhookOutputDto', `${webhook} userId`),
  ],
  oauth_client_webhooks_controller_delete_oauth_client_webhook: [
    'OAuthClientWebhookOutputResponseDto.data',
    ...fieldsOf('OAuthClientWebhookOutputDto', `${webhook} oAuthClientId`),
  ],
  oauth_clients_controller_delete_oauth_client: [
    'GetOAuthClientResponseDto.data',
    ...fieldsOf(
      'PlatformOAuthClientDto',
      `id name secret permissions redirectUris organizationId createdAt logo bookingRedirectUri
       bookingCancelRedirectUri bookingRescheduleRedirectUri areEmailsEnabled areDefaultEventTypesEnabled
       areCalendarEventsEnabled`,
    ),
  ],
};

const asClient = [
  ...[
    'get_managed_users',
    'create_user',
    'get_user_by_id',
    'update_user',
    'delete_user',
    'force_refresh',
  ].map((name) => `oauth_client_users_controller_${name}`),
  'oauth_flow_controller_refresh_tokens',
  ...['get', 'create', 'update', 'delete'].map(
    (verb) => `oauth_client_webhooks_controller_${verb}_oauth_client_webhook`,
  ),
  ...['get', 'delete_all'].map((verb) => `oauth_client_webhooks_controller_${verb}_oauth_client_webhooks`),
];

export const calplatformExclusions: Exclusions = {
  answer: {
    ...because(succeeded, ...envelopes.split(/\s+/).map((name) => `${name}.status`)),
    'CreateManagedUserOutput.error': 'A success has none; with one the answer is an error.',
    'RefreshApiKeyOutput.data': key,
    'ApiKeyOutput.apiKey': key,
    'MeOutput.organizationId': repeated,
  },
  through: because(
    removed,
    ...Object.entries(removals).flatMap(([operation, fields]) =>
      fields.map((field) => `${field} ${operation}`),
    ),
  ),
  request: {
    ...because(oneClient, ...asClient.map((name) => `${name} path.clientId`)),
    ...because(
      atOnce,
      ...[
        'webhooks_controller_get_webhooks',
        'oauth_client_webhooks_controller_get_oauth_client_webhooks',
      ].flatMap((name) => [`${name} query.take`, `${name} query.skip`]),
    ),
  },
};
