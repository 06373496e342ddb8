import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An operation ready to run: one tab of GraphiQL. */
export interface Sample {
  readonly query: string;
  /** JSON, from the file of the same name that ends in `.json`. */
  readonly variables?: string;
}

/** Every `*.graphql` of a folder by file name, comments included; none when there is no such folder. */
export async function loadSamples(folder: string): Promise<readonly Sample[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const documents = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    documents.map(async (name) => {
      const query = await readFile(join(folder, name), 'utf8');
      const json = name.replace(/graphql$/, 'json');
      return names.includes(json)
        ? { query, variables: await readFile(join(folder, json), 'utf8') }
        : { query };
    }),
  );
}
