import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { bombs } from '../test/plugins/bombs.ts';
import { type Blast, fire } from '../test/plugins/fire.ts';
import { root } from './run.ts';

/** Sends every bomb to a server of its own process and prints what refusing it took. Exits 1 if one got through. */
interface Row extends Blast {
  readonly residentBefore: number;
  readonly residentAfter: number;
}

/** Megabytes of memory that a process holds; NaN where the system does not tell. */
function resident(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN) / 1_024;
  } catch {
    return Number.NaN;
  }
}

async function start() {
  const child = spawn(process.execPath, ['src/main.ts', '--port', '0', '--log-level', 'silent'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    if (said.includes('Stop with')) break;
  }
  const url = /http:\/\/\S+\/graphql/.exec(said)?.[0];
  if (url === undefined || child.pid === undefined) throw new Error(`the server did not start: ${said}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, pid: child.pid, stop };
}

const cells = ({ name, bytes, ms, status, code, residentBefore, residentAfter }: Row): string =>
  [
    name.padEnd(46),
    String(bytes).padStart(9),
    ms.toFixed(1).padStart(8),
    String(status).padStart(6),
    code.padEnd(11),
    residentBefore.toFixed(0).padStart(6),
    residentAfter.toFixed(0).padStart(6),
  ].join('  ');

async function main(): Promise<void> {
  const { url, pid, stop } = await start();
  try {
    // The first request pays for what is made once.
    for (let index = 0; index < 5; index += 1) {
      await fire(url, { name: 'warm up', body: '{"query":"{ accounts { name } }"}' });
    }
    console.log('bomb'.padEnd(46), '    bytes        ms  status  code         MB before, after');
    for (const bomb of bombs) {
      const residentBefore = resident(pid);
      const blast = await fire(url, bomb);
      console.log(cells({ ...blast, residentBefore, residentAfter: resident(pid) }));
      if (blast.code !== 'VALIDATION') process.exitCode = 1;
    }
  } finally {
    await stop();
  }
}

await main();
