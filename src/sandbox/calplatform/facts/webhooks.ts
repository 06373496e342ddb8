import { type FieldSpecs, operation, typesOf } from '../../facts.ts';
import { secret, success, takeAndSkip, triggers } from './values.ts';

const ofUser = '/v2/webhooks';
const ofClient = '/v2/oauth-clients/{clientId:string}/webhooks';

/** Addresses that are told what happens: to one user, or to all that a client manages. */
export const webhookOperations = [
  operation('webhooks_controller_get_webhooks', `GET ${ofUser}`, {
    query: takeAndSkip,
    answer: 'UserWebhooksOutputResponseDto',
  }),
  operation('webhooks_controller_create_webhook', `POST ${ofUser}`, {
    body: 'CreateWebhookInputDto',
    answer: 'UserWebhookOutputResponseDto',
    status: 201,
  }),
  operation('webhooks_controller_get_webhook', `GET ${ofUser}/{webhookId:string}`, {
    answer: 'UserWebhookOutputResponseDto',
  }),
  operation('webhooks_controller_update_webhook', `PATCH ${ofUser}/{webhookId:string}`, {
    body: 'UpdateWebhookInputDto',
    answer: 'UserWebhookOutputResponseDto',
  }),
  operation('webhooks_controller_delete_webhook', `DELETE ${ofUser}/{webhookId:string}`, {
    answer: 'UserWebhookOutputResponseDto',
  }),
  operation('oauth_client_webhooks_controller_get_oauth_client_webhooks', `GET ${ofClient}`, {
    query: takeAndSkip,
    answer: 'OAuthClientWebhooksOutputResponseDto',
  }),
  operation('oauth_client_webhooks_controller_create_oauth_client_webhook', `POST ${ofClient}`, {
    body: 'CreateWebhookInputDto',
    answer: 'OAuthClientWebhookOutputResponseDto',
    status: 201,
  }),
  operation('oauth_client_webhooks_controller_delete_all_oauth_client_webhooks', `DELETE ${ofClient}`, {
    answer: 'DeleteManyWebhooksOutputResponseDto',
  }),
  operation(
    'oauth_client_webhooks_controller_get_oauth_client_webhook',
    `GET ${ofClient}/{webhookId:string}`,
    { answer: 'OAuthClientWebhookOutputResponseDto' },
  ),
  operation(
    'oauth_client_webhooks_controller_update_oauth_client_webhook',
    `PATCH ${ofClient}/{webhookId:string}`,
    { body: 'UpdateWebhookInputDto', answer: 'OAuthClientWebhookOutputResponseDto' },
  ),
  operation(
    'oauth_client_webhooks_controller_delete_oauth_client_webhook',
    `DELETE ${ofClient}/{webhookId:string}`,
    { answer: 'OAuthClientWebhookOutputResponseDto' },
  ),
];

/** The id is a UUID, although the document says number, and the template may be null, although it says required. */
const webhook: FieldSpecs = {
  payloadTemplate: 'string|null',
  triggers: { is: 'string[]', enum: triggers },
  id: 'string',
  subscriberUrl: { is: 'string', format: 'url' },
  active: 'bool',
  secret,
};

const optional: FieldSpecs = {
  payloadTemplate: 'string|null',
  secret: { is: 'string|null', secret: true },
  version: { is: 'string', enum: ['2021-10-20'] },
};

export const webhookTypes = typesOf({
  UserWebhookOutputResponseDto: success('UserWebhookOutputDto'),
  UserWebhooksOutputResponseDto: success('UserWebhookOutputDto[]'),
  UserWebhookOutputDto: { ...webhook, userId: 'int' },
  OAuthClientWebhookOutputResponseDto: success('OAuthClientWebhookOutputDto'),
  OAuthClientWebhooksOutputResponseDto: success('OAuthClientWebhookOutputDto[]'),
  OAuthClientWebhookOutputDto: { ...webhook, oAuthClientId: 'string' },
  /** The data is a sentence. */
  DeleteManyWebhooksOutputResponseDto: success('string'),
  CreateWebhookInputDto: {
    active: 'bool!',
    subscriberUrl: { is: 'string!', format: 'url' },
    triggers: { is: 'string[]!', enum: triggers },
    ...optional,
  },
  UpdateWebhookInputDto: {
    active: 'bool',
    subscriberUrl: { is: 'string', format: 'url' },
    triggers: { is: 'string[]', enum: triggers },
    ...optional,
  },
});
