import type { ListFacts } from '../../contract/list.ts';
import type { UserFilter, UserOrderField } from '../../domain/user.ts';
import type { WebhookFilter, WebhookOrderField } from '../../domain/webhook.ts';
import type { operations } from './operations.ts';

type OperationName = keyof typeof operations;

const me = 'me_controller_get_me';
const userWebhooks = 'webhooks_controller_get_webhooks';
const clientWebhooks = 'oauth_client_webhooks_controller_get_oauth_client_webhooks';

/**
 * What Cal.com Platform can do, and by which of its calls. Users are those that an OAuth client manages. Renewing an
 * access token that has expired is no verb: whatever is done as the managed user may bring it about.
 */
export const verbs = {
  listUsers: [
    'oauth_client_users_controller_get_managed_users',
    'oauth_client_users_controller_get_user_by_id',
  ],
  getUsers: ['oauth_client_users_controller_get_user_by_id', me],
  createUser: ['oauth_client_users_controller_create_user'],
  updateUser: ['oauth_client_users_controller_update_user'],
  deleteUser: ['oauth_client_users_controller_delete_user'],
  rotateManagedUserTokens: ['oauth_client_users_controller_force_refresh', me],
  refreshManagedUserTokens: ['oauth_flow_controller_refresh_tokens'],

  getViewer: [me],
  updateViewer: ['me_controller_update_me'],
  listOrganizations: [me],
  getOrganizations: [me],

  listWebhooks: [userWebhooks, clientWebhooks],
  getWebhooks: [
    'webhooks_controller_get_webhook',
    'oauth_client_webhooks_controller_get_oauth_client_webhook',
    userWebhooks,
    clientWebhooks,
  ],
  createWebhook: [
    'webhooks_controller_create_webhook',
    'oauth_client_webhooks_controller_create_oauth_client_webhook',
  ],
  updateWebhook: [
    'webhooks_controller_update_webhook',
    'oauth_client_webhooks_controller_update_oauth_client_webhook',
  ],
  deleteWebhook: [
    'webhooks_controller_delete_webhook',
    'oauth_client_webhooks_controller_delete_oauth_client_webhook',
  ],
  deleteAllWebhooks: ['oauth_client_webhooks_controller_delete_all_oauth_client_webhooks'],

  listOAuthClients: ['oauth_clients_controller_get_oauth_clients'],
  getOAuthClients: [
    'oauth_clients_controller_get_oauth_client_by_id',
    'oauth_clients_controller_get_oauth_clients',
  ],
  createOAuthClient: ['oauth_clients_controller_create_oauth_client'],
  updateOAuthClient: ['oauth_clients_controller_update_oauth_client'],
  deleteOAuthClient: ['oauth_clients_controller_delete_oauth_client'],

  getStripe: ['stripe_controller_check'],
  startStripeConnect: ['stripe_controller_redirect'],
  finishStripeConnect: ['stripe_controller_save'],
  rotateApiKey: ['api_keys_controller_refresh'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

export type Verb = keyof typeof verbs;

export const lists = {
  listUsers: {
    sorts: [],
    native: null,
    whole: false,
    filters: ['ids', 'emails'],
  } satisfies ListFacts<UserOrderField, keyof UserFilter>,
  listOrganizations: { sorts: [], native: null, whole: true, filters: [] },
  listWebhooks: {
    sorts: [],
    native: "the user's own first, then those of the OAuth client",
    whole: true,
    filters: ['oauthClients'],
  } satisfies ListFacts<WebhookOrderField, keyof WebhookFilter>,
  listOAuthClients: { sorts: [], native: null, whole: true, filters: [] },
} as const;
