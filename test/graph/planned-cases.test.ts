import { describe, expect, test } from 'vitest';
import { faults } from '../support/answers.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';
import { usePlanning } from '../support/planning.ts';

const expectSame = usePlanning({ only: ['simplymeet'], patienceMs: 1_000 });

const ordered = 'events(first: $n, orderBy: $by) { nodes { id startsAt } totalCount }';

describe('variables', () => {
  test.each([
    ['given', `query ($n: Int, $by: EventOrder) { ${ordered} }`, { n: 2, by: { field: 'STARTS_AT' } }],
    [
      'with defaults of their own',
      `query ($by: EventOrder = { field: CREATED_AT }, $n: Int = 3) { ${ordered} }`,
      {},
    ],
    ['missing', `query ($n: Int, $by: EventOrder) { ${ordered} }`, {}],
    ['null', `query ($n: Int, $by: EventOrder) { ${ordered} }`, { n: null, by: null }],
    ['null in place of a default', `query ($n: Int = 2, $by: EventOrder) { ${ordered} }`, { n: null }],
    [
      'in an object, an enum and a date',
      `query ($f: EventOrderField!, $from: Date) {
        events(first: 3, filter: { scheduledAtFrom: $from }, orderBy: { field: $f, direction: DESC }) { nodes { id } }
      }`,
      { f: 'STARTS_AT', from: '2026-03-02' },
    ],
    [
      'one where a list is asked for',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: eventId(sales, 9001) },
    ],
    ['a number where an id is asked for', 'query ($id: ID!) { node(id: $id) { id } }', { id: 7 }],
    ['that nobody declared', '{ events(first: 1) { nodes { id } } }', { other: 1 }],
    [
      'of a name that objects have',
      'query ($constructor: Int = 1) { events(first: $constructor) { nodes { id } } }',
      {},
    ],
  ])('%s', async (_what, query, variables) => {
    const { errors } = await expectSame(query, { variables });
    expect(errors?.map(({ path }) => path)).toEqual(query.includes('$id:') ? [['node']] : undefined);
  });

  test.each([{}, { d: 'ASC' }, { d: 'DESC' }])(
    'in the place of a field that has a default: %j',
    async (variables) => {
      const query = `query ($d: OrderDirection! = DESC) {
        events(first: 2, orderBy: { field: STARTS_AT, direction: $d }) { nodes { id } }
      }`;
      expect((await expectSame(query, { variables })).errors).toBeUndefined();
      const without = query.replace('! = DESC', '');
      await expectSame(without, { variables });
    },
  );

  test.each([
    ['of the wrong type', `query ($n: Int, $by: EventOrder) { ${ordered} }`, { n: 'two' }],
    ['with an unknown word', `query ($n: Int, $by: EventOrder) { ${ordered} }`, { by: { field: 'COLOR' } }],
    [
      'with an unknown field',
      `query ($n: Int, $by: EventOrder) { ${ordered} }`,
      { by: { field: 'CREATED_AT', x: 1 } },
    ],
    ['with too little', `query ($n: Int, $by: EventOrder) { ${ordered} }`, { by: {} }],
    ['required and missing', `query ($n: Int!, $by: EventOrder) { ${ordered} }`, {}],
    ['required and null', `query ($n: Int!, $by: EventOrder) { ${ordered} }`, { n: null }],
    ['no date', 'query ($d: Date) { events(filter: { scheduledAtFrom: $d }) { totalCount } }', { d: 'soon' }],
  ])('%s are refused in the same words', async (_what, query, variables) => {
    const answer = await expectSame(query, { variables, planned: false });
    expect(answer.data).toBeUndefined();
    expect(new Set(faults(answer))).toEqual(new Set(['VALIDATION']));
  });
});

