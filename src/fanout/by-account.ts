import type { Found } from '../contract/list.ts';
import type { Ref } from '../domain/ref.ts';

/** Asks one account for some of its things: one answer per id, in the order asked. */
export type AskAccount<T> = (account: string, ids: readonly string[]) => Promise<Found<T>>;

/**
 * One batch per account, side by side. One promise for each ref, in their order, which settles as soon as its own
 * account has answered: a slow account holds back no other.
 *
 * Never throws: an account that fails, in whatever way, fails its own refs only. An answer of the wrong length
 * could put one thing in another's place, so it is a TypeError for every ref of that account.
 */
export function byAccount<T>(refs: readonly Ref[], ask: AskAccount<T>): Promise<T | null>[] {
  const results: Promise<T | null>[] = [];
  const batches = Map.groupBy(refs.keys(), (position) => refs[position]?.account ?? '');
  for (const [account, positions] of batches) {
    const ids = positions.map((position) => refs[position]?.id ?? '');
    const answers = askSafely(account, ids, ask);
    for (const [turn, position] of positions.entries()) results[position] = answerOf(answers, turn);
  }
  return results;
}

async function answerOf<T>(answers: Promise<Found<T>>, turn: number): Promise<T | null> {
  const answer = (await answers)[turn] ?? null;
  if (answer instanceof Error) throw answer;
  return answer;
}

async function askSafely<T>(account: string, ids: readonly string[], ask: AskAccount<T>): Promise<Found<T>> {
  try {
    const answers = await ask(account, ids);
    if (answers.length === ids.length) return answers;
    throw new TypeError(`${account} was asked for ${ids.length} things and answered ${answers.length}`);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new TypeError(`${account} threw ${typeof thrown}`);
    return ids.map(() => error);
  }
}
