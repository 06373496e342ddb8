import { execFileSync } from 'node:child_process';
import { isThere } from '../processes.ts';
import type { Answers } from './answers.ts';
import { startNginx } from './nginx.ts';
import { startNode } from './node.ts';

/** A server that answers what was recorded, and counts. */
export interface Upstream {
  readonly name: string;
  readonly origin: string;
  /** Requests answered so far. */
  count(): Promise<number>;
  close(): Promise<void>;
}

/** The fastest there is on this machine, so that the contestants are measured and not their upstream. */
export const startUpstream = (answers: Answers): Promise<Upstream> =>
  isThere('nginx') ? startNginx(answers) : startNode(answers);

export const nginxVersion = (): string => execFileSync('nginx', ['-v'], { encoding: 'utf8', stdio: 'pipe' });
