import { beforeEach, describe, expect, test } from 'vitest';
import { act, group, north, northUser, refused } from '../support/epilot.ts';
import type { TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';

const gatewayOf = useGateways();

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await gatewayOf('epilot');
});

interface Members {
  readonly members: readonly { readonly externalId: string; readonly name?: string | null }[];
}

const idsOf = ({ members }: Members): string[] => members.map(({ externalId }) => externalId);

const membersOf = async (id: string): Promise<string[]> =>
  idsOf(
    (
      await gateway.data<{ node: Members }>(
        `{ node(id: "${id}") { ... on Group { members { externalId } } } }`,
      )
    ).node,
  );

/** Whether each call of the operation asked for whole members. */
const hydrations = (operation: string): (string | null)[] =>
  gateway.control
    .requests({ operation })
    .map(({ query }) => query.find(([name]) => name === 'hydrate')?.[1] ?? null);

describe('members', () => {
  test.each([
    ['only ids', 'members { id externalId account { name } } currentAssignee { id }', null],
    ['names', 'members { name }', 'true'],
    ['the name of who is next', 'currentAssignee { name }', 'true'],
    [
      'all that is known of them',
      'members { email status epilot { department phone navigation { id } } }',
      'true',
    ],
  ])('of a page of groups, %s: one call', async (_what, selection, hydrate) => {
    await gateway.data(`{ groups(accounts: ["${north}"], first: 8) { nodes { name ${selection} } } }`);
    expect(hydrations('getGroups')).toEqual([hydrate]);
    expect(gateway.calls()).toEqual({ [`${north} getGroups`]: 1 });
  });

  test.each([
    ['only ids', 'members { id }', null],
    ['names', 'members { name }', 'true'],
  ])('of one group, %s: one call', async (_what, selection, hydrate) => {
    const { node } = await gateway.data<{ node: { members: unknown[] } }>(
      `{ node(id: "${group(1)}") { ... on Group { ${selection} } } }`,
    );
    expect(node.members).toHaveLength(5);
    expect(hydrations('getGroup')).toEqual([hydrate]);
    expect(gateway.calls()).toEqual({ [`${north} getGroup`]: 1 });
  });

  test('who came whole in a group is not read again in the same request', async () => {
    const { groups } = await gateway.data<{
      groups: { nodes: { members: { groups: { nodes: unknown[] } }[] }[] };
    }>(
      `{ groups(accounts: ["${north}"], first: 1) { nodes { members { name groups { nodes { name } } } } } }`,
    );
    expect(groups.nodes[0]?.members).toHaveLength(5);
    const users = Object.keys(gateway.calls()).filter((call) => /getUserV2|listUsersV2/.test(call));
    expect(users).toEqual([]);
  });

  test('of a group just written are read by one list when their names are wanted', async () => {
    const { group: written } = await act(gateway, 'groupUpdate', 'group { members { name } }', {
      id: group(1),
      memberIds: [northUser(2), northUser(1)],
    });
    expect(written).toEqual({ members: [{ name: 'Grace Hopper' }, { name: 'Ada Byron' }] });
    expect(gateway.calls()).toEqual({ [`${north} updateGroup`]: 1, [`${north} listUsersV2`]: 1 });
  });
});

