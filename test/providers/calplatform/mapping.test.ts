import { expect, test } from 'vitest';
import {
  clientAnswer,
  clientWebhookAnswer,
  managedUserAnswer,
  meAnswer,
  tokensAnswer,
  userWebhookAnswer,
  webhookId,
} from './answers.ts';
import { account, clientId, clientWebhook, managed, native, success, useFakeServer } from './rig.ts';

const fake = useFakeServer();
const all = { offset: 0, limit: 5 };
const answered = (data: unknown) => fake.server().answer(() => success(data));

const grace = {
  ref: { account, id: managed(42) },
  externalId: '42',
  name: 'Grace Hopper',
  firstName: null,
  lastName: null,
  email: 'grace@example.com',
  emails: ['grace@example.com'],
  timeZone: 'America/New_York',
  locale: 'en',
  avatarUrl: 'https://example.com/grace.png',
  status: null,
  role: null,
  organization: null,
  createdAt: new Date('2026-02-01T00:00:00Z'),
  updatedAt: null,
  details: {
    calplatform: {
      username: `grace-${clientId}-example-com`,
      providerEmail: `grace+${clientId}@example.com`,
      bio: 'Compilers',
      weekStart: 'SUNDAY',
      weekStartRaw: 'Sunday',
      timeFormat: 12,
      defaultScheduleId: '77',
      metadata: { crm: '42', apiKey: '[redacted]' },
    },
  },
};

test('a managed user', async () => {
  answered(managedUserAnswer);
  expect(await fake.verbs().getUsers([managed(42)])).toEqual([grace]);
  answered([managedUserAnswer]);
  expect((await fake.verbs().listUsers(native, all)).items).toEqual([grace]);
});

test('a managed user just made, with tokens', async () => {
  answered({ ...tokensAnswer, user: managedUserAnswer });
  const made = await fake.verbs().createUser({ email: 'g@x.org', name: 'G', timeZone: 'UTC', blocks: {} });
  expect(made).toEqual({
    user: grace,
    details: {
      calplatform: {
        tokens: {
          accessToken: 'ONCE-access',
          refreshToken: 'ONCE-refresh',
          accessTokenExpiresAt: new Date('2026-02-01T02:00:00Z'),
          refreshTokenExpiresAt: new Date('2027-02-01T00:00:00Z'),
        },
      },
    },
  });
});

const organization = {
  ref: { account, id: '3' },
  externalId: '3',
  name: null,
  slug: null,
  email: null,
  createdAt: null,
  details: { calplatform: { isPlatform: true } },
};

test('whoever a credential is, and the organization', async () => {
  answered(meAnswer);
  const viewer = await fake.verbs().getViewer();
  expect(viewer).toMatchObject({
    ref: { account, id: 'user/7' },
    externalId: '7',
    email: 'grace@example.com',
    locale: null,
    createdAt: null,
    organization,
    details: { calplatform: { bio: null, weekStart: 'MONDAY', timeFormat: 24, metadata: null } },
  });
  expect(await fake.verbs().listOrganizations(null, all)).toEqual({
    items: [organization],
    total: 1,
    more: false,
  });
  expect(await fake.verbs().getOrganizations(['3', '4'])).toEqual([organization, null]);
});

test('an organization of which only the id is told, and none at all', async () => {
  const { organization: _, ...alone } = meAnswer;
  answered(alone);
  expect(await fake.verbs().getViewer()).toMatchObject({
    organization: { externalId: '3', details: { calplatform: { isPlatform: null } } },
  });
  answered({ ...alone, organizationId: null });
  expect(await fake.verbs().getViewer()).toMatchObject({ organization: null });
  expect(await fake.verbs().listOrganizations(null, all)).toEqual({ items: [], total: 0, more: false });
});

test('the address of a managed user is the one that was asked for, wherever it comes from', async () => {
  answered({ ...meAnswer, email: managedUserAnswer.email });
  expect(await fake.verbs().getViewer()).toMatchObject({
    email: 'grace@example.com',
    details: { calplatform: { providerEmail: `grace+${clientId}@example.com` } },
  });
  answered({ ...managedUserAnswer, email: `a+tag+${clientId}@example.com` });
  expect(await fake.verbs().getUsers([managed(42)])).toMatchObject([{ email: 'a+tag@example.com' }]);
  answered({ ...managedUserAnswer, email: 'other+clsx7t9fk0007vkhlb2n6yq4u@example.com' });
  expect(await fake.verbs().getUsers([managed(42)])).toMatchObject([
    { email: 'other+clsx7t9fk0007vkhlb2n6yq4u@example.com' },
  ]);
});

