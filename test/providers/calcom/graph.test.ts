import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { canaries, startCaptured } from '../../support/captured.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';

const account = 'office-cal';
const email = 'lise@example.com';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['calcom'] });
});
afterEach(() => gateway.control.reset());
afterAll(() => gateway.close());

const payload = 'userErrors { code message field }';
const acts = {
  userCreate: `mutation ($input: UserCreateInput!) { act: userCreate(input: $input) { ${payload} user { id } } }`,
  userUpdate: `mutation ($input: UserUpdateInput!) { act: userUpdate(input: $input) { ${payload} user { id } } }`,
  userDelete: `mutation ($input: UserDeleteInput!) { act: userDelete(input: $input) { ${payload} deletedId } }`,
} as const;

interface Acted {
  readonly act: { readonly userErrors: readonly { code: string; message: string; field: string[] | null }[] };
}

const refused = async (name: keyof typeof acts, input: object) => {
  const { act } = await gateway.data<Acted>(acts[name], { input });
  return act.userErrors;
};

interface Listed {
  readonly users: {
    readonly nodes: readonly {
      id: string;
      externalId: string;
      email: string;
      calcom: { username: string };
    }[];
  };
}

/** Two users, neither of whom owns the key. */
const listed = async () => {
  const { users } = await gateway.data<Listed>(
    '{ users(first: 3) { nodes { id externalId email calcom { username } } } }',
  );
  gateway.calls();
  const [other, third] = users.nodes.filter(({ externalId }) => externalId !== '7');
  if (!other || !third) throw new Error('no users');
  return { other, third };
};

describe('userCreate is refused without a call', () => {
  test.each<[string, object, string[]]>([
    ['another provider’s block', { vyte: { extid: 'x' } }, ['input', 'vyte']],
    ['no block', {}, ['input', 'calcom', 'username']],
    [
      'a picture’s address',
      { avatarUrl: 'https://a.example/1.png', calcom: { username: 'x' } },
      ['input', 'avatarUrl'],
    ],
    ['a locale', { locale: 'en-US', calcom: { username: 'x' } }, ['input', 'locale']],
    ['a colour', { calcom: { username: 'x', brandColor: 'red' } }, ['input', 'calcom', 'brandColor']],
    ['a time format', { calcom: { username: 'x', timeFormat: 13 } }, ['input', 'calcom', 'timeFormat']],
    ['an unknown day', { calcom: { username: 'x', weekStart: 'UNKNOWN' } }, ['input', 'calcom', 'weekStart']],
  ])('for %s', async (_, input, field) => {
    expect(await refused('userCreate', { account, email, ...input })).toMatchObject([
      { code: 'VALIDATION', field },
    ]);
    expect(gateway.calls()).toEqual({});
  });
});

test('a username that is taken is a CONFLICT of that input, after the call', async () => {
  const { other, third } = await listed();
  const conflict = [
    { code: 'CONFLICT', field: ['input', 'calcom', 'username'], message: 'This username is taken.' },
  ];
  const calcom = { username: other.calcom.username };
  expect(await refused('userCreate', { account, email, calcom })).toEqual(conflict);
  expect(await refused('userUpdate', { id: third.id, calcom })).toEqual(conflict);
  expect(gateway.calls()).toEqual({
    [`${account} addUser`]: 1,
    [`${account} getUserById`]: 1,
    [`${account} editUserById`]: 1,
  });
});

test('an address that is taken is a CONFLICT of the address', async () => {
  const { other } = await listed();
  const input = { account, email: other.email, calcom: { username: 'brand-new' } };
  expect(await refused('userCreate', input)).toMatchObject([{ code: 'CONFLICT', field: ['input', 'email'] }]);
});

test('a deletion wants to be confirmed', async () => {
  const { other } = await listed();
  for (const calcom of [undefined, { confirm: false }]) {
    expect(await refused('userDelete', { id: other.id, calcom })).toMatchObject([
      {
        code: 'VALIDATION',
        message: 'calcom.confirm must be true: Cal.com removes everything the user owns.',
      },
    ]);
  }
  expect(gateway.calls()).toEqual({});
  const { act } = await gateway.data<{ act: { deletedId: string } }>(acts.userDelete, {
    input: { id: other.id, calcom: { confirm: true } },
  });
  expect(act).toEqual({ deletedId: other.id, userErrors: [] });
  expect(await gateway.data('query ($id: ID!) { node(id: $id) { id } }', { id: other.id })).toEqual({
    node: null,
  });
});

