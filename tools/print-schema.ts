import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { sdlOf } from '../src/graphql/federation/sdl.ts';
import { plainSubgraph } from '../src/graphql/federation/subgraph.ts';
import { createSubgraph, schema } from '../src/graphql/index.ts';

/** Prints what clients and what routers see. `--check` only tells whether the printed files are what the code makes. */
const printed = {
  'schema/schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
  'schema/subgraph.graphql': sdlOf(createSubgraph(plainSubgraph)),
};

for (const [name, text] of Object.entries(printed)) {
  const file = new URL(`../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${name} is not what the code makes: run \`npm run codegen\` and look at the diff.`);
    process.exitCode = 1;
  }
}
