import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { accountsIn, ada, askUsersOf, everywhere, type List } from '../support/person.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, patienceMs: 800 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

const usersOf = (email: string, args?: string) => askUsersOf(gateway, email, args);

describe('the users of a person', () => {
  test('are found at every account, however the address is spelled, each with how it was looked up', async () => {
    const { email, users } = await usersOf('Ada.BYRON@Example.com');
    expect(email).toBe(ada);
    expect(accountsIn(users)).toEqual(everywhere);
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
      expect(accountsIn(found.users)).toEqual(everywhere);
    }
  });

  test('are none for an address that nobody has, which is no error', async () => {
    const { users } = await usersOf('nobody@example.com');
    expect(users).toMatchObject({ nodes: [], totalCount: 0, totalCountPrecision: 'EXACT' });
    expect(users.sources.map(({ status }) => status)).toEqual(Array(7).fill('OK'));
  });

  test('come in pages, in one order, and filtered, like those of any list', async () => {
    const first = await usersOf(ada, '(first: 3)');
    expect(accountsIn(first.users)).toEqual(everywhere.slice(0, 3));
    const next = await usersOf(ada, `(first: 10, after: "${first.users.pageInfo.endCursor}")`);
    expect(accountsIn(next.users)).toEqual(everywhere.slice(3));
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
