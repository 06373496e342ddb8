import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { faults } from '../support/answers.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';

let gateway: TestGateway;
/** Real cursors, by the list that gave them. */
const cursors: Record<string, string> = {};

interface Page {
  readonly events: { readonly pageInfo: { readonly endCursor: string } };
}

const events = `query ($accounts: [String!], $first: Int, $after: String, $last: Int, $before: String,
  $filter: EventFilter, $orderBy: EventOrder) {
  events(accounts: $accounts, first: $first, after: $after, last: $last, before: $before,
    filter: $filter, orderBy: $orderBy) { nodes { id } pageInfo { endCursor } sources { status } }
}`;

beforeAll(async () => {
  gateway = await startGateway();
  const cursorOf = async (variables: object) =>
    (await gateway.data<Page>(events, { first: 5, ...variables })).events.pageInfo.endCursor;
  cursors.plain = await cursorOf({});
  cursors.filtered = await cursorOf({ filter: { state: 'new' } });
  cursors.ordered = await cursorOf({ orderBy: { field: 'STARTS_AT' } });
  cursors.descending = await cursorOf({ orderBy: { field: 'STARTS_AT', direction: 'DESC' } });
  cursors.sales = await cursorOf({ accounts: [sales] });
  cursors.support = await cursorOf({ accounts: [support] });
  cursors.swapped = await cursorOf({ accounts: [support, sales] });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.calls();
});

/** Asks, and makes sure that no provider heard of it. */
async function refused(query: string, variables?: unknown): Promise<Answer> {
  const answer = await gateway.ask(query, variables);
  expect(gateway.calls()).toEqual({});
  for (const { message } of answer.errors ?? []) expect(message.length).toBeLessThan(300);
  return answer;
}

const changed = (cursor: string | undefined, change: (wire: unknown[]) => unknown): string => {
  const wire = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()) as unknown[];
  return Buffer.from(JSON.stringify(change(wire))).toString('base64url');
};

describe('arguments of a page', () => {
  const cases: readonly [what: string, variables: object, argument: string][] = [
    ['first 0', { first: 0 }, 'first'],
    ['first 101', { first: 101 }, 'first'],
    ['first -1', { first: -1 }, 'first'],
    ['last 0', { last: 0, accounts: [sales] }, 'last'],
    ['last 101', { last: 101, accounts: [sales] }, 'last'],
    ['both', { first: 5, last: 5, accounts: [sales] }, 'last'],
    ['last over two accounts', { last: 5 }, 'last'],
    ['before without last', { before: 'x' }, 'before'],
    ['after with last', { last: 5, after: 'x', accounts: [sales] }, 'after'],
    ['an unknown account', { accounts: ['elsewhere'] }, 'accounts'],
    ['an account twice', { accounts: [sales, support, sales] }, 'accounts'],
    ['no account', { accounts: [] }, 'accounts'],
    ['an account name of 60,000 characters', { accounts: ['a'.repeat(60_000)] }, 'accounts'],
  ];

  test.each(cases)('%s', async (_what, variables, argument) => {
    const answer = await refused(events, variables);
    expect(answer.data).toEqual({ events: null });
    expect(faults(answer)).toEqual([`events VALIDATION ${argument}`]);
    expect(answer.errors?.[0]?.message).toContain(argument === 'accounts' ? 'account' : argument);
  });
});

