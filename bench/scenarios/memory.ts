import { setTimeout as sleep } from 'node:timers/promises';
import type { Question } from '../contestant.ts';
import { accountsAt } from '../contestants/convoke.ts';
import { type Answers, recordAnswers, withRows } from '../upstream/answers.ts';
import { startUpstream } from '../upstream/index.ts';
import { accountName } from '../work.ts';
import { checkRows, type Gateway, questionOf, withGateway, withUpstream } from './gateway.ts';
import { loadWell, rounded, type Scenario } from './scenario.ts';

const goals: readonly number[] = [1_000, 10_000, 50_000, 100_000];
const connections = 10;
const rows = 5;
const longestChunk = 20;
const pauseMs = 2_000;

const queryOf = (field: string): string =>
  `query Users($search: String!) {
  ${field}(first: 20, accounts: ["${accountName('epilot', 0)}"], filter: { search: $search }) {
    nodes { id name }
  }
}`;

/** Every request has another search, which makes another call: whatever is remembered by request or call shows. */
const search = { search: 'somebody @n@' };

/** Whether the process grows with what it has answered. */
export const memory: Scenario = () =>
  growth({
    name: 'memory',
    what: 'resident memory after 100,000 distinct requests against after 1,000',
    field: 'users',
    since: 1_000,
  });

/**
 * The same, where each is also one of a thousand documents, five times as many as are kept: each is parsed, and forgotten when it is
 * old. So garbage gathers to several times what is alive before V8 looks at all of it for the first time, which is after
 * the first thousand; from ten thousand on it has its size.
 */
export const memoryOfDocuments: Scenario = () =>
  growth({
    name: 'memory-of-documents',
    what: 'the same of a thousand documents, after 100,000 against after 10,000',
    field: 'text@t@: users',
    since: 10_000,
  });

interface Growth {
  readonly name: string;
  readonly what: string;
  /** What is asked for. */
  readonly field: string;
  /** The end is compared with this. */
  readonly since: 1_000 | 10_000;
}

async function growth({ name, what, field, since }: Growth): ReturnType<Scenario> {
  const megabytes = await residentWhile(questionOf(queryOf(field), search));
  const against = (goal: number) =>
    (megabytes.at(-1) ?? Number.NaN) / (megabytes[goals.indexOf(goal)] ?? Number.NaN);
  const other = since === 1_000 ? 10_000 : 1_000;
  const figures = { ...figuresOf(megabytes), [`ratio to ${other}`]: rounded(against(other)) };
  return { name, what, figures, ratio: against(since), most: 1.3 };
}

const figuresOf = (megabytes: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(goals.map((goal, index) => [`MB after ${goal}`, rounded(megabytes[index] ?? 0)]));

/** By the number of those that have been answered. */
async function residentWhile(question: Question): Promise<readonly number[]> {
  const answers = answersFrom(await recordAnswers());
  return withUpstream(startUpstream(answers), ({ origin }) =>
    withGateway(accountsAt(origin, 1), async (gateway) => {
      await checkRows(gateway.url, question, rows);
      return residentAt(gateway, question);
    }),
  );
}

/** Resident megabytes once so many requests have been answered, at rest. The load tool counts seconds, so it is a few more. */
async function residentAt(
  { url, memory: resident }: Gateway,
  question: Question,
): Promise<readonly number[]> {
  const megabytes: number[] = [];
  let [answered, number, perSecond] = [0, 0, 0];
  for (const goal of goals) {
    while (answered < goal) {
      const wanted = Math.floor((goal - answered) / Math.max(perSecond, 1));
      const seconds = perSecond === 0 ? 1 : Math.min(Math.max(wanted, 1), longestChunk);
      const numbers = Number.MAX_SAFE_INTEGER;
      const done = await loadWell({
        url,
        question,
        distinct: true,
        connections,
        seconds,
        numbers,
        after: number,
      });
      answered += done.requests;
      // Those under way when the time was up are no answers, but have had their numbers.
      number += done.requests + connections;
      ({ perSecond } = done);
    }
    await sleep(pauseMs);
    megabytes.push(resident() / 1_000_000);
  }
  return megabytes;
}

/** Little to decode, so that a hundred thousand take minutes. */
const answersFrom = (recorded: Answers): Answers =>
  new Map(
    [...recorded]
      .filter(([path]) => path.startsWith('/epilot/') && path.includes('/user'))
      .map(([path, body]) => [path, withRows(body, rows)]),
  );
