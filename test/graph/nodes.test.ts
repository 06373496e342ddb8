import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';

test('things of every type and account are fetched side by side, in the order asked', async () => {
  gateway.control.setFaults([{ kind: 'latency', ms: 300 }]);
  const one = (account: string) => [
    globalId('Event', account, 9001),
    globalId('User', account, 17),
    globalId('EventType', account, 301),
    globalId('Poll', account, 501),
    globalId('Organization', account, account === sales ? 3 : 4),
    globalId('Account', account, account),
  ];
  const ids = [...one(sales), ...one(support)];
  const answer = await gateway.data(nodes, { ids });
  const types = ['Event', 'User', 'EventType', 'Poll', 'Organization', 'Account'];
  expect(answer.nodes).toEqual(ids.map((id, index) => ({ __typename: types[index % types.length], id })));

  const seen = gateway.control.requests();
  expect(seen.map(({ operation }) => operation).sort()).toEqual(
    ['getCurrentUser', 'getEvent', 'getEventType', 'getUserList', 'retrievePollById'].flatMap((it) => [
      it,
      it,
    ]),
  );
  const lastStart = Math.max(...seen.map(({ startedAt }) => startedAt));
  const firstEnd = Math.min(...seen.map(({ endedAt }) => endedAt ?? 0));
  expect(lastStart).toBeLessThan(firstEnd);
});

test('an account answers from the configuration, without a call', async () => {
  const id = globalId('Account', sales, sales);
  const query =
    'query ($id: ID!) { node(id: $id) { id ... on Account { name label provider capabilities(supported: true) { verb } } } }';
  gateway.calls();
  const answer = await gateway.data<{ node: { capabilities: unknown[] } }>(query, { id });
  expect(answer.node).toMatchObject({ id, name: sales, label: 'Sales calendar', provider: 'SIMPLYMEET' });
  expect(answer.node.capabilities.length).toBeGreaterThan(30);
  expect(gateway.calls()).toEqual({});
});

describe('what is not there', () => {
  test.each(['Event', 'User', 'EventType', 'Poll', 'Organization'] as const)(
    'an unknown %s is null',
    async (type) => {
      expect(await gateway.ask(node, { id: globalId(type, sales, 424242) })).toEqual({
        data: { node: null },
      });
    },
  );

  test('unknown ids are null among known ones', async () => {
    const ids = [1, 9001, 2, 9002].map((id) => eventId(sales, id));
    const answer = await gateway.data<{ nodes: ({ id: string } | null)[] }>(nodes, { ids });
    expect(answer.nodes.map((it) => it?.id ?? null)).toEqual([null, ids[1], null, ids[3]]);
  });

  test('an event that was deleted is null', async () => {
    const id = eventId(sales, 9020);
    const gone = 'mutation ($id: ID!) { eventDelete(input: { id: $id }) { deletedId } }';
    expect(await gateway.data(gone, { id })).toEqual({ eventDelete: { deletedId: id } });
    expect(await gateway.data(node, { id })).toEqual({ node: null });
  });
});

test('a bad entry is null with its own error and spoils nothing else', async () => {
  const ids = [
    eventId(sales, 9001),
    'nonsense',
    globalId('Event', 'elsewhere', 9001),
    globalId('Tag', sales, 71),
    globalId('Event', sales, '12/../../x'),
    globalId('Group', sales, 1),
    globalId('Account', sales, support),
    eventId(support, 9001),
  ];
  const answer = await gateway.ask<{ nodes: ({ id: string } | null)[] }>(nodes, { ids });
  expect(answer.data?.nodes.map((it) => it?.id ?? null)).toEqual([
    ids[0],
    ...Array.from({ length: 6 }, () => null),
    ids[7],
  ]);
  expect(faults(answer)).toEqual([1, 2, 3, 4, 5, 6].map((at) => `nodes.${at} VALIDATION ids[${at}]`));
});

describe('lookup', () => {
  const lookup = `query ($account: String!, $type: LookupType!, $externalId: String!) {
    lookup(account: $account, type: $type, externalId: $externalId) { __typename id }
  }`;

  test.each([
    ['Event', '9001'],
    ['User', '18'],
    ['EventType', '301'],
    ['Poll', '501'],
    ['Organization', '3'],
  ] as const)('finds a %s by the id of the provider', async (type, externalId) => {
    const id = globalId(type, sales, externalId);
    expect(await gateway.data(lookup, { account: sales, type, externalId })).toEqual({
      lookup: { __typename: type, id },
    });
  });

  test('answers null for what the provider does not have', async () => {
    expect(await gateway.data(lookup, { account: sales, type: 'Event', externalId: '7' })).toEqual({
      lookup: null,
    });
  });

  test.each([
    ['elsewhere', 'Event', '9001', 'account'],
    [sales, 'Event', 'delete-list', 'externalId'],
    [sales, 'Event', '12/../../x', 'externalId'],
    [sales, 'Event', '', 'externalId'],
    [sales, 'Event', ' 9001', 'externalId'],
    [sales, 'Event', '09001', 'externalId'],
    [sales, 'Event', '9'.repeat(60_000), 'externalId'],
  ])('refuses account %s, type %s, id %j without a call', async (account, type, externalId, argument) => {
    gateway.calls();
    const answer = await gateway.ask(lookup, { account, type, externalId });
    expect(answer.data).toEqual({ lookup: null });
    expect(faults(answer)).toEqual([`lookup VALIDATION ${argument}`]);
    expect(gateway.calls()).toEqual({});
  });
});
