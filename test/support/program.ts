import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set<ChildProcess>();

export interface Program {
  readonly child: ChildProcess;
  readonly cwd: string;
  /** What it has written so far. */
  readonly output: { readonly stdout: string; readonly stderr: string };
  readonly exit: Promise<number | null>;
  /** Waits for a text on standard error, or for the end; what is there by then. */
  said(text: string): Promise<string>;
}

/** Runs a file in an empty folder, so that no configuration is found by chance. */
export async function runProgram(
  main: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const cwd = await mkdtemp(join(tmpdir(), 'program-'));
  const child = spawn(process.execPath, [main, ...args], { cwd, env: environment });
  running.add(child);
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    output.stdout += data;
  });
  child.stderr.on('data', (data) => {
    output.stderr += data;
  });
  let ended = false;
  // Not `exit`, after which there may be more to read.
  const exit = once(child, 'close').then(([code]) => {
    ended = true;
    return code as number | null;
  });
  const said = async (text: string) => {
    while (!output.stderr.includes(text) && !ended) await sleep(20);
    return output.stderr;
  };
  return { child, cwd, output, exit, said };
}

/** For `afterEach`: a test that fails leaves nothing running. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

export const urlIn = (text: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
