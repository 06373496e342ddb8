import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from '../contestant.ts';
import { freePort, type Running, start } from '../processes.ts';
import { startCommand } from '../start-command.ts';
import type { Upstream } from '../upstream/index.ts';
import { inFolder, using } from './scenario.ts';

/** The sources. */
export const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Gateway extends Running {
  readonly url: string;
}

/** Ours as it is started by anybody, with these accounts, on a core of its own as long as `run` takes. */
export const withGateway = <Result>(
  accounts: readonly object[],
  run: (gateway: Gateway) => Promise<Result>,
): Promise<Result> =>
  inFolder(async (folder) => {
    const port = await freePort();
    const file = await writeConfig(folder, port, accounts);
    const url = `http://127.0.0.1:${port}`;
    const command = [...startCommand, '--config', file];
    const running = await start(command, { core: 'first', url: `${url}/health/live` });
    return using({ url, ...running }, ({ stop }) => stop(), run);
  });

/** A configuration that is JSON is YAML. */
export async function writeConfig(
  folder: string,
  port: number,
  accounts: readonly object[],
): Promise<string> {
  const file = join(folder, 'convoke.yaml');
  await writeFile(file, JSON.stringify({ listen: { port }, accounts }));
  return file;
}

export const withUpstream = async <Result>(
  starting: Promise<Upstream>,
  run: (upstream: Upstream) => Promise<Result>,
): Promise<Result> => using(await starting, ({ close }) => close(), run);

export const questionOf = (query: string, variables: Readonly<Record<string, unknown>> = {}): Question => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

/**
 * One answer, looked at: a load tool sees only that there was one.
 * @throws when it has errors
 */
export async function ask<Data>(url: string, { path, body }: Question, number = 0): Promise<Data> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body.replaceAll('@n@', String(number)).replaceAll('@t@', String(number % 1_000)),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

interface Listed {
  readonly nodes: readonly unknown[];
  readonly sources?: readonly { readonly status: string }[];
}

/**
 * Holds the only list of an answer to its length.
 * @throws when it has another one, or a source that failed
 */
export async function checkRows(url: string, question: Question, rows: number): Promise<void> {
  const [list] = Object.values(await ask<Readonly<Record<string, Listed>>>(url, question));
  const well = list?.sources?.every(({ status }) => status === 'OK') ?? true;
  if (list?.nodes.length !== rows || !well)
    throw new Error(`${rows} rows expected: ${JSON.stringify(list).slice(0, 2_000)}`);
}
