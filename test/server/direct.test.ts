import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scopes } from '../../src/graphql/context.ts';
import { digestOf } from '../../src/plugins/use-authentication.ts';
import { asking, exchange, type Got, json, type Sent } from './exchange.ts';
import { startTestServer, type TestServer } from './harness.ts';

/** The same server twice: with the short way, and with Yoga alone. */
let short: TestServer;
let long: TestServer;

const key = { authorization: 'Bearer key-of-ada' } as const;

const start = (shortWay: boolean): Promise<TestServer> =>
  startTestServer({
    shortWay,
    auth: {
      keys: [{ name: 'ada', accounts: null, scopes: new Set(scopes), digest: digestOf('key-of-ada') }],
    },
    listen: {
      host: '127.0.0.1',
      port: 0,
      cors: ['https://pages.example', 'https://more.example'],
      hosts: [],
    },
  });

beforeAll(async () => {
  [short, long] = await Promise.all([start(true), start(false)]);
});
afterAll(() => Promise.all([short.close(), long.close()]));

/** Headers that say something to a client; of the others the two ways set different ones. */
const telling =
  /^(content-type|cache-control|content-security-policy|x-|referrer-|cross-origin-|allow|www-authenticate|access-control-|vary|accept|content-encoding)/;

function shown({ status, headers, body }: Got) {
  const text = body
    .toString()
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'some-id')
    .replaceAll(/"until":"[^"]*"/g, '"until":"some time"');
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => telling.test(name))),
    body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
    text,
  };
}

async function expectSame(sent: Sent): Promise<ReturnType<typeof shown>> {
  const [one, other] = await Promise.all([exchange(short.url, sent), exchange(long.url, sent)]);
  const [{ headers, ...answer }, expected] = [shown(one), shown(other)];
  // Only the short way compresses, so only its answers vary by that.
  const { vary, ...others } = headers;
  expect([undefined, 'accept-encoding']).toContain(vary);
  expect({ headers: others, ...answer }).toEqual(expected);
  return shown(one);
}

const withKey = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...key,
  ...headers,
});

