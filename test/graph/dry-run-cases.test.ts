import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { group, north, northUser } from '../support/epilot.ts';
import { dryRun, planned } from '../support/explained.ts';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { useStateDirs } from '../support/gateways.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';
import { mutationDocument, refusals } from '../support/mutations.ts';

const newStateDir = useStateDirs();
const stateDir = newStateDir();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    only: allProviders,
    stateDir,
    publicPerMinute: 1,
    settings: { 'paris-vyte': {} },
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

const cancel = (...ids: string[]) => ({ input: { ids, reason: 'Strike' } });
const manyCancelled = mutationDocument('eventsCancel', 'results { id event { title } error { code } }');

describe('acts on many things', () => {
  test('are planned for every account, one call each', async () => {
    const variables = cancel(...eventIds(sales, 2), ...eventIds(support, 3));
    const { answer, explain } = await planned(gateway, manyCancelled, variables);
    expect(answer).toMatchObject({ data: { eventsCancel: { results: [], userErrors: [] } } });
    expect(explain.plan.map(({ account, operation, body }) => ({ account, operation, body }))).toEqual([
      { account: sales, operation: 'cancelEventList', body: { ids: [9001, 9002], reason: 'Strike' } },
      { account: support, operation: 'cancelEventList', body: { ids: [9001, 9002, 9003], reason: 'Strike' } },
    ]);
    expect(explain.mayFollow.map(({ account, operation }) => `${account} ${operation}`)).toEqual([
      `${sales} getEvent`,
      `${sales} getListOfEvents`,
      `${support} getEvent`,
      `${support} getListOfEvents`,
    ]);
    expect(gateway.calls()).toEqual({});
  });

  test('that take several calls are planned whole', async () => {
    const { explain } = await planned(gateway, manyCancelled, cancel(...eventIds(sales, 250)));
    const sizes = explain.plan.map(({ body }) => (body as { ids: unknown[] }).ids.length);
    expect(sizes).toEqual([100, 100, 50]);
    expect(explain.plan.map(({ assumes }) => assumes)).toEqual([
      [],
      ['cancelEventList'],
      ['cancelEventList'],
    ]);
  });
});

test('every act of a request is planned, under its own name', async () => {
  const query = `mutation {
    one: eventCancel(input: { id: "${eventId(sales, 9001)}" }) { event { title } userErrors { code } }
    two: eventDelete(input: { id: "${eventId(sales, 9001)}" }) { deletedId }
    three: groupDelete(input: { id: "${group(1)}" }) { deletedId }
  }`;
  const { answer, explain } = await planned(gateway, query);
  expect(answer.data).toEqual({
    one: { event: null, userErrors: [] },
    two: { deletedId: null },
    three: { deletedId: null },
  });
  expect(explain.plan.map(({ account, method, path, fields }) => [account, method, path, fields])).toEqual([
    [sales, 'PUT', '/panel/api/event/cancel/9001', ['one']],
    [sales, 'DELETE', '/panel/api/event/9001', ['two']],
    [north, 'DELETE', '/v1/groups/g-1', ['three']],
  ]);
  expect(gateway.calls()).toEqual({});
});

describe('what is refused before any call', () => {
  test('is refused, and nothing is planned', async () => {
    const input = { id: eventId(sales, 9001), emails: [] };
    const document = mutationDocument('eventParticipantsInvite');
    const { answer, explain } = await planned(gateway, document, { input });
    expect(refusals(answer.data as never, 'eventParticipantsInvite')).toEqual(['VALIDATION input.emails']);
    expect(explain).toMatchObject({ plan: [], mayFollow: [] });
  });

  test('does not spoil the other acts', async () => {
    const query = `mutation {
      bad: userDelete(input: { id: "${globalId('User', sales, 17)}" }) { userErrors { code } }
      good: groupDelete(input: { id: "${group(1)}" }) { userErrors { code } }
    }`;
    const { answer, explain } = await planned(gateway, query);
    expect(answer.data).toEqual({ bad: { userErrors: [{ code: 'UNSUPPORTED' }] }, good: { userErrors: [] } });
    expect(explain.plan).toMatchObject([{ operation: 'deleteGroup' }]);
  });
});

