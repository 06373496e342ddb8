import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { globalId } from '../support/ids.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, scale: 5 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

const accounts = [
  'sales-meet',
  'support-meet',
  'paris-vyte',
  'office-cal',
  'platform-cal',
  'north-epilot',
  'solar-epilot',
];

interface Connection {
  readonly nodes: readonly { readonly account: { readonly name: string } }[];
  readonly sources: readonly {
    readonly account: { readonly name: string };
    readonly status: string;
    readonly error: { readonly code: string } | null;
  }[];
}

const sourcesOf = ({ sources }: Connection) =>
  Object.fromEntries(sources.map(({ account, status }) => [account.name, status]));

const sources = 'sources { account { name } status error { code } }';

describe('lists over all seven accounts', () => {
  test('users with organization, groups and webhooks: one or two calls a list and account, not one a user', async () => {
    const { users } = await gateway.data<{ users: Connection }>(`{
      users(first: 70) {
        nodes {
          name email account { name }
          organization { name externalId }
          groups(first: 5) { nodes { name } }
          webhooks(first: 5) { nodes { url } }
        }
        ${sources}
      }
    }`);
    expect(users.nodes).toHaveLength(70);
    expect(sourcesOf(users)).toEqual(Object.fromEntries(accounts.map((name) => [name, 'OK'])));
    expect(gateway.calls()).toEqual({
      'sales-meet getUserList': 1,
      'support-meet getUserList': 1,
      'paris-vyte listUsers': 1,
      // Two where a list is longer: its share, then its part of what the short ones left over.
      'office-cal listUsers': 2,
      'platform-cal oauth_client_users_controller_get_managed_users': 2,
      'platform-cal webhooks_controller_get_webhooks': 1,
      'platform-cal oauth_client_webhooks_controller_get_oauth_client_webhooks': 1,
      'north-epilot listUsersV2': 2,
      'north-epilot getGroups': 1,
      'solar-epilot listUsersV2': 2,
      'solar-epilot getGroups': 1,
    });
  });

  test('an account that has no such list is an UNSUPPORTED source, and is not asked', async () => {
    const { webhooks, groups } = await gateway.data<{ webhooks: Connection; groups: Connection }>(
      `{ webhooks { nodes { account { name } } ${sources} } groups { nodes { account { name } } ${sources} } }`,
    );
    const only = (...some: string[]) =>
      Object.fromEntries(accounts.map((name) => [name, some.includes(name) ? 'OK' : 'UNSUPPORTED']));
    expect(sourcesOf(webhooks)).toEqual(only('platform-cal'));
    expect(sourcesOf(groups)).toEqual(only('north-epilot', 'solar-epilot'));
    expect(new Set(Object.keys(gateway.calls()).map((call) => call.split(' ')[0]))).toEqual(
      new Set(['platform-cal', 'north-epilot', 'solar-epilot']),
    );
  });

  test('a person is found everywhere by one address', async () => {
    const { users } = await gateway.data<{ users: Connection }>(
      `{ users(filter: { emails: ["ada.byron@example.com"] }) { nodes { email account { name } } ${sources} } }`,
    );
    expect(users.nodes.map(({ account }) => account.name).sort()).toEqual([...accounts].sort());
  });

  test('one order over all of them', async () => {
    const { users } = await gateway.data<{ users: { nodes: { name: string | null }[] } & Connection }>(
      `{ users(first: 30, orderBy: { field: NAME }) { nodes { name account { name } } ${sources} } }`,
    );
    const names = users.nodes.map(({ name }) => name ?? '');
    expect(names).toEqual([...names].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)));
    expect(users.sources.filter(({ status }) => status === 'FAILED')).toEqual([]);
  });
});

describe('many ids', () => {
  const fifty = (make: (index: number) => string) => Array.from({ length: 50 }, (_, index) => make(index));

  test('fifty users of epilot and fifty of Vyte are one list each', async () => {
    const { users } = await gateway.data<{ users: { nodes: { id: string }[] } }>(
      '{ users(first: 60, accounts: ["paris-vyte"]) { nodes { id } } }',
    );
    gateway.calls();
    const epilot = fifty((index) => globalId('User', 'north-epilot', 10_015 + index));
    const ids = [...epilot, ...users.nodes.slice(0, 50).map(({ id }) => id)];
    expect(ids).toHaveLength(100);
    const { nodes } = await gateway.data<{ nodes: ({ id: string; name: string | null } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on User { name } } }',
      { ids },
    );
    expect(nodes.map((node) => node?.id)).toEqual(ids);
    expect(gateway.calls()).toEqual({ 'north-epilot listUsersV2': 1, 'paris-vyte listUsers': 1 });
  });

  test('one of each is one get each', async () => {
    const ids = [
      globalId('User', 'north-epilot', 10_016),
      globalId('User', 'paris-vyte', '677e473cb0a710ca7e000fa2'),
    ];
    await gateway.data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(gateway.calls()).toEqual({ 'north-epilot getUserV2': 1, 'paris-vyte retrieveUser': 1 });
  });
});

describe('groups of users', () => {
  const groupsOf = (ids: readonly string[]) =>
    gateway.data<{ nodes: { groups: { nodes: { externalId: string }[] } }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { groups { nodes { externalId } } } } }',
      { ids },
    );
  const some = [10_015, 10_016, 10_017].map((id) => globalId('User', 'north-epilot', id));

  test('of one: its own call; of several: the list of groups once, with the same groups', async () => {
    const alone = [];
    for (const id of some) alone.push(...(await groupsOf([id])).nodes);
    expect(gateway.calls()).toEqual({ 'north-epilot getGroupsForUser': 3, 'north-epilot getUserV2': 3 });
    const together = await groupsOf(some);
    expect(together.nodes).toEqual(alone);
    expect(gateway.calls()).toEqual({ 'north-epilot listUsersV2': 1, 'north-epilot getGroups': 1 });
  });
});
