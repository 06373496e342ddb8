import { beforeEach, describe, expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import {
  clientAnswer,
  clientWebhookAnswer,
  managedUserAnswer,
  meAnswer,
  tokensAnswer,
  userWebhookAnswer,
  webhookId,
} from './answers.ts';
import { clientId, clientWebhook, given, managed, native, success, useFakeServer } from './rig.ts';

const fake = useFakeServer();
const all = { offset: 0, limit: 5 };

/** Something fit for every route. */
const answers: readonly (readonly [RegExp, unknown])[] = [
  [/\/api-keys\/refresh/, { apiKey: 'cal_new' }],
  [/\/me$/, meAnswer],
  [/\/oauth\/[^/]+\/refresh|force-refresh/, tokensAnswer],
  [/POST .*\/users$/, { ...tokensAnswer, user: managedUserAnswer }],
  [/\/users\/\d+/, managedUserAnswer],
  [/\/users/, [managedUserAnswer]],
  [/DELETE .*oauth-clients\/\w+\/webhooks$/, '3 webhooks deleted'],
  [/oauth-clients\/\w+\/webhooks\/|POST .*oauth-clients\/\w+\/webhooks/, clientWebhookAnswer],
  [/oauth-clients\/\w+\/webhooks/, [clientWebhookAnswer]],
  [/\/webhooks\/|POST .*\/webhooks/, userWebhookAnswer],
  [/\/webhooks/, [userWebhookAnswer]],
  [/POST .*\/oauth-clients$/, { clientId, clientSecret: 'ONCE-secret' }],
  [/\/oauth-clients\/\w+$/, clientAnswer],
  [/\/oauth-clients/, [clientAnswer]],
  [/stripe\/connect/, { authUrl: 'https://connect.stripe.com/x' }],
  [/stripe\/check/, undefined],
];

beforeEach(() =>
  fake.server().answer(({ method, target }) => {
    if (target.startsWith('/v2/stripe/save')) return { status: 301, json: { url: 'https://example.com' } };
    return success(answers.find(([pattern]) => pattern.test(`${method} ${target}`))?.[1]);
  }),
);

const key = { authorization: `Bearer ${given.apiKey}` };
const token = { authorization: `Bearer ${given.managedUser.accessToken}` };
const secret = { 'x-cal-secret-key': given.oauthClient.secret, 'x-cal-client-id': clientId };
const none = {};

const patch = { blocks: {} };
const webhook = { url: 'https://a.example/', triggers: ['BOOKING_PAID'], active: true, blocks: {} };
const person = { email: 'a@example.com', name: 'A', timeZone: 'Europe/Warsaw', blocks: {} };

const rows: readonly (readonly [string, object, (verbs: Verbs) => Promise<unknown>])[] = [
  ['getViewer', token, (v) => v.getViewer()],
  ['updateViewer', token, (v) => v.updateViewer(patch)],
  ['listOrganizations', token, (v) => v.listOrganizations(null, all)],
  ['getStripe', token, (v) => v.getStripe()],
  ['startStripeConnect', token, (v) => v.startStripeConnect()],
  ['finishStripeConnect', none, (v) => v.finishStripeConnect({ state: '{}', code: 'c' })],
  ['listUsers', secret, (v) => v.listUsers(native, all)],
  ['getUsers', secret, (v) => v.getUsers([managed(42)])],
  ['createUser', secret, (v) => v.createUser(person)],
  ['updateUser', secret, (v) => v.updateUser(managed(42), patch)],
  ['deleteUser', secret, (v) => v.deleteUser(managed(42), {})],
  ['rotateManagedUserTokens', secret, (v) => v.rotateManagedUserTokens(managed(43))],
  ['refreshManagedUserTokens', secret, (v) => v.refreshManagedUserTokens('other')],
  ['createWebhook of a user', key, (v) => v.createWebhook({ ...webhook, oauthClientId: null })],
  ['getWebhooks of a user', key, (v) => v.getWebhooks([`webhook/${webhookId}`])],
  ['updateWebhook of a user', key, (v) => v.updateWebhook(`webhook/${webhookId}`, patch)],
  ['deleteWebhook of a user', key, (v) => v.deleteWebhook(`webhook/${webhookId}`)],
  [
    'createWebhook of a client',
    secret,
    (v) => v.createWebhook({ ...webhook, oauthClientId: `client/${clientId}` }),
  ],
  ['getWebhooks of a client', secret, (v) => v.getWebhooks([clientWebhook(webhookId)])],
  ['updateWebhook of a client', secret, (v) => v.updateWebhook(clientWebhook(webhookId), patch)],
  ['deleteWebhook of a client', secret, (v) => v.deleteWebhook(clientWebhook(webhookId))],
  ['deleteAllWebhooks', secret, (v) => v.deleteAllWebhooks(`client/${clientId}`)],
  ['listOAuthClients', key, (v) => v.listOAuthClients(native, all)],
  ['getOAuthClients', key, (v) => v.getOAuthClients([`client/${clientId}`])],
  ['createOAuthClient', key, (v) => v.createOAuthClient({ name: 'N', redirectUris: [], permissions: ['*'] })],
  ['updateOAuthClient', key, (v) => v.updateOAuthClient(`client/${clientId}`, { name: 'N' })],
  ['deleteOAuthClient', key, (v) => v.deleteOAuthClient(`client/${clientId}`)],
];

const credentialHeaders = ['authorization', 'x-cal-secret-key', 'x-cal-client-id', 'cookie', 'origin'];

const sentHeaders = () =>
  fake
    .server()
    .seen.filter(({ target }) => !target.endsWith('/me') || fake.server().seen.length === 1)
    .map(({ headers }) =>
      Object.fromEntries(Object.entries(headers).filter(([name]) => credentialHeaders.includes(name))),
    );

describe('each call carries its own credential and no other, and never an Origin', () => {
  test.each(rows)('%s', async (_, headers, act) => {
    await act(fake.verbs());
    expect(sentHeaders()).toEqual([headers]);
  });

  test('a list of webhooks asks for those of both', async () => {
    await fake.verbs().listWebhooks(native, all);
    expect(sentHeaders()).toEqual(expect.arrayContaining([key, secret]));
  });

  test('rotateApiKey', async () => {
    const file = { read: () => null, write: async () => undefined };
    await fake.verbs({ file }).rotateApiKey({});
    expect(sentHeaders()).toEqual([key]);
    expect(fake.server().seen.map(({ body }) => body)).toEqual([{}]);
  });

  test('without a managed user the viewer is the owner of the key', async () => {
    const verbs = fake.verbs({ credentials: { apiKey: given.apiKey } });
    await verbs.getViewer();
    await verbs.getStripe();
    expect(sentHeaders()).toEqual([key]); // beside /me
    expect(fake.server().seen.map(({ headers }) => headers.authorization)).toEqual([
      key.authorization,
      key.authorization,
    ]);
  });

  test('none of them tries another credential when its own is missing', async () => {
    const only = (credentials: unknown) => fake.verbs({ credentials });
    const without = [
      only({ oauthClient: given.oauthClient }).getViewer(),
      only({ oauthClient: given.oauthClient }).listOAuthClients(native, all),
      only({ apiKey: given.apiKey }).listUsers(native, all),
      only({ apiKey: given.apiKey }).startStripeConnect(),
    ];
    for (const asked of without) await expect(asked).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    expect(fake.server().seen).toEqual([]);
  });
});

test('a version of the API is asked for only where the account says which', async () => {
  await fake.verbs().getViewer();
  await fake.verbs({ settings: { apiVersion: '2024-06-14' } }).getViewer();
  await fake.verbs({ settings: { apiVersion: '2024-06-14' } }).listUsers(native, all);
  expect(fake.server().seen.map(({ headers }) => headers['cal-api-version'])).toEqual([
    undefined,
    '2024-06-14',
    '2024-06-14',
  ]);
});
