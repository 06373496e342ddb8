import type { TestGateway } from '../gateway.ts';
import { mutationDocument } from '../mutations.ts';
import type { Written } from './act.ts';
import { account, ada, client, emptyClient } from './calplatform-ids.ts';
import { tokensOf } from './calplatform-users.ts';

const clientActs: readonly Written[] = [
  {
    name: 'oauthClientCreate',
    operation: 'oauth_clients_controller_create_oauth_client',
    selection: 'oauthClient { name redirectUris permissions logoUrl hasSecret defaultEventTypesEnabled }',
    input: {
      account,
      name: 'Pilot app',
      redirectUris: ['https://pilot.example/callback'],
      permissions: ['BOOKING_READ', 'PROFILE_READ'],
      logoUrl: 'https://pilot.example/logo.png',
    },
    shows: {
      oauthClient: {
        name: 'Pilot app',
        redirectUris: ['https://pilot.example/callback'],
        permissions: ['BOOKING_READ', 'PROFILE_READ'],
        logoUrl: 'https://pilot.example/logo.png',
        hasSecret: true,
        defaultEventTypesEnabled: false,
      },
    },
    calls: {
      oauth_clients_controller_create_oauth_client: 1,
      oauth_clients_controller_get_oauth_client_by_id: 1,
    },
    repeatable: false,
    once: ['clientSecret'],
  },
  {
    name: 'oauthClientUpdate',
    operation: 'oauth_clients_controller_update_oauth_client',
    selection: 'oauthClient { id name bookingRedirectUri bookingCancelRedirectUri emailsEnabled }',
    input: { id: client, name: 'Difference Engines app', bookingRedirectUri: null, emailsEnabled: false },
    shows: {
      oauthClient: {
        id: client,
        name: 'Difference Engines app',
        bookingRedirectUri: null,
        bookingCancelRedirectUri: 'https://app-1.example/cancelled',
        emailsEnabled: false,
      },
    },
    calls: { oauth_clients_controller_update_oauth_client: 1 },
    repeatable: true,
  },
  {
    name: 'oauthClientDelete',
    operation: 'oauth_clients_controller_delete_oauth_client',
    selection: 'deletedId',
    input: { id: emptyClient },
    shows: { deletedId: emptyClient },
    calls: { oauth_clients_controller_delete_oauth_client: 1 },
    repeatable: true,
  },
];

const keyActs: readonly Written[] = [
  {
    name: 'apiKeyRotate',
    operation: 'api_keys_controller_refresh',
    selection: 'account { name oauthClients(first: 1) { nodes { name } } }',
    input: { account, daysValid: 90 },
    // What takes the key is answered with the new one.
    shows: { account: { name: account, oauthClients: { nodes: [{ name: 'Analytical Engines app' }] } } },
    calls: { api_keys_controller_refresh: 1, oauth_clients_controller_get_oauth_clients: 1 },
    repeatable: false,
  },
];

/** Where the managed user goes to connect Stripe, after it was given a token that was told once. */
async function connectUrlOf(data: TestGateway['data']): Promise<URL> {
  await tokensOf(ada, data);
  const { stripeConnectStart } = await data<{ stripeConnectStart: { authUrl: string } }>(
    mutationDocument('stripeConnectStart', 'authUrl'),
    { input: { account } },
  );
  return new URL(stripeConnectStart.authUrl);
}

const done = 'https://app-1.example/payments';

const stripeActs: readonly Written[] = [
  {
    name: 'stripeConnectStart',
    operation: 'stripe_controller_redirect',
    selection: 'authUrl',
    input: async (data) => {
      // The address carries the token of the user, who is meant to have it: only one that was told once may come out.
      await tokensOf(ada, data);
      return { account };
    },
    shows: {},
    calls: { stripe_controller_redirect: 1 },
    repeatable: true,
    reads: true,
    once: ['authUrl'],
  },
  {
    name: 'stripeConnectFinish',
    operation: 'stripe_controller_save',
    selection: 'returnUrl account { stripe { connected problem } }',
    input: async (data) => {
      const state = JSON.parse((await connectUrlOf(data)).searchParams.get('state') ?? '') as object;
      return { account, state: JSON.stringify({ ...state, returnTo: done }), code: 'ac_4711' };
    },
    shows: { returnUrl: done, account: { stripe: { connected: true, problem: null } } },
    calls: { stripe_controller_save: 1, stripe_controller_check: 1 },
    repeatable: false,
  },
];

export const adminActs: readonly Written[] = [...clientActs, ...keyActs, ...stripeActs];
