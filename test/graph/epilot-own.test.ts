import { beforeEach, describe, expect, test } from 'vitest';
import { act, north, refused, solar } from '../support/epilot.ts';
import type { TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';

const gatewayOf = useGateways();

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await gatewayOf('epilot');
});

interface Setting {
  readonly id: string;
  readonly value: unknown;
}

async function read(scope: string, key: string, account = north): Promise<Setting | null> {
  const document = `query ($account: String!, $scope: String!, $key: String!) {
    account(name: $account) { viewer { setting(scope: $scope, key: $key) { id value } } }
  }`;
  const data = await gateway.data<{ account: { viewer: { setting: Setting | null } } }>(document, {
    account,
    scope,
    key,
  });
  return data.account.viewer.setting;
}

const put = async (scope: string, key: string, value: unknown): Promise<Setting> =>
  (await act(gateway, 'userSettingPut', 'setting { id value }', { account: north, scope, key, value }))
    .setting as Setting;

describe('settings', () => {
  test.each([[null], [false], [true], [0], [-1.5], [''], ['text'], ['"quoted"'], [[]], [[null, [1]]], [{}]])(
    '%j is put as it is and read back',
    async (value) => {
      const written = await put('calendar', 'fresh', value);
      const [sent] = gateway.control.requests({ operation: 'putUserSetting' });
      expect(sent?.body).toEqual(value);
      expect(gateway.calls()).toEqual({ [`${north} putUserSetting`]: 1 });
      expect(written.value).toEqual(value);
      expect(await read('calendar', 'fresh')).toEqual(written);
      expect(gateway.calls()).toEqual({ [`${north} getUserSetting`]: 1 });
    },
  );

  test('an object comes back whole, keys that look like secrets included', async () => {
    const value = {
      calendar_ids: ['holidays'],
      token: 't',
      password: { hash: 1 },
      apiKey: null,
      __typename: 'x',
    };
    await put('calendar', 'visible_calendars', value);
    expect((await read('calendar', 'visible_calendars'))?.value).toEqual(value);
  });

  test('a value of just 64 KiB is taken', async () => {
    const value = 'x'.repeat(65_534);
    expect((await put('calendar', 'long', value)).value).toBe(value);
  });

  test.each([
    ['slashes and percent signs', 'search', 'a/b %'],
    ['what looks like another path', '..a', '%2e%2e'],
    ['what looks like a query', 'what?', '#hash&amp=1'],
    ['breaks and tabs', 'line\nbreak', 'tab\there'],
    ['as much as there is room for', 's'.repeat(64), 'k'.repeat(128)],
    ['as much in signs that take much room', '🌞'.repeat(64), '🌚'.repeat(128)],
    ['as much, all escaped', '\u3000'.repeat(64), '\u3000'.repeat(128)],
  ])('%s can be put, read and removed by its id', async (_what, scope, key) => {
    const { id } = await put(scope, key, 1);
    expect(await read(scope, key)).toEqual({ id, value: 1 });
    expect(await act(gateway, 'userSettingDelete', 'deletedId', { id })).toEqual({
      deletedId: id,
      userErrors: [],
    });
    expect(gateway.control.requests({ operation: 'deleteUserSetting' })[0]?.params).toEqual({ scope, key });
    expect(await read(scope, key)).toBeNull();
    expect(await refused(gateway, 'userSettingDelete', { id })).toEqual(['NOT_FOUND -']);
  });

  test('of one account are not those of another', async () => {
    const before = await read('calendar', 'visible_calendars', solar);
    await put('calendar', 'visible_calendars', null);
    expect(await read('calendar', 'visible_calendars', solar)).toEqual(before);
    expect(before?.value).toEqual({ calendar_ids: ['solar-works', 'holidays'] });
  });

  test('a scope is one call with all its values, and their names are one more', async () => {
    const document = `{ account(name: "${north}") { viewer {
      settings { scope keys } settingsScope(scope: "calendar") { settings { key value createdAt } }
    } } }`;
    const data = await gateway.data<{ account: { viewer: unknown } }>(document);
    expect(data.account.viewer).toMatchObject({
      settings: expect.arrayContaining([{ scope: 'navigation', keys: ['collapsed', 'width', 'pinned'] }]),
      settingsScope: {
        settings: [
          {
            key: 'visible_calendars',
            value: { calendar_ids: ['north-energy', 'holidays'] },
            createdAt: null,
          },
          { key: 'week_start', value: 'monday', createdAt: null },
          { key: 'show_weekends', value: false, createdAt: null },
        ],
      },
    });
    expect(gateway.calls()).toEqual({
      [`${north} listUserSettings`]: 1,
      [`${north} getUserSettingsScope`]: 1,
    });
  });
});

