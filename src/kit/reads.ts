import type { Answer } from './decode.ts';
import type { Asker } from './upstream-types.ts';

/** A read that was answered, and may be asked again. */
export interface Read {
  /** Equal for those that are the same on the wire. */
  readonly key: string;
  readonly answer: Answer;
  /** @throws as any call */
  again(asker: Asker): Promise<Answer>;
}

/** Answers that are there already, by the keys of their reads. */
export type Answers = ReadonlyMap<string, Answer>;

/** The calls of one request, as far as they can be asked again: so it can be seen whether its answer still holds. */
export class Reads {
  readonly #wanted: () => boolean;
  readonly #known: Answers;
  readonly #noted: Read[] = [];
  readonly #startedAt = performance.now();
  #begun = 0;
  /** Of those who asked, in milliseconds. */
  #leastPatience = Number.POSITIVE_INFINITY;

  /**
   * @param wanted whether anybody wants to know: what is noted holds whole bodies
   * @param known what need not be asked
   */
  constructor(wanted: () => boolean, known: Answers) {
    this.#wanted = wanted;
    this.#known = known;
  }

  /** To be told of every call, whatever becomes of it, and how many milliseconds its asker waits. */
  begin(patienceMs = Number.POSITIVE_INFINITY): void {
    this.#begun += 1;
    this.#leastPatience = Math.min(this.#leastPatience, patienceMs);
  }

  known(key: string): Answer | undefined {
    return this.#known.get(key);
  }

  /** Whether anybody wants to know. */
  get wanted(): boolean {
    return this.#wanted();
  }

  /** Only where {@link wanted}: it holds a whole body. */
  note(read: Read): void {
    this.#noted.push(read);
  }

  /**
   * Null when some call was something else, was not answered, or came before anybody wanted to know; and when it took so long
   * that somebody may have given up on what was still to come, so that the answer is made of the time it took as well.
   */
  get all(): readonly Read[] | null {
    const wasQuick = performance.now() - this.#startedAt < this.#leastPatience / 2;
    return wasQuick && this.#noted.length === this.#begun ? this.#noted : null;
  }
}

/**
 * Asks again.
 * @param withinMs milliseconds; what takes longer goes on, and whoever asks the same joins it
 * @returns null when all are answered as before, else what has been answered by now. A call that fails is no answer: whoever
 *   executes asks it once more, and tells of it
 */
export async function askedAgain(
  reads: readonly Read[],
  signal: AbortSignal,
  withinMs: number,
): Promise<Answers | null> {
  const answers = new Map<string, Answer>();
  const check = async ({ key, answer, again }: Read): Promise<void> => {
    const now = await again({ signal });
    answers.set(key, now);
    if (!now.isLike(answer)) throw saysElse;
  };
  const distinct = [...new Map(reads.map((read) => [read.key, read])).values()];
  const areAlike = Promise.all(distinct.map(check)).then(
    () => true,
    () => false,
  );
  return (await trueInTime(areAlike, withinMs)) ? null : answers;
}

/** A failure, because nothing else ends the wait for the others; one for all, because its stack would cost more than it tells. */
const saysElse = new Error('the provider says something else');

/** False when the time is up first. */
function trueInTime(known: Promise<boolean>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false);
    known.then((is) => {
      clearTimeout(timer);
      resolve(is);
    });
  });
}