describe('changing who is in a group', () => {
  const newcomers = Array.from({ length: 10 }, (_, index) => northUser(20 + 2 * index));

  test('ten who add somebody at the same moment lose nobody', async () => {
    const before = await membersOf(group(1));
    gateway.calls();
    const refusals = await Promise.all(
      newcomers.map((user) => refused(gateway, 'groupUpdate', { id: group(1), addMemberIds: [user] })),
    );
    expect(refusals.flat()).toEqual([]);
    expect(gateway.calls()).toEqual({ [`${north} getGroup`]: 10, [`${north} updateGroup`]: 10 });
    const added = newcomers.map((_, index) => String(10_034 + 2 * index));
    expect((await membersOf(group(1))).sort()).toEqual([...before, ...added].sort());
  });

  test('adding and taking out at the same moment do not undo each other', async () => {
    await Promise.all([
      refused(gateway, 'groupUpdate', { id: group(1), addMemberIds: newcomers }),
      refused(gateway, 'groupUpdate', { id: group(1), removeMemberIds: [northUser(4), northUser(7)] }),
      refused(gateway, 'groupUpdate', { id: group(1), name: 'Money' }),
    ]);
    const members = await membersOf(group(1));
    expect(members).toHaveLength(13);
    expect(members).not.toContain('10018');
    expect(gateway.calls()).toMatchObject({ [`${north} updateGroup`]: 3, [`${north} getGroup`]: 3 });
  });

  test('who is in it already, or not, costs no write', async () => {
    const input = { id: group(1), addMemberIds: [northUser(1)], removeMemberIds: [northUser(2)] };
    const { group: shown } = await act(gateway, 'groupUpdate', 'group { members { externalId } }', input);
    expect(idsOf(shown as Members)).toHaveLength(5);
    expect(gateway.calls()).toEqual({ [`${north} getGroup`]: 1 });
  });

  test('all at once needs no read, and may be nobody', async () => {
    const { group: emptied } = await act(
      gateway,
      'groupUpdate',
      'group { members { id } currentAssignee { id } }',
      {
        id: group(1),
        memberIds: [],
      },
    );
    expect(emptied).toEqual({ members: [], currentAssignee: null });
    expect(gateway.calls()).toEqual({ [`${north} updateGroup`]: 1 });
    const { userErrors } = await act(gateway, 'groupAssignmentAdvance', '', { id: group(1) });
    expect(userErrors).toMatchObject([
      { code: 'CONFLICT', message: 'The group has no members to take turns.' },
    ]);
  });

  test('only what was given is written', async () => {
    await act(gateway, 'groupUpdate', '', { id: group(1), abbreviation: null, epilot: { image: null } });
    const [sent] = gateway.control.requests({ operation: 'updateGroup' });
    expect(sent?.body).toEqual({ abbreviation: null, image_uri: null });
  });
});

test('turns go round', async () => {
  const turns: unknown[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const { group: moved } = await act(
      gateway,
      'groupAssignmentAdvance',
      'group { currentAssignee { externalId } epilot { assigneeIndex } }',
      { id: group(1) },
    );
    const { currentAssignee, epilot } = moved as {
      currentAssignee: { externalId: string };
      epilot: { assigneeIndex: number };
    };
    turns.push([currentAssignee.externalId, epilot.assigneeIndex]);
  }
  expect(turns).toEqual([
    ['10027', 4],
    ['10015', 0],
    ['10018', 1],
    ['10021', 2],
    ['10024', 3],
    ['10027', 4],
  ]);
  expect(gateway.calls()).toEqual({ [`${north} advanceUserAssignment`]: 6 });
});

describe('finding groups', () => {
  const named = async (filter: string): Promise<string[]> => {
    const { groups } = await gateway.data<{
      groups: { nodes: { name: string; account: { name: string } }[] };
    }>(`{ groups(filter: ${filter}) { nodes { name account { name } } } }`);
    return groups.nodes.map(({ name, account }) => `${account.name} ${name}`).sort();
  };

  test('by a part of their names, at every account', async () => {
    expect(await named('{ search: "sal" }')).toEqual(['north-epilot Sales', 'solar-epilot Sales']);
    expect(gateway.control.requests({ operation: 'getGroups' }).map(({ query }) => query)).toEqual([
      expect.arrayContaining([['query', 'sal']]),
      expect.arrayContaining([['query', 'sal']]),
    ]);
  });

  test('by who is in them, one call a user', async () => {
    expect(await named(`{ memberIds: ["${northUser(1)}", "${northUser(6)}"] }`)).toEqual([
      'north-epilot Finance',
      'north-epilot Sales',
    ]);
    expect(gateway.calls()).toEqual({ [`${north} getGroupsForUser`]: 2 });
  });
});

test('a group that is made can be read, and is gone when it is removed', async () => {
  const { group: made } = await act(gateway, 'groupCreate', 'group { id }', {
    account: north,
    name: 'Heat pumps',
  });
  const { id } = made as { id: string };
  const read = `{ node(id: "${id}") { ... on Group { name members { id } currentAssignee { id } abbreviation } } }`;
  expect(await gateway.data(read)).toEqual({
    node: { name: 'Heat pumps', members: [], currentAssignee: null, abbreviation: null },
  });
  expect(await refused(gateway, 'groupDelete', { id })).toEqual([]);
  expect(await gateway.data(read)).toEqual({ node: null });
  expect(await refused(gateway, 'groupDelete', { id })).toEqual(['NOT_FOUND -']);
});
