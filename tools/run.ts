import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Outcome {
  readonly ok: boolean;
  /** What the command printed, both streams. */
  readonly output: string;
}

/** Runs a command, in the project's root unless told otherwise, and keeps what it prints. */
export function run(command: string, words: readonly string[], cwd: string = root): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

/** The same for a script of ours or a package's, with the Node that runs this one. */
export const runNode = (words: readonly string[], cwd: string = root): Outcome =>
  run(process.execPath, words, cwd);
