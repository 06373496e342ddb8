import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Environment } from '../config/environment.ts';
import { type Config, loadConfig, type Overrides, readConfig } from '../config.ts';
import { createGateway } from '../gateway.ts';
import { plainSubgraph } from '../graphql/federation/subgraph.ts';
import { createSubgraph, schema } from '../graphql/index.ts';
import { createLogger } from '../kit/log.ts';
import { madeOnce } from '../kit/made-once.ts';
import { metrics } from '../kit/metrics.ts';
import { costLimitsOf } from '../plugins/limits.ts';
import { loadSamples } from '../plugins/samples.ts';
import { providers } from '../providers/index.ts';
import { createServer } from '../server.ts';
import { accountsOf } from './sandbox.ts';

export interface ServeOptions {
  /** Null: no file, so the sandbox. */
  readonly file: string | null;
  readonly overrides: Overrides;
  readonly seed: number;
  readonly scale: number;
}

export interface Served {
  readonly url: string;
  readonly config: Config;
  readonly isSandbox: boolean;
  /** Stops listening, lets running operations end, then closes what they use. */
  stop(): Promise<void>;
}

const samplesFolder = fileURLToPath(new URL('../../schema/operations', import.meta.url));

/**
 * Starts everything there is. A configuration without accounts is served with the sandbox's.
 * @throws ConfigError before anything listens; the system's error when the port is taken
 */
export async function serve(options: ServeOptions, environment: Environment): Promise<Served> {
  const written = await configOf(options, environment);
  const isSandbox = written.accounts.length === 0;
  const demo = isSandbox ? await startDemo(options) : null;
  const config = demo === null ? written : { ...written, ...demo.config() };
  try {
    return { config, isSandbox, ...(await start(config, demo)) };
  } catch (error) {
    await demo?.close();
    throw error;
  }
}

/** The stand-ins, and a folder for credentials that they replace: both last as long as the server. */
async function startDemo({ seed, scale }: Pick<ServeOptions, 'seed' | 'scale'>) {
  // Only for who has no accounts.
  const { startSandbox } = await import('../sandbox/index.ts');
  const sandbox = await startSandbox({ seed, scale });
  const folder = await mkdtemp(join(tmpdir(), 'convoke-'));
  return {
    config: () => ({ accounts: accountsOf(sandbox, providers), stateDir: folder }),
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Demo = Awaited<ReturnType<typeof startDemo>>;

const configOf = ({ file, overrides }: ServeOptions, environment: Environment) =>
  file === null
    ? readConfig('', environment, providers, { overrides, file: 'The command line' })
    : loadConfig(file, environment, providers, overrides);

async function start(config: Config, demo: Demo | null) {
  const { accounts, auth, limits, listen, stateDir } = config;
  const log = createLogger({ level: config.log.level });
  const gateway = createGateway({ accounts, costLimits: costLimitsOf(limits), log, stateDir });
  const samples = (await loadSamples(samplesFolder)).filter(
    // Variables name things of the sandbox, which other accounts do not have.
    ({ variables }) => demo !== null || variables === undefined,
  );
  const { contextFor, onWrite } = gateway;
  const subgraph = madeOnce(() => createSubgraph(config.subgraph));
  // Names with a prefix may meet others: that is said now. Without one they are known to be well.
  if (!isDeepStrictEqual(config.subgraph, plainSubgraph)) subgraph();
  const server = createServer({
    schema,
    subgraph,
    contextFor,
    onWrite,
    listen,
    auth,
    limits,
    log,
    metrics,
    samples,
  });
  const listening = await server.listen();
  return {
    url: listening.url,
    stop: async () => {
      await listening.close();
      await gateway.close();
      await demo?.close();
    },
  };
}
