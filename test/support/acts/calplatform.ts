import { globalId } from '../ids.ts';
import { actsThrough } from './act.ts';
import { adminActs } from './calplatform-admin.ts';
import { account, client, clientWebhook, grace } from './calplatform-ids.ts';
import { userActs } from './calplatform-users.ts';
import { webhookActs } from './calplatform-webhooks.ts';
import type { ProviderSample } from './sample.ts';

export const calplatform: ProviderSample = {
  provider: 'calplatform',
  acts: actsThrough('calplatform', account, [...userActs, ...webhookActs, ...adminActs]),
  things: {
    User: grace,
    Organization: globalId('Organization', account, 3),
    Webhook: clientWebhook,
    OAuthClient: client,
  },
  roots: {},
  query: `{
    users(first: 2) { nodes { id } sources { error { code message } } }
    webhooks(first: 2) { nodes { url } sources { error { code message } } }
    node(id: "${client}") { id ... on OAuthClient { name } }
    account(name: "${account}") { viewer { user { name } } stripe { connected problem } }
  }`,
  writes: ['userCreate', 'webhookCreate', 'oauthClientCreate', 'apiKeyRotate', 'stripeConnectFinish'],
  secrets: [
    'cal_CANARY-calplatform-key-71d0be',
    'CANARY-calplatform-client-4c2f90',
    'CANARY-calplatform-access-9e81d3',
    'CANARY-calplatform-refresh-b35a07',
  ],
};