const webhook = {
  externalId: webhookId,
  url: 'https://hooks.example.com/cal',
  active: true,
  triggers: ['BOOKING_CREATED'],
  payloadTemplate: null,
  hasSecret: true,
};

test("a user's webhook and a client's, of which the secret goes no further", async () => {
  fake
    .server()
    .answer(({ target }) =>
      success(target.includes('oauth-clients') ? [clientWebhookAnswer] : [userWebhookAnswer]),
    );
  const { items } = await fake.verbs().listWebhooks(native, all);
  expect(items).toEqual([
    {
      ...webhook,
      ref: { account, id: `webhook/${webhookId}` },
      owner: { ref: { account, id: 'user/7' }, externalId: '7', partly: true },
      details: { calplatform: { oauthClient: null } },
    },
    {
      ...webhook,
      ref: { account, id: clientWebhook(webhookId) },
      owner: null,
      details: {
        calplatform: {
          oauthClient: {
            ref: { account, id: `client/${clientId}` },
            externalId: clientId,
            partly: true,
          },
        },
      },
    },
  ]);
  expect(JSON.stringify(items)).not.toContain('CANARY');
});

test.each([
  ['no secret', { secret: undefined }, { hasSecret: false }],
  ['a secret of null', { secret: null }, { hasSecret: false }],
  ['an empty secret', { secret: '' }, { hasSecret: false }],
  ['an empty template', { payloadTemplate: '' }, { payloadTemplate: null }],
  ['a template', { payloadTemplate: '{{x}}' }, { payloadTemplate: '{{x}}' }],
  ['an id that is a number, as the definition has it', { id: 4711 }, { externalId: '4711' }],
  ['a trigger that nobody knows', { triggers: ['NEW'] }, { triggers: ['NEW'] }],
  ['no triggers', { triggers: null }, { triggers: [] }],
])('a webhook with %s', async (_, change, shown) => {
  answered({ ...userWebhookAnswer, ...change });
  expect(await fake.verbs().getWebhooks([`webhook/${webhookId}`])).toMatchObject([shown]);
});

test('columns that this one read lets through are cut', async () => {
  answered({ ...userWebhookAnswer, teamId: 5, appId: 'CANARY-app', createdAt: 'x' });
  const [found] = await fake.verbs().getWebhooks([`webhook/${webhookId}`]);
  expect(Object.keys(found ?? {}).sort()).toEqual(
    [...Object.keys(webhook), 'ref', 'owner', 'details'].sort(),
  );
});

test('an OAuth client, of which the secret goes no further', async () => {
  answered([clientAnswer]);
  const { items } = await fake.verbs().listOAuthClients(native, all);
  expect(items).toEqual([
    {
      ref: { account, id: `client/${clientId}` },
      externalId: clientId,
      name: 'MyClient',
      logoUrl: 'https://example.com/logo.png',
      redirectUris: ['https://example.com/callback'],
      permissions: ['BOOKING_READ', 'BOOKING_WRITE'],
      hasSecret: true,
      organization: { ref: { account, id: '3' }, externalId: '3', partly: true },
      bookingRedirectUri: 'https://example.com/booked',
      bookingCancelRedirectUri: 'https://example.com/cancelled',
      bookingRescheduleRedirectUri: null,
      emailsEnabled: true,
      defaultEventTypesEnabled: false,
      calendarEventsEnabled: true,
      createdAt: new Date('2026-03-23T08:33:21.851Z'),
    },
  ]);
  expect(JSON.stringify(items)).not.toContain('CANARY');
});

test.each([
  ['Saturday', 'SATURDAY'],
  ['saturday', 'SATURDAY'],
  ['Domingo', 'UNKNOWN'],
])('weeks that begin on %s', async (raw, day) => {
  answered({ ...managedUserAnswer, weekStart: raw });
  expect(await fake.verbs().getUsers([managed(42)])).toMatchObject([
    { details: { calplatform: { weekStart: day, weekStartRaw: raw } } },
  ]);
});
