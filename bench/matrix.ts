import { type Task, type Verified, verify } from './checks.ts';
import { type ContestantName, contestants } from './contestants/index.ts';
import { cpuMs } from './cpu.ts';
import { type Load, load } from './load.ts';
import type { Options } from './options.ts';
import { type Reference, sizesOf } from './reference.ts';
import { progressOf } from './report/table.ts';
import { type Calls, type Mode, modes, type Row } from './results.ts';
import { type RunningContestant, withContestant } from './running.ts';
import type { Answers } from './upstream/answers.ts';
import type { Upstream } from './upstream/index.ts';
import { ask } from './verify.ts';
import { accountSets, type WorkName } from './work.ts';

export interface Round {
  readonly number: number;
  readonly options: Options;
  readonly upstream: Upstream;
  readonly answers: Answers;
  readonly reference: Reference;
}

export interface Measured {
  readonly rows: Row[];
  readonly calls: Calls[];
  readonly problems: string[];
}

type Known = Task & { readonly bytes: number };

/** The numbers of the measurement go on far from those of the warm-up: nobody has seen them. */
const afterWarmUp = 500_000_000;

/** A batch of a hundred whole answers of more than a megabyte would outlast any window. */
const connectionsOf = ({ full, connections }: Options, work: WorkName): number =>
  full && work === 'W1' ? Math.min(10, connections) : connections;

/** Everything of one contestant in one round: all works are warm before the first is measured, as in a server that runs. */
export function measureContestant(name: ContestantName, round: Round): Promise<Measured> {
  const { upstream, answers, reference } = round;
  const surroundings = { origin: upstream.origin, answers, sizes: sizesOf(reference) };
  return withContestant(contestants[name], surroundings, async (running) => {
    const measured: Measured = { rows: [], calls: [], problems: [] };
    const tasks: Known[] = [];
    for (const work of round.options.works) {
      const question = contestants[name].question(work);
      if (question === null) continue;
      const task = { contestant: name, work, question, url: running.url };
      const verified = await verify(task, upstream, reference);
      note(task, verified, measured);
      if (verified.fault === null) tasks.push({ ...task, bytes: verified.bytes });
    }
    for (const task of tasks) await warmUp(task, round);
    for (const task of tasks)
      for (const mode of modesOf(name)) measured.rows.push(await measure(task, mode, round, running));
    return measured;
  });
}

/** To a server that looks at nothing all requests are the same. */
const modesOf = (name: ContestantName): readonly Mode[] => (name === 'constant' ? ['identical'] : modes);

function note(
  { contestant, work }: Task,
  { fault, calls }: Verified,
  { calls: all, problems }: Measured,
): void {
  if (fault === null) all.push({ contestant, work, calls });
  else problems.push(`${contestant} ${work} ${fault}`);
}

const loadOf = ({ url, question, work }: Known, mode: Mode, options: Options) => ({
  url,
  question,
  distinct: mode === 'distinct',
  connections: connectionsOf(options, work),
  numbers: work === 'W3' ? accountSets : 1_000_000_000,
});

async function warmUp(task: Known, { options }: Round): Promise<void> {
  const { warmDistinct, warmIdentical } = options.seconds;
  for (const mode of modesOf(task.contestant))
    await load({
      ...loadOf(task, mode, options),
      seconds: mode === 'distinct' ? warmDistinct : warmIdentical,
    });
}

/** Bodies of identical requests are not looked at, so that the load tool keeps up: one before and one after them is. */
async function measure(
  task: Known,
  mode: Mode,
  { number, options }: Round,
  { pid }: RunningContestant,
): Promise<Row> {
  const { contestant, work, bytes } = task;
  const least = Math.floor(bytes * 0.9);
  const asked: Load = { ...loadOf(task, mode, options), seconds: options.seconds[mode] };
  const wrongBefore = mode === 'identical' ? await wrongAnswers(task, least) : 0;
  const cpuBefore = cpuMs(pid);
  const distinct = { ...asked, after: work === 'W3' ? 0 : afterWarmUp, leastBytes: least };
  const { requests, perSecond, p50, p99, ...told } = await load(mode === 'distinct' ? distinct : asked);
  const spent = (cpuMs(pid) - cpuBefore) / requests;
  const failures = told.failures + wrongBefore + (await wrongAnswers(task, least));
  console.log(progressOf(contestant, work, mode, perSecond, failures));
  const cpu = Number.isFinite(spent) ? spent : null;
  return { round: number, contestant, work, mode, perSecond, requests, failures, cpuMs: cpu, p50, p99 };
}

/** One or none, of one request. */
async function wrongAnswers({ url, question }: Known, least: number): Promise<number> {
  const { status, text } = await ask(url, question, 0);
  return status === 200 && Buffer.byteLength(text) >= least && !text.startsWith('{"errors"') ? 0 : 1;
}
