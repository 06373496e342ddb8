import { isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import {
  account,
  client,
  clientId,
  clientWebhook,
  grace,
  userWebhook,
} from '../support/acts/calplatform-ids.ts';
import { canaries } from '../support/captured.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';
import { outcomeOf } from '../support/mutations.ts';

const gatewayOf = useGateways();
const calplatform = () => gatewayOf('calplatform');
const act = async (name: string, input: unknown, selection = '') =>
  outcomeOf(await calplatform(), name, input, selection);

const owner = globalId('User', account, 'user/7');
const app = { account, name: 'Pilot app', redirectUris: [], permissions: ['*'] };
const hook = { account, url: 'https://hooks.example.com/new', triggers: ['BOOKING_CREATED'] };

describe('acts in detail', () => {
  test("a user's new address waits for its owner, who gets a mail", async () => {
    const input = { account, email: 'ada.king@example.com' };
    const { payload, calls } = await act('viewerUpdate', input, 'user { email } emailPending');
    expect(payload).toEqual({ user: { email: 'ada.byron@example.com' }, emailPending: true, userErrors: [] });
    expect(calls).toEqual({ [`${account} me_controller_update_me`]: 1 });
    const { control } = await calplatform();
    expect(control.mails(account)).toMatchObject([{ kind: 'verify-email', to: 'ada.king@example.com' }]);
  });

  test("a managed user's new address is taken at once", async () => {
    const selection = 'user { email calplatform { providerEmail } }';
    const { payload } = await act('userUpdate', { id: grace, email: 'grace@example.org' }, selection);
    expect(payload).toMatchObject({
      user: {
        email: 'grace@example.org',
        calplatform: { providerEmail: `grace+${clientId}@example.org` },
      },
    });
  });

  test("a webhook is the credential's own user's unless a client is named, and hides its secret", async () => {
    const input = { ...hook, secret: 'CANARY-IN-of-deliveries' };
    const selection = 'webhook { id hasSecret active owner { id name } calplatform { oauthClient { id } } }';
    const { payload, calls } = await act('webhookCreate', input, selection);
    expect(payload).toMatchObject({
      webhook: {
        hasSecret: true,
        active: true,
        owner: { id: owner, name: 'Barbara Liskov' },
        calplatform: { oauthClient: null },
      },
    });
    expect(calls).toEqual({
      [`${account} webhooks_controller_create_webhook`]: 1,
      [`${account} me_controller_get_me`]: 1,
    });
    const { id } = (payload as unknown as { webhook: { id: string } }).webhook;
    const gateway = await calplatform();
    const { text } = await gateway.send(`{ node(id: "${id}") { ... on Webhook { url hasSecret } } }`);
    expect(JSON.parse(text)).toEqual({ data: { node: { url: hook.url, hasSecret: true } } });
    expect(canaries([text, JSON.stringify(payload)])).toEqual([]);
  });

  test('a list sees what was written before it in the same request', async () => {
    const gateway = await calplatform();
    const list = 'account { webhooks(first: 50) { nodes { id active } } }';
    interface Told {
      readonly webhook: { readonly account: { readonly webhooks: { readonly nodes: { id: string }[] } } };
    }
    gateway.calls();
    const { before, after } = await gateway.data<{ before: Told; after: Told }>(
      `mutation ($own: ID!, $gone: ID!) {
        before: webhookUpdate(input: { id: $own, active: false }) { webhook { ${list} } }
        webhookDelete(input: { id: $gone }) { deletedId }
        after: webhookUpdate(input: { id: $own, active: true }) { webhook { ${list} } }
      }`,
      { own: userWebhook, gone: clientWebhook },
    );
    const nodesOf = ({ webhook }: Told) => webhook.account.webhooks.nodes;
    expect(nodesOf(before)).toContainEqual({ id: userWebhook, active: false });
    expect(nodesOf(before)).toContainEqual({ id: clientWebhook, active: true });
    expect(nodesOf(after)).toContainEqual({ id: userWebhook, active: true });
    expect(nodesOf(after)).toHaveLength(nodesOf(before).length - 1);
    expect(gateway.calls()).toEqual({
      [`${account} webhooks_controller_update_webhook`]: 2,
      [`${account} oauth_client_webhooks_controller_delete_oauth_client_webhook`]: 1,
      [`${account} webhooks_controller_get_webhooks`]: 2,
      [`${account} oauth_client_webhooks_controller_get_oauth_client_webhooks`]: 2,
    });
  });

  test('tokens of somebody else are told and not kept; the user is read only when asked for', async () => {
    const selection = 'tokens { accessToken accessTokenExpiresAt } user { id name }';
    const { payload, calls } = await act('managedUserTokensRotate', { id: grace }, selection);
    expect(payload).toMatchObject({
      tokens: {
        accessToken: expect.stringMatching(/^ONCE-access-/),
        accessTokenExpiresAt: '2026-03-02T09:00:01.000Z',
      },
      user: { id: grace, name: 'Grace Hopper' },
    });
    expect(calls).toEqual({
      [`${account} me_controller_get_me`]: 1, // whether they are the account's own
      [`${account} oauth_client_users_controller_force_refresh`]: 1,
      [`${account} oauth_client_users_controller_get_user_by_id`]: 1,
    });
    const gateway = await calplatform();
    expect(await gateway.data(`{ account(name: "${account}") { viewer { user { name } } } }`)).toEqual({
      account: { viewer: { user: { name: 'Ada Byron' } } },
    });
  });

  test("all webhooks of a client go, and its owner's stay", async () => {
    expect(await act('webhooksDeleteAll', { oauthClientId: client }, 'deletedCount')).toMatchObject({
      payload: { deletedCount: 5 },
      refused: [],
    });
    const gateway = await calplatform();
    const { webhooks } = await gateway.data<{ webhooks: { nodes: unknown[]; totalCount: number } }>(
      '{ webhooks(first: 50) { nodes { owner { id } } totalCount } }',
    );
    expect(webhooks).toEqual({ nodes: Array(6).fill({ owner: { id: owner } }), totalCount: 6 });
  });

  test('a client is made with every permission, and removed', async () => {
    const made = await act('oauthClientCreate', app, 'clientSecret oauthClient { id permissions }');
    const { oauthClient, clientSecret } = made.payload as unknown as {
      oauthClient: { id: string; permissions: string[] };
      clientSecret: string;
    };
    expect(clientSecret).toMatch(/^ONCE-client-/);
    expect(oauthClient.permissions).toHaveLength(10); // what `*` stands for
    const { id } = oauthClient;
    expect(await act('oauthClientDelete', { id }, 'deletedId')).toMatchObject({
      payload: { deletedId: id },
      calls: { [`${account} oauth_clients_controller_delete_oauth_client`]: 1 },
    });
    const gateway = await calplatform();
    expect(await gateway.data(`{ node(id: "${id}") { id } }`)).toEqual({ node: null });
  });

  test('of what was stored with a user, secrets are redacted by their names', async () => {
    const gateway = await calplatform();
    const query = `{ node(id: "${grace}") { ... on User { calplatform { metadata } } } }`;
    expect(await gateway.data(query)).toMatchObject({
      node: { calplatform: { metadata: { crm: 'contact-2', syncToken: '[redacted]' } } },
    });
  });
});

test.each([
  ['Query', 'oauthClients'],
  ['Account', 'oauthClients'],
  ['OAuthClient', 'webhooks'],
  ['CalplatformWebhook', 'oauthClient'],
  ['UserCreatePayload', 'calplatform'],
  ['WebhookFilter', 'oauthClientIds'],
  ['WebhookCreateInput', 'oauthClientId'],
  ['Mutation', 'oauthClientCreate'],
  ['Mutation', 'oauthClientUpdate'],
  ['Mutation', 'oauthClientDelete'],
  ['Mutation', 'webhooksDeleteAll'],
  ['Mutation', 'managedUserTokensRotate'],
  ['Mutation', 'managedUserTokensRefresh'],
])('%s.%s is deprecated, because Cal.com is going to remove it', (typeName, field) => {
  const type = schema.getType(typeName);
  const fields = isObjectType(type) || isInputObjectType(type) ? type.getFields() : {};
  expect(fields[field]?.deprecationReason).toContain('going to be removed');
});
