import { type Task, type Verified, verify } from './checks.ts';
import { type ContestantName, contestants } from './contestants/index.ts';
import { type MeasuredTask, measure, modesOf, warmUp } from './measure.ts';
import type { Options } from './options.ts';
import { type Reference, sizesOf } from './reference.ts';
import type { Calls, Row } from './results.ts';
import { withContestant } from './running.ts';
import type { Answers } from './upstream/answers.ts';
import type { Upstream } from './upstream/index.ts';

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

/** Everything of one contestant in one round: all works are warm before the first is measured, as in a server that runs. */
export function measureContestant(name: ContestantName, round: Round): Promise<Measured> {
  const { upstream, answers, reference } = round;
  const surroundings = { origin: upstream.origin, answers, sizes: sizesOf(reference) };
  return withContestant(contestants[name], surroundings, async (running) => {
    const measured: Measured = { rows: [], calls: [], problems: [] };
    const tasks: MeasuredTask[] = [];
    for (const work of round.options.works) {
      const question = contestants[name].question(work);
      if (question === null) continue;
      const task = { contestant: name, work, question, url: running.url };
      const verified = await verify(task, upstream, reference);
      note(task, verified, measured);
      if (verified.fault === null) tasks.push({ ...task, bytes: verified.bytes, pid: running.pid });
    }
    for (const task of tasks) await warmUp(task, round.options);
    for (const task of tasks)
      for (const mode of modesOf(name))
        measured.rows.push({ round: round.number, ...(await measure(task, mode, round.options)) });
    return measured;
  });
}

function note(
  { contestant, work }: Task,
  { fault, calls }: Verified,
  { calls: all, problems }: Measured,
): void {
  if (fault === null) all.push({ contestant, work, calls });
  else problems.push(`${contestant} ${work} ${fault}`);
}
