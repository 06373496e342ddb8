import {
  defaultFieldResolver,
  type ExecutionResult,
  GraphQLError,
  isObjectType,
  Kind,
  parse,
  execute as standard,
} from 'graphql';
import { createSchema } from 'graphql-yoga';
import { expect, test } from 'vitest';
import { execute } from '../../src/graphql/planned/execute.ts';
import { Plan } from '../../src/graphql/planned/plan.ts';

const typeDefs = /* GraphQL */ `
  scalar Odd
  enum Color { RED GREEN }
  interface Named { name: String }
  type Dog implements Named { name: String, owner: Person! }
  type Cat implements Named { name: String }
  union Pet = Dog | Cat
  type Person { name: String, must: String!, pets: [Pet!], friend: Person, strict: Person! }
  type Checked { name: String }
  type Query {
    text: String, number: Int, id: ID, color: Color, odd: Odd, must: String!
    texts: [String], musts: [String!], all: [String!]!, grid: [[Int!]!]
    person: Person, people: [Person], checked: Checked, later: Checked
    named: Named, pet: Pet, pets: [Pet]
  }
`;

const schema = createSchema({
  typeDefs,
  resolvers: {
    Checked: {
      __isTypeOf: (value: { is: boolean; waits?: boolean }) =>
        value.waits === true ? Promise.resolve(value.is) : value.is,
    },
    Named: { __resolveType: ({ type }: { type: string }) => type },
    Pet: {
      __resolveType: ({ type, waits }: { type: string; waits?: boolean }) =>
        waits === true ? Promise.resolve(type) : type,
    },
  },
});

// A field that merely reads has a plain value by contract; these are to have any.
for (const type of Object.values(schema.getTypeMap()))
  if (isObjectType(type) && !type.name.startsWith('__'))
    for (const field of Object.values(type.getFields()))
      field.resolve ??= (...given) => defaultFieldResolver(...given);

/** A scalar of which the value says what becomes of it. */
const odd = schema.getType('Odd');
if (odd !== undefined && 'serialize' in odd)
  odd.serialize = (value: unknown) => {
    if (value === 'refused') throw new GraphQLError('refused');
    if (value === 'broken') throw new TypeError('broken');
    return value === 'nothing' ? null : value;
  };

/** We have one sentence for a thing of a type that cannot be. */
const inOurWords = (message: string): string =>
  /^(?:Abstract type|Runtime Object type) /.test(message) ? 'of a wrong type' : message;

/** What is left of an answer when where and why it fails is all that counts. */
const comparable = ({ data, errors }: ExecutionResult) => ({
  data,
  errors: errors
    ?.map(({ message, path, locations }) => JSON.stringify({ message: inOurWords(message), path, locations }))
    .sort(),
});

function planned(query: string) {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the first one is the operation');
  const plan = new Plan({ schema, document, operation, inPlace: true });
  return { document, plan };
}

async function both(query: string, root: object) {
  const { document, plan } = planned(query);
  const expected = comparable(await standard({ schema, document, rootValue: root }));
  // Twice: parts of a plan are worked out when they are first reached.
  for (let time = 0; time < 2; time += 1) {
    const answer = comparable(await execute(plan, root, {}, {}));
    expect(answer).toEqual(expected);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(expected));
  }
  return expected;
}

const fails = () => {
  throw new Error('fails');
};
const rejects = () => Promise.reject(new Error('rejects'));
/** The same as an item of a list, which is there before anybody waits for it. */
const rejected = () => {
  const item = rejects();
  item.catch(() => undefined);
  return item;
};
const later = <T>(value: T) => new Promise<T>((resolve) => setTimeout(resolve, 1, value));

const leaves = '{ text number id color odd }';
const lists = '{ texts musts grid }';
const pets = '{ pets { __typename ... on Dog { name owner { name } } ... on Cat { name } } }';

