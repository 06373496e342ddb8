import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

export const isThere = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

/** With two cores or more the contestant has the first to itself, and load and upstream share the others. */
export const isPinned = availableParallelism() > 1 && isThere('taskset');

export type Core = 'first' | 'others';

const cores: Readonly<Record<Core, string>> = { first: '0', others: `1-${availableParallelism() - 1}` };

/** The same command on its cores, where the system can keep it there. */
export const pinned = (command: readonly string[], core: Core): string[] =>
  isPinned ? ['taskset', '-c', cores[core], ...command] : [...command];

export interface Running {
  readonly pid: number;
  /** Resident memory in bytes; NaN where the system does not tell. */
  memory(): number;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly core: Core;
  /** Answers, with any status, once the program is ready. */
  readonly url: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly patienceMs?: number;
  /** Between two tries whether it answers. */
  readonly pollMs?: number;
  /** Whether it is ready. Default: it answers a GET, with any status. */
  readonly answers?: (url: string) => Promise<boolean>;
}

/**
 * Starts a program and waits until it answers. What it writes to standard output is thrown away, as a log collector on
 * another machine would take it; what it writes to standard error is shown when it does not start.
 */
export async function start(
  command: readonly string[],
  { core, url, env = {}, folder, patienceMs = 60_000, pollMs = 20, answers = answersAnything }: StartOptions,
): Promise<Running> {
  const [program = '', ...args] = pinned(command, core);
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(folder === undefined ? {} : { cwd: folder }),
  });
  // Whoever interrupts a run leaves nothing behind.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-4_000);
  });
  const until = performance.now() + patienceMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${command.join(' ')} does not answer at ${url}:\n${complaints}`);
    }
    await sleep(pollMs);
  }
  return { pid: child.pid ?? 0, memory: () => residentBytes(child.pid), stop: () => stopped(child) };
}

async function answersAnything(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function residentBytes(pid: number | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(stdout.trim() || Number.NaN) * 1_024;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await gone;
  clearTimeout(killer);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
