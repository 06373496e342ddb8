import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { baseline } from './baseline.ts';
import { measureOperations } from './measure.ts';
import { operationCount, operationsOf } from './operations.ts';
import { mappings } from './providers/index.ts';
import { reachedOperations } from './report.ts';
import { unselectedFields } from './schema-fields.ts';

describe('operations', () => {
  let measured: Awaited<ReturnType<typeof measureOperations>>[];
  beforeAll(async () => {
    measured = [];
    for (const mapping of mappings) measured.push(await measureOperations(schema, mapping));
  }, 60_000);

  test('are 119 in all', () => {
    expect(operationCount).toBe(119);
  });

  test.each(mappings)('of $label are those its sandbox knows', ({ provider, facts }) => {
    expect(facts.operations.map(({ name }) => name).sort()).toEqual([...operationsOf(provider)].sort());
  });

  test('are reached through the graph', () => {
    const rows = measured.flatMap(({ operations }) => operations);
    expect(rows.filter(({ fields }) => fields.length === 0)).toEqual([]);
    expect(reachedOperations(rows)).toBeGreaterThanOrEqual(baseline.operations);
  });

  test('are measured with every field of the schema selected by some case', () => {
    const selected = new Set(measured.flatMap((it) => [...it.selected]));
    expect(unselectedFields(schema, selected)).toEqual([]);
  });
});