describe('what is selected', () => {
  const conditional = `query ($s: Boolean! = false, $i: Boolean!) {
    events(first: 2) {
      nodes { id title @skip(if: $s) host @include(if: $i) { name @skip(if: $s) id } ...More @include(if: $i) }
      ... @skip(if: $s) { totalCount }
    }
  }
  fragment More on Event { startsAt }`;

  test.each([{ i: true }, { i: false }, { s: true, i: true }, { s: true, i: false }])(
    'by conditions %j',
    async (variables) => {
      expect((await expectSame(conditional, { variables, planned: false })).errors).toBeUndefined();
    },
  );

  test('by conditions that are known', async () => {
    const query = `{
      a: events(first: 1) { nodes { ...F @skip(if: true) title @include(if: true) } }
      b: events(first: 1) { nodes { ...F } }
    }
    fragment F on Event { id }`;
    const { data } = await expectSame(query, { planned: false });
    expect(data).toMatchObject({ b: { nodes: [{ id: expect.any(String) }] } });
  });

  test('by conditions that change from one time to the next', async () => {
    await expectSame(conditional, { variables: { i: false, s: true }, planned: false });
    await expectSame(conditional, { variables: { i: true, s: false }, planned: false });
  });

  test.each([
    [
      'aliases',
      '{ a: events(first: 1) { n: nodes { i: id t: title } } b: events(first: 2) { nodes { i: title } } }',
    ],
    [
      'fields twice',
      '{ events(first: 1) { nodes { id } nodes { title host { name } } } events(first: 1) { nodes { host { id } } } }',
    ],
    [
      'fragments of a type and of an interface',
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ...N ... on User { name } ... on Event { title host { ...N } } } }
      fragment N on Node { id }`,
    ],
    [
      'the names of types',
      '{ __typename events(first: 1) { __typename nodes { __typename t: __typename } } }',
    ],
    [
      'the schema',
      '{ __schema { queryType { name fields { name args { name defaultValue } } } } __type(name: "Event") { name } }',
    ],
  ])('%s', async (_what, query) => {
    const variables = { ids: [eventId(sales, 9001), globalId('User', support, 17), eventId(support, 9002)] };
    await expectSame(query, query.includes('$ids') ? { variables } : {});
  });
});

describe('errors', () => {
  test.each([
    [
      'an id that is none',
      '{ node(id: "no") { id } events(first: 1) { nodes { id } } }',
      ['node VALIDATION id'],
    ],
    [
      'things that are not there, among others',
      `{ nodes(ids: ["${eventId(sales, 9001)}", "${eventId(sales, 1)}", "${globalId('User', support, 1)}"]) { id } }`,
      undefined,
    ],
    ['a page that is too long', '{ events(first: 1000) { nodes { id } } }', undefined],
    ['an account that is not there', '{ account(name: "no-such") { name } }', undefined],
    [
      'an account that is not there, of a list',
      '{ events(accounts: ["no-such"]) { nodes { id } } }',
      undefined,
    ],
  ])('%s', async (_what, query, expected) => {
    const answer = await expectSame(query);
    if (expected !== undefined) expect(faults(answer)).toEqual(expected);
  });

  const rich = `{ events(first: 2) { nodes { id title startsAt notes status host { id name email organization { name } }
    eventType { id name tags { name } } } sources { status error { code message retryable } } } polls(first: 1) { nodes { id } } }`;

  test.each([
    ['that are refused', { kind: 'status', status: 403 }],
    ['that are not JSON', { kind: 'malformed-json' }],
    ['with a field of the wrong type', { kind: 'wrong-types', fields: ['EventDTO.notes', 'EventDTO.title'] }],
    ['that lack fields', { kind: 'missing-fields', fields: ['EventDTO.notes', 'EventDTO.user'] }],
  ] as const)('answers %s', async (_what, fault) => {
    await expectSame(rich, { faults: [{ ...fault, account: support }] });
  });

  test('one operation of several fails', async () => {
    const faulty = { kind: 'status', status: 403, operation: 'getEventTypeTagList' } as const;
    const answer = await expectSame(rich, { faults: [faulty] });
    expect(answer.errors?.length).toBeGreaterThan(0);
  });
});

describe('things known in part, of which more is selected', () => {
  const owners = `{ polls(first: 3) { nodes { id owner {
    id externalId name email status timeZone locale account { name } organization { name } simplymeet { slug }
  } } } }`;

  test('are loaded whole', async () => {
    const { data } = await expectSame(owners);
    expect(JSON.stringify(data)).toContain('"slug":"');
  });

  test('fail field by field when they cannot be: what is known stays', async () => {
    const faulty = { kind: 'status', status: 403, operation: 'getUserList' } as const;
    const answer = await expectSame(owners, { faults: [faulty] });
    const { polls } = answer.data as { polls: { nodes: { owner: Record<string, unknown> | null }[] } };
    const owner = polls.nodes.find((node) => node.owner !== null)?.owner;
    expect(owner).toMatchObject({ id: expect.any(String), name: expect.any(String), simplymeet: null });
    const names = new Set(answer.errors?.map(({ path }) => path?.at(-1)));
    expect(names).toEqual(new Set(['status', 'organization', 'simplymeet']));
  });

  test('under aliases and fragments', async () => {
    await expectSame(`{ polls(first: 3) { nodes { who: owner { n: name ...Rest s: status status } } } }
      fragment Rest on User { l: locale o: organization { name } }`);
  });
});
