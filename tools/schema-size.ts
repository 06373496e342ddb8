import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { measureSchema } from './measure-schema.ts';

/** Prints how large the printed schema is. Fails, naming them, where something in it has no description. */
const file = process.argv[2] ?? new URL('../schema/schema.graphql', import.meta.url);
const { counts, deprecated, undescribed } = measureSchema(buildSchema(readFileSync(file, 'utf8')));
const sizes = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
console.log([...sizes, `${deprecated} deprecated`, `${undescribed.length} not described`].join(', '));
for (const name of undescribed) console.error(`${name} has no description.`);
process.exitCode = undescribed.length === 0 ? 0 : 1;
