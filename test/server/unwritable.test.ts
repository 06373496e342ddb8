import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { asking, exchange, json } from './exchange.ts';
import { startTestServer } from './harness.ts';

test('an answer that cannot be written is a bug by both ways', async () => {
  for (const shortWay of [true, false]) {
    const server = await startTestServer({ shortWay, schema: unwritable() });
    const { status, body } = await exchange(server.url, { headers: json, body: asking('{ big }') });
    expect([status, body.toString()]).toEqual([500, expect.stringContaining('"code":"INTERNAL"')]);
    expect((await exchange(server.url, { headers: json, body: asking('{ __typename }') })).status).toBe(200);
    await server.close();
  }
});

/** A graph with a value that JSON has no spelling for. */
function unwritable(): GraphQLSchema {
  const schema = buildSchema('scalar Big type Query { big: Big }');
  const { big } = schema.getQueryType()?.getFields() ?? {};
  if (big !== undefined) big.resolve = () => 1n;
  return schema;
}
