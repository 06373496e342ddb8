import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { measureSchema } from '../../tools/measure-schema.ts';
import { runNode } from '../../tools/run.ts';

const sdl = `
  directive @d("why" a: Int, b: Int) on FIELD
  "asked" type Query { "one" a("x" x: Int, y: Int): Int, b: E @deprecated }
  interface I { "f" f: Int @deprecated(reason: "old") }
  enum E { "a" A, B @deprecated }
  "in" input In { "f" f: Int, g: Int }
  union U = Query
  scalar S
`;

test('counts everything, and names what nobody described', () => {
  expect(measureSchema(buildSchema(sdl))).toEqual({
    counts: { types: 6, fields: 3, arguments: 4, 'enum values': 2, 'input fields': 2, directives: 1 },
    deprecated: 3,
    undescribed: ['Query.a(y:)', 'Query.b', 'I', 'E', 'E.B', 'In.g', 'U', 'S', '@d', '@d(b:)'],
  });
});

test('the graph has no place without a description', () => {
  const { undescribed, counts } = measureSchema(schema);
  expect(undescribed).toEqual([]);
  expect(counts.fields).toBeGreaterThan(500);
});

test('the tool prints one line, and fails with the names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'convoke-size-'));
  const file = join(folder, 'a.graphql');
  writeFileSync(file, '"all" type Query { a: Int }');
  const { ok, output } = runNode(['tools/schema-size.ts', file]);
  rmSync(folder, { recursive: true });
  expect(ok).toBe(false);
  expect(output).toBe(
    '1 types, 1 fields, 0 arguments, 0 enum values, 0 input fields, 0 directives, 0 deprecated, 1 not described\n' +
      'Query.a has no description.\n',
  );
});
