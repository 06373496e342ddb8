import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { accountsAt } from '../contestants/convoke.ts';
import { freePort, pinned, start } from '../processes.ts';
import { startNode } from '../upstream/node.ts';
import { main, withUpstream, writeConfig } from './gateway.ts';
import { inFolder, medianOf, rounded, type ScenarioResult } from './scenario.ts';

const rounds = 7;
const pollMs = 5;
/** What a start may take beyond that of Node itself, twice over. */
const allowedMs = 400;

/** From nothing to the first answer, with one account and no sandbox: what a restart costs, and a test that starts one. */
export const startUp = (): Promise<ScenarioResult> =>
  withUpstream(startNode(new Map()), ({ origin }) =>
    inFolder(async (folder) => {
      const [account] = accountsAt(origin, 1);
      const [bare, plain, cached]: [number[], number[], number[]] = [[], [], []];
      const cache = { NODE_COMPILE_CACHE: join(folder, 'compiled') };
      // Filled when this one ends.
      await msToAnswer(folder, [account as object], cache);
      // In turn, so that other work on the machine meets all alike.
      for (let round = 0; round < rounds; round++) {
        bare.push(await msOfNode());
        plain.push(await msToAnswer(folder, [account as object]));
        cached.push(await msToAnswer(folder, [account as object], cache));
      }
      return resultOf({ bare: medianOf(bare), plain: medianOf(plain), cached: medianOf(cached) });
    }),
  );

const resultOf = ({ bare, plain, cached }: Record<'bare' | 'plain' | 'cached', number>): ScenarioResult => ({
  name: 'start',
  what: `spawn to first answer, one account, no sandbox, against twice "node -e 0" and ${allowedMs} ms`,
  figures: {
    'ms to the first answer': rounded(plain),
    'ms of node -e 0': rounded(bare),
    'ms to the first answer, compile cache on': rounded(cached),
  },
  ratio: plain / (2 * bare + allowedMs),
  most: 1,
});

async function msToAnswer(
  folder: string,
  accounts: readonly object[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const port = await freePort();
  const command = [process.execPath, main, '--config', await writeConfig(folder, port, accounts)];
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

/** Until it has ended, since it does nothing else. */
async function msOfNode(): Promise<number> {
  const [program = '', ...args] = pinned([process.execPath, '-e', '0'], 'first');
  const started = performance.now();
  const child = spawn(program, args, { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - started;
}
