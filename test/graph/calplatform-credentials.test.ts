import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { account, ada, client, clientId } from '../support/acts/calplatform-ids.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import { useStateDirs } from '../support/gateways.ts';
import { outcomeOf } from '../support/mutations.ts';

const stateDirOf = useStateDirs();
const open: TestGateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

/** The account with other credentials or settings than the sandbox's own. */
async function configured(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const gateway = await startGateway({ only: ['calplatform'], ...options });
  open.push(gateway);
  return gateway;
}

const apiKey = 'cal_CANARY-calplatform-key-71d0be';
const oauthClient = { id: clientId, secret: 'CANARY-calplatform-client-4c2f90' };
const managedUser = {
  accessToken: 'CANARY-calplatform-access-9e81d3',
  refreshToken: 'CANARY-calplatform-refresh-b35a07',
};

interface Kept {
  readonly credentials: { readonly apiKey?: string; readonly managedUser: typeof managedUser };
}
const keptIn = (stateDir: string) =>
  (JSON.parse(readFileSync(join(stateDir, `${account}.json`), 'utf8')) as Kept).credentials;

const own = `{ account(name: "${account}") { viewer { user { externalId name } } stripe { connected problem } } }`;
const whoseOwn = (externalId: string, name: string) => ({
  data: {
    account: { viewer: { user: { externalId, name } }, stripe: { connected: true, problem: null } },
  },
});

describe('an access token that expires', () => {
  test('in the middle of a hundred requests is renewed once, and all are answered', async () => {
    const stateDir = stateDirOf();
    const credentials = { [account]: { oauthClient, managedUser } };
    const gateway = await configured({ stateDir, credentials });
    const ask = (count: number) => Array.from({ length: count }, () => gateway.ask(own));
    const before = ask(30);
    await Promise.race(before);
    gateway.control.setConditions([{ name: 'expired-token' }]);
    const answers = await Promise.all([...before, ...ask(70)]);
    expect(answers).toEqual(Array.from({ length: 100 }, () => whoseOwn('42', 'Ada Byron')));
    const refresh = 'oauth_flow_controller_refresh_tokens';
    const force = 'oauth_client_users_controller_force_refresh';
    expect(gateway.control.count({ operation: refresh })).toBe(1);
    expect(gateway.control.count({ operation: force })).toBe(0);
    expect(keptIn(stateDir)).toEqual({
      oauthClient,
      managedUser: {
        accessToken: expect.stringMatching(/^ONCE-access-/),
        refreshToken: expect.stringMatching(/^ONCE-refresh-/),
      },
    });
    gateway.calls();
    expect(await gateway.ask(own)).toEqual(whoseOwn('42', 'Ada Byron'));
    expect(gateway.calls()).toEqual({
      [`${account} me_controller_get_me`]: 1,
      [`${account} stripe_controller_check`]: 1,
    });
  });

  test('is no loss for a write', async () => {
    const gateway = await configured({ stateDir: stateDirOf() });
    gateway.control.setConditions([{ name: 'expired-token' }]);
    const input = { account, name: 'Ada King' };
    const { payload } = await outcomeOf(gateway, 'viewerUpdate', input, 'user { name }');
    expect(payload).toEqual({ user: { name: 'Ada King' }, userErrors: [] });
  });

  test('without a place for its successor says what to do, and leaves the rest of the answer', async () => {
    const gateway = await configured();
    gateway.control.setConditions([{ name: 'expired-token' }]);
    const answer = await gateway.ask(
      `{ account(name: "${account}") { viewer { user { name } } users(first: 1) { nodes { name } } } }`,
    );
    expect(answer.data).toEqual({
      account: { viewer: { user: null }, users: { nodes: [{ name: 'Ada Byron' }] } },
    });
    expect(faults(answer)).toEqual([`account.viewer.user UNAUTHENTICATED ${account}`]);
    expect(answer.errors?.[0]?.message).toContain('stateDir');
    expect(gateway.control.count({ operation: 'oauth_flow_controller_refresh_tokens' })).toBe(0);
  });
});

