import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { errorReference } from '../../src/domain/error-reference.ts';
import { remedies } from '../../src/domain/remedy.ts';
import { type Logger, silentLogger } from '../../src/kit/log.ts';
import { startTestServer, type TestServer } from '../server/harness.ts';

let server: TestServer;
let logged: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
const write = (fields: Readonly<Record<string, unknown>>, message: string) => {
  logged.push({ fields, message });
};
const log: Logger = { ...silentLogger, debug: write, info: write, warn: write, error: write };

beforeAll(async () => {
  server = await startTestServer({ log });
});

beforeEach(() => {
  logged = [];
});

afterAll(() => server.close());

const firstError = async (query: string, variables?: unknown) =>
  (await server.ask(query, variables)).errors?.[0];

/** Everything that was logged, stacks included. */
const allLogged = () =>
  logged
    .map(({ fields }) => `${JSON.stringify(fields)} ${(fields.error as Error | undefined)?.stack}`)
    .join('\n');

test('shows a GatewayError with what it knows', async () => {
  expect(await firstError('{ fail(how: "gateway") }')).toEqual({
    message: 'Too many calls.',
    path: ['fail'],
    locations: [{ line: 1, column: 3 }],
    extensions: {
      code: 'RATE_LIMITED',
      account: 'sales',
      provider: 'vyte',
      retryable: true,
      retryAfterMs: 1_500,
      upstreamStatus: 429,
      upstreamRequestId: 'r-1',
      remedy: { action: 'WAIT', until: expect.stringMatching(/Z$/), message: remedies.RATE_LIMITED.message },
    },
  });
});

describe('masks what nobody foresaw', () => {
  test.each([
    '{ fail(how: "bug") }',
    '{ fail(how: "graphql") }',
    '{ fail(how: "text") }',
    '{ odd }',
    '{ strict }',
  ])('%s', async (query) => {
    const error = await firstError(query);
    expect(error?.message).toBe(errorReference.INTERNAL.example);
    expect(error?.extensions).toEqual({
      code: 'INTERNAL',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      retryable: false,
      remedy: { ...remedies.INTERNAL, until: null },
    });
    const line = logged.find(({ message }) => message === 'unexpected error');
    expect(line?.fields.errorId).toBe(error?.extensions.errorId);
    expect((line?.fields.error as Error | undefined)?.stack).toMatch(
      query.includes('text') ? /Error/ : /^ {4}at /m,
    );
  });

  test('a value of an answer reaches neither client nor log', async () => {
    expect(JSON.stringify(await server.ask('{ odd }'))).not.toContain('CANARY');
    expect(allLogged()).not.toContain('CANARY');
  });

  test('each of several by itself', async () => {
    const { errors = [] } = await server.ask('{ fail(how: "many") }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL', 'TIMEOUT']);
  });
});

describe('tells clients what is wrong with their request', () => {
  test.each([
    ['{ hello', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ helo }', 'Cannot query field "helo" on type "Query". Did you mean "hello"?'],
    ['{ items }', 'Field "items" argument "ids" of type "[ID!]!" is required, but it was not provided.'],
    [
      'query ($name: String!) { hello(name: $name) }',
      'Variable "$name" of required type "String!" was not provided.',
    ],
    [`{ ${'x'.repeat(2_000)} }`, `Cannot query field "${'x'.repeat(480)}…`],
    ['query A { hello } query B { hello }', 'Could not determine what operation to execute.'],
  ])('%s', async (query, message) => {
    expect(await firstError(query)).toMatchObject({
      message,
      extensions: { code: 'VALIDATION', retryable: false, remedy: { action: 'CHANGE_INPUT', until: null } },
    });
  });
});

test('tells clients which argument may not be null, found out within the execution', async () => {
  const query = 'query ($input: Pick = { email: "a" }) { pick(input: $input) }';
  expect(await firstError(query, { input: null })).toMatchObject({
    message: expect.stringContaining('must not be null'),
    path: ['pick'],
    extensions: { code: 'VALIDATION' },
  });
});

describe('never repeats what was sent', () => {
  const pick = 'query ($input: Pick!) { pick(input: $input) }';
  const secret = 'CANARY-IN-"quoted\\"; at "input.email"';

  test.each([
    ['a scalar', { email: { secret } }, 'Variable "$input" has a wrong value at "input.email": '],
    ['a list', { email: [secret] }, 'Variable "$input" has a wrong value at "input.email": '],
    [
      'a number',
      { email: 'a', count: secret },
      'Variable "$input" has a wrong value at "input.count": Int cannot',
    ],
    ['an enum', { email: 'a', color: secret }, 'Variable "$input" has a wrong value at "input.color": Value'],
    [
      'deep down',
      { email: 'a', nested: { email: 'b', ids: [[secret]] } },
      'Variable "$input" has a wrong value at',
    ],
    ['in place of an object', secret, 'Variable "$input" has a wrong value at "input": Expected type "Pick"'],
    [
      'beside an unknown field',
      { email: secret, emial: 1 },
      'Variable "$input" has a wrong value at "input": Field',
    ],
  ])('in a variable: %s', async (_name, input, begins) => {
    const error = await firstError(pick, { input });
    expect(error?.message.slice(0, begins.length)).toBe(begins);
    expect(error?.message).not.toContain('CANARY');
    expect(error?.extensions.code).toBe('VALIDATION');
    expect(allLogged()).not.toContain('CANARY');
  });

  test.each([
    '{ items(ids: { a: "CANARY-IN" }) }',
    '{ pick(input: { email: "a", count: "CANARY-IN" }) }',
    '{ pick(input: { email: "a", color: "CANARY-IN" }) }',
    '{ pick(input: "CANARY-IN") }',
    '{ hello(name: "CANARY-IN" "CANARY-IN") }',
    '{ hello "CANARY-IN" }',
    '{ hello """CANARY-IN""" }',
  ])('in a literal: %s', async (query) => {
    const error = await firstError(query);
    expect(error?.message).toMatch(/\w/);
    expect(error?.message).not.toContain('CANARY');
    expect(allLogged()).not.toContain('CANARY');
  });

  test('in a body that is not JSON', async () => {
    const response = await server.post('{"query": CANARY-IN');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('CANARY');
    expect(allLogged()).not.toContain('CANARY');
  });

  test('in variables of a GET that are not JSON', async () => {
    const url = `${server.url}/graphql?query={hello}&variables=${encodeURIComponent('{"a": CANARY-IN')}`;
    const response = await fetch(url, { headers: { 'x-graphql-yoga-csrf': '1' } });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('CANARY');
    expect(allLogged()).not.toContain('CANARY');
  });
});

test('logs one line an operation, and nothing of what was asked', async () => {
  await server.ask('mutation Rename($name: String!) { rename(name: $name) }', { name: 'CANARY-IN' });
  await server.ask('query Broken { nope }');
  const lines = logged.filter(({ message }) => message === 'operation').map(({ fields }) => fields);
  expect(lines).toEqual([
    { operation: 'Rename', kind: 'mutation', ms: expect.any(Number), codes: [], principal: 'anonymous' },
    {
      operation: 'Broken',
      kind: 'query',
      ms: expect.any(Number),
      codes: ['VALIDATION'],
      principal: 'anonymous',
    },
  ]);
  expect(allLogged()).not.toContain('CANARY');
});

test('logs no more than the beginning of a long name', async () => {
  await server.ask(`query ${'x'.repeat(5_000)} { hello }`);
  expect(logged.map(({ fields }) => fields.operation)).toEqual(['x'.repeat(100)]);
});
