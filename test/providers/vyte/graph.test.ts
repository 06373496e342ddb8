import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Principal } from '../../../src/graphql/context.ts';
import { canaries, startCaptured } from '../../support/captured.ts';
import { startGateway, type TestGateway } from '../../support/gateway.ts';
import { globalId } from '../../support/ids.ts';

const account = 'paris-vyte';
const email = 'lise@example.com';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['vyte'] });
});
afterEach(() => gateway.control.reset());
afterAll(() => gateway.close());

const payload = '__typename userErrors { code message field }';
const acts = {
  userCreate: `mutation ($input: UserCreateInput!) { act: userCreate(input: $input) { ${payload} user { id } } }`,
  userUpdate: `mutation ($input: UserUpdateInput!) { act: userUpdate(input: $input) { ${payload} user { id } } }`,
  userDelete: `mutation ($input: UserDeleteInput!) { act: userDelete(input: $input) { ${payload} } }`,
} as const;

interface Acted {
  readonly act: { readonly userErrors: readonly { code: string; message: string; field: string[] | null }[] };
}

const refused = async (name: keyof typeof acts, input: object) => {
  const { act } = await gateway.data<Acted>(acts[name], { input });
  return act.userErrors;
};

const first = async () => {
  const { users } = await gateway.data<{ users: { nodes: { id: string }[] } }>(
    '{ users(first: 1) { nodes { id } } }',
  );
  gateway.calls();
  return users.nodes[0]?.id ?? '';
};

const login = { username: 'lise', password: 'CANARY-IN-login' };

test.each<[string, object, string[]]>([
  ['another provider’s block', { calcom: { username: 'lise' } }, ['input', 'calcom']],
  ['another provider’s block beside its own', { vyte: {}, calcom: { username: 'x' } }, ['input', 'calcom']],
  ['a full name', { name: 'Lise Meitner' }, ['input', 'name']],
  ['a language it does not speak', { locale: 'fi' }, ['input', 'locale']],
  [
    'a password and a link to choose one',
    { vyte: { login, finishSignupWithEmail: true } },
    ['input', 'vyte', 'finishSignupWithEmail'],
  ],
  [
    'a time that is none',
    { vyte: { availability: { days: { monday: { slots: [{ start: '9', end: '17:00' }] } } } } },
    ['input', 'vyte', 'availability', 'days', 'monday', 'slots', '0', 'start'],
  ],
])('userCreate with %s is refused without a call', async (_, input, field) => {
  expect(await refused('userCreate', { account, email, ...input })).toMatchObject([
    { code: 'VALIDATION', field },
  ]);
  expect(gateway.calls()).toEqual({});
});

test('userUpdate with another provider’s block is refused without a call', async () => {
  const id = await first();
  expect(await refused('userUpdate', { id, calcom: { bio: 'x' } })).toMatchObject([
    { code: 'VALIDATION', field: ['input', 'calcom'] },
  ]);
  expect(gateway.calls()).toEqual({});
});

test('userDelete is UNSUPPORTED without a call: users are unlinked, by another act', async () => {
  const [error] = await refused('userDelete', { id: await first() });
  expect(error).toMatchObject({ code: 'UNSUPPORTED', field: null });
  expect(gateway.calls()).toEqual({});
});

