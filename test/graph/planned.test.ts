import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { everyQuery } from '../support/every-document.ts';
import { allProviders } from '../support/gateway.ts';
import { usePlanning } from '../support/planning.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const queries = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .filter((name) =>
    parse(read(`${name}.graphql`)).definitions.some(
      (it) => it.kind === 'OperationDefinition' && it.operation === 'query',
    ),
  );

const most = 1_000_000;
const limits = { complexity: most, selections: most, tokens: most, documentCharacters: most, depth: 99 };
const expectSame = usePlanning({ only: allProviders, limits });

describe('planned and not, the answer and the calls are the same', () => {
  test.each(queries)('%s', async (name) => {
    const variables = files.includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {};
    const { errors } = await expectSame(read(`${name}.graphql`), { variables });
    expect(errors).toBeUndefined();
  });

  test.each(everyQuery().map((query) => [query.slice(0, 60), query]))('%s …', async (_start, query) => {
    await expectSame(query);
  });
});
