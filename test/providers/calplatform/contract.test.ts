import { describe, expect, test } from 'vitest';
import { calplatform } from '../../../src/providers/calplatform/index.ts';
import { calplatformFacts, startSandbox } from '../../../src/sandbox/index.ts';
import { describeProvider } from '../contract.ts';

const client = 'clsx7q2ma0003vkhl5d8we1ra';
const four = <T>(make: (index: number) => T) => [make(1), make(2), make(3), make(4)] as const;
const uuid = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;

describeProvider(calplatform, async () => {
  const sandbox = await startSandbox({ seed: 7, only: ['calplatform'] });
  const [provider] = sandbox.providers;
  const account = provider?.accounts[0];
  if (!provider || !account) throw new Error('the sandbox has no such account');
  return {
    origin: provider.origin,
    account: account.name,
    credentials: account.credentials,
    settings: account.settings,
    wrongCredentials: {
      apiKey: 'cal_nobody-has-this',
      oauthClient: { id: client, secret: 'nobody-has-this' },
      managedUser: { accessToken: 'nobody-has-this', refreshToken: 'nor-this' },
    },
    facts: calplatformFacts,
    control: sandbox.control('calplatform'),
    unknownIds: {
      User: four((index) => `client/${client}/user/99999999${index}`),
      Organization: four((index) => `99999999${index}`),
      Webhook: four((index) => `webhook/${uuid(index)}`),
      OAuthClient: four((index) => `client/clsx00000000000000000000${index}`),
    },
    close: () => sandbox.close(),
  };
});

describe('addresses', () => {
  test.each([
    ['User', 'user/42'],
    ['User', `client/${client}/user/42`],
    ['Webhook', `webhook/${uuid(1)}`],
    ['Webhook', 'webhook/42'],
    ['Webhook', `client/${client}/webhook/${uuid(1)}`],
    ['OAuthClient', `client/${client}`],
    ['Organization', '3'],
  ] as const)('%s %s is one', (type, id) => {
    expect(calplatform.addresses[type]?.test(id)).toBe(true);
  });

  test.each([
    ['User', '42'],
    ['User', 'user/0'],
    ['User', 'user/42/x'],
    ['User', `client/${client}/user/..`],
    ['User', 'client/../user/42'],
    ['Webhook', 'webhook/abc'],
    ['Webhook', 'webhook/../../oauth-clients'],
    ['OAuthClient', 'client/short'],
    ['OAuthClient', `client/${client.toUpperCase()}`],
  ] as const)('%s %s is none', (type, id) => {
    expect(calplatform.addresses[type]?.test(id)).toBe(false);
  });
});