describe('credentials made on demand', () => {
  test("the account's own tokens are told once, kept, and used from then on", async () => {
    const stateDir = stateDirOf();
    const gateway = await configured({ stateDir });
    const selection = 'tokens { accessToken refreshToken } user { name }';
    const { payload } = await outcomeOf(gateway, 'managedUserTokensRotate', { id: ada }, selection);
    const { tokens } = payload as unknown as { tokens: typeof managedUser };
    expect(keptIn(stateDir).managedUser).toEqual(tokens);
    const spent = { account, refreshToken: tokens.refreshToken };
    const { payload: again } = await outcomeOf(
      gateway,
      'managedUserTokensRefresh',
      spent,
      'tokens { accessToken refreshToken }',
    );
    expect(again).toMatchObject({ tokens: keptIn(stateDir).managedUser });
    const { refused } = await outcomeOf(gateway, 'managedUserTokensRefresh', spent);
    expect(refused).toEqual(['VALIDATION input.refreshToken']);
    expect(await gateway.ask(own)).toEqual(whoseOwn('42', 'Ada Byron'));
  });

  test('a new key takes the place of the old one, also for those who are just asking', async () => {
    const stateDir = stateDirOf();
    const gateway = await configured({ stateDir });
    const list = '{ oauthClients { nodes { name } sources { status } } }';
    const [{ refused, calls }, ...lists] = await Promise.all([
      outcomeOf(gateway, 'apiKeyRotate', { account, neverExpires: true }),
      ...Array.from({ length: 20 }, () => gateway.ask(list)),
    ]);
    expect(refused).toEqual([]);
    expect(lists.map(({ errors }) => errors)).toEqual(Array.from({ length: 20 }, () => undefined));
    expect(keptIn(stateDir)).toMatchObject({ apiKey: expect.stringMatching(/^cal_ONCE-/), managedUser });
    expect(calls[`${account} api_keys_controller_refresh`]).toBe(1);
    gateway.calls();
    await gateway.data(list);
    expect(gateway.calls()).toEqual({ [`${account} oauth_clients_controller_get_oauth_clients`]: 1 });
  });

  test('are not made where they could not be kept', async () => {
    const gateway = await configured();
    const key = await outcomeOf(gateway, 'apiKeyRotate', { account });
    expect(key).toMatchObject({ refused: ['UNSUPPORTED -'], calls: {} });
    expect(key.payload?.userErrors[0]?.message).toContain('no stateDir');
    const tokens = await outcomeOf(gateway, 'managedUserTokensRotate', { id: ada });
    expect(tokens).toMatchObject({
      refused: ['UNSUPPORTED -'],
      calls: { [`${account} me_controller_get_me`]: 1 },
    });
  });
});

describe('an account that was given less', () => {
  const app = { account, name: 'Pilot app', redirectUris: [], permissions: ['*'] };
  const withheld: readonly [what: string, name: string, input: object][] = [
    ['making clients', 'oauthClientCreate', app],
    ['changing clients', 'oauthClientUpdate', { id: client, name: 'x' }],
    ['removing clients', 'oauthClientDelete', { id: client }],
    ['replacing the key', 'apiKeyRotate', { account }],
    ['connecting Stripe', 'stripeConnectStart', { account }],
    ['having connected Stripe', 'stripeConnectFinish', { account, state: '{}', code: 'ac_1' }],
  ];

  test.each(withheld)('adminActs is off unless it is switched on: %s', async (_what, name, input) => {
    const gateway = await configured({ stateDir: stateDirOf(), settings: { [account]: {} } });
    const { refused, payload, calls } = await outcomeOf(gateway, name, input);
    expect(refused).toEqual(['UNSUPPORTED -']);
    expect(payload?.userErrors[0]?.message).toContain('adminActs is off');
    expect(calls).toEqual({});
  });

  test('with deprecated routes off: only what remains', async () => {
    const gateway = await configured({ settings: { [account]: { deprecatedRoutes: false } } });
    const answer = await gateway.ask('{ users { nodes { id } } webhooks { nodes { url } } }');
    expect(answer.data).toMatchObject({ users: null, webhooks: { nodes: Array(6).fill({}) } });
    expect(faults(answer)).toEqual([`users UNSUPPORTED ${account}`]);
    expect(answer.errors?.[0]?.message).toContain('deprecatedRoutes is off');
    expect(gateway.calls()).toEqual({ [`${account} webhooks_controller_get_webhooks`]: 1 });
  });

  test('an OAuth client alone is nobody', async () => {
    const gateway = await configured({ credentials: { [account]: { oauthClient } } });
    const answer = await gateway.data(
      `{ account(name: "${account}") { viewer { user { name } } stripe { connected } users(first: 1) { nodes { name } } } }`,
    );
    expect(answer).toEqual({
      account: { viewer: null, stripe: null, users: { nodes: [{ name: 'Ada Byron' }] } },
    });
    expect(gateway.calls()).toEqual({
      [`${account} oauth_client_users_controller_get_managed_users`]: 1,
    });
  });

  test('without a managed user the viewer is the owner of the key', async () => {
    const gateway = await configured({ credentials: { [account]: { apiKey, oauthClient } } });
    expect(await gateway.ask(own)).toEqual(whoseOwn('7', 'Barbara Liskov'));
    const { refused, calls } = await outcomeOf(gateway, 'stripeConnectStart', { account });
    expect([refused, calls]).toEqual([['UNSUPPORTED -'], {}]);
  });

  test('a key that has expired costs what takes it, and nothing else', async () => {
    const gateway = await configured();
    gateway.control.setConditions([{ name: 'expired-key' }]);
    const answer = await gateway.ask(
      '{ users(first: 1) { nodes { name } } oauthClients { nodes { name } } }',
    );
    expect(answer.data).toEqual({ users: { nodes: [{ name: 'Ada Byron' }] }, oauthClients: null });
    expect(faults(answer)).toEqual([`oauthClients UNAUTHENTICATED ${account}`]);
  });
});

test('why Stripe takes no payments is told as data', async () => {
  const gateway = await configured();
  gateway.control.setConditions([{ name: 'no-stripe' }]);
  expect(await gateway.data(`{ account(name: "${account}") { stripe { connected problem } } }`)).toEqual({
    account: { stripe: { connected: false, problem: 'NOT_CONNECTED' } },
  });
});
