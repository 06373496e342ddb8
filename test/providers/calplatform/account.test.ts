import { describe, expect, test } from 'vitest';
import { calplatform } from '../../../src/providers/calplatform/index.ts';
import { webhookId } from './answers.ts';
import { clientId, given } from './rig.ts';

const granted = (credentials: object, settings: object = {}, keeps = true) => ({
  credentials: calplatform.credentials.parse(credentials),
  settings: calplatform.settings.parse(settings),
  origin: 'https://api.cal.com',
  keeps,
});

const { apiKey, oauthClient, managedUser } = given;
const admin = { adminActs: true };

describe('credentials', () => {
  const problems = (credentials: unknown): string[] => {
    const parsed = calplatform.credentials.safeParse(credentials);
    return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
  };

  test.each([
    [{ apiKey }],
    [{ oauthClient }],
    [{ apiKey, oauthClient }],
    [{ oauthClient, managedUser }],
    [{ apiKey, oauthClient, managedUser: { ...managedUser, userId: 42 } }],
  ])('%j are some', (credentials) => {
    expect(problems(credentials)).toEqual([]);
  });

  test('none at all are none', () => {
    expect(problems({})).toEqual([': needs at least one of apiKey, oauthClient and managedUser']);
  });

  test('a managed user needs the client that renews its tokens', () => {
    expect(problems({ managedUser })).toEqual([expect.stringMatching(/^managedUser: needs oauthClient/)]);
  });

  test.each([
    ['oauthClient.id', { oauthClient: { id: '../x', secret: 's' } }],
    ['oauthClient.secret', { oauthClient: { id: clientId } }],
    ['managedUser.refreshToken', { oauthClient, managedUser: { accessToken: 'a' } }],
    ['', { apiKey, other: 1 }],
  ])('%s is named', (path, credentials) => {
    expect(problems(credentials)).toEqual([
      expect.stringMatching(new RegExp(`^${path.replace('.', '\\.')}: `)),
    ]);
  });

  test.each([
    [{ apiVersion: 'latest' }, 'apiVersion'],
    [{ adminActs: 'yes' }, 'adminActs'],
  ])('settings %j', (settings, path) => {
    const { error } = calplatform.settings.safeParse(settings);
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});

describe('what an account withholds, and why', () => {
  const withheld = (...given: Parameters<typeof granted>) => calplatform.withheld(granted(...given));
  const names = (...given: Parameters<typeof granted>) => Object.keys(withheld(...given)).sort();

  const managedUsers = ['createUser', 'deleteUser', 'listUsers', 'updateUser'];
  const tokens = ['refreshManagedUserTokens', 'rotateManagedUserTokens'];
  const clients = ['getOAuthClients', 'listOAuthClients'];
  const clientActs = ['createOAuthClient', 'deleteOAuthClient', 'updateOAuthClient'];
  const stripeActs = ['finishStripeConnect', 'startStripeConnect'];
  const viewer = ['getOrganizations', 'getStripe', 'getViewer', 'listOrganizations', 'updateViewer'];

  test('nothing, when everything is given', () => {
    expect(withheld(given, admin)).toEqual({});
  });

  test.each([
    ['without adminActs', given, {}, true, [...clientActs, ...stripeActs, 'rotateApiKey']],
    ['without a stateDir', given, admin, false, ['rotateApiKey']],
    [
      'an API key alone',
      { apiKey },
      admin,
      true,
      [...managedUsers, ...tokens, ...stripeActs, 'deleteAllWebhooks'],
    ],
    [
      'an OAuth client alone',
      { oauthClient },
      admin,
      true,
      [...viewer, ...clients, ...clientActs, ...stripeActs, 'rotateApiKey'],
    ],
    [
      'a managed user',
      { oauthClient, managedUser },
      admin,
      true,
      [...clients, ...clientActs, 'rotateApiKey'],
    ],
    [
      'without deprecated calls',
      given,
      { ...admin, deprecatedRoutes: false },
      true,
      [...managedUsers, ...tokens, ...clients, ...clientActs, 'deleteAllWebhooks'],
    ],
  ])('%s', (_, credentials, settings, keeps, verbs) => {
    expect(names(credentials, settings, keeps)).toEqual([...verbs].sort());
  });

  test('everything, when nothing is left that may be used', () => {
    expect(names({ oauthClient }, { deprecatedRoutes: false })).toEqual(
      Object.keys(calplatform.verbs).sort(),
    );
  });

  test.each([
    ['listUsers', { apiKey }, {}, true, 'no oauthClient'],
    ['listUsers', given, { deprecatedRoutes: false }, true, 'deprecatedRoutes'],
    ['createOAuthClient', given, {}, true, 'adminActs'],
    ['rotateApiKey', given, admin, false, 'stateDir'],
    ['startStripeConnect', { apiKey }, admin, true, 'no managedUser'],
    ['getViewer', { oauthClient }, {}, true, 'neither an apiKey nor a managedUser'],
  ] as const)('%s says why', (verb, credentials, settings, keeps, why) => {
    expect(withheld(credentials, settings, keeps)[verb]).toContain(why);
  });
});

test.each([
  ['User', '42', given, `client/${clientId}/user/42`],
  ['User', '42', { apiKey }, 'user/42'],
  ['Webhook', webhookId, given, `webhook/${webhookId}`],
  ['Webhook', webhookId, { oauthClient }, `client/${clientId}/webhook/${webhookId}`],
  ['OAuthClient', clientId, { apiKey }, `client/${clientId}`],
  ['Organization', '3', given, '3'],
] as const)('a %s of which only the id is known', (type, id, credentials, address) => {
  expect(calplatform.addressOf(type, id, granted(credentials))).toBe(address);
  expect(calplatform.addresses[type]?.test(address)).toBe(true);
});

test.each([
  ['User', '../../me'],
  ['Webhook', '..'],
  ['OAuthClient', `${clientId}/users/42`],
] as const)('a bare id of a %s that would change the path is none', (type, id) => {
  const address = calplatform.addressOf(type, id, granted(given)) ?? '';
  expect(calplatform.addresses[type]?.test(address)).toBe(false);
});
