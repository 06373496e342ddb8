import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { accountsIn, ada, askUsersOf, everywhere, type List, rest } from '../support/person.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, patienceMs: 800 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

describe('when an account fails', () => {
  test('its rows are missing from users, events and groups, and the others stand', async () => {
    for (const provider of ['vyte', 'epilot'] as const) {
      gateway.sandbox.control(provider).setFaults([{ kind: 'status', status: 503 }]);
    }
    const { person } = await gateway.data<{ person: { users: List; events: List; groups: List } }>(`{
      person(email: "${ada}") {
        users { nodes { name email account { name } } ${rest} }
        events(first: 1) { nodes { account { name } } ${rest} }
      }
    }`);
    expect(accountsIn(person.users)).toEqual(['sales-meet', 'support-meet', 'office-cal', 'platform-cal']);
    expect(person.users).toMatchObject({ totalCount: null, totalCountPrecision: 'UNKNOWN' });
    expect(person.events.nodes).toHaveLength(1);
    const groups = await gateway.ask(`{ person(email: "${ada}") { groups { nodes { id } } } }`);
    expect(groups.errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('one that hangs costs none of the rows of the others, although all are looked up at the same moment', async () => {
    gateway.sandbox.control('epilot').setFaults([{ kind: 'hang' }]);
    const { users } = await askUsersOf(gateway, ada);
    expect(accountsIn(users)).toEqual(everywhere.slice(0, 5));
    expect(users.sources.slice(5)).toMatchObject(
      Array(2).fill({ status: 'FAILED', error: { code: 'TIMEOUT' } }),
    );
  });
});

describe('events and groups of a person', () => {
  test('are those of all their users', async () => {
    const { person } = await gateway.data<{
      person: { events: List<{ id: string }>; groups: List<{ members: { id: string }[] }> };
    }>(`{ person(email: "${ada}") {
      events(first: 100, orderBy: {field: STARTS_AT}) { nodes { id account { name } } ${rest} }
      groups { nodes { members { id } account { name } } ${rest} }
    } }`);
    expect(new Set(accountsIn(person.events))).toEqual(new Set(['sales-meet', 'support-meet']));
    expect(person.events.sources[0]?.pushedDown).toEqual(['filter.userIds', 'orderBy']);
    expect(person.groups.nodes.length).toBeGreaterThan(0);
    expect(gateway.calls()).toEqual({
      'sales-meet getUserList': 1,
      'sales-meet getListOfEvents': 1,
      'support-meet getUserList': 1,
      'support-meet getListOfEvents': 1,
      'north-epilot listUsersV2': 1,
      'north-epilot getGroupsForUser': 1,
      'solar-epilot listUsersV2': 1,
      'solar-epilot getGroupsForUser': 1,
    });
    // The same as asking each account for the events of its own user.
    const { users } = await gateway.data<{
      users: { nodes: { id: string; events: { nodes: { id: string }[] } }[] };
    }>(`{ users(filter: {emails: ["${ada}"]}) { nodes { id events(first: 100) { nodes { id } } } } }`);
    const own = users.nodes.flatMap(({ events }) => events.nodes.map(({ id }) => id));
    expect(new Set(person.events.nodes.map(({ id }) => id))).toEqual(new Set(own));
    const ids = new Set(users.nodes.map(({ id }) => id));
    for (const { members } of person.groups.nodes) expect(members.some(({ id }) => ids.has(id))).toBe(true);
  });

  test('booked by the person are those of exactly the address', async () => {
    const { events } = await gateway.data<{ events: { nodes: { invitee: { email: string } }[] } }>(
      '{ events(first: 1, accounts: ["sales-meet"]) { nodes { invitee { email } } } }',
    );
    const guest = events.nodes[0]?.invitee.email ?? '';
    const { person } = await gateway.data<{ person: { events: List<{ invitee: { email: string } }> } }>(
      `{ person(email: "${guest}") { events(as: INVITEE) { nodes { invitee { email } account { name } } ${rest} } } }`,
    );
    expect(person.events.nodes.length).toBeGreaterThan(0);
    expect(new Set(person.events.nodes.map(({ invitee }) => invitee.email))).toEqual(new Set([guest]));
    // A part of an address finds people at the provider, but no person.
    const part = guest.slice(1);
    const other = await gateway.data<{ person: { events: List } }>(
      `{ person(email: "${part}") { events(as: INVITEE) { nodes { account { name } } ${rest} } } }`,
    );
    expect(other.person.events.nodes).toEqual([]);
  });

  test('are narrowed by a filter of the caller, not widened', async () => {
    const { users } = await gateway.data<{ users: { nodes: { id: string; email: string }[] } }>(
      '{ users(accounts: ["sales-meet"]) { nodes { id email } } }',
    );
    const other = users.nodes.find(({ email }) => email !== ada)?.id;
    const answer = await gateway.data<{ person: { events: List } }>(
      `query ($ids: [ID!]) { person(email: "${ada}") { events(filter: {userIds: $ids}) { nodes { account { name } } ${rest} } } }`,
      { ids: [other] },
    );
    expect(answer.person.events.nodes).toEqual([]);
    const twice = await gateway.ask(
      `{ person(email: "${ada}") { events(as: INVITEE, filter: {invitee: "x"}) { nodes { id } } } }`,
    );
    expect(twice.errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION', argument: 'filter.invitee' });
  });
});

test('who may use some accounts only meets people there alone', async () => {
  const own = await startGateway({
    only: allProviders,
    principal: {
      name: 'sales',
      accounts: new Set(['sales-meet', 'north-epilot']),
      scopes: new Set(['read']),
    },
  });
  try {
    const { users } = await own.data<{ users: { nodes: { person: { users: List } }[] } }>(`{
      users(filter: { emails: ["${ada}"] }) { nodes { person { users { nodes { account { name } } ${rest} } } } }
    }`);
    expect(users.nodes.map(({ person }) => accountsIn(person.users))).toEqual(
      Array(2).fill(['sales-meet', 'north-epilot']),
    );
    const stranger = await own.ask(`{ person(email: "${ada}", accounts: ["paris-vyte"]) { email } }`);
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION', argument: 'accounts' });
  } finally {
    await own.close();
  }
});

describe('a list of many pages that can be searched, but not by address', () => {
  let large: TestGateway;
  beforeAll(async () => {
    large = await startGateway({ only: ['epilot'], scale: 50 });
  });
  afterAll(() => large.close());
  beforeEach(() => void large.calls());

  const north = (email: string) =>
    `person(email: "${email}", accounts: ["north-epilot"]) { users { nodes { email } sources { status error { code } } } }`;

  test('costs its first page and a search, however long it is', async () => {
    const { person } = await large.data<{ person: { users: List } }>(`{ ${north(ada)} }`);
    expect(person.users.nodes.map(({ email }) => email)).toEqual([ada]);
    expect(large.calls()).toEqual({ 'north-epilot listUsersV2': 2 });
  });

  test('is read whole where the search finds nobody: it could match in another way', async () => {
    const { person } = await large.data<{ person: { users: List } }>(`{ ${north('nobody@example.com')} }`);
    expect(person.users).toMatchObject({ nodes: [], sources: [{ status: 'OK' }] });
    expect(large.calls()['north-epilot listUsersV2']).toBeGreaterThan(5);
  });

  test('is read whole for more people than are worth a search each', async () => {
    const { users } = await large.data<{ users: { nodes: { person: { users: List } }[] } }>(
      '{ users(first: 30, accounts: ["solar-epilot"]) { nodes { person { users { nodes { id } } } } } }',
    );
    expect(users.nodes).toHaveLength(30);
    expect(large.calls()['north-epilot listUsersV2']).toBeLessThan(30);
  });
});
