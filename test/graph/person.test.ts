import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';

const ada = 'ada.byron@example.com';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, patienceMs: 800 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

interface Source {
  readonly account: { readonly name: string };
  readonly status: string;
  readonly count: number;
  readonly error: { readonly code: string } | null;
  readonly pushedDown: readonly string[];
  readonly appliedHere: readonly string[];
}

interface List<Node = { readonly name: string; readonly email: string }> {
  readonly nodes: readonly (Node & { readonly account: { readonly name: string } })[];
  readonly totalCount: number | null;
  readonly totalCountPrecision: string;
  readonly sources: readonly Source[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const rest = `totalCount totalCountPrecision pageInfo { endCursor hasNextPage }
  sources { account { name } status count error { code } pushedDown appliedHere }`;

const usersOf = async (email: string, args = '(first: 100)') => {
  const { person } = await gateway.data<{ person: { email: string; users: List } }>(
    `query ($email: EmailAddress!) {
      person(email: $email) { email users${args} { nodes { name email account { name } } ${rest} } }
    }`,
    { email },
  );
  return person;
};

const namesOf = ({ nodes }: Pick<List, 'nodes'>) => nodes.map(({ account }) => account.name);

const everywhere = [
  'sales-meet',
  'support-meet',
  'paris-vyte',
  'office-cal',
  'platform-cal',
  'north-epilot',
  'solar-epilot',
];

describe('the users of a person', () => {
  test('are found at every account, however the address is spelled, each with how it was looked up', async () => {
    const { email, users } = await usersOf('Ada.BYRON@Example.com');
    expect(email).toBe(ada);
    expect(namesOf(users)).toEqual(everywhere);
    expect(users).toMatchObject({ totalCount: 7, totalCountPrecision: 'EXACT' });
    const byProvider = users.sources.filter(({ pushedDown }) => pushedDown.includes('filter.emails'));
    expect(byProvider.map(({ account }) => account.name)).toEqual(['office-cal', 'platform-cal']);
    expect(users.sources.flatMap(({ pushedDown, appliedHere }) => [...pushedDown, ...appliedHere])).toEqual(
      Array(7).fill('filter.emails'),
    );
  });

  test('are found by the address that Cal.com Platform made of theirs', async () => {
    const { users } = await gateway.data<{
      users: { nodes: { email: string; calplatform: { providerEmail: string } }[] };
    }>('{ users(accounts: ["platform-cal"]) { nodes { email calplatform { providerEmail } } } }');
    const rewritten = users.nodes.find(({ email }) => email === ada)?.calplatform.providerEmail ?? '';
    expect(rewritten).toContain('+');
    for (const spelled of [rewritten, rewritten.toUpperCase()]) {
      const found = await usersOf(spelled);
      expect(found.email).toBe(ada);
      expect(namesOf(found.users)).toEqual(everywhere);
    }
  });

  test('are none for an address that nobody has, which is no error', async () => {
    const { users } = await usersOf('nobody@example.com');
    expect(users).toMatchObject({ nodes: [], totalCount: 0, totalCountPrecision: 'EXACT' });
    expect(users.sources.map(({ status }) => status)).toEqual(Array(7).fill('OK'));
  });

  test('come in pages, in one order, and filtered, like those of any list', async () => {
    const first = await usersOf(ada, '(first: 3)');
    expect(namesOf(first.users)).toEqual(everywhere.slice(0, 3));
    const next = await usersOf(ada, `(first: 10, after: "${first.users.pageInfo.endCursor}")`);
    expect(namesOf(next.users)).toEqual(everywhere.slice(3));
    const last = await usersOf(
      ada,
      '(orderBy: {field: CREATED_AT, direction: DESC}, filter: {search: "ADA"})',
    );
    expect(last.users.totalCount).toBe(7);
    expect(last.users.sources[0]?.appliedHere).toEqual(['filter.emails', 'filter.search', 'orderBy']);
    expect((await usersOf(ada, '(filter: {search: "Grace"})')).users.nodes).toEqual([]);
    const stranger = await gateway.ask(
      `{ person(email: "grace.hopper@example.com") { users(after: "${first.users.pageInfo.endCursor}") { nodes { id } } } }`,
    );
    expect(stranger.errors?.[0]?.extensions).toMatchObject({ code: 'VALIDATION', argument: 'after' });
  });

  test('of accounts that are named are asked for there alone', async () => {
    await gateway.data(
      '{ person(email: "ada.byron@example.com", accounts: ["office-cal"]) { users { nodes { id } } } }',
    );
    expect(gateway.calls()).toEqual({ 'office-cal listUsers': 1 });
  });
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
    expect(namesOf(person.users)).toEqual(['sales-meet', 'support-meet', 'office-cal', 'platform-cal']);
    expect(person.users).toMatchObject({ totalCount: null, totalCountPrecision: 'UNKNOWN' });
    expect(person.events.nodes).toHaveLength(1);
    const groups = await gateway.ask(`{ person(email: "${ada}") { groups { nodes { id } } } }`);
    expect(groups.errors?.[0]?.extensions).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('one that hangs costs none of the rows of the others, although all are looked up at the same moment', async () => {
    gateway.sandbox.control('epilot').setFaults([{ kind: 'hang' }]);
    const { users } = await usersOf(ada);
    expect(namesOf(users)).toEqual(everywhere.slice(0, 5));
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
    expect(new Set(namesOf(person.events as never))).toEqual(new Set(['sales-meet', 'support-meet']));
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

describe('the people of a page of users', () => {
  test('are looked up together: one look-up an account, however many they are', async () => {
    const { users } = await gateway.data<{ users: { nodes: { person: { users: List } }[] } }>(
      '{ users(first: 40) { nodes { email person { users { nodes { id } } groups { nodes { id } } } } } }',
    );
    expect(users.nodes).toHaveLength(40);
    const calls = gateway.calls();
    for (const [call, count] of Object.entries(calls)) expect([call, count <= 3]).toEqual([call, true]);
    expect(calls['sales-meet getUserList']).toBe(1);
    expect(calls['paris-vyte listUsers']).toBe(1);
    expect(calls['north-epilot getGroups']).toBe(1);
    expect(calls['north-epilot getGroupsForUser']).toBeUndefined();
  });

  test('have no person where no address is known', async () => {
    const { users } = await gateway.data<{
      users: { nodes: { email: string | null; person: { email: string } | null }[] };
    }>('{ users(first: 100) { nodes { email person { email } } } }');
    for (const { email, person } of users.nodes)
      expect(person?.email ?? null).toBe(email?.toLowerCase() ?? null);
  });
});

test('a write is seen by a person asked for afterwards in the same request', async () => {
  const { before, after } = await gateway.data<{
    before: unknown;
    after: { account: { users: List } };
  }>(`mutation {
    before: userCreate(input: {account: "office-cal", email: "new.face@example.com", calcom: {username: "new-face"}}) {
      user { person { users(filter: {search: "new"}) { totalCount } } } userErrors { message }
    }
    after: userCreate(input: {account: "platform-cal", email: "new.face@example.com", name: "New Face", timeZone: "Europe/Paris"}) {
      user { person { email users { totalCount nodes { account { name } } } } } userErrors { message }
    }
  }`);
  expect(before).toMatchObject({ user: { person: { users: { totalCount: 1 } } }, userErrors: [] });
  expect(after).toMatchObject({
    user: {
      person: {
        email: 'new.face@example.com',
        users: {
          totalCount: 2,
          nodes: [{ account: { name: 'office-cal' } }, { account: { name: 'platform-cal' } }],
        },
      },
    },
  });
});
