import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales, support } from '../support/ids.ts';
import { askInParts, type Patch, type Streamed } from '../support/parts.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ only: allProviders, patienceMs: 6_000 });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

const hang = (account: string, operation?: string) =>
  gateway.control.setFaults([{ kind: 'hang', account, ...(operation === undefined ? {} : { operation }) }]);

const ask = (query: string, variables?: unknown) => askInParts(gateway.url, query, variables);

const placesOf = (patches: readonly Patch[]) => patches.map(({ path }) => path.join('.'));

/** Where the first so many patches go, sorted; fewer when no more come. */
async function firstPlaces(answer: Streamed, count: number): Promise<string[]> {
  const patches: Patch[] = [];
  while (patches.length < count) {
    const part = await answer.next();
    if (part === undefined) break;
    patches.push(...(part.incremental ?? []));
  }
  return placesOf(patches).toSorted();
}

/** Of seven accounts; that of `support` is the second. */
const othersThanSupport = [0, 2, 3, 4, 5, 6].map((index) => `accounts.${index}`);

const underWay = () => gateway.control.requests().filter(({ endedAt }) => endedAt === null).length;

const byAccount = `{ accounts { name ... @defer { events(first: 5) { nodes { title } } } } }`;

describe('what is slow comes later', () => {
  test('every account that answers is there while one hangs', async () => {
    hang(support);
    const answer = await ask(byAccount);
    const first = await answer.next();
    expect(first?.data?.accounts).toHaveLength(7);
    expect(first?.hasNext).toBe(true);
    expect(await firstPlaces(answer, 6)).toEqual(othersThanSupport);
    expect(underWay()).toBe(1);
    answer.leave();
    await vi.waitFor(() => expect(gateway.control.requests({ account: support })[0]?.aborted).toBe(true));
  });

  test('the slow one follows, and then nothing', async () => {
    gateway.control.setFaults([{ kind: 'latency', ms: 300, account: sales }]);
    const answer = await ask(`{ accounts { name ... @defer { users(first: 1) { nodes { name } } } } }`);
    await answer.next();
    const patches = await answer.rest();
    expect(patches).toHaveLength(7);
    expect(placesOf(patches).at(-1)).toBe('accounts.0');
    expect(patches.at(-1)?.data).toEqual({ users: { nodes: [{ name: 'Ada Byron' }] } });
    expect(patches.flatMap(({ errors = [] }) => errors)).toEqual([]);
  });

  test('all parts together are what one piece would have been, in the same calls', async () => {
    const inside = 'events(first: 5) { nodes { id title host { name } eventType { name tags { name } } } }';
    const whole = await gateway.data<{ accounts: object[] }>(`{ accounts { name ${inside} } }`);
    const calls = gateway.calls();
    gateway.reset();
    const answer = await ask(`{ accounts { name ... @defer { ${inside} } } }`);
    const accounts = (await answer.next())?.data?.accounts as object[];
    for (const { path, data } of await answer.rest()) Object.assign(accounts[Number(path[1])] ?? {}, data);
    expect(accounts).toEqual(whole.accounts);
    expect(gateway.calls()).toEqual(calls);
    expect(calls[`${support} getListOfEvents`]).toBe(1);
  });

  test('one account does not wait for another that was asked for in the same batch', async () => {
    hang(support, 'getEvent');
    const answer = await ask(
      `query ($sales: ID!, $support: ID!) {
        ... @defer(label: "support") { support: node(id: $support) { id } }
        ... @defer(label: "sales") { sales: node(id: $sales) { id } }
      }`,
      { sales: eventId(sales, 9001), support: eventId(support, 9001) },
    );
    expect(await answer.next()).toEqual({ data: {}, hasNext: true });
    expect((await answer.next())?.incremental).toEqual([
      { path: [], label: 'sales', data: { sales: { id: eventId(sales, 9001) } } },
    ]);
    expect(underWay()).toBe(1);
    answer.leave();
  });

  test('nor what hangs on its things', async () => {
    hang(support, 'getEventTypeTagList');
    const answer = await ask(
      '{ accounts { ... @defer { events(first: 3) { nodes { eventType { tags { name } } } } } } }',
    );
    expect(await firstPlaces(answer, 6)).toEqual(othersThanSupport);
    expect(underWay()).toBeGreaterThan(0);
    answer.leave();
  });
});

