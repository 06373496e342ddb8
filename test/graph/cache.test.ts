import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { caching, everyCacheable, type HandClock, handClock } from '../support/cached.ts';
import { act, group, north, northUser, solar } from '../support/epilot.ts';
import { explained } from '../support/explained.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let clock: HandClock;
let gateway: TestGateway;
beforeEach(async () => {
  clock = handClock();
  const cache = caching(clock, everyCacheable('epilot'));
  gateway = await startGateway({ only: ['epilot'], cache: { [north]: cache, [solar]: cache } });
});
afterEach(() => gateway.close());

interface Groups {
  readonly groups: {
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly members: unknown[] }[];
    readonly sources: readonly { readonly cachedAt: string | null; readonly stale: boolean }[];
  };
}

const groups = (accounts = [north]) =>
  gateway.data<Groups>(
    `query ($accounts: [String!]) { groups(first: 100, accounts: $accounts) {
      nodes { id name members { id } } sources { cachedAt stale staleBecause { code } } } }`,
    { accounts },
  );

const asOfNow = { cachedAt: null, stale: false, staleBecause: null };
const asOfBefore = { cachedAt: expect.any(String), stale: false, staleBecause: null };

describe('a list', () => {
  test('costs nothing a second time, and says from when it is', async () => {
    const first = await groups();
    expect(first.groups.sources).toEqual([asOfNow]);
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 1 });
    clock.pass(59_000);
    const second = await groups();
    expect(gateway.calls()).toEqual({});
    expect(second.groups.nodes).toEqual(first.groups.nodes);
    expect(second.groups.sources).toEqual([asOfBefore]);
  });

  test('is asked for again when its time is over', async () => {
    await groups();
    clock.pass(60_000);
    expect((await groups()).groups.sources).toEqual([asOfNow]);
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 2 });
  });

  test('is never that of another account, although the request looks the same', async () => {
    const ofNorth = await groups();
    const ofSolar = await groups([solar]);
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 1, [`${solar} getGroups`]: 1 });
    expect(ofSolar.groups.nodes).not.toEqual(ofNorth.groups.nodes);
    expect([await groups(), await groups([solar])].map((answer) => answer.groups.nodes)).toEqual([
      ofNorth.groups.nodes,
      ofSolar.groups.nodes,
    ]);
    expect(gateway.calls()).toEqual({});
  });

  test('of one account from before and of another from now says so for each', async () => {
    await groups([north, solar]);
    expect((await groups([north, solar])).groups.sources).toEqual([asOfBefore, asOfBefore]);
    await act(gateway, 'groupCreate', 'group { id }', { account: solar, name: 'Made meanwhile' });
    expect((await groups([north, solar])).groups.sources).toEqual([asOfBefore, asOfNow]);
  });

  test('that fields of a request share says so in each of them', async () => {
    const query =
      '{ accounts { organizations: groups { nodes { id } } users(first: 1, orderBy: {field: NAME}) { nodes { id } sources { cachedAt stale staleBecause { code } } } } users(accounts: ["north-epilot"], orderBy: {field: NAME}) { sources { cachedAt stale staleBecause { code } } } }';
    await gateway.data(query);
    const { users, accounts } = await gateway.data<{
      users: { sources: unknown };
      accounts: { users: { sources: unknown } }[];
    }>(query);
    expect(users.sources).toEqual([asOfBefore]);
    expect(accounts.map((account) => account.users.sources)).toEqual([[asOfBefore], [asOfBefore]]);
  });
});

test('a thing by its id costs nothing a second time', async () => {
  const query = `{ node(id: "${group(1)}") { ... on Group { name } } }`;
  const first = await gateway.data(query);
  gateway.calls();
  expect(await gateway.data(query)).toEqual(first);
  expect(gateway.calls()).toEqual({});
});

