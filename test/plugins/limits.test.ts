import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { sizeOf } from '../../src/plugins/document-size.ts';
import { sizeOfJson, sizeOfLiterals } from '../../src/plugins/input-size.ts';
import { defaultLimits } from '../../src/plugins/limits.ts';
import { startTestServer } from '../server/harness.ts';

const size = (text: string) => sizeOf(parse(text));

test('counts an operation with its fragments written out', () => {
  expect(size('{ me { id name } }')).toEqual({
    definitions: 1,
    selections: 3,
    rootFields: 1,
    introspections: 0,
    directives: 0,
  });
  expect(size('{ ...a ...a } fragment a on Query { me { id } }').selections).toBe(6);
  expect(size('{ ...a ...a hello } fragment a on Query { me { id } }').rootFields).toBe(3);
  expect(size('{ ... { __schema { types { name } } } __type(name: "A") { name } }').introspections).toBe(2);
});

test('counts every directive as often as it is met', () => {
  expect(size('query @a { x @b ...f @defer ... @c { y } } fragment f on Q { z @d }').directives).toBe(5);
  expect(
    size('{ ...f @defer ...f @defer } fragment f on Q { z { ...g @defer } } fragment g on Q { y }'),
  ).toEqual(expect.objectContaining({ directives: 4 }));
});

test('takes the largest operation, not their sum', () => {
  expect(size('query A { a b c } query B { a }')).toMatchObject({ selections: 3, rootFields: 3 });
});

test('counts doubling fragments by multiplying', () => {
  const levels = Array.from(
    { length: 100 },
    (_, i) => `fragment a${i} on Q { ...a${i + 1} ...a${i + 1} }`,
  ).join(' ');
  expect(size(`{ ...a0 } ${levels} fragment a100 on Q { x }`).selections).toBeGreaterThan(2 ** 100);
});

test('says that a fragment contains itself', () => {
  expect(size('{ ...a } fragment a on Q { b { ...a } }').selections).toBe(Number.POSITIVE_INFINITY);
  expect(size('{ x } fragment a on Q { ...b } fragment b on Q { ...a }').selections).toBe(
    Number.POSITIVE_INFINITY,
  );
});

test('ignores a fragment that does not exist: validation says so', () => {
  expect(size('{ ...nope }').selections).toBe(1);
});

test('measures JSON and gives up on too much of it', () => {
  const most = { nodes: 10, depth: 3 };
  expect(sizeOfJson(undefined, most)).toEqual({ nodes: 1, depth: 0, longestString: 0 });
  expect(sizeOfJson({ a: ['bcd', { e: 1 }] }, most)).toEqual({ nodes: 5, depth: 3, longestString: 3 });
  expect(sizeOfJson(Array(1_000_000).fill(1), most).nodes).toBeLessThan(20);
  const deep = JSON.parse('[['.repeat(50_000) + ']]'.repeat(50_000)) as unknown;
  expect(sizeOfJson(deep, most).depth).toBe(4);
});

test('measures literals', () => {
  expect(sizeOfLiterals(parse('{ a(b: [[1], {c: [2]}]) d(e: {}) }'))).toEqual({ nodes: 5, depth: 3 });
});

test('lets the introspection query of GraphiQL through', async () => {
  await using server = disposable(await startTestServer());
  const query = getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true });
  expect(await server.ask(query)).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
});

test('lets everything through that is just within', async () => {
  await using server = disposable(await startTestServer());
  const { rootFields, inputDepth } = defaultLimits;
  const fields = Array.from({ length: rootFields }, (_, i) => `a${i}: hello`).join(' ');
  expect((await server.ask(`{ ${fields} }`)).errors).toBeUndefined();
  const levels = (count: number) =>
    Array.from({ length: count }).reduce((inside) => ({ nested: inside, email: 'a' }), null);
  const query = 'query ($input: Pick!) { pick(input: $input) }';
  expect((await server.ask(query, { input: levels(inputDepth - 1) })).errors).toBeUndefined();
  expect((await server.ask(query, { input: levels(inputDepth + 1) })).errors).toHaveLength(1);
});

test('lets as many fragments be deferred as there may be directives', async () => {
  await using server = disposable(await startTestServer());
  const deferred = (count: number) => `{ ${'...f @defer '.repeat(count)} } fragment f on Query { hello }`;
  const { directives } = defaultLimits;
  expect((await server.ask(deferred(directives))).errors).toBeUndefined();
  expect((await server.ask(deferred(directives + 1))).errors?.[0]?.message).toBe(
    'The request may have at most 5 directives, fragments written out.',
  );
});

test('refuses a document as often as it comes', async () => {
  await using server = disposable(await startTestServer({ limits: { ...defaultLimits, rootFields: 1 } }));
  for (let time = 0; time < 5; time += 1)
    expect((await server.ask('{ hello hello }')).errors?.[0]?.message).toContain(
      'at most 1 fields on the root',
    );
});

test('takes limits from the configuration', async () => {
  await using server = disposable(
    await startTestServer({ limits: { ...defaultLimits, depth: 2, aliases: 1 } }),
  );
  expect((await server.ask('{ me { friends { id } } }')).errors?.[0]?.message).toContain('depth limit of 2');
  expect((await server.ask('{ a: hello b: hello }')).errors?.[0]?.message).toContain('Aliases limit of 1');
});

const disposable = <T extends { close(): Promise<void> }>(server: T): T & AsyncDisposable =>
  Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