describe('acts that read before they write', () => {
  test.each([
    [
      'epilot’s groups, whose members are written whole',
      mutationDocument('groupUpdate'),
      { id: group(1), addMemberIds: [northUser(9)], removeMemberIds: [northUser(2)] },
      ['getGroup', 'updateGroup'],
      { user_ids: ['[from getGroup]', '10023'] },
    ],
    [
      'Vyte’s users, whose organization a user tells',
      mutationDocument('userCreate'),
      { account: 'paris-vyte', email: 'lise@example.com', vyte: { extid: 'crm-1' } },
      ['listUsers', 'createUser'],
      { organization: '[from listUsers]' },
    ],
    [
      'Cal.com’s user names, which are not sent when they stay',
      mutationDocument('userUpdate'),
      { id: globalId('User', 'office-cal', 10), calcom: { username: 'Margaret' } },
      ['getUserById', 'editUserById'],
      { username: 'Margaret' },
    ],
  ])('%s', async (_what, document, input, operations, body) => {
    const { answer, explain } = await planned(gateway, document, { input });
    expect(answer.errors).toBeUndefined();
    expect(explain.plan.map(({ operation }) => operation)).toEqual(operations);
    expect(explain.plan.map(({ assumes }) => assumes)).toEqual([[], operations.slice(0, 1)]);
    expect(explain.plan[1]?.body).toMatchObject(body);
    expect(gateway.calls()).toEqual({});
  });
});

test.each([
  ['a query', '{ events(first: 1) { nodes { id } } }'],
  ['the query of two operations', 'query A { __typename } mutation B { __typename }', 'A'],
])('%s is refused: it changes nothing and can be run', async (_what, query, operationName?: string) => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...dryRun },
    body: JSON.stringify({ query, operationName }),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'VALIDATION' } }] });
  expect(gateway.calls()).toEqual({});
});

describe('nothing is changed here either', () => {
  test('no use of public acts is counted', async () => {
    const input = { account: north, email: 'grace.hopper@example.com' };
    const document = mutationDocument('passkeyAuthenticationBegin', 'options');
    for (let round = 0; round < 3; round += 1) {
      const { answer, explain } = await planned(gateway, document, { input });
      expect(answer.errors).toBeUndefined();
      expect(explain.plan).toHaveLength(1);
    }
    expect((await gateway.ask(document, { input })).errors).toBeUndefined();
  });

  test('no credential, and nobody who replaces one at the moment is disturbed', async () => {
    const document = mutationDocument('apiKeyRotate');
    const variables = { input: { account: 'platform-cal' } };
    const runs = Array.from({ length: 5 }, () => planned(gateway, document, variables));
    for (const { answer, explain } of await Promise.all(runs)) {
      expect(answer.errors).toBeUndefined();
      expect(explain.plan).toMatchObject([{ operation: 'api_keys_controller_refresh' }]);
    }
    expect(readdirSync(stateDir)).toEqual([]);
    expect(gateway.calls()).toEqual({});

    gateway.sandbox.control('calplatform').setFaults([{ kind: 'latency', ms: 100 }]);
    const real = gateway.ask(document, variables);
    const beside = await planned(gateway, document, variables);
    expect(beside.explain.plan).toHaveLength(1);
    expect(await real).toMatchObject({ data: { apiKeyRotate: { userErrors: [] } } });
    expect(gateway.calls()).toEqual({ 'platform-cal api_keys_controller_refresh': 1 });
    expect(readdirSync(stateDir)).toEqual(['platform-cal.json']);
  });

  test('no call is counted', async () => {
    const count = async () =>
      (await (await fetch(`${gateway.url}/metrics`)).text())
        .split('\n')
        .filter((line) => line.startsWith('convoke_upstream_calls_total'));
    const before = await count();
    await planned(gateway, manyCancelled, cancel(...eventIds(sales, 2)));
    expect(await count()).toEqual(before);
  });
});