test.each<[what: string, query: string, root: object]>([
  ['plain values', leaves, { text: 'a', number: 1, id: 7, color: 'RED', odd: { any: 'thing' } }],
  ['values that wait', leaves, { text: later('a'), number: () => later(1), id: later('x'), odd: later(0) }],
  ['values that are wrong', leaves, { text: {}, number: 'one', id: {}, color: 'BLUE', odd: 'refused' }],
  ['values that are errors', leaves, { text: new Error('a'), number: later(new Error('b')) }],
  ['values that break', leaves, { text: fails, number: rejects, odd: 'broken' }],
  ['a scalar that makes nothing', leaves, { odd: 'nothing' }],
  ['a required value that is not there', '{ text must }', { text: 'a' }],
  ['a required value that fails later', '{ text must }', { text: later('a'), must: rejects }],
  ['lists', lists, { texts: ['a', null], musts: ['a'], grid: [[1], []] }],
  ['sets and generators', lists, { texts: new Set(['a']), musts: ['a', 'b'].values() }],
  ['lists that wait', lists, { texts: later([later('a'), 'b']), grid: [later([later(1)])] }],
  ['what is no list', lists, { texts: 'abc', musts: 7, grid: [1] }],
  ['a list with nothing where something must be', lists, { musts: ['a', null], grid: [[1, null], null] }],
  ['the same, later', lists, { musts: [later('a'), later(null)], grid: [later(null)] }],
  ['items that fail', lists, { texts: [new Error('a'), rejected(), {}], musts: ['a', rejected()] }],
  ['a required list that fails', '{ text all }', { text: 'a', all: ['a', rejected()] }],
  ['a required list that is not there', '{ text all }', { text: 'a' }],
  [
    'things',
    '{ person { name must friend { name must } } }',
    { person: { name: 'a', must: 'b', friend: {} } },
  ],
  [
    'things without what they must have',
    '{ person { must } people { must } }',
    { person: {}, people: [{}, { must: 'a' }] },
  ],
  [
    'things that must be and fail below',
    '{ person { name strict { strict { must } } } }',
    { person: { strict: { strict: {} } } },
  ],
  [
    'things that must be and fail beside others',
    '{ people { name must friend { must } } }',
    { people: [{ name: later('a'), must: rejects, friend: later({}) }] },
  ],
  [
    'things of the right type',
    '{ checked { name } later { name } }',
    { checked: { is: true, name: 'a' }, later: { is: true, waits: true, name: 'b' } },
  ],
  [
    'things of the wrong type',
    '{ checked { name } later { name } }',
    { checked: { is: false }, later: { is: false, waits: true } },
  ],
  [
    'an interface',
    '{ named { __typename name ... on Dog { owner { name } } } }',
    { named: { type: 'Dog', name: 'a', owner: { name: 'b' } } },
  ],
  [
    'a union',
    pets,
    { pets: [{ type: 'Cat', name: 'a' }, null, { type: 'Dog', waits: true, owner: {} }, { type: 'Dog' }] },
  ],
  [
    'a type that there is not',
    pets,
    { pets: [{ type: 'Mouse' }, {}, { type: 'Person' }, { type: 'Mouse', waits: true }] },
  ],
  [
    'the same key twice',
    '{ person { name } person { must } a: text a: text }',
    { person: { name: 'a', must: 'b' }, text: 'c' },
  ],
  [
    'fragments',
    '{ ...F ... { text } } fragment F on Query { person { ...P } } fragment P on Person { name }',
    { person: { name: 'a' }, text: 'b' },
  ],
  [
    'functions of the things themselves',
    '{ person { name friend { name } } }',
    { person: () => ({ name: () => 'a', friend: { name: () => later('b') } }) },
  ],
])('%s: the plan answers as the standard executor does', async (_what, query, root) => {
  await both(query, root);
});

test('the introspection as well', async () => {
  const { data } = await both(
    '{ __schema { queryType { name fields { name } } } __type(name: "Dog") { kind } }',
    {},
  );
  expect(data).toMatchObject({ __type: { kind: 'OBJECT' } });
});

test('an answer that cannot be is given when all that was begun for it has ended', async () => {
  let hasEnded = false;
  const text = async () => {
    await later(null);
    hasEnded = true;
  };
  const { plan } = planned('{ text must }');
  expect(await execute(plan, { text, must: null }, {}, {})).toMatchObject({ data: null });
  expect(hasEnded).toBe(true);
});
