import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Principal, Scope } from '../../src/graphql/context.ts';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales } from '../support/ids.ts';
import { askInParts } from '../support/parts.ts';
import { countPlanned } from '../support/planning.ts';

const key = (name: string, scopes: readonly Scope[], accounts: Principal['accounts'] = null) => ({
  name,
  accounts,
  scopes: new Set(scopes),
  digest: digestOf(`key-of-${name}`),
});
const as = (name: string) => ({ 'x-api-key': `key-of-${name}` });

let gateway: TestGateway;
beforeAll(async () => {
  const keys = [
    key('ada', ['read', 'write', 'personal']),
    key('ben', ['read']),
    key('cay', ['write']),
    key('dan', ['read', 'personal'], new Set([sales])),
  ];
  gateway = await startGateway({ auth: { keys }, limits: { complexity: 400 } });
});
afterAll(() => gateway.close());

/** What comes of asking so often that it would be planned. */
async function manyTimes<T>(ask: () => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  for (let time = 1; time <= 6; time += 1) answers.push(await ask());
  return answers;
}

test('a mutation is never planned', async () => {
  const before = await countPlanned();
  const query =
    'mutation ($input: EventNotesUpdateInput!) { eventNotesUpdate(input: $input) { event { notes } } }';
  const input = { id: eventId(sales, 9001), notes: 'Same' };
  for (const answer of await manyTimes(() => gateway.ask(query, { input }, as('ada'))))
    expect(answer).toEqual({ data: { eventNotesUpdate: { event: { notes: 'Same' } } } });
  expect(await countPlanned()).toBe(before);
});

test('what comes in parts is never planned, nor does it come in one piece', async () => {
  const before = await countPlanned();
  for (const rows of await manyTimes(async () => {
    const query = '{ accounts { name } ... @defer { events(first: 1) { nodes { id } } } }';
    const { next, rest } = await askInParts(gateway.url, query, undefined, as('ada'));
    expect(await next()).toMatchObject({ hasNext: true });
    return (await rest()).length;
  }))
    expect(rows).toBe(1);
  expect(await countPlanned()).toBe(before);
});

