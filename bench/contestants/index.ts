import type { Contestant } from '../contestant.ts';
import { apollo } from './apollo.ts';
import { constant } from './constant.ts';
import { convoke } from './convoke.ts';
import { handWritten } from './hand-written.ts';
import { hive, hiveById } from './hive.ts';
import { tailcall } from './tailcall.ts';
import { yogaNaive, yogaNaiveById } from './yoga-naive.ts';

/** In the order in which each round asks them. */
export const contestants = {
  constant,
  'hand-written': handWritten,
  convoke,
  'yoga-naive': yogaNaive,
  apollo,
  hive,
  tailcall,
  'yoga-naive-by-id': yogaNaiveById,
  'hive-by-id': hiveById,
} as const satisfies Readonly<Record<string, Contestant>>;

export type ContestantName = keyof typeof contestants;

export const contestantNames = Object.keys(contestants) as ContestantName[];
