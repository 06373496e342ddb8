import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Principal, Scope } from '../../src/graphql/context.ts';
import { inputOf } from '../support/acts/act.ts';
import { actsOf } from '../support/acts/index.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';
import { mutationDocument } from '../support/mutations.ts';

const principal = (scopes: readonly Scope[], accounts: readonly string[] | null = null): Principal => ({
  name: 'a test',
  accounts: accounts === null ? null : new Set(accounts),
  scopes: new Set(scopes),
});

let gateway: TestGateway;
const start = (who: Principal) => async () => {
  gateway = await startGateway({ principal: who });
};
const stop = () => gateway.close();
beforeEach(() => {
  gateway.calls();
});

describe('without `write`', () => {
  beforeAll(start(principal(['read', 'personal'])));
  afterAll(stop);

  test('no act is done, and each says so', async () => {
    expect(actsOf('simplymeet')).toHaveLength(24);
    for (const act of actsOf('simplymeet')) {
      const { name, selection } = act;
      const input = await inputOf(act, gateway);
      gateway.calls();
      const answer = await gateway.ask(mutationDocument(name, selection), { input });
      expect(answer.data ?? { [name]: null }).toEqual({ [name]: null });
      expect(faults(answer)).toEqual([`${name} FORBIDDEN`]);
      expect(answer.errors?.[0]?.message).toContain(`Mutation.${name}`);
    }
    expect(gateway.calls()).toEqual({});
  });

  test('reading works', async () => {
    const query = '{ users(first: 1) { nodes { name simplymeet { phone } } } }';
    expect(JSON.stringify(await gateway.data(query))).toContain('+44');
  });
});

describe('without `personal`', () => {
  beforeAll(start(principal(['read', 'write'])));
  afterAll(stop);

  const personal = [
    'address',
    'state',
    'city',
    'zip',
    'countryId',
    'latitude',
    'longitude',
    'phone',
    'lastLoginAt',
  ];

  test('private particulars are FORBIDDEN, each for itself, and the rest answers', async () => {
    const query = `{ account(name: "${sales}") { viewer { user { name simplymeet { slug ${personal.join(' ')} } } } } }`;
    const answer = await gateway.ask(query);
    const none = Object.fromEntries(personal.map((name) => [name, null]));
    expect(answer.data).toEqual({
      account: { viewer: { user: { name: 'Ada Byron', simplymeet: { slug: 'ada-byron', ...none } } } },
    });
    const way = 'account.viewer.user.simplymeet';
    expect(faults(answer)).toEqual(personal.map((name) => `${way}.${name} FORBIDDEN`));
  });

  test('they are on every way to a user', async () => {
    const users = 'name simplymeet { uuid phone }';
    const answer = await gateway.ask(
      `query ($event: ID!, $user: ID!) {
        node(id: $event) { ... on Event { host { ${users} } eventType { owner { ${users} } users { ${users} } } } }
        user: node(id: $user) { ... on User { ${users} } }
        organizations(first: 1) { nodes { users(first: 1) { nodes { ${users} } } } }
        polls(first: 1) { nodes { owner { ${users} } } }
      }`,
      { event: eventId(sales, 9001), user: globalId('User', support, 18) },
    );
    const text = JSON.stringify(answer.data);
    expect(text).not.toContain('+44');
    expect(text.match(/"phone":null/g)).toHaveLength(answer.errors?.length ?? 0);
    expect(text.match(/"uuid":"/g)?.length).toBe(answer.errors?.length);
    expect(new Set(answer.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
  });
});

describe('with `write` alone', () => {
  beforeAll(start(principal(['write'])));
  afterAll(stop);

  test('nothing can be queried, acts can be done', async () => {
    expect(faults(await gateway.ask('{ accounts { name } }'))).toEqual(['accounts FORBIDDEN']);
    expect(faults(await gateway.ask(`{ node(id: "${eventId(sales, 9001)}") { id } }`))).toEqual([
      'node FORBIDDEN',
    ]);
    expect(gateway.calls()).toEqual({});
    const input = { id: eventId(sales, 9001), notes: 'x' };
    expect(await gateway.data(mutationDocument('eventNotesUpdate'), { input })).toEqual({
      eventNotesUpdate: { userErrors: [] },
    });
  });
});

describe('limited to one account', () => {
  beforeAll(start(principal(['read', 'write', 'personal'], [support])));
  afterAll(stop);

  test('sees that one alone', async () => {
    const query =
      '{ accounts { name } events(first: 3) { nodes { account { name } } sources { account { name } } } }';
    expect(await gateway.data(query)).toEqual({
      accounts: [{ name: support }],
      events: {
        nodes: [1, 2, 3].map(() => ({ account: { name: support } })),
        sources: [{ account: { name: support } }],
      },
    });
    expect(gateway.calls()).toEqual({ 'support-meet getListOfEvents': 1 });
  });

  test('another one is as unknown as one that does not exist', async () => {
    const ask = (account: string) =>
      gateway.ask(
        `query ($ids: [ID!]!) {
          account(name: "${account}") { name }
          events(accounts: ["${account}"]) { nodes { id } }
          nodes(ids: $ids) { id }
          lookup(account: "${account}", type: Event, externalId: "9001") { id }
        }`,
        { ids: [eventId(account, 9001), globalId('Account', account, account)] },
      );
    const [hidden, missing] = [await ask(sales), await ask('elsewhere')];
    expect(hidden.errors).toHaveLength(5);
    expect(hidden.data).toEqual({ account: null, events: null, nodes: [null, null], lookup: null });
    expect(JSON.stringify(hidden).replaceAll(sales, 'elsewhere')).toBe(JSON.stringify(missing));
    expect(gateway.calls()).toEqual({});
  });

  test('acts reach no other', async () => {
    const input = { ids: [eventId(support, 9010), eventId(sales, 9010)] };
    expect(await gateway.data(mutationDocument('eventsCancel', 'results { id }'), { input })).toMatchObject({
      eventsCancel: { results: [], userErrors: [{ code: 'VALIDATION', field: ['input', 'ids', '1'] }] },
    });
    const tag = { account: sales, name: 'x' };
    expect(await gateway.data(mutationDocument('tagCreate'), { input: tag })).toMatchObject({
      tagCreate: { userErrors: [{ code: 'VALIDATION', field: ['input', 'account'] }] },
    });
    expect(gateway.calls()).toEqual({});
  });
});