describe('a write', () => {
  test('shows in the next request, and clears what only another list of the account told', async () => {
    const before = await groups();
    await gateway.data(`{ users(accounts: ["${north}"]) { nodes { id } } }`);
    await act(gateway, 'groupCreate', 'group { id }', { account: north, name: 'Made meanwhile' });
    gateway.calls();
    const after = await groups();
    expect(after.groups.nodes).toHaveLength(before.groups.nodes.length + 1);
    await gateway.data(`{ users(accounts: ["${north}"]) { nodes { id } } }`);
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 1, [`${north} listUsersV2`]: 1 });
  });

  test('through another account clears nothing', async () => {
    await groups([north, solar]);
    await act(gateway, 'groupCreate', 'group { id }', { account: solar, name: 'Made meanwhile' });
    gateway.calls();
    await groups([north, solar]);
    expect(gateway.calls()).toEqual({ [`${solar} getGroups`]: 1 });
  });

  test('while a list is read: that list is not remembered', async () => {
    gateway.control.setFaults([{ kind: 'latency', ms: 300, operation: 'getGroups' }]);
    const early = groups();
    await expect.poll(() => gateway.control.count({ operation: 'getGroups' })).toBe(1);
    await act(gateway, 'groupCreate', 'group { id }', { account: north, name: 'Made meanwhile' });
    await early;
    gateway.calls();
    await groups();
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 1 });
  });

  test('is decided by what the provider says now, not by what is remembered', async () => {
    await gateway.data(`{ node(id: "${group(1)}") { ... on Group { members { id } } } }`);
    // Somebody changes it in the provider's own pages.
    const members = [{ id: '10015' }, { id: '10017' }];
    gateway.control.setOverrides([{ type: 'Group', field: 'users', value: members, operation: 'getGroup' }]);
    gateway.control.clearRequests();
    await act(gateway, 'groupUpdate', 'group { id }', { id: group(1), addMemberIds: [northUser(4)] });
    const [request] = gateway.control.requests({ operation: 'updateGroup' });
    expect(request?.body).toMatchObject({ user_ids: ['10015', '10017', '10018'] });
  });

  test('answers what the provider says now, although it found nothing to change', async () => {
    const query = `{ node(id: "${group(1)}") { ... on Group { name } } }`;
    await gateway.data(query);
    gateway.control.setOverrides([{ type: 'Group', field: 'name', value: 'Renamed elsewhere' }]);
    const { group: found } = await act(gateway, 'groupUpdate', 'group { name }', {
      id: group(1),
      addMemberIds: [],
    });
    expect(found).toEqual({ name: 'Renamed elsewhere' });
    expect(gateway.calls()).toEqual({ [`${north} getGroup`]: 2 });
    expect(await gateway.data(query)).toEqual({ node: found });
    expect(gateway.calls()).toEqual({});
  });

  test('that is only planned clears nothing', async () => {
    await groups();
    await gateway.ask(
      'mutation ($input: GroupCreateInput!) { groupCreate(input: $input) { group { id } } }',
      { input: { account: north, name: 'Planned' } },
      { 'x-convoke-explain': 'dry-run' },
    );
    gateway.calls();
    await groups();
    expect(gateway.calls()).toEqual({});
  });
});

test('explained, a remembered answer is no call, and is listed beside them', async () => {
  const query = `{ groups(first: 2, accounts: ["${north}", "${solar}"]) { nodes { id } } }`;
  const first = await explained(gateway, query);
  expect(first.explain.calls.map(({ account }) => account)).toEqual([north, solar]);
  expect(first.explain.cached).toBeUndefined();
  await act(gateway, 'groupCreate', 'group { id }', { account: solar, name: 'Made meanwhile' });
  const second = await explained(gateway, query);
  expect(second.explain.calls.map(({ account }) => account)).toEqual([solar]);
  expect(second.explain.totals.calls).toBe(1);
  expect(second.explain.cached).toEqual([
    {
      ...{ account: north, provider: 'epilot', operation: 'getGroups', method: 'GET', path: '/v1/groups' },
      ...{ stale: false, startMs: expect.any(Number), ageMs: expect.any(Number), fields: ['groups'] },
    },
  ]);
});

test('without a word in the configuration nothing is remembered', async () => {
  const plain = await startGateway({ only: ['epilot'] });
  try {
    for (const _ of [1, 2]) await plain.data(`{ groups(accounts: ["${north}"]) { nodes { id } } }`);
    expect(plain.calls()).toEqual({ [`${north} getGroups`]: 2 });
  } finally {
    await plain.close();
  }
});
