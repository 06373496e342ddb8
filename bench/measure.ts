import type { Task } from './checks.ts';
import type { ContestantName } from './contestants/index.ts';
import { cpuMs, idle } from './cpu.ts';
import { type Load, load } from './load.ts';
import type { Options } from './options.ts';
import { asksById } from './report/sections.ts';
import { progressOf } from './report/table.ts';
import { type Mode, modes, type Row } from './results.ts';
import { ask } from './verify.ts';
import { accountSets } from './work.ts';

export interface MeasuredTask extends Task {
  /** Of the answer that was verified. */
  readonly bytes: number;
  readonly pid: number;
}

/** The numbers of the measurement go on far from those of the warm-up: nobody has seen them. */
const afterWarmUp = 500_000_000;

/** Fewer answers than so many for each connection say more about when the window ended than about speed. */
const leastPerConnection = 3;
const longestSeconds = 20;

/** To a server that looks at nothing all requests are the same. */
export const modesOf = (name: ContestantName): readonly Mode[] =>
  name === 'constant' ? ['identical'] : modes;

/** Where an answer is of more than a megabyte, or takes a hundred calls, a batch of a hundred would outlast any window. */
const isHeavy = ({ contestant, work }: Task, { full }: Options): boolean =>
  (full && work === 'W1') || asksById(contestant);

const loadOf = (task: MeasuredTask, mode: Mode, options: Options) => ({
  url: task.url,
  question: task.question,
  distinct: mode === 'distinct',
  connections: isHeavy(task, options) ? Math.min(10, options.connections) : options.connections,
  numbers: task.work === 'W3' ? accountSets : 1_000_000_000,
});

export async function warmUp(task: MeasuredTask, options: Options): Promise<void> {
  const { warmDistinct, warmIdentical } = options.seconds;
  for (const mode of modesOf(task.contestant))
    await warmed(task.pid, {
      ...loadOf(task, mode, options),
      seconds: mode === 'distinct' ? warmDistinct : warmIdentical,
    });
}

const mostWarmUps = 4;

/** Again while it had not most of that time on its core: on a busy machine seconds alone do not make the JIT compile. */
async function warmed(pid: number, asked: Load): Promise<void> {
  const before = cpuMs(pid);
  const wantedMs = asked.seconds * 1_000 * 0.7;
  for (let times = 0; times < mostWarmUps; times++) {
    await load(asked);
    if (!(cpuMs(pid) - before < wantedMs)) return;
  }
}

/** Bodies of identical requests are not looked at, so that the load tool keeps up: one before and one after them is. */
export async function measure(task: MeasuredTask, mode: Mode, options: Options): Promise<Omit<Row, 'round'>> {
  const { contestant, work, bytes } = task;
  const least = Math.floor(bytes * 0.9);
  const same = loadOf(task, mode, options);
  const other = { ...same, after: work === 'W3' ? 0 : afterWarmUp, leastBytes: least };
  const wrongBefore = mode === 'identical' ? await wrongAnswers(task, least) : 0;
  const { failures: failed, ...taken } = await loadLongEnough(task.pid, {
    ...(mode === 'identical' ? same : other),
    seconds: options.seconds[mode],
  });
  const failures = failed + wrongBefore + (await wrongAnswers(task, least));
  console.log(progressOf(contestant, work, mode, taken.perSecond, failures));
  return { contestant, work, mode, ...taken, failures };
}

/** What is very slow has a longer window, so that it is not told to be slower than it is. */
async function loadLongEnough(pid: number, asked: Load) {
  await idle(pid);
  const before = cpuMs(pid);
  const { seconds, connections } = asked;
  const measured = await load(asked);
  const { requests } = measured;
  if (requests < connections * leastPerConnection && measured.failures === 0 && seconds < longestSeconds)
    return loadLongEnough(pid, { ...asked, seconds: Math.min(seconds * 4, longestSeconds) });
  const spent = (cpuMs(pid) - before) / requests;
  return { ...measured, seconds, cpuMs: Number.isFinite(spent) ? spent : null };
}

/** One or none, of one request. */
async function wrongAnswers({ url, question }: Task, least: number): Promise<number> {
  try {
    const { status, text } = await ask(url, question, 0);
    return status === 200 && Buffer.byteLength(text) >= least && !text.startsWith('{"errors"') ? 0 : 1;
  } catch {
    return 1;
  }
}