describe('cursors', () => {
  const cases: readonly [what: string, after: () => string | undefined, variables: object][] = [
    ['is no base64', () => '%%%', {}],
    ['is empty', () => '', {}],
    ['is no JSON', () => Buffer.from('[1,').toString('base64url'), {}],
    ['is huge', () => 'A'.repeat(65_000), {}],
    ['is an id', () => eventId(sales, 9001), {}],
    ['is of another version', () => changed(cursors.plain, ([, ...rest]) => [2, ...rest]), {}],
    ['has another turn', () => changed(cursors.plain, ([a, b, , d]) => [a, b, 7, d]), {}],
    ['has a negative place', () => changed(cursors.plain, ([a, b, c]) => [a, b, c, [[-1, null, 0]]]), {}],
    [
      'lacks an account',
      () => changed(cursors.plain, ([a, b, c, d]) => [a, b, c, (d as unknown[]).slice(1)]),
      {},
    ],
    ['has an end put on', () => `${cursors.plain}A`, {}],
    ['is of another filter', () => cursors.filtered, {}],
    ['is of a list without the filter', () => cursors.plain, { filter: { state: 'new' } }],
    ['is of another order', () => cursors.ordered, {}],
    ['is of the other direction', () => cursors.descending, { orderBy: { field: 'STARTS_AT' } }],
    ['is of one account', () => cursors.sales, {}],
    ['is of another account', () => cursors.support, { accounts: [sales] }],
    ['is of the accounts in another order', () => cursors.swapped, {}],
    ['is of all accounts', () => cursors.plain, { accounts: [sales] }],
  ];

  test.each(cases)('one that %s is refused', async (_what, after, variables) => {
    const answer = await refused(events, { ...variables, after: after() });
    expect(faults(answer)).toEqual(['events VALIDATION after']);
  });

  test('one of another list is refused', async () => {
    const answer = await refused('query ($after: String) { polls(after: $after) { nodes { id } } }', {
      after: cursors.plain,
    });
    expect(faults(answer)).toEqual(['polls VALIDATION after']);
  });

  test('one of all accounts is refused below an account, and the other way round', async () => {
    const query = `query ($after: String) { account(name: "${sales}") { events(after: $after) { nodes { id } } } }`;
    expect(faults(await refused(query, { after: cursors.plain }))).toEqual([
      'account.events VALIDATION after',
    ]);
  });

  test('a bad one for `before` is named so', async () => {
    const answer = await refused(events, { last: 5, before: cursors.plain, accounts: [sales] });
    expect(faults(answer)).toEqual(['events VALIDATION before']);
  });
});

describe('filters', () => {
  const cases: readonly [what: string, filter: object, argument: string][] = [
    ['from after to', { scheduledAtFrom: '2026-03-02', scheduledAtTo: '2026-03-01' }, 'filter.scheduledAtTo'],
    ['a kind that nobody has a word for', { eventTypeKind: 'UNKNOWN' }, 'filter.eventTypeKind'],
    ['an empty text', { invitee: '' }, 'filter.invitee'],
    ['a text of spaces', { state: '  ' }, 'filter.state'],
    ['a text of 60,000 characters', { uuid: 'x'.repeat(60_000) }, 'filter.uuid'],
    ['101 ids', { ids: eventIds(sales, 101) }, 'filter.ids'],
    ['a bad id', { ids: [eventId(sales, 9001), 'x'] }, 'filter.ids[1]'],
    ['an id of another type', { userIds: [eventId(sales, 9001)] }, 'filter.userIds[0]'],
    ['an id of an unknown account', { tagIds: [globalId('Tag', 'elsewhere', 71)] }, 'filter.tagIds[0]'],
    [
      'an id that climbs',
      { eventTypeIds: [globalId('EventType', sales, '3/../1')] },
      'filter.eventTypeIds[0]',
    ],
  ];

  test.each(cases)('%s', async (_what, filter, argument) => {
    const answer = await refused(events, { filter });
    expect(faults(answer)).toEqual([`events VALIDATION ${argument}`]);
    expect(answer.errors?.[0]?.message).toContain(argument);
  });

  test.each([
    ['users', 'filter: { search: " " }', 'filter.search'],
    ['eventTypes', 'filter: { kind: UNKNOWN }', 'filter.kind'],
    ['eventTypes', `filter: { search: "${'x'.repeat(501)}" }`, 'filter.search'],
    ['polls', 'filter: { ids: ["x"] }', 'filter.ids[0]'],
  ])('%s(%s)', async (list, args, argument) => {
    expect(faults(await refused(`{ ${list}(${args}) { nodes { id } } }`))).toEqual([
      `${list} VALIDATION ${argument}`,
    ]);
  });

  test('an empty list of ids matches nothing and needs no call', async () => {
    const answer = await refused(events, { filter: { ids: [] } });
    expect(answer).toMatchObject({
      data: { events: { nodes: [], sources: [{ status: 'OK' }, { status: 'OK' }] } },
    });
  });
});

