/** Whole answers of each type, as the definition has them, with invented values. */
const clientId = 'clsx7q2ma0003vkhl5d8we1ra';

export const managedUserAnswer = {
  id: 42,
  email: `grace+${clientId}@example.com`,
  username: `grace-${clientId}-example-com`,
  name: 'Grace Hopper',
  bio: 'Compilers',
  timeZone: 'America/New_York',
  weekStart: 'Sunday',
  createdDate: '2026-02-01T00:00:00.000Z',
  timeFormat: 12,
  defaultScheduleId: 77,
  locale: 'en',
  avatarUrl: 'https://example.com/grace.png',
  metadata: { crm: '42', apiKey: 'CANARY-metadata' },
};

export const meAnswer = {
  id: 7,
  username: 'grace',
  email: 'grace@example.com',
  name: 'Grace Hopper',
  avatarUrl: null,
  bio: '',
  timeFormat: 24,
  defaultScheduleId: 77,
  weekStart: 'Monday',
  timeZone: 'America/New_York',
  organizationId: 3,
  organization: { isPlatform: true, id: 3 },
};

export const tokensAnswer = {
  accessToken: 'ONCE-access',
  refreshToken: 'ONCE-refresh',
  accessTokenExpiresAt: 1_769_911_200_000,
  refreshTokenExpiresAt: 1_801_440_000_000,
};

export const webhookId = '4b6f0e0a-9c1e-4b8e-9d6e-0f2b7f1c2d3e';

const webhook = {
  id: webhookId,
  subscriberUrl: 'https://hooks.example.com/cal',
  active: true,
  triggers: ['BOOKING_CREATED'],
  payloadTemplate: null,
  secret: 'CANARY-webhook',
};

export const userWebhookAnswer = { ...webhook, userId: 7 };
export const clientWebhookAnswer = { ...webhook, oAuthClientId: clientId };

export const clientAnswer = {
  id: clientId,
  name: 'MyClient',
  secret: 'CANARY-client',
  permissions: ['BOOKING_READ', 'BOOKING_WRITE'],
  logo: 'https://example.com/logo.png',
  redirectUris: ['https://example.com/callback'],
  organizationId: 3,
  createdAt: '2026-03-23T08:33:21.851Z',
  areEmailsEnabled: true,
  areDefaultEventTypesEnabled: false,
  areCalendarEventsEnabled: true,
  bookingRedirectUri: 'https://example.com/booked',
  bookingCancelRedirectUri: 'https://example.com/cancelled',
  bookingRescheduleRedirectUri: '',
};
