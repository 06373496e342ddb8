import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  account,
  client,
  clientId,
  clientWebhook,
  clientWebhookId,
  grace,
  userWebhook,
  userWebhookId,
} from '../support/acts/calplatform-ids.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';

const gatewayOf = useGateways();
const calplatform = () => gatewayOf('calplatform');

const owner = globalId('User', account, 'user/7');
const manages = 'oauth_client_users_controller_get_managed_users';

describe('things by id', () => {
  test('each of an account side by side, webhooks by the two lists that may have them', async () => {
    const gateway = await calplatform();
    gateway.calls();
    const { nodes } = await gateway.data<{ nodes: unknown[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename
        ... on Webhook { url hasSecret owner { id } calplatform { oauthClient { id } } }
        ... on OAuthClient { name hasSecret }
        ... on User { name } } }`,
      { ids: [userWebhook, clientWebhook, client, grace, owner] },
    );
    expect(nodes).toEqual([
      {
        __typename: 'Webhook',
        id: userWebhook,
        url: 'https://hooks.example.com/user/1',
        hasSecret: true,
        owner: { id: owner },
        calplatform: { oauthClient: null },
      },
      {
        __typename: 'Webhook',
        id: clientWebhook,
        url: 'https://hooks.example.com/client/1',
        hasSecret: true,
        owner: null,
        calplatform: { oauthClient: { id: client } },
      },
      { __typename: 'OAuthClient', id: client, name: 'Analytical Engines app', hasSecret: true },
      { __typename: 'User', id: grace, name: 'Grace Hopper' },
      { __typename: 'User', id: owner, name: 'Barbara Liskov' },
    ]);
    expect(gateway.calls()).toEqual({
      [`${account} webhooks_controller_get_webhooks`]: 1,
      [`${account} oauth_client_webhooks_controller_get_oauth_client_webhooks`]: 1,
      [`${account} oauth_clients_controller_get_oauth_client_by_id`]: 1,
      [`${account} oauth_client_users_controller_get_user_by_id`]: 1,
      [`${account} me_controller_get_me`]: 1,
    });
  });

  const one = {
    Webhook: [clientWebhook, 'oauth_client_webhooks_controller_get_oauth_client_webhook'],
    OAuthClient: [client, 'oauth_clients_controller_get_oauth_client_by_id'],
    User: [grace, 'oauth_client_users_controller_get_user_by_id'],
    Organization: [globalId('Organization', account, 3), 'me_controller_get_me'],
  } as const;

  test.each(Object.entries(one))('one %s by one call', async (type, [id, operation]) => {
    const gateway = await calplatform();
    gateway.calls();
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } }';
    expect(await gateway.data(query, { id })).toEqual({ node: { __typename: type, id } });
    expect(gateway.calls()).toEqual({ [`${account} ${operation}`]: 1 });
  });

  test.each([
    ['User', '43', grace, 1],
    ['OAuthClient', clientId, client, 1],
    ['Webhook', userWebhookId, userWebhook, 1],
    ['Webhook', clientWebhookId, clientWebhook, 2], // looked for at the key's owner first
    ['User', '424242', null, 1],
    ['Webhook', '00000000-0000-4000-8000-000000000001', null, 2],
  ])("lookup of %s %s by the provider's own id", async (type, externalId, id, calls) => {
    const gateway = await calplatform();
    gateway.calls();
    const query = `query ($account: String!, $type: LookupType!, $externalId: String!) {
      lookup(account: $account, type: $type, externalId: $externalId) { id } }`;
    const answer = await gateway.data(query, { account, type, externalId });
    expect(answer).toEqual({ lookup: id === null ? null : { id } });
    expect(Object.values(gateway.calls()).reduce((sum, count) => sum + count, 0)).toBe(calls);
  });
});

describe('managed users', () => {
  const byEmail = `query ($emails: [EmailAddress!]) {
    users(filter: { emails: $emails }) { nodes { id } totalCount sources { status } } }`;

  test('an empty list of addresses matches nobody and needs no call', async () => {
    const gateway = await calplatform();
    gateway.calls();
    expect(await gateway.data(byEmail, { emails: [] })).toEqual({
      users: { nodes: [], totalCount: 0, sources: [{ status: 'OK' }] },
    });
    expect(gateway.calls()).toEqual({});
  });

  test('the provider finds them by address, whatever the case', async () => {
    const gateway = await calplatform();
    gateway.calls();
    const emails = ['Grace.Hopper@example.com', 'nobody@example.com'];
    expect(await gateway.data(byEmail, { emails })).toEqual({
      users: { nodes: [{ id: grace }], totalCount: 1, sources: [{ status: 'OK' }] },
    });
    expect(gateway.calls()).toEqual({ [`${account} ${manages}`]: 1 });
  });

  const page = `query ($first: Int, $after: String, $accounts: [String!]) {
    users(first: $first, after: $after, accounts: $accounts) {
      nodes { externalId account { name } } totalCount pageInfo { hasNextPage endCursor }
      sources { account { name } status error { code message } } } }`;
  interface Page {
    readonly users: {
      readonly nodes: { readonly externalId: string; readonly account: { readonly name: string } }[];
      readonly totalCount: number | null;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly sources: unknown[];
    };
  }
  const outOfReach = {
    account: { name: account },
    status: 'UNSUPPORTED',
    error: {
      code: 'UNSUPPORTED',
      message: expect.stringContaining('first 200 managed users only'),
    },
  };

  /** Walks the list to where it says that no more follows. */
  async function walked(gateway: TestGateway, variables: object) {
    const ids: string[] = [];
    const totals = new Set<number | null>();
    for (let after: string | null = null; ; ) {
      const { users }: Page = await gateway.data<Page>(page, { ...variables, after });
      const own = users.nodes.filter((node) => node.account.name === account);
      ids.push(...own.map(({ externalId }) => externalId));
      totals.add(users.totalCount);
      after = users.pageInfo.endCursor;
      if (!users.pageInfo.hasNextPage) return { ids, totals: [...totals], after, sources: users.sources };
    }
  }

  const within = Array.from({ length: 200 }, (_, index) => String(42 + index));

  describe('more than the provider pages through', () => {
    let gateway: TestGateway;
    beforeAll(async () => {
      gateway = await startGateway({ only: ['calplatform', 'vyte'], scale: 5 });
    });
    afterAll(() => gateway.close());

    test.each([
      ['beside another account', { first: 100 }],
      ['alone', { first: 60, accounts: [account] }],
    ])('%s: all within reach come, and what is beyond is told in sources', async (_what, variables) => {
      const { ids, totals, sources } = await walked(gateway, variables);
      expect(ids).toEqual(within);
      expect(totals).toEqual([null]);
      expect(sources).toContainEqual(outOfReach);
    });

    test('a page that only has what is beyond is an error', async () => {
      const { after } = await walked(gateway, { first: 60, accounts: [account] });
      const beyond = await gateway.ask(page, { first: 60, accounts: [account], after });
      expect(beyond.data).toEqual({ users: null });
      expect(faults(beyond)).toEqual([`users UNSUPPORTED ${account}`]);
    });
  });
});