test('unlinking a user: gone from the list, and said so under its own id', async () => {
  const id = await first();
  const document = `mutation ($id: ID!) {
    userRemoveFromOrganization(input: { id: $id }) { removedId userErrors { code } }
  }`;
  expect(await gateway.data(document, { id })).toEqual({
    userRemoveFromOrganization: { removedId: id, userErrors: [] },
  });
  expect(gateway.calls()).toEqual({ [`${account} removeUser`]: 1 });
  expect(await gateway.data('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
});

test('unlinking at a provider that deletes instead is UNSUPPORTED', async () => {
  const other = await startGateway({ only: ['simplymeet'] });
  try {
    const id = globalId('User', 'sales-meet', 17);
    const document = `mutation { userRemoveFromOrganization(input: { id: "${id}" }) { removedId userErrors { code } } }`;
    expect(await other.data(document)).toEqual({
      userRemoveFromOrganization: { removedId: null, userErrors: [{ code: 'UNSUPPORTED' }] },
    });
    expect(other.calls()).toEqual({});
  } finally {
    await other.close();
  }
});

test('what a create does not answer is read only when it is asked for', async () => {
  const create = (selection: string, address = email) =>
    gateway.data(
      `mutation { userCreate(input: { account: "${account}", email: "${address}", firstName: "Lise" }) { user { ${selection} } } }`,
    );
  expect(await create('firstName email organization { name } createdAt')).toMatchObject({
    userCreate: { user: { firstName: 'Lise', email, organization: { name: 'Bureau des Longitudes' } } },
  });
  expect(gateway.calls()).toEqual({ [`${account} createUser`]: 1 });
  expect(await create('vyte { plan extid modules { team } }', 'otto@example.com')).toMatchObject({
    userCreate: { user: { vyte: { modules: { team: expect.any(Boolean) } } } },
  });
  expect(gateway.calls()).toEqual({ [`${account} createUser`]: 1 });
  const late = 'vyte { signedUpWith calendarListId termsAcceptedAt google { email } }';
  expect(await create(late, 'ida@example.com')).toMatchObject({
    userCreate: { user: { vyte: { signedUpWith: 'api' } } },
  });
  expect(gateway.calls()).toEqual({ [`${account} createUser`]: 1, [`${account} retrieveUser`]: 1 });
});

test('an update shows the Google account that it was not answered', async () => {
  const id = await first();
  const selection = 'lastName vyte { google { email } termsAcceptedAt }';
  const { node } = await gateway.data<{ node: object }>(
    `query ($id: ID!) { node(id: $id) { ... on User { ${selection} } } }`,
    { id },
  );
  const { userUpdate } = await gateway.data<{ userUpdate: { user: object } }>(
    `mutation ($id: ID!) { userUpdate(input: { id: $id, lastName: "New" }) { user { ${selection} } } }`,
    { id },
  );
  expect(userUpdate.user).toEqual({ ...node, lastName: 'New' });
  expect(node).toMatchObject({ vyte: { google: { email: expect.any(String) } } });
});

test('users, organizations and single users of one query are one list and one get', async () => {
  const id = await first();
  await gateway.data(
    `query ($id: ID!) {
      users(first: 3) { nodes { name organization { id name } } totalCount }
      organizations { nodes { name users(first: 2) { nodes { email } } } }
      account(name: "${account}") {
        organization { name }
        users(first: 1, orderBy: { field: NAME, direction: ASC }) { nodes { name } }
      }
      node(id: $id) { ... on User { name } }
    }`,
    { id },
  );
  expect(gateway.calls()).toEqual({ [`${account} listUsers`]: 1, [`${account} retrieveUser`]: 1 });
});

test('the Google account needs the scope `personal`; the rest stands', async () => {
  const principal: Principal = { name: 'reader', scopes: new Set(['read']), accounts: null };
  const reader = await startGateway({ only: ['vyte'], principal });
  try {
    const { data, errors } = await reader.ask(
      '{ users(first: 1) { nodes { vyte { plan google { email } } } } }',
    );
    expect(data).toMatchObject({ users: { nodes: [{ vyte: { plan: expect.any(String), google: null } }] } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  } finally {
    await reader.close();
  }
});

test('passwords and links are in no line and no metric, and in no error, however an act ends', async () => {
  const own = await startCaptured({ only: ['vyte'] });
  const vyte = {
    login,
    exchangeCalendars: [{ server: 'ex.example.com', username: 'lise', password: 'CANARY-IN-exchange' }],
  };
  const link = { finishSignupWithEmail: true };
  const document = `mutation ($input: UserCreateInput!) {
    userCreate(input: $input) { user { id } vyte { registrationLink } userErrors { code message field } }
  }`;
  try {
    const body = { message: 'CANARY-IN-login is too short, and CANARY-IN-exchange too' };
    for (const fault of [
      null,
      { kind: 'status', status: 400, body },
      { kind: 'status', status: 503 },
    ] as const) {
      own.gateway.control.setFaults(fault === null ? [] : [fault]);
      await own.send(document, { input: { account, email, vyte } });
    }
    await own.send(document, { input: { account, email, vyte: { ...vyte, ...link } } });
    await own.send(document, {
      input: { account, email, vyte: { login: { username: 'x', passwort: 'CANARY-IN-typo' } } },
    });
    expect(canaries([...own.answers, ...own.lines, await own.metrics()])).toEqual([]);
    own.gateway.control.clearFaults();
    const told = await own.send(document, { input: { account, email: 'otto@example.com', vyte: link } });
    expect(told).toMatch(/"registrationLink":"https:[^"]*ONCE-/);
    expect(canaries([...own.lines, await own.metrics()])).toEqual([]);
  } finally {
    await own.gateway.close();
  }
});
