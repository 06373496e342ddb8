import { setTimeout as sleep } from 'node:timers/promises';
import { accountsAt } from '../contestants/convoke.ts';
import { type Answers, recordAnswers, withRows } from '../upstream/answers.ts';
import { startUpstream } from '../upstream/index.ts';
import { accountName } from '../work.ts';
import { checkRows, type Gateway, questionOf, withGateway, withUpstream } from './gateway.ts';
import { loadWell, rounded, type ScenarioResult } from './scenario.ts';

const goals = [1_000, 10_000, 50_000, 100_000] as const;
const connections = 10;
const rows = 5;
const longestChunk = 20;
const pauseMs = 2_000;

/**
 * Every request has another search, which makes another call, and one of a thousand documents: whatever is remembered
 * by request, call or document shows.
 */
const question = questionOf(
  `query Users($search: String!) {
  text@t@: users(first: 20, accounts: ["${accountName('epilot', 0)}"], filter: { search: $search }) {
    nodes { id name }
  }
}`,
  { search: 'somebody @n@' },
);

/**
 * Whether the process grows with what it has answered. After the first thousand it has not yet reached its size: V8 lets
 * garbage gather to several times what is alive before it looks at all of it for the first time, which is some thousand
 * requests later. So the bound leaves room for that; against ten thousand the ratio is the plain one.
 */
export async function memory(): Promise<ScenarioResult> {
  const answers = answersFrom(await recordAnswers());
  return withUpstream(startUpstream(answers), ({ origin }) =>
    withGateway(accountsAt(origin, 1), async (gateway) => {
      await checkRows(gateway.url, question, rows);
      const megabytes = await residentAt(gateway);
      const [first = Number.NaN, second = Number.NaN, , last = Number.NaN] = megabytes;
      return {
        name: 'memory',
        what: 'resident memory after 100,000 distinct requests against after 1,000',
        figures: {
          ...Object.fromEntries(
            goals.map((goal, index) => [`MB after ${goal}`, rounded(megabytes[index] ?? 0)]),
          ),
          'ratio to 10000': rounded(last / second),
        },
        ratio: last / first,
        most: 1.3,
      };
    }),
  );
}

/** Resident megabytes once so many requests have been answered, at rest. The load tool counts seconds, so it is a few more. */
async function residentAt({ url, memory: resident }: Gateway): Promise<readonly number[]> {
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
