import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';
import { askSubgraph, type Entities, entitiesQuery, type Representation } from '../support/subgraph.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ subgraph: plainSubgraph });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

const ask = (representations: readonly unknown[], selection: string) =>
  askSubgraph<Entities>(gateway, entitiesQuery(selection), { representations });

const byId = (id: string, __typename = 'Event'): Representation => ({ __typename, id });
const byExternalId = (accountName: string, externalId: unknown, __typename = 'Event'): Representation => ({
  __typename,
  accountName,
  externalId,
});

const ids100 = eventIds(sales, 60).concat(eventIds(support, 40));

describe('a hundred things', () => {
  const fields = 'id title startsAt host { name } eventType { name }';

  test.each([
    ['id', ids100, ids100.map((id) => byId(id))],
    [
      'accountName and externalId',
      ids100,
      ids100.map((_, index) =>
        index < 60
          ? byExternalId(sales, String(9001 + index))
          : byExternalId(support, String(9001 + index - 60)),
      ),
    ],
    [
      'either key, each twice',
      ids100.slice(0, 50),
      ids100.slice(0, 50).flatMap((id, index) => [byId(id), byExternalId(sales, 9001 + index)]),
    ],
  ])('by %s take the calls that `nodes` takes, and answer the same', async (_, ids, representations) => {
    const direct = await gateway.data<{ nodes: { id: string }[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Event { ${fields} } } }`,
      { ids },
    );
    const callsOfNodes = gateway.calls();
    const answer = await ask(representations, `... on Event { ${fields} }`);
    expect(gateway.calls()).toEqual(callsOfNodes);
    expect(Object.values(callsOfNodes).every((count) => count === 1)).toBe(true);
    expect(answer.errors).toBeUndefined();
    const rows = new Map(direct.nodes.map((row) => [row.id, row]));
    expect(answer.data?._entities).toHaveLength(representations.length);
    expect(answer.data?._entities).toEqual(answer.data?._entities.map((row) => rows.get(String(row?.id))));
    expect(new Set(answer.data?._entities.map((row) => row?.id)).size).toBe(rows.size);
  });
});

test('things of several types are fetched side by side, in the order asked', async () => {
  const representations = [
    byId(globalId('Poll', sales, 501), 'Poll'),
    byId(eventId(support, 9001)),
    byExternalId(sales, '301', 'EventType'),
    byId(globalId('User', sales, 17), 'User'),
    byExternalId(support, 4, 'Organization'),
    byId(eventId(sales, 9002)),
  ];
  const answer = await ask(representations, '... on Resource { accountName externalId }');
  expect(answer.errors).toBeUndefined();
  expect(answer.data?._entities).toEqual([
    { __typename: 'Poll', accountName: sales, externalId: '501' },
    { __typename: 'Event', accountName: support, externalId: '9001' },
    { __typename: 'EventType', accountName: sales, externalId: '301' },
    { __typename: 'User', accountName: sales, externalId: '17' },
    { __typename: 'Organization', accountName: support, externalId: '4' },
    { __typename: 'Event', accountName: sales, externalId: '9002' },
  ]);
});

test('a bad representation is null with its own error and spoils nothing else', async () => {
  const good = byId(eventId(sales, 9001));
  const bad: readonly (readonly [unknown, string])[] = [
    ['CANARY-text', ''],
    [17, ''],
    [[good], ''],
    [{}, '.__typename'],
    [{ __typename: 'CANARY-type', id: eventId(sales, 9001) }, '.__typename'],
    [{ __typename: 'constructor', id: eventId(sales, 9001) }, '.__typename'],
    [{ __typename: 'Account', id: globalId('Account', sales, sales) }, '.__typename'],
    [{ __typename: 'OAuthClient', id: globalId('OAuthClient', sales, 'x') }, '.__typename'],
    [{ __typename: 'Node', id: eventId(sales, 9001) }, '.__typename'],
    [{ __typename: 'Event' }, ''],
    [{ __typename: 'Event', id: 9001 }, ''],
    [{ __typename: 'Event', accountName: sales }, ''],
    [{ __typename: 'Event', externalId: '9001' }, ''],
    [{ __typename: 'Event', accountName: sales, externalId: 1.5 }, ''],
    [byId('CANARY-id'), '.id'],
    [byId(globalId('User', sales, 17)), '.id'],
    [byId(globalId('Event', 'elsewhere', 9001)), '.id'],
    [byId(globalId('Event', sales, '12/../../x')), '.id'],
    [byExternalId('CANARY elsewhere', '9001'), '.accountName'],
    [byExternalId('elsewhere', '9001'), '.accountName'],
    [byExternalId(sales, '12/../../x'), '.externalId'],
    [byExternalId(sales, 'delete-list'), '.externalId'],
    [byExternalId(sales, '1', 'Group'), '.externalId'],
  ];
  const representations = [good, ...bad.map(([given]) => given), byExternalId(support, '9001')];
  const answer = await ask(representations, '... on Node { id }');
  expect(answer.data?._entities).toEqual([
    { __typename: 'Event', id: eventId(sales, 9001) },
    ...bad.map(() => null),
    { __typename: 'Event', id: eventId(support, 9001) },
  ]);
  expect(faults(answer)).toEqual(
    bad.map(([, part], at) => `_entities.${at + 1} VALIDATION representations[${at + 1}]${part}`),
  );
  expect(JSON.stringify(answer)).not.toContain('CANARY');
  expect(gateway.calls()).toEqual({ [`${sales} getEvent`]: 1, [`${support} getEvent`]: 1 });
});

test('what is gone is null and says so: a router would call the nulls in it a bug', async () => {
  const representations = [1, 9001, 2].flatMap((id) => [byId(eventId(sales, id)), byExternalId(support, id)]);
  const answer = await ask(representations, '... on Node { id }');
  expect(answer.data?._entities.map((row) => row?.id ?? null)).toEqual([
    null,
    null,
    eventId(sales, 9001),
    eventId(support, 9001),
    null,
    null,
  ]);
  expect(faults(answer).sort()).toEqual(
    [0, 1, 4, 5].map((at) => `_entities.${at} NOT_FOUND ${at % 2 === 0 ? sales : support}`),
  );
  expect(answer.errors?.[0]?.message).toBe('representations[0] was not found.');
});

test('an account that fails costs its own entities and says so at each', async () => {
  gateway.control.setFaults([{ kind: 'status', status: 500, account: support }]);
  const answer = await ask(
    [byId(eventId(sales, 9001)), byId(eventId(support, 9001)), byId(eventId(sales, 9002))],
    '... on Event { title }',
  );
  expect(answer.data?._entities.map((row) => row === null)).toEqual([false, true, false]);
  expect(faults(answer)).toEqual([`_entities.1 UPSTREAM_UNAVAILABLE ${support}`]);
});

describe('how many', () => {
  const many = (count: number) => eventIds(sales, count).map((id) => byId(id));

  test('500 pass the limits of a server that was not told otherwise, twelve fields each', async () => {
    const large = await startGateway({ subgraph: plainSubgraph, scale: 10 });
    try {
      const fields = 'id externalId title startsAt endsAt timeZone status location notes host { name }';
      const representations = eventIds(sales, 250)
        .concat(eventIds(support, 250))
        .map((id) => byId(id));
      const query = entitiesQuery(`... on Event { ${fields} }`);
      const answer = await askSubgraph<Entities>(large, query, { representations });
      expect(answer.errors).toBeUndefined();
      expect(answer.data?._entities.filter((row) => row !== null)).toHaveLength(500);
      const calls = large.calls();
      const ids = representations.map(({ id }) => id);
      await large.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { ${fields} } } }`, { ids });
      expect(large.calls()).toEqual(calls);
    } finally {
      await large.close();
    }
  });

  test('501 are refused before anything runs', async () => {
    const answer = await ask(many(501), '... on Node { id }');
    expect(answer.data).toBeNull();
    expect(faults(answer)).toEqual(['_entities VALIDATION representations']);
    expect(gateway.calls()).toEqual({});
  });

  test('they count: what is too large times its number is refused before anything runs', async () => {
    const selection = '... on Event { host { eventTypes(first: 10) { nodes { id name durationMinutes } } } }';
    expect((await ask(many(2), selection)).errors).toBeUndefined();
    gateway.calls();
    const answer = await ask(many(500), selection);
    expect(answer.data).toBeNull();
    expect(faults(answer)).toEqual(['_entities VALIDATION query']);
    expect(gateway.calls()).toEqual({});
  });

  test('none are none', async () => {
    expect((await ask([], '... on Node { id }')).data).toEqual({ _entities: [] });
  });
});
