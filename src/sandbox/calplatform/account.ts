import type { SandboxAccount } from '../provider.ts';

/** The one organization behind the server, reached with three kinds of credentials. */
export const account = {
  name: 'platform-cal',
  label: 'Platform Cal.com',
  credentials: {
    apiKey: 'cal_CANARY-calplatform-key-71d0be',
    oauthClient: { id: 'clsx7q2ma0003vkhl5d8we1ra', secret: 'CANARY-calplatform-client-4c2f90' },
    managedUser: {
      accessToken: 'CANARY-calplatform-access-9e81d3',
      refreshToken: 'CANARY-calplatform-refresh-b35a07',
    },
  },
  settings: { adminActs: true },
} as const satisfies SandboxAccount;

export const organizationId = 3;

/** Whose API key it is, and on whose behalf the clients act. */
export const owner = { id: 7, name: 'Barbara Liskov', email: 'barbara.liskov@example.com' } as const;

/** The managed user whose tokens the account has: the first one of the configured client. */
export const managedUserId = 42;

/** Client ids are fixed, because configurations name them; the first is the configured one. */
export const clients = [
  { id: account.credentials.oauthClient.id, name: 'Analytical Engines app' },
  { id: 'clsx7t9fk0007vkhlb2n6yq4u', name: 'Night Desk app' },
  { id: 'clsx80c3e000bvkhl9k1zm7ho', name: 'Retired app' },
] as const;

/** First managed users of the configured client; some of them are known to other providers too. */
export const people = [
  ['Ada Byron', 'ada.byron@example.com'],
  ['Grace Hopper', 'grace.hopper@example.com'],
  ['Katherine Johnson', 'katherine.johnson@example.com'],
  ['Alan Turing', 'alan.turing@example.com'],
  ['Zoë Łukasiewicz', 'zoe.lukasiewicz@example.com'],
] as const;
