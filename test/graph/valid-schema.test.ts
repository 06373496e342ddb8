import { GraphQLSchema, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';

// A start takes it for valid, so that nobody waits for what is the same every time.
test('the API is a valid schema', () => {
  expect(validateSchema(new GraphQLSchema({ ...schema.toConfig(), assumeValid: false }))).toEqual([]);
});
