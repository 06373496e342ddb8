import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/graphql/index.ts';

/** Prints what clients see. `--check` only tells whether the printed file is what the code makes. */
const file = new URL('../schema/schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, printed);
} else if (readFileSync(file, 'utf8') !== printed) {
  console.error(
    'schema/schema.graphql is not what the code makes: run `npm run codegen` and look at the diff.',
  );
  process.exitCode = 1;
}
