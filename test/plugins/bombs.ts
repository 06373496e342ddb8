/**
 * Requests that cost little to send and much to answer. They work on any schema that has a `__typename`: what they are
 * made of is refused before anything knows which fields exist.
 */
export interface Bomb {
  readonly name: string;
  /** The whole request body. */
  readonly body: string;
}

const bomb = (name: string, query: string, variables?: unknown): Bomb => ({
  name,
  body: JSON.stringify({ query, variables }),
});

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const nested = (levels: number, open: string, inside: string, close: string): string =>
  open.repeat(levels) + inside + close.repeat(levels);

const deepJson = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { nested: value };
  return value;
};

const introspection = (levels: number) =>
  `{ __schema { types { ${nested(levels, 'fields { type { ', 'name', ' } }')} } } }`;

export const bombs: readonly Bomb[] = [
  bomb(
    'fragments that double each other, 30 levels',
    `{ ...a0 } ${times(30, (i) => `fragment a${i} on Query { ...a${i + 1} ...a${i + 1} }`)} fragment a30 on Query { __typename }`,
  ),
  bomb(
    'the same, through fields',
    `{ me { ...a0 } } ${times(25, (i) => `fragment a${i} on Me { a: friends { ...a${i + 1} } b: friends { ...a${i + 1} } }`)} fragment a25 on Me { id }`,
  ),
  bomb(
    'doubling fragments that nobody uses',
    `{ __typename } ${times(30, (i) => `fragment a${i} on Query { ...a${i + 1} ...a${i + 1} }`)} fragment a30 on Query { __typename }`,
  ),
  bomb(
    'a fragment in itself',
    '{ ...a } fragment a on Query { ...b ...b } fragment b on Query { ...a ...a }',
  ),
  bomb(
    'thousands of fragments',
    `{ ...f0 } ${times(3_000, (i) => `fragment f${i} on Query { __typename }`)}`,
  ),
  bomb('levels of fields', `{ me ${nested(600, '{ friends ', '{ id }', ' }')} }`),
  bomb('levels of inline fragments', `{ ${nested(700, '... { ', '__typename', ' }')} }`),
  bomb('aliases', `{ ${times(400, (i) => `a${i}: __typename`)} }`),
  bomb(
    'aliases of introspection',
    `{ ${times(10, (i) => `a${i}: __schema { types { fields { name type { fields { name } } } } }`)} }`,
  ),
  bomb('introspection that goes in circles', introspection(5)),
  bomb('deep introspection', introspection(40)),
  bomb('the same field again and again', `{ ${'__typename '.repeat(1_900)} }`),
  bomb('the same object again and again', `{ ${'me { id } '.repeat(400)} }`),
  bomb('directives', `{ __typename ${'@include(if: true) '.repeat(300)} }`),
  bomb('unknown directives', `{ __typename ${'@a '.repeat(900)} }`),
  bomb(
    'one fragment deferred again and again',
    `{ me { ${'...a @defer '.repeat(480)} } } fragment a on Me { id }`,
  ),
  bomb('deferred fragments in each other', `{ ${nested(330, '... @defer { ', '__typename', ' }')} }`),
  bomb(
    'deferred fragments that double each other',
    `{ ...a0 @defer } ${times(8, (i) => `fragment a${i} on Query { ...a${i + 1} @defer ...a${i + 1} @defer }`)} fragment a8 on Query { __typename }`,
  ),
  bomb('tokens', `{ ${'a '.repeat(16_000)} }`),
  bomb('one very long string', `{ hello(name: "${'x'.repeat(400_000)}") }`),
  bomb('a comment of half a megabyte', `# ${'x'.repeat(500_000)}\n{ __typename }`),
  bomb('lists in lists in a literal', `{ hello(name: ${nested(900, '[', '1', ']')}) }`),
  bomb('objects in objects in a literal', `{ hello(name: ${nested(300, '{ a: ', '1', '}')}) }`),
  bomb(
    'many operations',
    times(400, (i) => `query q${i} { __typename }`),
  ),
  bomb('many variables', `query (${times(500, (i) => `$v${i}: Int`)}) { __typename }`),
  bomb('deep variables', 'query ($v: JSON) { __typename }', { v: deepJson(2_000) }),
  bomb('a list of a hundred thousand ids', 'query ($v: [ID!]!) { items(ids: $v) }', {
    v: Array.from({ length: 100_000 }, () => 'a'),
  }),
  bomb('a variable of most of a megabyte', 'query ($v: String) { hello(name: $v) }', {
    v: 'x'.repeat(900_000),
  }),
  bomb('a name of half a megabyte', 'query ($v: JSON) { __typename }', { ['x'.repeat(500_000)]: 1 }),
  bomb('NUL in a name', '{ he\u0000llo }'),
  bomb('a name in other letters', '{ hеllo ＿＿typename }'),
  {
    name: 'more than a megabyte',
    body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(1_000_000)}` }),
  },
  {
    name: 'a million brackets',
    body: `{"query":"{__typename}","variables":${nested(400_000, '[', '', ']')}}`,
  },
  { name: 'a batch', body: `[${times(1_000, () => '{"query":"{__typename}"},')}{"query":"{__typename}"}]` },
];
