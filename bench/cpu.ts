import { readdirSync, readFileSync } from 'node:fs';

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
