import { readFileSync } from 'node:fs';
import { diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** Prints as JSON what differs between two printed schemas: `node changes.ts OLD NEW`. */
const [before = '', after = ''] = process.argv.slice(2);

/** A subgraph uses directives that its router defines. */
const read = (file: string) => buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });

const changes = await diff(read(before), read(after));
console.log(
  JSON.stringify(
    changes.map(({ path, message, criticality }) => ({ path, message, level: criticality.level })),
  ),
);
