import type { Answers } from './upstream/answers.ts';
import type { WorkName } from './work.ts';

/** Where a contestant runs. */
export interface Place {
  /** Of the upstream: its paths begin with a provider's name. */
  readonly origin: string;
  readonly port: number;
  /** An empty folder for what it needs. */
  readonly folder: string;
  readonly answers: Answers;
  /** Bytes of our own answer to each work, by path. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** One request. `@n@` in its body is another number each time where requests are to be distinct, else 0. */
export interface Question {
  readonly path: string;
  readonly body: string;
}

export interface Launch {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** One way of doing the work. */
export interface Contestant {
  readonly name: string;
  /** What a reader must know to compare: which protections run, what it cannot do. */
  readonly note: string;
  /** Where its own dependencies must have been installed. */
  readonly needs: 'nothing' | 'peers';
  launch(place: Place): Promise<Launch>;
  /** Null for work that it does not do. */
  question(work: WorkName): Question | null;
}
