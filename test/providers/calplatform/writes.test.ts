import { beforeEach, expect, test } from 'vitest';
import type { Verbs } from '../../../src/contract/verbs.ts';
import type { Webhook } from '../../../src/domain/webhook.ts';
import { clientId, managed, native, otherClientId, useSandbox } from './rig.ts';

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
const hook = { url: 'https://a.example/', triggers: ['BOOKING_PAID'], active: false, blocks: {} };

/** A verb as called, and what it sends. */
const rows: readonly (readonly [string, (verbs: Verbs) => Promise<unknown>, string, object, unknown])[] = [
  [
    'a user with all that can be said',
    (v) =>
      v.createUser({
        ...person,
        locale: 'pt-BR',
        avatarUrl: 'https://example.com/a.png',
        blocks: {
          calplatform: {
            bio: 'B',
            timeFormat: 24,
            weekStart: 'TUESDAY',
            metadata: { a: 'b', c: 1, d: true },
          },
        },
      }),
    `${users}_create_user`,
    { clientId },
    {
      email: 'new@example.com',
      name: 'New One',
      timeZone: 'Europe/Warsaw',
      locale: 'pt-BR',
      avatarUrl: 'https://example.com/a.png',
      bio: 'B',
      timeFormat: 24,
      weekStart: 'Tuesday',
      metadata: { a: 'b', c: 1, d: true },
    },
  ],
  [
    'a user of whom null is said, which means nothing yet',
    (v) => v.createUser({ ...person, locale: null, avatarUrl: null, blocks: { calplatform: { bio: null } } }),
    `${users}_create_user`,
    { clientId },
    { email: 'new@example.com', name: 'New One', timeZone: 'Europe/Warsaw' },
  ],
  [
    'a user with two halves of a name',
    (v) => v.createUser({ ...person, name: undefined, firstName: 'New', lastName: 'One' }),
    `${users}_create_user`,
    { clientId },
    { email: 'new@example.com', name: 'New One', timeZone: 'Europe/Warsaw' },
  ],
  [
    'a change of one field',
    (v) => v.updateUser(managed(43), { name: 'G', blocks: {} }),
    `${users}_update_user`,
    { clientId, userId: 43 },
    { name: 'G' },
  ],
  [
    'a change of everything, an address as the provider spells it among it',
    (v) =>
      v.updateUser(managed(43), {
        email: `g+${clientId}@example.com`,
        blocks: { calplatform: { bio: null, metadata: null, defaultScheduleId: '743' } },
      }),
    `${users}_update_user`,
    { clientId, userId: 43 },
    { email: 'g@example.com', bio: '', metadata: {}, defaultScheduleId: 743 },
  ],
  [
    'a removal of a user',
    (v) => v.deleteUser(managed(43), {}),
    `${users}_delete_user`,
    { clientId, userId: 43 },
    null,
  ],
  [
    'a change of oneself',
    (v) =>
      v.updateViewer({ timeZone: 'Asia/Tokyo', locale: 'ja', blocks: { calplatform: { timeFormat: 12 } } }),
    'me_controller_update_me',
    {},
    { timeZone: 'Asia/Tokyo', locale: 'ja', timeFormat: 12 },
  ],
  [
    "a user's webhook",
    (v) =>
      v.createWebhook({
        ...hook,
        oauthClientId: null,
        secret: 'CANARY-IN-s',
        payloadTemplate: '{}',
        blocks: { calplatform: { version: '2021-10-20' } },
      }),
    'webhooks_controller_create_webhook',
    {},
    {
      subscriberUrl: 'https://a.example/',
      triggers: ['BOOKING_PAID'],
      active: false,
      secret: 'CANARY-IN-s',
      payloadTemplate: '{}',
      version: '2021-10-20',
    },
  ],
  [
    "a client's webhook",
    (v) => v.createWebhook({ ...hook, oauthClientId: `client/${clientId}` }),
    `${clientHooks}_create_oauth_client_webhook`,
    { clientId },
    { subscriberUrl: 'https://a.example/', triggers: ['BOOKING_PAID'], active: false },
  ],
  [
    "a change of a user's webhook",
    (v) => v.updateWebhook(own.ref.id, { active: true, blocks: {} }),
    'webhooks_controller_update_webhook',
    { webhookId: expect.any(String) },
    { active: true },
  ],
  [
    "a change of a client's webhook, which clears what can be cleared",
    (v) => v.updateWebhook(clients.ref.id, { payloadTemplate: null, secret: null, blocks: {} }),
    `${clientHooks}_update_oauth_client_webhook`,
    { clientId, webhookId: expect.any(String) },
    { payloadTemplate: '', secret: '' },
  ],
  [
    "a removal of a user's webhook",
    (v) => v.deleteWebhook(own.ref.id),
    'webhooks_controller_delete_webhook',
    { webhookId: expect.any(String) },
    null,
  ],
  [
    "a removal of a client's webhook",
    (v) => v.deleteWebhook(clients.ref.id),
    `${clientHooks}_delete_oauth_client_webhook`,
    { clientId, webhookId: expect.any(String) },
    null,
  ],
  [
    'a removal of all webhooks of a client',
    (v) => v.deleteAllWebhooks(`client/${clientId}`),
    `${clientHooks}_delete_all_oauth_client_webhooks`,
    { clientId },
    null,
  ],
  [
    'a client, of whom the default event types are said in any case',
    (v) => v.createOAuthClient({ name: 'N', redirectUris: ['https://a.example/'], permissions: ['*'] }),
    'oauth_clients_controller_create_oauth_client',
    {},
    {
      name: 'N',
      redirectUris: ['https://a.example/'],
      permissions: ['*'],
      areDefaultEventTypesEnabled: false,
    },
  ],
  [
    'a client with all that can be said',
    (v) =>
      v.createOAuthClient({
        name: 'N',
        redirectUris: ['https://a.example/'],
        permissions: ['BOOKING_READ'],
        logoUrl: 'https://a.example/l.png',
        bookingRedirectUri: 'https://a.example/1',
        bookingCancelRedirectUri: 'https://a.example/2',
        bookingRescheduleRedirectUri: 'https://a.example/3',
        emailsEnabled: true,
        defaultEventTypesEnabled: true,
        calendarEventsEnabled: false,
      }),
    'oauth_clients_controller_create_oauth_client',
    {},
    {
      name: 'N',
      redirectUris: ['https://a.example/'],
      permissions: ['BOOKING_READ'],
      logo: 'https://a.example/l.png',
      bookingRedirectUri: 'https://a.example/1',
      bookingCancelRedirectUri: 'https://a.example/2',
      bookingRescheduleRedirectUri: 'https://a.example/3',
      areEmailsEnabled: true,
      areDefaultEventTypesEnabled: true,
      areCalendarEventsEnabled: false,
    },
  ],
  [
    'a change of a client',
    (v) =>
      v.updateOAuthClient(`client/${otherClientId}`, {
        name: 'M',
        logoUrl: null,
        bookingRedirectUri: null,
        defaultEventTypesEnabled: false,
      }),
    'oauth_clients_controller_update_oauth_client',
    { clientId: otherClientId },
    { name: 'M', logo: '', bookingRedirectUri: '', areDefaultEventTypesEnabled: false },
  ],
  [
    'a removal of a client',
    (v) => v.deleteOAuthClient(`client/${otherClientId}`),
    'oauth_clients_controller_delete_oauth_client',
    { clientId: otherClientId },
    null,
  ],
];

test.each(rows)('%s', async (_, act, operation, params, body) => {
  await act(rig.verbs());
  expect(rig.sent()).toEqual([{ operation, params, query: [], body }]);
});