describe('what one may not read stays unread once it is planned', () => {
  const query = '{ users(first: 1) { nodes { name simplymeet { phone address } } } }';
  const phone = '"phone":"+44';

  test('without the scope `personal`', async () => {
    const before = await countPlanned();
    for (const { text } of await manyTimes(() => gateway.send(query, undefined, as('ada'))))
      expect(text).toContain(phone);
    for (const { text } of await manyTimes(() => gateway.send(query, undefined, as('ben')))) {
      expect(text).not.toContain(phone);
      expect(text.match(/FORBIDDEN/g)).toHaveLength(2);
    }
    expect(await countPlanned()).toBe(before + 9);
  });

  test('without the scope `read`', async () => {
    for (const { data, errors } of await manyTimes(() => gateway.ask(query, undefined, as('cay')))) {
      expect(data?.users ?? null).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('of accounts that are another one’s', async () => {
    const names = '{ accounts { name } }';
    await manyTimes(() => gateway.ask(names, undefined, as('ada')));
    for (const answer of await manyTimes(() => gateway.ask(names, undefined, as('dan'))))
      expect(answer).toEqual({ data: { accounts: [{ name: sales }] } });
  });
});

describe('limits', () => {
  const refused = [
    [
      'of depth',
      `{ events { nodes { host { ${'organization { users { nodes { '.repeat(6)} id ${' } } }'.repeat(6)} } } } }`,
    ],
    ['of aliases', `{ ${Array.from({ length: 80 }, (_, at) => `a${at}: accounts { name }`).join(' ')} }`],
    ['of complexity', '{ events(first: 100) { nodes { host { events(first: 100) { nodes { id } } } } } }'],
  ] as const;

  test.each(refused)('%s hold each time', async (_what, query) => {
    const before = await countPlanned();
    const [first, ...others] = await manyTimes(() => gateway.ask(query, undefined, as('ada')));
    expect(first?.errors?.[0]?.extensions.code).toBe('VALIDATION');
    for (const other of others) expect(other).toEqual(first);
    expect((await countPlanned()) - before).toBeLessThanOrEqual(3);
  });

  test('of complexity are measured with the variables of each time', async () => {
    const query = 'query ($n: Int) { events(first: $n) { nodes { id title host { name } } } }';
    for (const answer of await manyTimes(() => gateway.ask(query, { n: 2 }, as('ada'))))
      expect(answer.errors).toBeUndefined();
    gateway.calls();
    for (const answer of await manyTimes(() => gateway.ask(query, { n: 100 }, as('ada'))))
      expect(answer.errors?.[0]?.message).toMatch(/^The operation is too large: complexity/);
    expect(gateway.calls()).toEqual({});
  });
});

describe('every way to fail', () => {
  let planning: TestServer;
  let plain: TestServer;
  beforeAll(async () => {
    const start = (planFrom: number) => startTestServer({ planFrom });
    [planning, plain] = await Promise.all([start(1), start(Number.POSITIVE_INFINITY)]);
  });
  afterAll(() => Promise.all([planning.close(), plain.close()]));

  test.each([
    '{ strict }',
    '{ odd hello }',
    '{ a: strict b: hello }',
    '{\n  hello\n  fail(how: "gateway")\r\n  again: fail(how: "gateway")\n}',
    '{ fail(how: "key") hello }',
    '{ fail(how: "bug") }',
    '{ fail(how: "graphql") }',
    '{ fail(how: "text") }',
    '{ fail(how: "many") hello }',
    '{ me { id name } items(ids: ["1", "2"]) }',
    'query A { hello } query B { me { name } }',
    '{ __typename }',
  ])('%j', async (query) => {
    const ask = async ({ post }: TestServer) => {
      const response = await post({ query, operationName: query.startsWith('query A') ? 'B' : null });
      const text = await response.text();
      const known = text.replaceAll(/"(errorId|until)":"[^"]*"/g, '"$1":"…"');
      return { status: response.status, answer: JSON.parse(known) as unknown };
    };
    const before = await countPlanned();
    const expected = await ask(plain);
    expect(await countPlanned()).toBe(before);
    expect(await ask(planning)).toEqual(expected);
    expect(await countPlanned()).toBe(before + 1);
  });
});

describe('lists of rows that come one by one', () => {
  const rows = (...kinds: string[]) => `{ rows(kinds: ${JSON.stringify(kinds)}) { name } }`;

  test.each([
    [rows('late', 'fails', 'now')],
    [rows('fails', 'late', 'fails', 'now', 'text')],
    [rows('fails')],
    [rows('now', 'gone', 'now')],
    [rows()],
  ])('%s', async (query) => {
    const answers = [];
    for (const planFrom of [Number.POSITIVE_INFINITY, 1]) {
      const server = await startTestServer({ planFrom, schema: oneByOne() });
      const { data, errors } = await server.ask(query);
      answers.push({ data, failed: errors?.map(({ path }) => path?.join('.')).sort() });
      await server.close();
    }
    expect(answers[1]).toEqual(answers[0]);
  });
});

test('each operation of a document has a plan of its own', async () => {
  const server = await startTestServer();
  const query = 'query A { hello(name: "A") } query B { me { name } }';
  const before = await countPlanned();
  for (let time = 1; time <= 6; time += 1) {
    const answers = await Promise.all(
      ['A', 'B'].map(async (operationName) => (await server.post({ query, operationName })).json()),
    );
    expect(answers).toEqual([{ data: { hello: 'Hello A' } }, { data: { me: { name: 'Ada' } } }]);
  }
  expect(await countPlanned()).toBe(before + 6);
  await server.close();
});

test('a name that objects take for something else is answered as any other', async () => {
  const server = await startTestServer();
  for (let time = 1; time <= 6; time += 1) {
    const response = await server.post({ query: '{ __proto__: hello constructor: hello }' });
    expect(await response.text()).toBe('{"data":{"__proto__":"Hello world","constructor":"Hello world"}}');
  }
  await server.close();
});

/** A list of promises, as resolvers hand it out that ask for each row by itself. */
function oneByOne(): GraphQLSchema {
  const schema = buildSchema('type Query { rows(kinds: [String!]!): [Row] } type Row { name: String }');
  const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const kinds: Readonly<Record<string, () => unknown>> = {
    now: () => ({ name: 'now' }),
    gone: () => Promise.resolve(null),
    late: () => later(20).then(() => ({ name: 'late' })),
    fails: () => later(40).then(() => Promise.reject(new Error('no'))),
    text: () => Promise.reject('a text'),
  };
  const { rows } = schema.getQueryType()?.getFields() ?? {};
  if (rows !== undefined)
    rows.resolve = (_source, args: { kinds: string[] }) => args.kinds.map((kind) => kinds[kind]?.());
  return schema;
}
