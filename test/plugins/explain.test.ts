import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { useExplain } from '../../src/plugins/use-explain.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';
import { explained } from '../support/explained.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { sales } from '../support/ids.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    principal: { name: 'half', accounts: new Set([sales]), scopes: new Set(['read', 'write']) },
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.calls();
});

const query = '{ events(first: 1) { nodes { id } } }';

describe('the header', () => {
  test.each(['calls', '1', 'true', 'CALLS', ' calls '])('takes %j for a list of calls', async (word) => {
    const { extensions } = await gateway.ask(query, {}, { 'x-convoke-explain': word });
    expect(extensions).toMatchObject({ explain: { calls: [{ operation: 'getListOfEvents' }] } });
  });

  test.each(['dryrun', 'dry_run', 'no', '0', 'false', '', 'calls, dry-run'])('refuses %j', async (word) => {
    const { status, text } = await gateway.send(query, {}, { 'x-convoke-explain': word });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'VALIDATION' } }] });
    expect(gateway.calls()).toEqual({});
  });

  test('is one that no page of another site can send unasked', async () => {
    const url = `${gateway.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect((await fetch(url)).status).toBe(403);
    expect((await fetch(url, { headers: { 'x-convoke-explain': 'calls' } })).status).toBe(200);
  });
});

test('shows calls to the accounts of the key, because there are no others', async () => {
  const { explain } = await explained(
    gateway,
    '{ accounts { name viewer { user { name } } } events(first: 2) { nodes { id } } }',
  );
  expect(new Set(explain.calls.map(({ account }) => account))).toEqual(new Set([sales]));
});

test('an operation that is refused has nothing to explain', async () => {
  const answer = await gateway.ask('{ nothing }', {}, { 'x-convoke-explain': 'calls' });
  expect(answer.errors).toHaveLength(1);
  expect(answer.extensions).toBeUndefined();
});

describe('a server', () => {
  const key = 'web-key-0123456789';
  let server: TestServer;
  beforeAll(async () => {
    const keys = [{ name: 'web', digest: digestOf(key), accounts: null, scopes: new Set(['read'] as const) }];
    const listen = { host: '127.0.0.1', port: 0, hosts: [], cors: ['https://app.example.com'] };
    server = await startTestServer({ auth: { keys }, listen });
  });
  afterAll(() => server.close());

  test('explains nothing to those without a key', async () => {
    const response = await server.post({ query: '{ hello }' }, { 'x-convoke-explain': 'calls' });
    expect(response.status).toBe(401);
  });

  test('that can explain nothing answers as ever', async () => {
    const headers = { 'x-convoke-explain': 'calls', 'x-api-key': key };
    const response = await server.post({ query: '{ hello }' }, headers);
    expect(await response.json()).toEqual({ data: { hello: 'Hello world' } });
  });

  test('lets pages of listed origins send the header', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, x-convoke-explain',
      },
    });
    expect(response.headers.get('access-control-allow-headers')).toContain('x-convoke-explain');
  });
});

test('of an answer in parts the last one has it', async () => {
  const explained = { describe: () => ({ calls: [] }) };
  const hook = await useExplain().onExecute?.({ args: { contextValue: { explained } } } as never);
  const stream = (async function* () {})();
  const done = await (
    hook as { onExecuteDone(it: object): Promise<{ onNext(it: object): unknown }> }
  ).onExecuteDone({
    result: stream,
    setResult: () => expect.unreachable(),
  });
  const parts: object[] = [];
  for (const result of [
    { data: {}, hasNext: true },
    { hasNext: false, extensions: { other: 1 } },
  ])
    await done.onNext({ result, setResult: (part: object) => parts.push(part) });
  expect(parts).toEqual([{ hasNext: false, extensions: { other: 1, explain: { calls: [] } } }]);
});
