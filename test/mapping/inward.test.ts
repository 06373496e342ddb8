import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { baseline } from './baseline.ts';
import { measureProviderInward } from './measure.ts';
import { mappings } from './providers/index.ts';

describe.each(mappings)('requests to $label', (mapping) => {
  test('are changed by each input in one field, and every field by some', { timeout: 120_000 }, async () => {
    const { problems, rows } = await measureProviderInward(schema, mapping);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(baseline.providers[mapping.provider]?.requestFields ?? 0);
  });
});
