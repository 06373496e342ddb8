import { readdirSync, readFileSync } from 'node:fs';
import { type Case, once } from './case.ts';

const folder = new URL('../../../schema/operations/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).sort();

/** Every sample that GraphiQL shows, but for those of `node` and of answers in parts, which the subgraph does not have. */
export const sampleCases: readonly Case[] = files
  .filter((file) => file.endsWith('.graphql') && !/\bnodes?\(|@defer/.test(read(file)))
  .map((file) => {
    const json = file.replace('.graphql', '.json');
    const variables: unknown = files.includes(json) ? JSON.parse(read(json)) : undefined;
    return once(`sample ${file.replace('.graphql', '')}`, read(file), variables);
  });