describe('passkeys', () => {
  const passkeys = async (): Promise<string[]> => {
    const { account } = await gateway.data<{ account: { viewer: { passkeys: { name: string }[] } } }>(
      `{ account(name: "${north}") { viewer { passkeys { name } } } }`,
    );
    return account.viewer.passkeys.map(({ name }) => name);
  };
  const begin = async () =>
    (await act(gateway, 'passkeyRegistrationBegin', 'challengeToken', { account: north, name: 'Blue key' }))
      .challengeToken;

  test('are registered once by a challenge, listed and removed', async () => {
    const challengeToken = await begin();
    const input = { account: north, challengeToken, registrationResponse: { id: 'bmV3LWtleQ' } };
    const { passkey } = await act(gateway, 'passkeyRegistrationComplete', 'passkey { id name }', input);
    expect(passkey).toMatchObject({ name: 'Blue key' });
    expect(await passkeys()).toEqual(['My laptop', 'My phone', 'Blue key']);
    expect(await refused(gateway, 'passkeyRegistrationComplete', input)).toEqual(['VALIDATION -']);
    const { id } = passkey as { id: string };
    expect(await refused(gateway, 'passkeyDelete', { id })).toEqual([]);
    expect(await passkeys()).toEqual(['My laptop', 'My phone']);
    expect(await refused(gateway, 'passkeyDelete', { id })).toEqual(['NOT_FOUND -']);
  });

  test('of somebody are a conflict for anybody else', async () => {
    const challengeToken = await begin();
    const registrationResponse = { id: 'passkey-solar-epilot-1' };
    const input = { account: north, challengeToken, registrationResponse };
    expect(await refused(gateway, 'passkeyRegistrationComplete', input)).toEqual(['CONFLICT -']);
  });

  test('sign their owner in, whoever that is', async () => {
    const { challengeToken } = await act(
      gateway,
      'passkeyDiscoverableAuthenticationBegin',
      'challengeToken',
      {
        account: north,
      },
    );
    const resolve = (id: string, token: unknown = challengeToken) => ({
      account: north,
      challengeToken: token,
      assertionResponse: { id },
    });
    const { credential } = await act(
      gateway,
      'passkeyCredentialResolve',
      'credential { email loginParameters { organization { name } oauthResponseType } }',
      resolve('passkey-solar-epilot-1'),
    );
    expect(credential).toEqual({
      email: 'donald.knuth@example.com',
      loginParameters: [{ organization: { name: 'Solar works' }, oauthResponseType: 'CODE' }],
    });
    const refusals = (input: unknown) => refused(gateway, 'passkeyCredentialResolve', input);
    expect(await refusals(resolve('passkey-of-nobody'))).toEqual(['NOT_FOUND input.assertionResponse']);
    expect(await refusals(resolve('passkey-solar-epilot-1', 'CANARY-IN-none'))).toEqual(['VALIDATION -']);
    const unknown = { account: north, email: 'nobody@example.com' };
    expect(await refused(gateway, 'passkeyAuthenticationBegin', unknown)).toEqual(['NOT_FOUND input.email']);
  });
});

describe('menus', () => {
  const configuration = { planning: [{ key: 'tasks' }], reports: [] };

  test('of the same content are the same menu, from whichever account', async () => {
    const create = async (account: string, name: string) =>
      (await act(gateway, 'navigationCreate', 'navigation { externalId }', { account, name, configuration }))
        .navigation;
    const first = await create(north, 'Mine');
    expect(await create(north, 'Mine')).toEqual(first);
    expect(await create(solar, 'Mine')).toEqual(first);
    expect(await create(north, 'Yours')).not.toEqual(first);
    const { externalId } = first as { externalId: string };
    const elsewhere = globalId('Navigation', solar, externalId);
    expect(await gateway.data(`{ navigation(id: "${elsewhere}") { name configuration } }`)).toEqual({
      navigation: { name: 'Mine', configuration },
    });
  });

  test('that are not there are null; several in one request are asked for once each', async () => {
    const id = (hash: string) => globalId('Navigation', north, hash);
    const data = await gateway.data(`{
      a: navigation(id: "${id('1n7cypm5gxv22')}") { name }
      b: navigation(id: "${id('1n7cypm5gxv22')}") { configuration }
      none: navigation(id: "${id('0000000000000')}") { name }
    }`);
    expect(data).toMatchObject({ a: { name: 'Field service' }, b: { configuration: {} }, none: null });
    expect(gateway.calls()).toEqual({ [`${north} getNavigation`]: 2 });
  });
});

test('another organization of one’s own gives a login token each time', async () => {
  const input = { organizationId: globalId('Organization', north, 815_001) };
  const tokens = await Promise.all(
    [1, 2].map(async () => (await act(gateway, 'organizationSwitch', 'loginToken', input)).loginToken),
  );
  for (const token of tokens) expect(token).toMatch(/^ONCE-login-/);
  expect(new Set(tokens).size).toBe(2);
  expect(gateway.control.requests({ operation: 'switchOrganization' }).map(({ body }) => body)).toEqual([
    { org_id: '815001' },
    { org_id: '815001' },
  ]);
});
