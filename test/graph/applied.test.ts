import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, scale: 4 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

interface List {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly totalCount: number | null;
  readonly totalCountPrecision: string;
  readonly sources: readonly {
    readonly account: { readonly name: string };
    readonly pushedDown: readonly string[];
    readonly appliedHere: readonly string[];
  }[];
}

type Paged = List & { readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean } };

const list = async (field: string): Promise<List> => {
  const answer = await gateway.data<{ list: List }>(
    `{ list: ${field} { totalCount totalCountPrecision sources { account { name } pushedDown appliedHere } } }`,
  );
  return answer.list;
};

/** What one account did with a list, and what was left to us. */
const workOf = async (field: string) => {
  const { sources } = await list(field);
  return sources.map(({ pushedDown, appliedHere }) => ({ pushedDown, appliedHere }))[0];
};

describe('who filters and sorts', () => {
  test.each([
    ['users(accounts: ["sales-meet"], filter: {search: "a"})', [], ['filter.search']],
    ['users(accounts: ["north-epilot"], filter: {search: "a"})', ['filter.search'], []],
    [
      'users(accounts: ["office-cal"], filter: {emails: ["a@example.com"], search: "a"})',
      ['filter.emails'],
      ['filter.search'],
    ],
    ['users(accounts: ["office-cal"], orderBy: {field: NAME})', [], ['orderBy']],
    [
      'events(accounts: ["sales-meet"], filter: {scheduledAtFrom: "2026-01-01", search: "a"}, orderBy: {field: STARTS_AT})',
      ['filter.scheduledAtFrom', 'orderBy'],
      ['filter.search'],
    ],
    [
      'eventTypes(accounts: ["sales-meet"], filter: {kind: REGULAR}, orderBy: {field: NAME})',
      ['filter.kind'],
      ['orderBy'],
    ],
    ['polls(accounts: ["sales-meet"], orderBy: {field: CREATED_AT})', ['orderBy'], []],
    [
      'organizations(accounts: ["sales-meet"], filter: {search: "a"}, orderBy: {field: NAME})',
      [],
      ['filter.search', 'orderBy'],
    ],
    ['users(accounts: ["paris-vyte"])', [], []],
  ])('%s', async (field, pushedDown, appliedHere) => {
    expect(await workOf(field)).toEqual({ pushedDown, appliedHere });
  });

  test('a filter by things of another account needs no call of this one', async () => {
    const { users } = await gateway.data<{ users: { nodes: { id: string }[] } }>(
      '{ users(first: 1, accounts: ["sales-meet"]) { nodes { id } } }',
    );
    gateway.calls();
    const [one] = users.nodes;
    expect(await workOf(`events(accounts: ["support-meet"], filter: {userIds: ["${one?.id}"]})`)).toEqual({
      pushedDown: [],
      appliedHere: ['filter.userIds'],
    });
    expect(gateway.calls()).toEqual({});
  });

  test('groups below several users are read once and split here; below one they are asked for', async () => {
    const query = (first: number) => `{ users(first: ${first}, accounts: ["north-epilot"]) {
      nodes { groups { sources { account { name } pushedDown appliedHere } } } } }`;
    interface Users {
      readonly users: { readonly nodes: readonly { readonly groups: List }[] };
    }
    const one = await gateway.data<Users>(query(1));
    expect(one.users.nodes[0]?.groups.sources[0]).toMatchObject({
      pushedDown: ['filter.memberIds'],
      appliedHere: [],
    });
    const many = await gateway.data<Users>(query(10));
    expect(many.users.nodes[0]?.groups.sources[0]).toMatchObject({
      pushedDown: [],
      appliedHere: ['filter.memberIds'],
    });
  });
});

describe('how long a list is', () => {
  test('exactly where the account says so, and where the page came to its end', async () => {
    expect(await list('users(accounts: ["office-cal"], first: 2)')).toMatchObject({
      totalCountPrecision: 'EXACT',
    });
    const epilot = await list('users(accounts: ["north-epilot"], first: 2)');
    expect(epilot).toMatchObject({ totalCount: null, totalCountPrecision: 'UNKNOWN' });
    // Its last page has been seen, and with it the end.
    const query = (after: string) => `{ users(accounts: ["north-epilot"], first: 100${after}) {
      nodes { id } totalCount totalCountPrecision pageInfo { endCursor hasNextPage } } }`;
    let seen = 0;
    for (let after = ''; ; ) {
      const { users } = await gateway.data<{ users: Paged }>(query(after));
      seen += users.nodes.length;
      after = `, after: "${users.pageInfo.endCursor}"`;
      if (users.pageInfo.hasNextPage) continue;
      expect(users).toMatchObject({ totalCount: seen, totalCountPrecision: 'EXACT' });
      break;
    }
    expect(seen).toBeGreaterThan(100);
  });

  test('about, where rows are filtered here: those read so far stand for the rest', async () => {
    const filtered = (first: number) =>
      list(`events(accounts: ["sales-meet"], first: ${first}, filter: {search: "call"})`);
    const estimate = await filtered(1);
    expect(estimate.totalCountPrecision).toBe('ESTIMATE');
    const every = await gateway.data<{
      events: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean } };
    }>(
      '{ events(accounts: ["sales-meet"], first: 100, filter: {search: "call"}) { nodes { title } pageInfo { hasNextPage } } }',
    );
    expect(estimate.totalCount ?? 0).toBeGreaterThan(every.events.nodes.length / 4);
  });

  test('not at all while an account fails', async () => {
    gateway.sandbox.control('vyte').setFaults([{ kind: 'status', status: 503 }]);
    expect(await list('users(accounts: ["sales-meet", "paris-vyte"])')).toMatchObject({
      totalCount: null,
      totalCountPrecision: 'UNKNOWN',
    });
  });
});

test('organizations are filtered and sorted like any other list', async () => {
  const { organizations } = await gateway.data<{ organizations: List }>(
    '{ organizations(orderBy: {field: NAME, direction: DESC}) { nodes { id name } totalCount totalCountPrecision } }',
  );
  const names = organizations.nodes.flatMap(({ name }) => name ?? []);
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(names.toSorted().reverse());
  expect(organizations).toMatchObject({
    totalCount: organizations.nodes.length,
    totalCountPrecision: 'EXACT',
  });
  const [first] = organizations.nodes;
  const found = await gateway.data<{ organizations: List }>(
    `query ($ids: [ID!]) { organizations(filter: {ids: $ids, search: "${first?.name.slice(1, 4).toUpperCase()}"}) { nodes { id name } } }`,
    { ids: [first?.id] },
  );
  expect(found.organizations.nodes).toEqual([first]);
});