describe('the same answer as by the long way', () => {
  test.each([
    undefined,
    '',
    '*/*',
    'application/json',
    'application/*',
    '*/json',
    'APPLICATION/JSON',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json, application/graphql-response+json',
    'application/graphql-response+json; charset=utf-8, application/json; charset=utf-8',
    'application/json; charset=iso-8859-1',
    'application/json;charset=UTF-8',
    'application/json;q=0',
    'application/json, text/plain, */*',
    'application/json, multipart/mixed',
    'multipart/mixed;deferSpec=20220824, application/json',
    'multipart/mixed',
    'text/event-stream',
    'text/event-stream, application/json',
    'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'text/html',
    'nonsense',
    ',;,',
    'application',
  ])('accept: %s', async (accept) => {
    const headers = withKey({ ...json, ...(accept === undefined ? {} : { accept }) });
    for (const query of ['{ hello }', '{ nothing }', '{', '{ fail(how: "gateway") }', '{ strict }'])
      await expectSame({ headers, body: asking(query) });
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=utf-8',
    'application/json; charset=iso-8859-1',
    'application/json ; charset=utf-8',
    'Application/JSON',
    'application/json, text/plain',
    'application/json;, text/plain',
    'application/graphql+json',
    'application/graphql',
    'application/jsonx',
    'application/json+x',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    '',
  ])('content-type: %s', async (type) => {
    await expectSame({ headers: withKey({ 'content-type': type }), body: asking('{ hello }') });
  });

  const bodies: Readonly<Record<string, string | Buffer>> = {
    'not JSON': '{',
    empty: '',
    blank: ' \n',
    'a list': '[]',
    'a batch': `[${asking('{ hello }')}]`,
    'a number': '1',
    null: 'null',
    'a text': '"{ hello }"',
    'an empty object': '{}',
    'an unknown key': asking('{ hello }', { id: 1 }),
    'an unknown key that is null': asking('{ hello }', { id: null }),
    'a key __proto__': '{"query":"{ hello }","__proto__":{"query":"{ me { id } }"}}',
    'no query': '{"query":null}',
    'a query that is a number': '{"query":1}',
    'a query that is empty': '{"query":""}',
    'a query twice': '{"query":"{ me { id } }","query":"{ hello }"}',
    'variables that are a list': asking('{ hello }', { variables: [] }),
    'variables that are a text': asking('{ hello }', { variables: '{}' }),
    'variables that are null': asking('{ hello }', { variables: null }),
    'extensions that are a list': asking('{ hello }', { extensions: [] }),
    extensions: asking('{ hello }', { extensions: { persistedQuery: { version: 1 } } }),
    'an operation name that is unknown': asking('{ hello }', { operationName: 'Other' }),
    'an operation name that is empty': asking('{ hello }', { operationName: '' }),
    'an operation name that is a number': asking('{ hello }', { operationName: 1 }),
    'an operation name that is null': asking('{ hello }', { operationName: null }),
    'two operations and no name': asking('query A { hello } query B { me { id } }'),
    'two operations and a name': asking('query A { hello } query B { me { id } }', { operationName: 'B' }),
    'only a fragment': asking('fragment F on Me { id }'),
    'a mutation': asking('mutation { rename(name: "Ada") }'),
    'a subscription': asking('subscription { hello }'),
    'a wrong variable': asking('query ($a: Int!) { hello }', { variables: { a: 'CANARY' } }),
    'a missing variable': asking('query ($i: Pick!) { pick(input: $i) }'),
    'an unknown variable': asking('{ hello }', { variables: { a: 1 } }),
    'too many levels': asking(`{ me ${'{ friends '.repeat(40)}{ id }${' }'.repeat(40)} }`),
    'too long a document': asking(`{ hello } # ${'x'.repeat(40_000)}`),
    'an error of the gateway': asking('{ fail(how: "gateway") hello }'),
    'a key that is over': asking('{ fail(how: "key") }'),
    'a bug': asking('{ fail(how: "bug") }'),
    'an error of a library': asking('{ fail(how: "graphql") }'),
    'a text that is thrown': asking('{ fail(how: "text") }'),
    'many errors': asking('{ fail(how: "many") }'),
    'a value of the wrong type': asking('{ odd strict }'),
    'a byte order mark': Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(asking('{ hello }'))]),
    'invalid UTF-8': Buffer.concat([
      Buffer.from('{"query":"{ hello(name: \\"'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from('\\") }"}'),
    ]),
    'UTF-16': Buffer.from(asking('{ hello }'), 'utf16le'),
    'characters beyond the first plane': asking('{ hello(name: "🦉 Ł") }'),
    '@defer in a literal': asking('{ hello(name: "@defer") }'),
    '@defer': asking('{ hello ... @defer { me { id } } }'),
    introspection: asking('{ __schema { queryType { name } } __typename }'),
  };

  test.each(Object.keys(bodies))('a body that is or has %s', async (name) => {
    for (const accept of ['application/json', 'application/graphql-response+json'])
      for (const chunked of [false, true])
        await expectSame({ headers: withKey({ ...json, accept }), body: bodies[name] ?? '', chunked });
  });

  test.each(['@defer', '@ defer', '@,defer', '@\n# no\ndefer', '@\uFEFFdefer'])(
    'a fragment that may come later, written %j',
    async (directive) => {
      const { text } = await expectSame({
        headers: withKey({ ...json, accept: 'application/json, multipart/mixed' }),
        body: asking(`{ hello ... ${directive} { slow } }`),
      });
      expect(text).toContain('"hasNext":false');
    },
  );

  test.each([
    {},
    { authorization: 'Bearer wrong' },
    { authorization: 'Basic a2V5' },
    { authorization: 'bearer   key-of-ada  ' },
    { 'x-api-key': 'key-of-ada' },
    { 'x-api-key': 'wrong', ...key },
    { ...key, 'x-convoke-explain': 'calls' },
    { ...key, 'x-convoke-explain': 'nonsense' },
    { ...key, 'x-convoke-explain': '' },
    { ...key, origin: 'https://pages.example' },
    { ...key, origin: 'https://more.example' },
    { ...key, origin: 'https://other.example' },
    { ...key, origin: 'null' },
    { origin: 'https://pages.example' },
    { ...key, origin: 'https://pages.example', 'access-control-request-headers': 'x-other' },
  ])('headers %j', async (headers) => {
    for (const body of [asking('{ hello principal }'), '{'])
      await expectSame({ headers: { ...json, ...(headers as Readonly<Record<string, string>>) }, body });
  });

  test('too large a body without a length', async () => {
    const body = asking(`{ hello } # ${'x'.repeat(1_000_000)}`);
    const sent = { headers: withKey(json), body, chunked: true };
    const [one, other] = await Promise.all([exchange(short.url, sent), exchange(long.url, sent)]);
    expect([one.status, other.status]).toEqual([413, 413]);
    expect(shown(one).headers).toEqual(shown(other).headers);
    // In the words in which a body is refused by its length.
    expect(shown(one).text).toContain('A request body may have at most 1000000 bytes.');
  });

  test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])('the method %s', async (method) => {
    const headers = withKey({ origin: 'https://pages.example', 'x-graphql-yoga-csrf': '1' });
    for (const path of ['/graphql', '/graphql?query=%7Bhello%7D'])
      await expectSame({ method, path, headers });
  });

  test('a URL with a question of its own', async () => {
    const path = '/graphql?query=%7Bme%7Bid%7D%7D&operationName=A';
    const { body } = await expectSame({ path, headers: withKey(json), body: asking('{ hello }') });
    expect(body).toEqual({ data: { hello: 'Hello world' } });
  });
});
