import { beforeEach, describe, expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import type { Webhook } from '../../../src/domain/webhook.ts';
import { account, ada, clientId, managed, native, otherClientId, useSandbox } from './rig.ts';

const rig = useSandbox();
const all = { offset: 0, limit: 100 };

let own: Webhook;
let clients: Webhook;

beforeEach(async () => {
  const { items } = await rig.verbs().listWebhooks(native, all);
  const found = [items.find(({ owner }) => owner !== null), items.find(({ owner }) => owner === null)];
  if (!found[0] || !found[1]) throw new Error('no webhooks');
  [own, clients] = [found[0], found[1]];
  rig.control().clearRequests();
});

const users = 'oauth_client_users_controller';
const clientHooks = 'oauth_client_webhooks_controller';
const person = { email: 'new@example.com', name: 'New One', timeZone: 'Europe/Warsaw', blocks: {} };

describe('what they answer', () => {
  test('a user is the new state, of the same address as in the list', async () => {
    const { user, details } = await rig.verbs().createUser(person);
    expect(user).toMatchObject({
      email: 'new@example.com',
      name: 'New One',
      details: { calplatform: { providerEmail: `new+${clientId}@example.com` } },
    });
    expect(details.calplatform?.tokens.accessToken).toContain('ONCE-access');
    expect(await rig.verbs().getUsers([user.ref.id])).toEqual([user]);
    const { user: changed } = await rig
      .verbs()
      .updateUser(user.ref.id, { email: 'b@example.com', blocks: {} });
    expect(changed).toMatchObject({ ref: user.ref, email: 'b@example.com' });
    await rig.verbs().deleteUser(user.ref.id, {});
    expect(await rig.verbs().getUsers([user.ref.id])).toEqual([null]);
  });

  test('a new address of oneself may have to wait', async () => {
    const same = await rig.verbs().updateViewer({ email: 'Ada.Byron@example.com', blocks: {} });
    expect(same.emailPending).toBe(false);
    const other = await rig.verbs().updateViewer({ email: 'ada@example.org', blocks: {} });
    expect(other).toMatchObject({ emailPending: true, user: { email: 'ada.byron@example.com' } });
    const none = await rig.verbs().updateViewer({ name: 'Ada', blocks: {} });
    expect(none).toMatchObject({ emailPending: false, user: { name: 'Ada', ref: { id: `user/${ada}` } } });
  });

  test('a webhook is the new state, and what was cleared is gone', async () => {
    const cleared = await rig
      .verbs()
      .updateWebhook(clients.ref.id, { payloadTemplate: null, secret: null, blocks: {} });
    expect(cleared).toMatchObject({ ref: clients.ref, payloadTemplate: null, hasSecret: false });
    const signed = await rig.verbs().updateWebhook(clients.ref.id, { secret: 'CANARY-IN-s', blocks: {} });
    expect(signed.hasSecret).toBe(true);
    expect(JSON.stringify(signed)).not.toContain('CANARY');
  });

  test('a client is its address and its secret, once', async () => {
    const made = await rig.verbs().createOAuthClient({
      name: 'N',
      redirectUris: ['https://a.example/'],
      permissions: ['BOOKING_READ'],
    });
    expect(made.clientSecret).toMatch(/^ONCE-client-/);
    const [client] = await rig.verbs().getOAuthClients([made.id]);
    expect(client).toMatchObject({ name: 'N', permissions: ['BOOKING_READ'], hasSecret: true });
    expect(JSON.stringify(client)).not.toContain('ONCE');
  });

  test('how many webhooks there were', async () => {
    const { items } = await rig
      .verbs()
      .listWebhooks({ filter: { oauthClients: [{ account, id: `client/${clientId}` }] }, order: null }, all);
    expect(await rig.verbs().deleteAllWebhooks(`client/${clientId}`)).toBe(items.length);
    expect(await rig.verbs().deleteAllWebhooks(`client/${clientId}`)).toBe(0);
  });

  test.each([
    ['the answer was lost', { kind: 'lost-answer', times: 1 }, null], // the repeat finds none, which says nothing
    ['there was no answer, because nothing was done', { kind: 'status', status: 503, times: 1 }, 5],
  ] as const)('how many webhooks there were, where %s', async (_what, fault, count) => {
    rig.control().setFaults([fault]);
    expect(await rig.verbs().deleteAllWebhooks(`client/${clientId}`)).toBe(count);
    expect(rig.calls()).toHaveLength(2);
  });

  test('where the browser goes after Stripe, whatever the server says of it', async () => {
    const verbs = rig.verbs();
    const url = new URL(await verbs.startStripeConnect());
    const state = url.searchParams.get('state') ?? '';
    rig.control().clearRequests();
    const returned = await verbs.finishStripeConnect({ state, code: 'ac_1' });
    expect(returned === null || typeof returned === 'string').toBe(true);
    expect(rig.calls()).toEqual(['stripe_controller_save']);
  });
});

test.each([
  ['a user', (v: Verbs) => v.createUser(person), `${users}_create_user`, 'UNKNOWN_OUTCOME', 1],
  [
    'a client',
    (v: Verbs) =>
      v.createOAuthClient({ name: 'N', redirectUris: ['https://a.example/'], permissions: ['*'] }),
    'oauth_clients_controller_create_oauth_client',
    'UNKNOWN_OUTCOME',
    1,
  ],
  [
    'the end of connecting Stripe',
    (v: Verbs) => v.finishStripeConnect({ state: '{}', code: 'c' }),
    'stripe_controller_save',
    'UNKNOWN_OUTCOME',
    1,
  ],
  [
    'tokens of another user',
    (v: Verbs) => v.rotateManagedUserTokens(managed(43)),
    `${users}_force_refresh`,
    'UNKNOWN_OUTCOME',
    1,
  ],
])('%s is not made twice when the answer is lost', async (_, act, operation, code, times) => {
  rig.control().setFaults([{ kind: 'lost-answer', operation }]);
  await expect(act(rig.verbs())).rejects.toMatchObject({ code });
  expect(rig.calls().filter((name) => name === operation)).toHaveLength(times);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a user', () => rig.verbs().deleteUser(managed(43), {}), `${users}_delete_user`],
  ['a webhook', () => rig.verbs().deleteWebhook(own.ref.id), 'webhooks_controller_delete_webhook'],
  [
    "a client's webhook",
    () => rig.verbs().deleteWebhook(clients.ref.id),
    `${clientHooks}_delete_oauth_client_webhook`,
  ],
  [
    'a client',
    () => rig.verbs().deleteOAuthClient(`client/${otherClientId}`),
    'oauth_clients_controller_delete_oauth_client',
  ],
])('removing %s is repeated, and finding nothing then is success', async (_, act, operation) => {
  rig.control().setFaults([{ kind: 'lost-answer', times: 1 }]);
  await act();
  expect(rig.calls()).toEqual([operation, operation]);
});
