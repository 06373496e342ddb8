import type { Written } from './act.ts';
import { account, client, clientWebhook, userWebhook } from './calplatform-ids.ts';

export const webhookActs: readonly Written[] = [
  {
    name: 'webhookCreate',
    operation: 'oauth_client_webhooks_controller_create_oauth_client_webhook',
    selection:
      'webhook { url active triggers payloadTemplate hasSecret owner { id } calplatform { oauthClient { id } } }',
    input: {
      account,
      oauthClientId: client,
      url: 'https://hooks.example.com/new',
      triggers: ['BOOKING_CREATED', 'DELEGATION_CREDENTIAL_ERROR'],
      active: false,
      secret: 'CANARY-IN-of-deliveries',
      calplatform: { version: '2021-10-20' },
    },
    shows: {
      webhook: {
        url: 'https://hooks.example.com/new',
        active: false,
        triggers: ['BOOKING_CREATED', 'DELEGATION_CREDENTIAL_ERROR'],
        payloadTemplate: null,
        hasSecret: true,
        owner: null,
        calplatform: { oauthClient: { id: client } },
      },
    },
    calls: { oauth_client_webhooks_controller_create_oauth_client_webhook: 1 },
    repeatable: false,
  },
  {
    name: 'webhookUpdate',
    operation: 'webhooks_controller_update_webhook',
    selection: 'webhook { id url active triggers payloadTemplate hasSecret }',
    input: {
      id: userWebhook,
      url: 'https://hooks.example.com/moved',
      active: false,
      triggers: ['BOOKING_PAID'],
      payloadTemplate: null,
      secret: null,
    },
    shows: {
      webhook: {
        id: userWebhook,
        url: 'https://hooks.example.com/moved',
        active: false,
        triggers: ['BOOKING_PAID'],
        payloadTemplate: null,
        hasSecret: false,
      },
    },
    calls: { webhooks_controller_update_webhook: 1 },
    repeatable: true,
  },
  {
    name: 'webhookDelete',
    operation: 'oauth_client_webhooks_controller_delete_oauth_client_webhook',
    selection: 'deletedId',
    input: { id: clientWebhook },
    shows: { deletedId: clientWebhook },
    calls: { oauth_client_webhooks_controller_delete_oauth_client_webhook: 1 },
    repeatable: true,
  },
  {
    name: 'webhooksDeleteAll',
    operation: 'oauth_client_webhooks_controller_delete_all_oauth_client_webhooks',
    selection: 'deletedCount',
    input: { oauthClientId: client },
    shows: { deletedCount: 5 },
    calls: { oauth_client_webhooks_controller_delete_all_oauth_client_webhooks: 1 },
    repeatable: true,
  },
];
