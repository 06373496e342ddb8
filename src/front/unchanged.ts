import { type Answers, askedAgain, type Read } from '../kit/reads.ts';
import type { Answered } from './answered.ts';
import type { Sharing } from './collapse.ts';
import { type Asked, isAlike } from './collapse-key.ts';

/** An answer, and what was read for it. */
export interface Checkable extends Answered {
  /** Null when they cannot all be asked again, when nobody has joined, or when the answer depends on something else as well. */
  readonly reads: readonly Read[] | null;
}

type Found<T> = { readonly answer: T } | { readonly known: Answers };

interface Kept<T> {
  readonly asked: Asked;
  readonly answer: T;
  readonly reads: readonly Read[];
}

/** What is asked by many comes again at once; nothing is kept for those who ask later. Milliseconds. */
const keptMs = 1_000;

/** Of an answer and of all that was read for it. */
const mostBytes = 8_000_000;

/** So long all calls may take together before the question is answered as if it were new. Milliseconds. */
const patienceMs = 250;

/**
 * The answer that was given last to several at once. As long as the providers say the same, byte for byte, to the same calls,
 * it is what they would be answered again: it is made of nothing else. So the calls are made, and all other work is not.
 * @see docs/decisions/0037-unchanged-answers.md
 */
export class Unchanged<T extends Checkable> {
  #kept: Kept<T> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #era = 0;

  /** Changes with every write: what was begun before one is not kept. */
  get era(): number {
    return this.#era;
  }

  keep(asked: Asked, answer: T, era: number): void {
    const { reads } = answer;
    if (reads === null || reads.length === 0 || era !== this.#era) return;
    if (bytesOf(answer, reads) > mostBytes) return;
    this.#drop();
    const { principal, body } = asked;
    const { method, url, rawHeaders } = asked.request; // and no more of it: a request holds its connection
    this.#kept = { asked: { request: { method, url, rawHeaders }, principal, body }, answer, reads };
    this.#timer = setTimeout(() => this.#drop(), keptMs).unref();
  }

  /** Something was changed through us, a credential perhaps. */
  forget(): void {
    this.#era += 1;
    this.#drop();
  }

  /** The answer to a question that is asked again, if it still holds; else what the providers have said by now. */
  async find(asked: Asked, sharing: Sharing, left: AbortSignal): Promise<Found<T>> {
    const kept = this.#kept;
    if (kept === null || !isAlike(kept.asked, asked)) return { known: new Map() };
    sharing.open(true); // as it was before
    const known = await askedAgain(kept.reads, left, patienceMs);
    return known === null ? { answer: kept.answer } : { known };
  }

  #drop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#kept = null;
  }
}

const bytesOf = ({ body }: Answered, reads: readonly Read[]): number =>
  reads.reduce((sum, { answer }) => sum + answer.bytes, body.length);
