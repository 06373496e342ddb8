import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainSubgraph } from '../../src/graphql/federation/subgraph.ts';
import { createLogger } from '../../src/kit/log.ts';
import { type ApiKey, digestOf } from '../../src/plugins/use-authentication.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales, support } from '../support/ids.ts';
import { askSubgraph, type Entities, entitiesQuery } from '../support/subgraph.ts';
import { startTestServer } from './harness.ts';

const key = (name: string, secret: string, rest: Partial<ApiKey>): ApiKey => ({
  name,
  digest: digestOf(secret),
  accounts: null,
  scopes: new Set(['read', 'write', 'personal']),
  ...rest,
});

const auth = {
  keys: [
    key('router', 'router-key-0123456789', { accounts: new Set([support]) }),
    key('writer', 'writer-key-0123456789', { scopes: new Set(['write']) }),
  ],
};
const asRouter = { authorization: 'Bearer router-key-0123456789' };
const asWriter = { 'x-api-key': 'writer-key-0123456789' };

const lines: string[] = [];
let gateway: TestGateway;
beforeAll(async () => {
  const log = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
  gateway = await startGateway({ subgraph: plainSubgraph, auth, log });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.calls();
  lines.length = 0;
});

const representations = [sales, support].map((account) => ({
  __typename: 'Event',
  id: eventId(account, 9001),
}));

describe('who asks', () => {
  test.each([{}, { authorization: 'Bearer wrong' }])('nobody known, with %j: 401', async (headers) => {
    const answer = await askSubgraph(
      gateway,
      '{ _service { sdl } }',
      {},
      headers as Readonly<Record<string, string>>,
    );
    expect(answer.status).toBe(401);
    expect(faults(answer)).toEqual(['UNAUTHENTICATED']);
  });

  test("sees its own accounts: another one's thing is null with its own error, without a call", async () => {
    const query = entitiesQuery('... on Event { title }');
    const answer = await askSubgraph<Entities>(gateway, query, { representations }, asRouter);
    expect(answer.data?._entities.map((row) => row?.__typename ?? null)).toEqual([null, 'Event']);
    expect(faults(answer)).toEqual(['_entities.0 VALIDATION representations[0].id']);
    expect(gateway.calls()).toEqual({ [`${support} getEvent`]: 1 });
  });

  test('may read only with `read`; the schema is for whoever has a key', async () => {
    const query = entitiesQuery('... on Event { title }');
    const answer = await askSubgraph(gateway, query, { representations }, asWriter);
    expect(faults(answer)).toEqual(['_entities FORBIDDEN']);
    expect(gateway.calls()).toEqual({});
    const schema = await askSubgraph(gateway, '{ _service { sdl } }', {}, asWriter);
    expect(JSON.stringify(schema.data)).toContain('@key');
  });
});

describe('what is asked', () => {
  test('is bounded as at the API', async () => {
    const deep = `{ users { nodes ${'{ organization { users { nodes '.repeat(9)} { id } ${'} } }'.repeat(9)} } }`;
    const aliases = `{ ${Array.from({ length: 40 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
    for (const query of [deep, aliases]) {
      const answer = await askSubgraph(gateway, query, {}, asRouter);
      expect(answer.data).toBeUndefined();
      expect(faults(answer)[0]).toMatch(/^VALIDATION/);
    }
    expect(gateway.calls()).toEqual({});
  });

  test('is JSON in a POST: no page, no query in a link, no other site', async () => {
    const at = `${gateway.url}/subgraph`;
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT']) {
      const response = await fetch(`${at}?query={__typename}`, {
        method,
        headers: { ...asRouter, accept: 'text/html', origin: 'https://evil.example' },
      });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('POST');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
    const text = await fetch(at, { method: 'POST', headers: asRouter, body: '{"query":"{ __typename }"}' });
    expect(text.status).toBe(415);
  });

  test('never shows what was sent, neither in the answer nor in the log', async () => {
    const given = [
      { __typename: 'CANARY-IN-type', id: 'x' },
      { __typename: 'Event', id: 'CANARY-IN-id' },
      { __typename: 'Event', accountName: 'CANARY-IN-account', externalId: '1' },
      { __typename: 'Event', accountName: support, externalId: 'CANARY-IN-external' },
      { __typename: 'Event', secret: 'CANARY-IN-more' },
      'CANARY-IN-text',
    ];
    const query = entitiesQuery('... on Event { title }');
    const answer = await askSubgraph(gateway, query, { representations: given }, asRouter);
    expect(answer.errors).toHaveLength(given.length);
    const literal = `{ _entities(representations: [{ __typename: "CANARY-IN-literal" }]) { __typename } }`;
    const other = await askSubgraph(gateway, literal, {}, asRouter);
    expect(faults(other)).toEqual(['_entities.0 VALIDATION representations[0].__typename']);
    expect(lines.length).toBeGreaterThan(1);
    expect(JSON.stringify([answer, other, lines])).not.toContain('CANARY');
  });
});

test('a server that was given no subgraph has none', async () => {
  const server = await startTestServer();
  try {
    const response = await fetch(`${server.url}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(404);
  } finally {
    await server.close();
  }
});
