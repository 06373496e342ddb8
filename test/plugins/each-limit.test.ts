import { expect, test } from 'vitest';
import { defaultLimits, type ServerLimits } from '../../src/plugins/limits.ts';
import { startTestServer } from '../server/harness.ts';

interface Case {
  readonly limit: keyof ServerLimits;
  readonly what: string;
  readonly most: number;
  /** A request that has so many. */
  readonly query: (count: number) => string;
  readonly variables?: (count: number) => unknown;
  readonly says: string;
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const lists = (levels: number): unknown => (levels === 0 ? 'a' : [lists(levels - 1)]);
const objects = (levels: number): unknown =>
  levels === 0 ? null : { email: 'a', nested: objects(levels - 1) };

const withInput = () => 'query ($input: Pick!) { pick(input: $input) }';
/** One level and one value more than they have themselves: the variables are an object. */
const asInput = (inside: unknown) => ({ input: inside });

const cases: readonly Case[] = [
  {
    limit: 'documentCharacters',
    what: 'characters',
    most: 40,
    query: (count) => '{ hello }'.padEnd(count),
    says: 'at most 40 characters',
  },
  {
    limit: 'tokens',
    what: 'tokens',
    most: 12,
    query: (count) => `{ ${times(count - 2, () => 'hello')} }`,
    says: '12 tokens',
  },
  {
    limit: 'definitions',
    what: 'operations',
    most: 4,
    query: (count) => times(count, (index) => `query q${index} { hello }`),
    says: 'at most 4 operations and fragments',
  },
  {
    limit: 'definitions',
    what: 'fragments',
    most: 4,
    query: (count) =>
      `{ ${times(count - 1, (index) => `...f${index}`)} } ${times(count - 1, (index) => `fragment f${index} on Query { hello }`)}`,
    says: 'at most 4 operations and fragments',
  },
  {
    limit: 'selections',
    what: 'selections',
    most: 9,
    query: (count) => `{ me { ${times(count - 1, () => 'id')} } }`,
    says: 'at most 9 selections',
  },
  {
    limit: 'selections',
    what: 'selections of fragments',
    most: 9,
    query: (count) => `{ ...f ${times(count - 3, () => 'hello')} } fragment f on Query { me { id } }`,
    says: 'at most 9 selections',
  },
  {
    limit: 'rootFields',
    what: 'fields on the root',
    most: 5,
    query: (count) => `{ ${times(count, () => 'hello')} }`,
    says: 'at most 5 fields on the root',
  },
  {
    limit: 'introspections',
    what: 'introspections',
    most: 2,
    query: (count) => `{ ${times(count, (index) => `a${index}: __type(name: "Me") { name }`)} }`,
    says: 'at most 2 fields `__schema`',
  },
  {
    limit: 'depth',
    what: 'levels',
    most: 6,
    query: (count) => `{ me { ${'friends { '.repeat(count - 2)} id ${'} '.repeat(count - 2)} } }`,
    says: 'depth limit of 6',
  },
  {
    limit: 'depth',
    what: 'levels through fragments',
    most: 6,
    query: (count) =>
      `{ me { ...f } } fragment f on Me { ${'friends { '.repeat(count - 2)} id ${'} '.repeat(count - 2)} }`,
    says: 'depth limit of 6',
  },
  {
    limit: 'depth',
    what: 'levels of introspection',
    most: 6,
    query: (count) =>
      `{ __type(name: "Me") { ${'fields { type { '.repeat((count - 2) / 2)} name ${'} } '.repeat((count - 2) / 2)} } }`,
    says: 'depth limit of 6',
  },
  {
    limit: 'aliases',
    what: 'aliases',
    most: 3,
    query: (count) => `{ ${times(count, (index) => `a${index}: hello`)} }`,
    says: 'Aliases limit of 3',
  },
  {
    limit: 'directives',
    what: 'directives',
    most: 3,
    query: (count) => `{ ${times(count, () => '...f @defer')} } fragment f on Query { hello }`,
    says: 'at most 3 directives',
  },
  {
    limit: 'inputNodes',
    what: 'values in the variables',
    most: 9,
    query: () => 'query ($ids: [ID!]!) { items(ids: $ids) }',
    variables: (count) => ({ ids: Array.from({ length: count - 2 }, () => 'a') }),
    says: 'at most 9 values in the variables',
  },
  {
    limit: 'inputNodes',
    what: 'lists and objects in literals',
    most: 4,
    query: (count) => `{ ${times(count, () => 'items(ids: ["a"])')} }`,
    says: 'at most 4 lists and objects in literals',
  },
  {
    limit: 'inputDepth',
    what: 'levels in the variables',
    most: 5,
    query: withInput,
    variables: (count) => asInput(objects(count - 1)),
    says: 'at most 5 levels in the variables',
  },
  {
    limit: 'inputDepth',
    what: 'levels of lists in the variables',
    most: 5,
    query: () => '{ hello }',
    variables: (count) => ({ unused: lists(count - 1) }),
    says: 'at most 5 levels in the variables',
  },
  {
    limit: 'inputDepth',
    what: 'levels in a literal',
    most: 4,
    query: (count) =>
      `{ pick(input: ${'{ email: "a", nested: '.repeat(count - 1)} { email: "a" } ${'}'.repeat(count - 1)}) }`,
    says: 'at most 4 levels in a literal',
  },
  {
    limit: 'stringCharacters',
    what: 'characters of a variable',
    most: 20,
    query: () => 'query ($name: String) { hello(name: $name) }',
    variables: (count) => ({ name: 'x'.repeat(count) }),
    says: 'at most 20 characters in one variable',
  },
  {
    limit: 'stringCharacters',
    what: 'characters of a name in the variables',
    most: 20,
    query: () => '{ hello }',
    variables: (count) => ({ ['x'.repeat(count)]: 1 }),
    says: 'at most 20 characters in one variable',
  },
];

/** So that nothing else can be what refuses. */
const roomy = Object.fromEntries(Object.keys(defaultLimits).map((name) => [name, 1_000_000]));

test.each(cases)('$limit: so many $what and no more', async ({ limit, most, query, variables, says }) => {
  const server = await startTestServer({
    limits: { ...defaultLimits, ...roomy, [limit]: most } as ServerLimits,
  });
  const messages = async (count: number): Promise<string[]> => {
    const operationName = query(count).startsWith('query q0') ? 'q0' : undefined;
    const response = await server.post({ query: query(count), variables: variables?.(count), operationName });
    const { errors = [] } = (await response.json()) as { errors?: { message: string }[] };
    return errors.map(({ message }) => message);
  };
  try {
    expect(await messages(most)).toEqual([]);
    // Two more, where levels come in pairs.
    expect((await messages(most + 2)).join()).toContain(says);
    if (limit !== 'depth') expect((await messages(most + 1)).join()).toContain(says);
  } finally {
    await server.close();
  }
});

test('each limit on a document or its variables is among these', () => {
  const others: readonly (keyof ServerLimits)[] = ['bodyBytes', 'complexity'];
  const tested = new Set([...others, ...cases.map(({ limit }) => limit)]);
  expect([...tested].sort()).toEqual(Object.keys(defaultLimits).sort());
});
