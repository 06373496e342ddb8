import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';

/** One of the documents in `schema/operations`, with its variables. */
export interface OperationFile {
  readonly name: string;
  readonly text: string;
  readonly variables: object;
}

const folder = new URL('../../schema/operations/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const isQuery = ({ text }: OperationFile): boolean =>
  parse(text).definitions.some((it) => it.kind === 'OperationDefinition' && it.operation === 'query');

export const queryFiles: readonly OperationFile[] = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .map((name) => ({
    name,
    text: read(`${name}.graphql`),
    variables: files.includes(`${name}.json`) ? (JSON.parse(read(`${name}.json`)) as object) : {},
  }))
  .filter(isQuery);
