#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { stringify } from 'yaml';
import { ConfigError } from './config.ts';
import { banner } from './main/banner.ts';
import { createCommand, type ServeFlags } from './main/command.ts';
import { accountsWritten } from './main/sandbox.ts';
import { serve } from './main/serve.ts';
import { stopOnSignals } from './main/stop.ts';
import { startSandbox } from './sandbox/index.ts';

/** For people. Standard output is for the log. */
const say = (text: string) => process.stderr.write(`${text}\n`);

const usualFile = 'convoke.yaml';

async function serveCommand({ config, port, host, logLevel, sandboxSeed, scale }: ServeFlags): Promise<void> {
  const file = config ?? (existsSync(usualFile) ? usualFile : null);
  say(file === null ? `No ${usualFile} here: starting the sandbox …` : `Reading ${file} …`);
  const overrides = { port, host, logLevel };
  const served = await serve({ file, overrides, seed: sandboxSeed, scale }, process.env);
  say(banner(served.url, served.config, served.isSandbox ? sandboxSeed : null));
  stopOnSignals(served.stop, say);
}

async function sandboxCommand({ seed, scale }: { seed: number; scale: number }): Promise<void> {
  const sandbox = await startSandbox({ seed, scale, ports: 'fixed' });
  say(`The sandbox is running (seed ${seed}, scale ${scale}). Its accounts, as convoke.yaml lists them:\n`);
  process.stdout.write(stringify({ accounts: accountsWritten(sandbox) }));
  say('\nStop with Ctrl-C.');
  stopOnSignals(() => sandbox.close(), say);
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

await createCommand({ serve: serveCommand, sandbox: sandboxCommand }).parseAsync().catch(fail);