test('unlinking is UNSUPPORTED: users are deleted, by another act', async () => {
  const { other } = await listed();
  const document = `mutation { act: userRemoveFromOrganization(input: { id: "${other.id}" }) { ${payload} } }`;
  expect(await gateway.data(document)).toMatchObject({
    act: { userErrors: [{ code: 'UNSUPPORTED', field: null }] },
  });
  expect(gateway.calls()).toEqual({});
});

test('organizations are UNSUPPORTED, and said so where they are listed', async () => {
  const { errors } = await gateway.ask('{ organizations { nodes { id } } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNSUPPORTED' } }]);
  const { other } = await listed();
  expect(
    await gateway.data(
      `{ account(name: "${account}") { organization { id } } node(id: "${other.id}") { ... on User { organization { id } } } }`,
    ),
  ).toEqual({ account: { organization: null }, node: { organization: null } });
});

test('after an edit the picture is read again only when it is asked for', async () => {
  const { other } = await listed();
  const edit = (selection: string) =>
    gateway.data(
      `mutation { userUpdate(input: { id: "${other.id}", name: "New" }) { user { ${selection} } } }`,
    );
  expect(await edit('name calcom { username }')).toMatchObject({ userUpdate: { user: { name: 'New' } } });
  expect(gateway.calls()).toEqual({ [`${account} editUserById`]: 1 });
  expect(await edit('name avatarUrl')).toMatchObject({ userUpdate: { user: { name: 'New' } } });
  expect(gateway.calls()).toEqual({ [`${account} editUserById`]: 1, [`${account} getUserById`]: 1 });
});

test('the hosted platform: writes are UNSUPPORTED with the reason, which the capabilities tell', async () => {
  const hosted = await startGateway({ only: ['calcom'], origins: { [account]: 'https://api.cal.com/v1' } });
  try {
    const { data } = await hosted.ask<{
      account: { capabilities: { verb: string; whyNot: string | null }[] };
    }>(`{ account(name: "${account}") { capabilities { verb whyNot } } }`);
    const { capabilities = [] } = data?.account ?? {};
    const able = capabilities.filter(({ whyNot }) => whyNot === null);
    expect(able.map(({ verb }) => verb)).toEqual(['listUsers', 'getUsers']);
    expect(capabilities.find(({ verb }) => verb === 'createUser')?.whyNot).toContain('read but not changed');
    const answer = await hosted.data<Acted>(acts.userCreate, {
      input: { account, email, calcom: { username: 'x' } },
    });
    expect(answer.act.userErrors).toEqual([
      {
        code: 'UNSUPPORTED',
        field: null,
        message:
          'Account office-cal (Cal.com v1) does not support createUser: the hosted platform lets a user be read but not changed.',
      },
    ]);
  } finally {
    await hosted.close();
  }
});

test('the key in the query and the secrets of a stored row get nowhere', async () => {
  const own = await startCaptured({ only: ['calcom'] });
  const create = `mutation ($input: UserCreateInput!) {
    userCreate(input: $input) { user { name email avatarUrl calcom { username bio } } userErrors { message } }
  }`;
  try {
    await own.send(create, { input: { account, email, calcom: { username: 'lise' } } });
    await own.send(create, { input: { account, email, calcom: { username: 'lise' } } });
    for (const fault of [
      { kind: 'reset' },
      { kind: 'redirect', location: '/x' },
      { kind: 'html' },
    ] as const) {
      own.gateway.control.setFaults([fault]);
      await own.send('{ users { nodes { id } } }');
    }
    expect(canaries([...own.answers, ...own.lines, await own.metrics()])).toEqual([]);
    expect([...own.answers, ...own.lines].join('')).not.toContain('apiKey');
  } finally {
    await own.gateway.close();
  }
});
