import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Scope, scopes } from '../../src/graphql/context.ts';
import { createLogger } from '../../src/kit/log.ts';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { asking, exchange, type Got, json, type Sent } from './exchange.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { countJoined, createHeldGraph, type HeldGraph } from './held.ts';

const keyOf = (name: string) => ({
  name,
  accounts: null,
  scopes: new Set<Scope>(scopes),
  digest: digestOf(`key-of-${name}`),
});
const as = (name: string) => ({ ...json, authorization: `Bearer key-of-${name}` });

let graph: HeldGraph;
let server: TestServer;
let lines: Record<string, unknown>[];
let joinedBefore: number;
let writers: (() => void)[];

beforeEach(async () => {
  graph = createHeldGraph();
  [lines, writers] = [[], []];
  const log = createLogger({
    level: 'info',
    destination: { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  });
  server = await startTestServer({
    schema: graph.schema,
    subgraph: () => graph.schema,
    log,
    auth: { keys: [keyOf('ada'), keyOf('ben')] },
    listen: { host: '127.0.0.1', port: 0, cors: ['https://pages.example'], hosts: [] },
    onWrite: (listener) => void writers.push(listener),
  });
  joinedBefore = await countJoined();
});
afterEach(async () => {
  graph.open();
  await server.close();
});

const held: Sent = { headers: as('ada'), body: asking('{ held }') };
const send = (sent: Sent): Promise<Got> => exchange(server.url, sent);

/** Until so many fields ran, and so many requests joined. */
const until = (ran: number, joined: number) =>
  vi.waitFor(
    async () => {
      expect(graph.ran).toHaveLength(ran);
      expect((await countJoined()) - joinedBefore).toBe(joined);
    },
    { timeout: 10_000, interval: 5 },
  );

/** Asks one after the other while nothing is answered; how many executions and joiners come of it. */
async function both(one: Sent, other: Sent, ran: number, joined: number): Promise<[Got, Got]> {
  const first = send(one);
  await until(1, 0);
  const second = send(other);
  await until(ran, joined);
  graph.open();
  return Promise.all([first, second]);
}

describe('those that ask the same at once', () => {
  test('are one execution and the same bytes', async () => {
    const answers = Array.from({ length: 50 }, () => send(held));
    await until(1, 49);
    graph.open();
    for (const { status, body, headers } of await Promise.all(answers)) {
      expect(status).toBe(200);
      expect(body.toString()).toBe('{"data":{"held":"world 1"}}');
      expect(headers['content-length']).toBe(String(body.length));
    }
    expect(graph.ran).toEqual(['held']);
  });

  test('share nothing that comes later', async () => {
    graph.open();
    const answers = [await send(held), await send(held)];
    expect(answers.map(({ body }) => body.toString())).toEqual([
      '{"data":{"held":"world 1"}}',
      '{"data":{"held":"world 2"}}',
    ]);
    expect(await countJoined()).toBe(joinedBefore);
  });

  test('share an error, which is then forgotten', async () => {
    const failing = { headers: as('ada'), body: asking('{ fail }') };
    const [one, other] = await both(failing, failing, 1, 1);
    expect(other.body).toEqual(one.body);
    expect(one.body.toString()).toContain('errorId');
    expect(one.body.toString()).not.toContain('CANARY');
    const later = await send(failing);
    expect(later.body).not.toEqual(one.body);
    expect(graph.ran).toHaveLength(2);
  });

  test.each([
    { 'user-agent': 'other/1' },
    { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
    { 'x-request-id': '7' },
    { 'accept-language': 'pl' },
    { 'x-forwarded-for': '10.0.0.7' },
  ])('whatever they say of themselves: %j', async (headers) => {
    const [one, other] = await both(
      held,
      { ...held, headers: { ...as('ada'), ...(headers as object) } },
      1,
      1,
    );
    expect(other.body).toEqual(one.body);
  });

  test('each may be read by its own page', async () => {
    const [one, other] = await both(
      { ...held, headers: { ...as('ada'), origin: 'https://pages.example' } },
      { ...held, headers: { ...as('ada'), origin: 'https://other.example' } },
      2,
      0,
    );
    expect(one.headers['access-control-allow-origin']).toBe('https://pages.example');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('apart are', () => {
  test.each<[string, Sent]>([
    ['another key', { ...held, headers: as('ben') }],
    ['another way to send the key', { ...held, headers: { ...json, 'x-api-key': 'key-of-ada' } }],
    ['a header that nobody knows', { ...held, headers: { ...as('ada'), 'x-tenant': '7' } }],
    ['another form', { ...held, headers: { ...as('ada'), accept: 'application/graphql-response+json' } }],
    ['another encoding', { ...held, headers: { ...as('ada'), 'accept-encoding': 'gzip' } }],
    ['another variable', { ...held, body: asking('{ held }', { variables: { a: 1 } }) }],
    ['another argument', { ...held, body: asking('{ held(name: "x") }') }],
    ['another spelling', { ...held, body: asking('{held}') }],
    ['another URL', { ...held, path: '/graphql?a' }],
    ['the entrance of routers', { ...held, path: '/subgraph' }],
  ])('%s', async (_what, other) => {
    const answers = await both(held, other, 2, 0);
    for (const { status } of answers) expect(status).toBe(200);
  });

  test('whoever has no key, or a wrong one', async () => {
    const first = send(held);
    await until(1, 0);
    for (const headers of [json, { ...json, authorization: 'Bearer key-of-nobody' }]) {
      const { status, body } = await send({ ...held, headers });
      expect(status).toBe(401);
      expect(body.toString()).not.toContain('world');
    }
    graph.open();
    await first;
    expect(graph.ran).toHaveLength(1);
    expect(await countJoined()).toBe(joinedBefore);
  });

  test('mutations, each of them', async () => {
    const write = { headers: as('ada'), body: asking('mutation { write }') };
    const answers = Array.from({ length: 50 }, () => send(write));
    await until(50, 0);
    graph.open();
    for (const { status } of await Promise.all(answers)) expect(status).toBe(200);
    expect(graph.ran).toHaveLength(50);
  });

  test('fields that count visits, and all that is asked beside them', async () => {
    const visits = { headers: as('ada'), body: asking('{ counted }') };
    const [one, other] = await both(visits, visits, 2, 0);
    expect(one.status + other.status).toBe(400);
  });

  test('what is asked after something was changed', async () => {
    const first = send(held);
    await until(1, 0);
    for (const written of writers) written();
    const second = send(held);
    await until(2, 0);
    const third = send(held);
    await until(2, 1);
    graph.open();
    const bodies = (await Promise.all([first, second, third])).map(({ body }) => body.toString());
    expect(bodies[1]).toBe(bodies[2]);
  });
});

describe('leaving', () => {
  const leaver = () => {
    const client = request(`${server.url}/graphql`, { method: 'POST', headers: as('ada'), agent: false });
    client.on('error', () => undefined);
    client.end(held.body);
    return client;
  };

  test('of the first one leaves the others waiting', async () => {
    const first = leaver();
    await until(1, 0);
    const others = [send(held), send(held)];
    await until(1, 2);
    first.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(graph.signals[0]?.aborted).toBe(false);
    const late = send(held);
    await until(1, 3);
    graph.open();
    for (const { body } of await Promise.all([...others, late]))
      expect(body.toString()).toBe('{"data":{"held":"world 1"}}');
  });

  test('of all gives it up, and who comes then begins afresh', async () => {
    const [first, second] = [leaver(), leaver()];
    await until(1, 1);
    first.destroy();
    second.destroy();
    await vi.waitFor(() => expect(graph.signals[0]?.aborted).toBe(true), { timeout: 5_000 });
    const late = send(held);
    await until(2, 1);
    graph.open();
    expect((await late).body.toString()).toBe('{"data":{"held":"world 2"}}');
  });
});

test('each request has a line of its own in the log, and none has what nobody may read', async () => {
  const secret = 'CANARY-a-name';
  const body = asking('query Named ($name: String) { held(name: $name) }', { variables: { name: secret } });
  const sent = { headers: as('ada'), body };
  const answers = Array.from({ length: 3 }, () => send(sent));
  await until(1, 2);
  graph.open();
  await Promise.all(answers);
  await vi.waitFor(() => expect(lines.filter(({ msg }) => msg === 'operation')).toHaveLength(3));
  const operations = lines.map(({ operation, kind, codes, ms, principal, shared }) => {
    return { operation, kind, codes, ms, principal, shared };
  });
  const line = { operation: 'Named', kind: 'query', codes: [], ms: expect.any(Number), principal: 'ada' };
  expect(operations.toSorted((one, other) => Number(one.shared ?? 0) - Number(other.shared ?? 0))).toEqual([
    { ...line, shared: undefined },
    { ...line, shared: true },
    { ...line, shared: true },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/CANARY|key-of/);
  const [first = [], ...joined] = lines
    .map((one) => Object.keys(one))
    .toSorted((a, b) => a.length - b.length);
  for (const names of joined) expect(names).toEqual(first.toSpliced(-1, 0, 'shared'));
});