describe('types that do not fit the schema', () => {
  const cases: readonly [what: string, query: string, variables: unknown, word: string][] = [
    ['a day that is none', events, { filter: { scheduledAtFrom: '2026-02-30' } }, 'scheduledAtFrom'],
    ['a day with a time', events, { filter: { scheduledAtFrom: '2026-02-03T00:00:00Z' } }, 'scheduledAtFrom'],
    ['a text for a number', events, { first: 'ten' }, 'first'],
    ['a fraction', events, { first: 1.5 }, 'first'],
    ['a list for a text', events, { after: ['x'] }, 'after'],
    ['an object for a list', events, { accounts: { a: 1 } }, 'accounts'],
    ['an unknown field of a filter', events, { filter: { nope: 1 } }, 'nope'],
    ['an unknown word', events, { orderBy: { field: 'MOOD' } }, 'field'],
    ['a missing variable', 'query ($id: ID!) { node(id: $id) { id } }', {}, 'id'],
    ['null for what is required', 'query ($id: ID!) { node(id: $id) { id } }', { id: null }, 'id'],
    [
      'an address that is none',
      'mutation ($i: EventParticipantsInviteInput!) { eventParticipantsInvite(input: $i) { userErrors { code } } }',
      { i: { id: eventId(sales, 9001), emails: ['nobody'] } },
      'emails',
    ],
    [
      'a time without a zone',
      'mutation ($i: PollCreateInput!) { pollCreate(input: $i) { userErrors { code } } }',
      { i: { eventTypeId: globalId('EventType', sales, 301), name: 'x', options: ['2026-05-04 09:00:00'] } },
      'options',
    ],
  ];

  test.each(cases)('%s', async (_what, query, variables, word) => {
    const answer = await refused(query, variables);
    expect(answer.data ?? null).toBeNull();
    expect(faults(answer)).toEqual(['VALIDATION']);
    expect(answer.errors?.[0]?.message).toContain(word);
  });
});

describe('too much at once', () => {
  test('501 ids for nodes', async () => {
    const answer = await refused('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: eventIds(sales, 501),
    });
    expect(faults(answer)).toEqual(['nodes VALIDATION ids']);
  });

  test('a text of 100,000 characters', async () => {
    const answer = await refused('query ($id: ID!) { node(id: $id) { id } }', { id: 'x'.repeat(100_000) });
    expect(faults(answer)).toEqual(['VALIDATION']);
  });

  test('pages below pages below pages', async () => {
    const inner = 'events(first: 100) { nodes { id } }';
    const answer = await refused(
      `{ users(first: 100) { nodes { eventTypes(first: 100) { nodes { ${inner} } } } } }`,
    );
    expect(faults(answer)).toEqual(['users VALIDATION query']);
    expect(answer.errors?.[0]?.message).toContain('complexity');
  });
});

test.each(['account(name: "elsewhere") { name }', 'account(name: "") { name }'])('%s', async (field) => {
  expect(faults(await refused(`{ ${field} }`))).toEqual(['account VALIDATION name']);
});

describe('availability', () => {
  const query = `query ($id: ID!, $from: Date!, $to: Date!, $durationId: ID, $userId: ID) { node(id: $id) {
    ... on EventType { availability(from: $from, to: $to, durationId: $durationId, userId: $userId) { date } } } }`;
  const id = globalId('EventType', sales, 301);

  test.each([
    [{ from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ from: '2026-03-02', to: '2027-03-04' }, 'to'],
    [{ from: '2026-03-02', to: '2026-03-02', durationId: globalId('Duration', support, 601) }, 'durationId'],
    [{ from: '2026-03-02', to: '2026-03-02', userId: globalId('User', support, 17) }, 'userId'],
    [{ from: '2026-03-02', to: '2026-03-02', userId: 'x' }, 'userId'],
  ])('%j', async (variables, argument) => {
    const answer = await gateway.ask(query, { id, ...variables });
    expect(gateway.calls()).toEqual({ 'sales-meet getEventType': 1 });
    expect(faults(answer)).toEqual([`node.availability VALIDATION ${argument}`]);
  });
});
