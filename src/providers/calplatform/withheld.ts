import type { Granted } from '../../contract/provider.ts';
import { type Reason, reasons } from './reasons.ts';
import type { CalplatformCredentials, CalplatformSettings } from './settings.ts';
import type { Verb } from './verbs.ts';

/** What each verb needs; the first that is missing is the reason. */
const needs: Readonly<Record<Verb, readonly Reason[]>> = {
  getUsers: ['users'],
  listUsers: ['oauthClient', 'deprecated'],
  createUser: ['oauthClient', 'deprecated'],
  updateUser: ['oauthClient', 'deprecated'],
  deleteUser: ['oauthClient', 'deprecated'],
  rotateManagedUserTokens: ['oauthClient', 'deprecated'],
  refreshManagedUserTokens: ['oauthClient', 'deprecated'],

  getViewer: ['viewer'],
  updateViewer: ['viewer'],
  listOrganizations: ['viewer'],
  getOrganizations: ['viewer'],

  listWebhooks: ['webhooks'],
  getWebhooks: ['webhooks'],
  createWebhook: ['webhooks'],
  updateWebhook: ['webhooks'],
  deleteWebhook: ['webhooks'],
  deleteAllWebhooks: ['oauthClient', 'deprecated'],

  listOAuthClients: ['apiKey', 'deprecated'],
  getOAuthClients: ['apiKey', 'deprecated'],
  createOAuthClient: ['apiKey', 'deprecated', 'adminActs'],
  updateOAuthClient: ['apiKey', 'deprecated', 'adminActs'],
  deleteOAuthClient: ['apiKey', 'deprecated', 'adminActs'],

  getStripe: ['viewer'],
  startStripeConnect: ['managedUser', 'adminActs'],
  finishStripeConnect: ['managedUser', 'adminActs'],
  rotateApiKey: ['apiKey', 'adminActs', 'stateDir'],
};

/** Verbs that the account's credentials and settings leave out. */
export function withheld({
  credentials: { apiKey, oauthClient, managedUser },
  settings,
  keeps,
}: Granted<CalplatformCredentials, CalplatformSettings>): { readonly [Name in Verb]?: string } {
  const asClient = oauthClient !== undefined && settings.deprecatedRoutes;
  const has: Readonly<Record<Reason, boolean>> = {
    apiKey: apiKey !== undefined,
    oauthClient: oauthClient !== undefined,
    managedUser: managedUser !== undefined,
    viewer: apiKey !== undefined || managedUser !== undefined,
    users: apiKey !== undefined || managedUser !== undefined || asClient,
    webhooks: apiKey !== undefined || asClient,
    deprecated: settings.deprecatedRoutes,
    adminActs: settings.adminActs,
    stateDir: keeps,
  };
  const entries = Object.entries(needs).flatMap(([verb, wanted]) => {
    const missing = wanted.find((reason) => !has[reason]);
    return missing === undefined ? [] : [[verb, reasons[missing]] as const];
  });
  return Object.fromEntries(entries);
}
