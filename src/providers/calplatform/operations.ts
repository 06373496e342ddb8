import { defineOperations } from '../../kit/operation.ts';

const clients = '/v2/oauth-clients';
const managedUsers = '/v2/oauth-clients/{clientId}/users';
const clientWebhooks = '/v2/oauth-clients/{clientId}/webhooks';

/** The document's 29 tools, by their names without `cal_platform_`. Methods and paths are of the published definition. */
export const operations = defineOperations({
  api_keys_controller_refresh: { method: 'POST', path: '/v2/api-keys/refresh', retry: 'never' },
  me_controller_get_me: { method: 'GET', path: '/v2/me', retry: 'safe' },
  me_controller_update_me: { method: 'PATCH', path: '/v2/me', retry: 'idempotent' },

  oauth_client_users_controller_get_managed_users: { method: 'GET', path: managedUsers, retry: 'safe' },
  oauth_client_users_controller_create_user: { method: 'POST', path: managedUsers, retry: 'unsafe' },
  oauth_client_users_controller_get_user_by_id: {
    method: 'GET',
    path: `${managedUsers}/{userId}`,
    retry: 'safe',
  },
  oauth_client_users_controller_update_user: {
    method: 'PATCH',
    path: `${managedUsers}/{userId}`,
    retry: 'idempotent',
  },
  oauth_client_users_controller_delete_user: {
    method: 'DELETE',
    path: `${managedUsers}/{userId}`,
    retry: 'idempotent',
  },
  oauth_client_users_controller_force_refresh: {
    method: 'POST',
    path: `${managedUsers}/{userId}/force-refresh`,
    retry: 'unsafe',
  },
  oauth_flow_controller_refresh_tokens: {
    method: 'POST',
    path: '/v2/oauth/{clientId}/refresh',
    retry: 'never',
  },

  webhooks_controller_get_webhooks: { method: 'GET', path: '/v2/webhooks', retry: 'safe' },
  webhooks_controller_create_webhook: { method: 'POST', path: '/v2/webhooks', retry: 'unsafe' },
  webhooks_controller_get_webhook: { method: 'GET', path: '/v2/webhooks/{webhookId}', retry: 'safe' },
  webhooks_controller_update_webhook: {
    method: 'PATCH',
    path: '/v2/webhooks/{webhookId}',
    retry: 'idempotent',
  },
  webhooks_controller_delete_webhook: {
    method: 'DELETE',
    path: '/v2/webhooks/{webhookId}',
    retry: 'idempotent',
  },

  oauth_client_webhooks_controller_get_oauth_client_webhooks: {
    method: 'GET',
    path: clientWebhooks,
    retry: 'safe',
  },
  oauth_client_webhooks_controller_create_oauth_client_webhook: {
    method: 'POST',
    path: clientWebhooks,
    retry: 'unsafe',
  },
  oauth_client_webhooks_controller_delete_all_oauth_client_webhooks: {
    method: 'DELETE',
    path: clientWebhooks,
    retry: 'idempotent',
  },
  oauth_client_webhooks_controller_get_oauth_client_webhook: {
    method: 'GET',
    path: `${clientWebhooks}/{webhookId}`,
    retry: 'safe',
  },
  oauth_client_webhooks_controller_update_oauth_client_webhook: {
    method: 'PATCH',
    path: `${clientWebhooks}/{webhookId}`,
    retry: 'idempotent',
  },
  oauth_client_webhooks_controller_delete_oauth_client_webhook: {
    method: 'DELETE',
    path: `${clientWebhooks}/{webhookId}`,
    retry: 'idempotent',
  },

  oauth_clients_controller_get_oauth_clients: { method: 'GET', path: clients, retry: 'safe' },
  oauth_clients_controller_create_oauth_client: { method: 'POST', path: clients, retry: 'unsafe' },
  oauth_clients_controller_get_oauth_client_by_id: {
    method: 'GET',
    path: `${clients}/{clientId}`,
    retry: 'safe',
  },
  oauth_clients_controller_update_oauth_client: {
    method: 'PATCH',
    path: `${clients}/{clientId}`,
    retry: 'idempotent',
  },
  oauth_clients_controller_delete_oauth_client: {
    method: 'DELETE',
    path: `${clients}/{clientId}`,
    retry: 'idempotent',
  },

  stripe_controller_check: { method: 'GET', path: '/v2/stripe/check', retry: 'safe' },
  /** The URL that it answers carries the token that it was asked with. */
  stripe_controller_redirect: {
    method: 'GET',
    path: '/v2/stripe/connect',
    retry: 'safe',
    forOneAsker: true,
  },
  /** A GET that stores credentials, answered by sending the browser elsewhere. */
  stripe_controller_save: {
    method: 'GET',
    kind: 'write',
    path: '/v2/stripe/save',
    retry: 'never',
    accept: [301],
  },
});
