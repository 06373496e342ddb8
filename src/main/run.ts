import { existsSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { stringify } from 'yaml';
import type { Environment } from '../config/environment.ts';
import { ConfigError } from '../config.ts';
import { banner } from './banner.ts';
import { createCommand, type ServeFlags } from './command.ts';
import { accountsWritten } from './sandbox.ts';
import { serve } from './serve.ts';
import { stopOnSignals } from './stop.ts';

/** For people. Standard output is for the log. */
const say = (text: string) => process.stderr.write(`${text}\n`);

const flushMs = 2_000;
const usualFile = 'convoke.yaml';

async function serveCommand(
  { config, port, host, logLevel, sandboxSeed, scale }: ServeFlags,
  environment: Environment,
): Promise<void> {
  const file = config ?? (existsSync(usualFile) ? usualFile : null);
  say(file === null ? `No ${usualFile} here: starting the sandbox …` : `Reading ${file} …`);
  const overrides = { port, host, logLevel };
  const served = await serve({ file, overrides, seed: sandboxSeed, scale }, environment);
  // Before it is said how: whoever waits for that may be quick.
  stopOnSignals(served.stop, say);
  say(banner(served.url, served.config, served.isSandbox ? sandboxSeed : null));
  // Else what was compiled is kept only when the process ends in order.
  setTimeout(flushCompileCache, flushMs).unref();
}

async function sandboxCommand({ seed, scale }: { seed: number; scale: number }): Promise<void> {
  const { startSandbox } = await import('../sandbox/index.ts');
  const sandbox = await startSandbox({ seed, scale, ports: 'fixed' });
  say(`The sandbox is running (seed ${seed}, scale ${scale}). Its accounts, as convoke.yaml lists them:\n`);
  process.stdout.write(stringify({ accounts: accountsWritten(sandbox) }));
  stopOnSignals(() => sandbox.close(), say);
  say('\nStop with Ctrl-C.');
}

/** Says what a person can do something about in one line; anything else with its stack. */
function fail(error: unknown): void {
  const { code, port, path } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof ConfigError) say(error.message);
  else if (code === 'EADDRINUSE')
    say(`Port ${port} is in use. Choose another with --port, or --port 0 for any.`);
  else if (code === 'EACCES' && port !== undefined) say(`Port ${port} may not be used by this user.`);
  else if (code === 'ENOENT' && path !== undefined) say(`There is no file ${path}.`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(error instanceof ConfigError || code === 'ENOENT' ? 2 : 1);
}

/** Carries out the command line. */
export const runCommand = (environment: Environment): Promise<unknown> =>
  createCommand({ serve: (flags) => serveCommand(flags, environment), sandbox: sandboxCommand })
    .parseAsync()
    .catch(fail);
