import type { Question } from './contestant.ts';
import type { ContestantName } from './contestants/index.ts';
import { comparedNumbers, type Reference } from './reference.ts';
import type { Upstream } from './upstream/index.ts';
import { type Answer, ask, countedAsk, faultOf } from './verify.ts';
import { type WorkName, works } from './work.ts';

export interface Task {
  readonly contestant: ContestantName;
  readonly work: WorkName;
  readonly question: Question;
  /** Where the contestant listens. */
  readonly url: string;
}

export interface Verified {
  /** What is wrong; null when nothing is. */
  readonly fault: string | null;
  readonly calls: number;
  readonly bytes: number;
}

/** These say that they make no more calls than the work needs. */
const counted: readonly ContestantName[] = ['convoke', 'hand-written'];

/** Before any load: whether this is the work, and what one request of it costs. */
export async function verify(task: Task, upstream: Upstream, reference: Reference): Promise<Verified> {
  const { contestant, work, question, url } = task;
  const ours = reference.get(work) ?? [];
  // What a contestant does once, such as fetching a token, belongs to its start.
  const first = await ask(url, question, comparedNumbers[1]);
  const { calls, ...answer } = await countedAsk(upstream, url, question, comparedNumbers[0]);
  const bytes = Buffer.byteLength(answer.text);
  const fault = whatIsWrong(contestant, [answer, first], ours);
  if (fault !== null || !counted.includes(contestant) || calls <= works[work].calls)
    return { fault, calls, bytes };
  return { fault: `made ${calls} calls, not ${works[work].calls}`, calls, bytes };
}

function whatIsWrong(
  contestant: ContestantName,
  answers: readonly Answer[],
  ours: readonly string[],
): string | null {
  for (const [index, answer] of answers.entries()) {
    const own = ours[index] ?? '';
    const fault = contestant === 'constant' ? ofConstant(answer, ours[0] ?? '') : faultOf(answer, own);
    if (fault !== null) return fault;
    if (contestant === 'hand-written' && answer.text !== own)
      return `differs from our answer for the number ${comparedNumbers[index]}`;
  }
  return null;
}

/** It has no answers, but as many bytes as ours. */
function ofConstant({ status, text }: Answer, ours: string): string | null {
  const [bytes, wanted] = [Buffer.byteLength(text), Buffer.byteLength(ours)];
  return status === 200 && bytes === wanted ? null : `answered ${status} with ${bytes} bytes, not ${wanted}`;
}
