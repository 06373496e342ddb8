/**
 * Types and fields that map nothing of a provider, because they put together what others map: each with the test that
 * is about it.
 */
export const spanning: Readonly<Record<string, string>> = {
  'Query.person': 'test/graph/person.test.ts',
  Person: 'test/graph/person.test.ts',
  'Query.search': 'test/graph/search.test.ts',
  SearchResults: 'test/graph/search.test.ts',
};
