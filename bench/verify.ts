import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from './contestant.ts';
import type { Upstream } from './upstream/index.ts';

/** Long enough for calls that an answer did not wait for. */
const settledMs = 100;

/** Cal.com puts the client into the addresses of those that a platform manages; only some take it out again. */
const clientInAddress = '+clsx7q2ma0003vkhl5d8we1ra';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const patienceMs = 60_000;

/** One request with this number in it, on a connection of its own: one that was kept may be closed by now. */
export async function ask(origin: string, { path, body }: Question, number: number): Promise<Answer> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    signal: AbortSignal.timeout(patienceMs),
    body: body.replaceAll('@n@', String(number)),
  });
  return { status: response.status, text: await response.text() };
}

/** What one request costs its upstream. */
export async function countedAsk(
  upstream: Upstream,
  origin: string,
  question: Question,
  number: number,
): Promise<Answer & { calls: number }> {
  const before = await upstream.count();
  const answer = await ask(origin, question, number);
  await sleep(settledMs);
  return { ...answer, calls: (await upstream.count()) - before };
}

/** The addresses in an answer, in the order of the alphabet: schemas name things differently, but mean the same people. */
export function addressesOf(text: string): string[] {
  const found: string[] = [];
  JSON.parse(text, (name, value: unknown) => {
    if (name === 'email' && typeof value === 'string') found.push(value);
    // Where a schema gives all addresses of a person, the first one counts, as it does for us.
    if (name === 'emails' && Array.isArray(value) && typeof value[0] === 'string') found.push(value[0]);
    return value;
  });
  return found.map((address) => address.replace(clientInAddress, '')).toSorted();
}

/** What is wrong with an answer, beside ours; null when nothing is. */
export function faultOf({ status, text }: Answer, ours: string): string | null {
  if (status !== 200) return `answered ${status}: ${text.slice(0, 200)}`;
  let answer: { readonly errors?: unknown };
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    return `answered no JSON: ${text.slice(0, 200)}`;
  }
  if (answer.errors !== undefined) return `has errors: ${JSON.stringify(answer.errors).slice(0, 200)}`;
  const [theirs, wanted] = [addressesOf(text), addressesOf(ours)];
  if (JSON.stringify(theirs) === JSON.stringify(wanted)) return null;
  return `has other e-mail addresses than ours: ${theirs.length}, not ${wanted.length}`;
}
