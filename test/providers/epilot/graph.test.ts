import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { formatGlobalId } from '../../../src/domain/global-id.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { mutationDocument } from '../../support/mutations.ts';

const account = 'north-epilot';
const id = (type: 'User' | 'Group', key: string) => formatGlobalId(type, { account, id: key });

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['epilot'] });
});
beforeEach(() => {
  gateway.control.reset();
  gateway.calls();
});
afterAll(() => gateway.close());

const act = async (name: string, input: object, selection = '') => {
  const data = await gateway.data<Record<string, Record<string, unknown>>>(
    mutationDocument(name, selection),
    { input },
  );
  return data[name];
};

test('a page of groups with their members costs one call', async () => {
  const { groups } = await gateway.data<{
    groups: { totalCount: number; nodes: { members: { name: string; epilot: unknown }[] }[] };
  }>(`{ groups(accounts: ["${account}"], first: 8) {
    totalCount
    nodes { name members { name email status epilot { department } } currentAssignee { name } organization { id } }
  } }`);
  expect(groups.totalCount).toBe(8);
  expect(groups.nodes.flatMap(({ members }) => members).every(({ name }) => name !== null)).toBe(true);
  expect(gateway.calls()).toEqual({ 'north-epilot getGroups': 1 });
});

test('members as addresses are not hydrated, and who is asked for by name afterwards costs one list', async () => {
  await gateway.data(
    `{ groups(accounts: ["${account}"], first: 8) { nodes { members { id externalId } } } }`,
  );
  expect(gateway.calls()).toEqual({ 'north-epilot getGroups': 1 });
  expect(gateway.control.requests()).toEqual([]);
  await gateway.data(
    `{ groups(accounts: ["${account}"], first: 8) { nodes { epilot { createdBy { name } } } } }`,
  );
  expect(gateway.calls()).toEqual({ 'north-epilot getGroups': 1, 'north-epilot listUsersV2': 1 });
});

test('a user’s groups, menu and organization, as a page of a user shows them', async () => {
  const data = await gateway.data<{ node: Record<string, never> }>(
    `query ($id: ID!) { node(id: $id) { ... on User {
      name organization { externalId name } epilot { navigation { name configuration } }
      groups { totalCount nodes { name abbreviation } }
    } } }`,
    { id: id('User', '10015') },
  );
  expect(data.node).toMatchObject({
    name: 'Ada Byron',
    organization: { externalId: '739224', name: null },
    groups: { totalCount: 1, nodes: [{ name: 'Finance' }] },
    epilot: { navigation: { name: expect.any(String), configuration: expect.any(Object) } },
  });
  expect(gateway.calls()).toEqual({
    'north-epilot getUserV2': 1,
    'north-epilot getNavigation': 1,
    'north-epilot getGroupsForUser': 1,
  });
});

test('a setting is put, read by its scope and removed by its id', async () => {
  const put = await act(
    'userSettingPut',
    { account, scope: 'ui', key: 'a/b ü', value: null },
    'setting { id value }',
  );
  expect(put).toMatchObject({ userErrors: [], setting: { value: null } });
  const scope = `{ account(name: "${account}") { viewer { settingsScope(scope: "ui") { settings { id key } } } } }`;
  const { account: read } = await gateway.data<{
    account: { viewer: { settingsScope: { settings: { id: string; key: string }[] } } };
  }>(scope);
  const [setting] = read.viewer.settingsScope.settings;
  expect(put).toMatchObject({ setting: { id: setting?.id } });
  expect(setting?.key).toBe('a/b ü');
  expect(await act('userSettingDelete', { id: setting?.id }, 'deletedId')).toEqual({
    deletedId: setting?.id,
    userErrors: [],
  });
  expect(await act('userSettingPut', { account, scope: 'ui', key: 'k' })).toMatchObject({
    userErrors: [{ code: 'VALIDATION', field: ['input', 'value'] }],
  });
});

test.each([
  [
    'userUpdate',
    { id: id('User', '10016'), epilot: { customStartPage: '/elsewhere' } },
    'epilot.customStartPage',
  ],
  ['userUpdate', { id: id('User', '10016'), firstName: 'Grace' }, 'firstName'],
  ['groupCreate', { account, name: 'G', abbreviation: 'ABC' }, 'abbreviation'],
  [
    'groupCreate',
    { account, name: 'G', epilot: { image: { gradientColors: ['red', 'blue'] } } },
    'epilot.image.gradientColors',
  ],
  [
    'groupUpdate',
    { id: id('Group', 'g-1'), memberIds: [], addMemberIds: [id('User', '10016')] },
    'memberIds',
  ],
  ['userInvitationResend', { account, email: 'nobody@example.com' }, 'email'],
])('%s is refused at the field that is wrong: %#', async (name, input, field) => {
  const answer = await act(name, input);
  expect(answer?.userErrors).toMatchObject([{ field: ['input', ...field.split('.')] }]);
});

test('the first version’s list has pages like any other', async () => {
  const page = async (after: string | null) => {
    const { legacyUsers } = await gateway.data<{
      legacyUsers: { nodes: { externalId: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>(
      `query ($after: String) { legacyUsers(account: "${account}", first: 25, after: $after) {
        nodes { externalId } pageInfo { endCursor hasNextPage }
      } }`,
      { after },
    );
    return legacyUsers;
  };
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await page(after);
    ids.push(...nodes.map(({ externalId }) => externalId));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(40);
});
