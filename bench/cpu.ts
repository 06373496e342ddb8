import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Of the kernel's accounts of time, whatever the processor does. */
const ticksPerSecond = 100;

/**
 * Milliseconds of processor time that a process and those it started have taken so far; NaN where the system does not tell.
 * What a machine shared with others leaves to it changes how fast it is, hardly how much it needs.
 */
export function cpuMs(pid: number): number {
  try {
    const own = ticksOf(pid) * (1_000 / ticksPerSecond);
    return childrenOf(pid).reduce((sum, child) => sum + cpuMs(child), own);
  } catch {
    return Number.NaN;
  }
}

/** Fields are counted from behind the name, which may have spaces and brackets. */
function ticksOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** Every thread may have started some. */
const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter((word) => word.trim() !== '')
      .map(Number),
  );

const lookMs = 200;
const mostLooks = 50;

/** Waits until a process has done what was still asked of it: requests of a load that ended go on without anybody there. */
export async function idle(pid: number): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    const before = cpuMs(pid);
    await sleep(lookMs);
    if (!(cpuMs(pid) - before > lookMs / 10)) return;
  }
}
