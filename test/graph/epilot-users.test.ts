import { beforeEach, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { act, north, northUser, refused, solar } from '../support/epilot.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { useGateways } from '../support/gateways.ts';
import { globalId } from '../support/ids.ts';

const gatewayOf = useGateways();

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await gatewayOf('epilot');
});

const grace = northUser(2);
const userAt = async (id: string, selection: string) =>
  (await gateway.data<{ node: unknown }>(`{ node(id: "${id}") { ... on User { ${selection} } } }`)).node;

describe('users by their ids', () => {
  const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { externalId name } } }';

  test('fifty are one list, one is one read', async () => {
    const own = await startGateway({ only: ['epilot'], scale: 2 });
    try {
      const ids = Array.from({ length: 50 }, (_, index) => northUser(index + 1));
      const { nodes } = await own.data<{ nodes: { externalId: string }[] }>(document, { ids });
      expect(nodes.map(({ externalId }) => externalId)).toEqual(
        ids.map((_, index) => String(10_015 + index)),
      );
      expect(own.calls()).toEqual({ [`${north} listUsersV2`]: 1 });
      await own.data(document, { ids: [northUser(50)] });
      expect(own.calls()).toEqual({ [`${north} getUserV2`]: 1 });
    } finally {
      await own.close();
    }
  });

  test('who is gone is null, and spoils nobody else', async () => {
    const ids = [northUser(900), grace, globalId('User', solar, 'b7e1c0de-0000-4000-a000-000000000001')];
    const { nodes } = await gateway.data<{ nodes: unknown }>(document, { ids });
    expect(nodes).toEqual([
      null,
      { externalId: '10016', name: 'Grace Hopper' },
      { externalId: 'b7e1c0de-0000-4000-a000-000000000001', name: 'Donald Knuth' },
    ]);
  });

  test('an id of one account is nobody at another', async () => {
    expect(await userAt(globalId('User', solar, 10_016), 'name')).toBeNull();
  });
});

describe('searching', () => {
  const found = async (search: string): Promise<string[]> => {
    const { users } = await gateway.data<{
      users: { nodes: { email: string; account: { name: string } }[] };
    }>(
      'query ($search: String!) { users(filter: { search: $search }) { nodes { email account { name } } } }',
      { search },
    );
    return users.nodes.map(({ email, account }) => `${account.name} ${email}`).sort();
  };

  test('goes to every account as one call', async () => {
    expect(await found('ada.byron')).toEqual([
      'north-epilot ada.byron@example.com',
      'solar-epilot ada.byron@example.com',
    ]);
    expect(gateway.control.requests({ operation: 'listUsersV2' }).map(({ query }) => query)).toEqual([
      expect.arrayContaining([['query', 'ada.byron']]),
      expect.arrayContaining([['query', 'ada.byron']]),
    ]);
    expect(gateway.calls()).toEqual({ [`${north} listUsersV2`]: 1, [`${solar} listUsersV2`]: 1 });
  });

  test('may find nobody', async () => {
    expect(await found('nobody & nothing=?')).toEqual([]);
  });
});

