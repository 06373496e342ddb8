import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { hydratedIn } from '../../src/graphql/hydration.ts';

const wants = (document: string): boolean => hydratedIn(parse(document)).has('Group.members');

test.each([
  '{ groups { nodes { name } } }',
  '{ groups { nodes { members { id externalId __typename account { name } provider } } } }',
  '{ groups { nodes { currentAssignee { id } } } }',
  '{ groups { nodes { members { ...on User { id } ...Ids } } } } fragment Ids on User { externalId }',
  '{ users { nodes { name } } }',
])('addresses are enough for %s', (document) => {
  expect(wants(document)).toBe(false);
});

test.each([
  '{ groups { nodes { members { name } } } }',
  '{ groups { nodes { currentAssignee { id email } } } }',
  '{ groups { edges { node { people: members { id ... on User { name } } } } } }',
  '{ node(id: "x") { ...Team } } fragment Team on Group { members { ...Who } } fragment Who on User { name }',
  'mutation { groupCreate(input: {}) { group { members { name } } } }',
])('whole things are wanted by %s', (document) => {
  expect(wants(document)).toBe(true);
});

test('a fragment in itself ends', () => {
  expect(wants('{ groups { nodes { members { ...A } } } } fragment A on User { ...A }')).toBe(false);
});

test('is found out once a document', () => {
  const document = parse('{ groups { nodes { members { name } } } }');
  expect(hydratedIn(document)).toBe(hydratedIn(document));
});
