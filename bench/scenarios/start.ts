import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountsAt } from '../contestants/convoke.ts';
import { freePort, pinned, start } from '../processes.ts';
import { startCommand } from '../start-command.ts';
import { startNode } from '../upstream/node.ts';
import { program, withUpstream, writeConfig } from './gateway.ts';
import { inFolder, medianOf, rounded, type ScenarioResult } from './scenario.ts';

const rounds = 7;
const pollMs = 5;
/** What a start may take beyond that of Node itself, twice over. */
const allowedMs = 400;

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * From nothing to the first answer, with one account and no sandbox: what a restart costs, and a test that starts one. Every start
 * but the first finds the program built and compiled; that is held to the bound. The first after a change finds it built, as the
 * launcher does before, and compiles it. Where it cannot be built the sources run, compiled and stripped of types before.
 */
export const startUp = (): Promise<ScenarioResult> =>
  withUpstream(startNode(new Map()), ({ origin }) =>
    inFolder(async (folder) => {
      const accounts = accountsAt(origin, 1).slice(0, 1);
      const built = await msOf([process.execPath, join(root, 'tools/build.ts')]);
      const ms = (run: readonly string[], compiled: string) =>
        msToAnswer(run, folder, accounts, { NODE_COMPILE_CACHE: join(folder, compiled) });
      // What was compiled is written when these end.
      await ms(startCommand, 'built');
      await ms([process.execPath, program], 'sources');
      const [bare, again, first, sources]: [number[], number[], number[], number[]] = [[], [], [], []];
      // In turn, so that other work on the machine meets all alike.
      for (let round = 0; round < rounds; round++) {
        bare.push(await msOf([process.execPath, '-e', '0']));
        again.push(await ms(startCommand, 'built'));
        first.push(await ms(startCommand, `nothing-${round}`));
        sources.push(await ms([process.execPath, program], 'sources'));
      }
      return resultOf({
        bare: medianOf(bare),
        again: medianOf(again),
        first: medianOf(first),
        sources: medianOf(sources),
        built,
      });
    }),
  );

type Taken = Readonly<Record<'bare' | 'again' | 'first' | 'sources' | 'built', number>>;

const resultOf = ({ bare, again, first, sources, built }: Taken): ScenarioResult => ({
  name: 'start',
  what: `spawn to first answer, built and compiled before, one account, no sandbox, against twice "node -e 0" and ${allowedMs} ms`,
  figures: {
    'ms to the first answer': rounded(again),
    'ms of node -e 0': rounded(bare),
    'ms to the first answer, not compiled before': rounded(first),
    'ms to the first answer, from the sources, compiled before': rounded(sources),
    'ms to build it, once': rounded(built),
  },
  ratio: again / (2 * bare + allowedMs),
  most: 1,
});

async function msToAnswer(
  run: readonly string[],
  folder: string,
  accounts: readonly object[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const port = await freePort();
  const command = [...run, '--config', await writeConfig(folder, port, accounts)];
  const url = `http://127.0.0.1:${port}/graphql`;
  const started = performance.now();
  const running = await start(command, { core: 'first', url, env, pollMs, answers: answersWell });
  const taken = performance.now() - started;
  await running.stop();
  return taken;
}

async function answersWell(url: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  try {
    const response = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    return (await response.text()).includes('"Query"') && response.status === 200;
  } catch {
    return false;
  }
}

/** Until it has ended. */
async function msOf(command: readonly string[]): Promise<number> {
  const [program = '', ...args] = pinned(command, 'first');
  const started = performance.now();
  const child = spawn(program, args, { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - started;
}