describe('changing a user', () => {
  test('sends what was given and nothing else, null where it clears', async () => {
    const epilot = { phone: null, signature: null, tags: [], favorites: {}, customStartPage: '/app/tasks' };
    await act(gateway, 'userUpdate', '', { id: grace, locale: 'de', epilot });
    expect(gateway.control.requests({ operation: 'updateUserV2' }).map(({ body }) => body)).toEqual([
      {
        preferred_language: 'de',
        phone: null,
        signature: null,
        tags: [],
        favorites: {},
        custom_start_page: '/app/tasks',
      },
    ]);
  });

  test('without a change is a read', async () => {
    const { user } = await act(gateway, 'userUpdate', 'user { name }', { id: grace });
    expect(user).toEqual({ name: 'Grace Hopper' });
    expect(gateway.calls()).toEqual({ [`${north} getUserV2`]: 1 });
  });

  const verify = (token: string) => refused(gateway, 'emailVerify', { account: north, token });

  test('a new address waits for its owner, who confirms it once', async () => {
    await act(gateway, 'userUpdate', '', { id: grace, email: 'admiral@example.com' });
    expect(await userAt(grace, 'email epilot { draftEmail }')).toEqual({
      email: 'grace.hopper@example.com',
      epilot: { draftEmail: 'admiral@example.com' },
    });
    const token = 'CANARY-IN-verify-north-epilot-10016-2';
    expect(await verify(token)).toEqual([]);
    expect(await userAt(grace, 'email epilot { draftEmail draftEmailExpiresAt }')).toEqual({
      email: 'admiral@example.com',
      epilot: { draftEmail: null, draftEmailExpiresAt: null },
    });
    expect(await verify(token)).toEqual(['NOT_FOUND input.token']);
    expect(await verify('CANARY-IN-verify-north-epilot-10016-1')).toEqual(['NOT_FOUND input.token']);
  });

  test('an address that somebody has is a conflict', async () => {
    await act(gateway, 'userUpdate', '', { id: grace, email: 'ada.byron@example.com' });
    expect(await verify('CANARY-IN-verify-north-epilot-10016-2')).toEqual(['CONFLICT -']);
  });

  test('who is deleted is gone from the groups as well', async () => {
    const id = northUser(4);
    expect(await refused(gateway, 'userDelete', { id })).toEqual([]);
    expect(await userAt(id, 'name')).toBeNull();
    expect(await refused(gateway, 'userDelete', { id })).toEqual(['NOT_FOUND -']);
    const { groups } = await gateway.data<{ groups: { nodes: { members: { id: string }[] }[] } }>(
      `{ groups(accounts: ["${north}"]) { nodes { members { id } } } }`,
    );
    const members = groups.nodes.flatMap((group) => group.members.map((member) => member.id));
    expect(members).toContain(northUser(1));
    expect(members).not.toContain(id);
  });
});

test('mails go out once an act, in the language asked for', async () => {
  const email = 'lise.meitner@example.com';
  await act(gateway, 'userInvite', '', { account: north, email, language: 'DE' });
  await act(gateway, 'userInvitationResend', '', { account: north, email });
  await act(gateway, 'userPasswordResetSend', '', { account: north, email: 'grace.hopper@example.com' });
  expect(gateway.control.mails(north).map(({ kind, to }) => `${kind} ${to}`)).toEqual([
    'invitation-de lise.meitner@example.com',
    'invitation-en lise.meitner@example.com',
    'password-reset grace.hopper@example.com',
  ]);
});

describe('the first version of the API', () => {
  const person = 'externalId name displayName roles email user { externalId }';
  const ada = {
    externalId: '10015',
    name: 'Ada Byron',
    displayName: 'Ada Byron',
    roles: ['Owner'],
    email: 'ada.byron@example.com',
    user: { externalId: '10015' },
  };

  test('still answers, without a call of the second', async () => {
    const data = await gateway.data(`{
      legacyViewer(account: "${north}") { ${person} }
      legacyUser(id: "${northUser(1)}") { ${person} }
      gone: legacyUser(id: "${northUser(900)}") { name }
      legacyLoginParameters(account: "${north}", username: "ada.byron@example.com") { organization { name } }
    }`);
    expect(data).toEqual({
      legacyViewer: ada,
      legacyUser: ada,
      gone: null,
      legacyLoginParameters: [
        { organization: { name: 'North energy' } },
        { organization: { name: 'Solar works' } },
      ],
    });
    expect(gateway.calls()).toEqual({
      [`${north} getMe`]: 1,
      [`${north} getUser`]: 2,
      '- getUserLoginParameters': 1,
    });
  });

  test('lists users of the organizations that are named, and finds them', async () => {
    const document = `query ($ids: [ID!]) {
      legacyUsers(account: "${north}", organizationIds: $ids, search: "knuth", first: 5) { nodes { email } }
    }`;
    const ids = ['739224', '815001'].map((id) => globalId('Organization', north, id));
    expect(await gateway.data(document, { ids })).toEqual({
      legacyUsers: { nodes: [{ email: 'donald.knuth@example.com' }] },
    });
    const [sent] = gateway.control.requests({ operation: 'listUsers' });
    expect(sent?.query).toEqual(expect.arrayContaining([['org_ids', '739224,815001']]));
    expect(await gateway.data(document)).toEqual({ legacyUsers: { nodes: [] } });
  });

  test('is marked as deprecated', () => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    const legacy = Object.values(fields).filter(({ name }) => name.startsWith('legacy'));
    expect(legacy.map(({ name, deprecationReason }) => [name, Boolean(deprecationReason)]).sort()).toEqual([
      ['legacyLoginParameters', true],
      ['legacyUser', true],
      ['legacyUsers', true],
      ['legacyViewer', true],
    ]);
  });
});