describe('wherever it stands', () => {
  test('inside `node`, in each other, with labels', async () => {
    const answer = await ask(
      `query ($id: ID!) {
        node(id: $id) {
          id
          ...outer @defer(label: "outer")
        }
      }
      fragment outer on Event {
        title
        ... @defer(label: "inner") { host { ... @defer { name } } }
      }`,
      { id: eventId(sales, 9001) },
    );
    expect(await answer.next()).toEqual({ data: { node: { id: eventId(sales, 9001) } }, hasNext: true });
    const patches = await answer.rest();
    expect(patches.filter(({ label }) => label === 'outer')).toEqual([
      { path: ['node'], label: 'outer', data: { title: 'Intro call' } },
    ]);
    // In this order, so that there is always something to put them into.
    expect(patches.filter(({ label }) => label !== 'outer')).toEqual([
      { path: ['node'], label: 'inner', data: { host: {} } },
      { path: ['node', 'host'], data: { name: 'Ada Byron' } },
    ]);
  });

  test('`if: false` answers in one piece', async () => {
    const query = 'query ($later: Boolean!) { accounts { name ... @defer(if: $later) { label } } }';
    const { response } = await ask(query, { later: false });
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const answer = await ask(query, { later: true });
    expect((await answer.next())?.hasNext).toBe(true);
    expect(await answer.rest()).toHaveLength(7);
  });

  test('what a mutation answers may come later, what it does may not', async () => {
    const act = (tag: string) =>
      `mutation { tagCreate(input: { account: "${sales}", name: "Later" }) { tag { ${tag} } } }`;
    const answer = await ask(act('name ... @defer { account { name } }'));
    expect((await answer.next())?.data).toEqual({ tagCreate: { tag: { name: 'Later' } } });
    expect((await answer.rest())[0]?.data).toEqual({ account: { name: sales } });
    gateway.calls();
    const refused = await gateway.ask(
      act('name').replace('mutation {', 'mutation { ... @defer {').concat('}'),
    );
    expect(refused).toMatchObject({
      errors: [
        { message: expect.stringContaining('cannot be deferred'), extensions: { code: 'VALIDATION' } },
      ],
    });
    expect(gateway.calls()).toEqual({});
  });

  test.each([
    ['{ accounts { ... @defer(label: "a") { name } ... @defer(label: "a") { label } } }', 'another'],
    ['query ($l: String) { accounts { ... @defer(label: $l) { name } } }', 'literal'],
    ['{ accounts { name @defer } }', 'may not be used on FIELD'],
    ['{ accounts { ... @defer(if: 1) { name } } }', 'Boolean cannot represent'],
    ['{ accounts @stream { name } }', 'Unknown directive "@stream"'],
  ])('refuses %s', async (query, message) => {
    const { errors } = await gateway.ask(query);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe('VALIDATION');
  });
});

test('a failure is in the part of its account, with code and path; the others are well', async () => {
  gateway.control.setFaults([{ kind: 'status', status: 500, account: support }]);
  const answer = await ask(byAccount);
  expect((await answer.next())?.errors).toBeUndefined();
  const patches = await answer.rest();
  const failed = patches.filter(({ errors }) => errors !== undefined);
  expect(failed).toEqual([
    {
      path: ['accounts', 1],
      data: { events: null },
      errors: [
        {
          message: expect.any(String),
          path: ['accounts', 1, 'events'],
          locations: expect.any(Array),
          extensions: expect.objectContaining({
            code: 'UPSTREAM_UNAVAILABLE',
            account: support,
            provider: 'simplymeet',
            upstreamStatus: 500,
          }),
        },
      ],
    },
  ]);
  expect(patches).toHaveLength(7);
});

test('what is deferred counts towards what an operation may cost', async () => {
  const rows = 'events(first: 100) { nodes { id title host { name } } }';
  const many = Array.from({ length: 20 }, (_, index) => `a${index}: ${rows}`).join(' ');
  const { errors } = await gateway.ask(`{ accounts { ... @defer { ${many} } } }`);
  expect(errors?.[0]?.extensions.code).toBe('VALIDATION');
  expect(errors?.[0]?.message).toContain('too large');
  expect(gateway.calls()).toEqual({});
});
