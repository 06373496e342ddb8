import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { AccountConfig } from './config/account.ts';
import { type Environment, expand } from './config/environment.ts';
import { ConfigError, type Path, type Problem, printPath } from './config/problem.ts';
import { readSections } from './config/sections.ts';
import { parseYaml } from './config/yaml.ts';
import type { Provider } from './contract/provider.ts';
import type { SubgraphOptions } from './graphql/federation/subgraph.ts';
import type { LogLevel } from './kit/log.ts';
import type { ServerLimits } from './plugins/limits.ts';
import type { Auth } from './plugins/use-authentication.ts';

export type { AccountConfig } from './config/account.ts';
export { ConfigError, type Problem, printPath } from './config/problem.ts';

/** Everything the server is told. */
export interface Config {
  readonly listen: {
    readonly host: string;
    readonly port: number;
    /** Origins of web pages that may ask. */
    readonly cors: readonly string[];
    /** Names under which clients reach the server, besides loopback and `host`. */
    readonly hosts: readonly string[];
  };
  readonly stateDir: string | null;
  readonly accounts: readonly AccountConfig[];
  /** Null: everybody who reaches the server may do everything. */
  readonly auth: Auth | null;
  readonly limits: ServerLimits;
  readonly log: { readonly level: LogLevel };
  readonly subgraph: SubgraphOptions;
}

/** What the command line says instead of the file. */
export interface Overrides {
  readonly host?: string;
  readonly port?: number;
  readonly logLevel?: string;
}

export interface ReadOptions {
  readonly overrides?: Overrides;
  /** The name of the file, for messages. */
  readonly file?: string;
}

/**
 * Reads a configuration.
 * @throws ConfigError with every problem at once
 */
export function readConfig(
  text: string,
  environment: Environment,
  providers: readonly Provider[],
  { overrides = {}, file = 'The configuration' }: ReadOptions = {},
): Config {
  const yaml = parseYaml(text);
  if (yaml.problems.length > 0) throw new ConfigError(file, yaml.problems);
  const { data, problems, secrets } = expand(yaml.data ?? {}, environment);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ConfigError(file, [
      { path: [], message: 'must hold names with values, for example `accounts:`' },
    ]);
  }
  const sections = readSections(override(data, overrides), providers);
  const all = [...problems, ...sections.problems];
  const { listen, limits, log, subgraph, stateDir, accounts, auth } = sections;
  if (all.length > 0 || listen === null || limits === null || log === null || subgraph === null) {
    throw new ConfigError(file, tidy(all, secrets, yaml.lineOf));
  }
  return { listen, stateDir, accounts, auth, limits, log, subgraph };
}

/**
 * The same from a file. A relative `stateDir` is relative to the file.
 * @throws ConfigError; the system's error when the file cannot be read
 */
export async function loadConfig(
  path: string,
  environment: Environment,
  providers: readonly Provider[],
  overrides?: Overrides,
): Promise<Config> {
  const text = await readFile(path, 'utf8');
  const config = readConfig(text, environment, providers, { overrides, file: basename(path) });
  const { stateDir } = config;
  return { ...config, stateDir: stateDir === null ? null : resolve(dirname(path), stateDir) };
}

function override(data: object, { host, port, logLevel }: Overrides): object {
  const { listen, log } = data as Record<string, unknown>;
  const over = (part: unknown, given: Record<string, unknown>) => {
    const entries = Object.entries(given).filter(([, value]) => value !== undefined);
    return entries.length === 0 ? part : { ...(part as object | undefined), ...Object.fromEntries(entries) };
  };
  return { ...data, listen: over(listen, { host, port }), log: over(log, { level: logLevel }) };
}

/** Less than this is a port or a level, and would blot out half a message. */
const shortestSecret = 6;

/** One problem a path, the first found; in the order of the file; without a word of what variables held. */
function tidy(
  problems: readonly Problem[],
  secrets: readonly string[],
  lineOf: (path: Path) => number | undefined,
): Problem[] {
  const byPath = new Map<string, Problem>();
  const hidden = secrets.filter(({ length }) => length >= shortestSecret);
  for (const problem of problems) {
    const key = printPath(problem.path);
    const message = hidden.reduce((text, secret) => text.replaceAll(secret, '…'), problem.message);
    if (!byPath.has(key)) byPath.set(key, { ...problem, message, line: lineOf(problem.path) });
  }
  return [...byPath.values()].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
