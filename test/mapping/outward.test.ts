import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { baseline } from './baseline.ts';
import { measureProviderOutward } from './measure.ts';
import { mappings } from './providers/index.ts';

describe.each(mappings)('answers of $label', (mapping) => {
  test('come out of the graph, every documented field through every operation', {
    timeout: 120_000,
  }, async () => {
    const { problems, rows } = await measureProviderOutward(schema, mapping);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(baseline.providers[mapping.provider]?.answerFields ?? 0);
  });
});
