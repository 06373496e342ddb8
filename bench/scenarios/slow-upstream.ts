import type { Question } from '../contestant.ts';
import { accountsAt, convoke } from '../contestants/convoke.ts';
import type { Load, Measured } from '../load.ts';
import { type Answers, recordAnswers } from '../upstream/answers.ts';
import { leanAnswers } from '../upstream/lean.ts';
import { startSlow } from '../upstream/slow.ts';
import { accountSets, type WorkName } from '../work.ts';
import { checkRows, withGateway, withUpstream } from './gateway.ts';
import { loadWell, medianOf, rounded, type ScenarioResult } from './scenario.ts';

const slowMs = 50;
const connections = 10;
const seconds = 4;
const rounds = 3;

/** What the gateway adds to a provider that takes its time, and whether it waits for many answers at once. */
export async function slowUpstream(): Promise<ScenarioResult> {
  const { one, many } = await measured({ work: 'W1', delays: { '/': slowMs }, slowest: '/event' });
  return {
    name: 'slow-upstream',
    what: `W1, every provider ${slowMs} ms: our median against the provider's own, ${connections} connections`,
    figures: {
      ...figuresOf(many, `${connections} connections`),
      ...figuresOf(one, '1 connection'),
      'ratio, 1 connection': rounded(ratioOf(one)),
    },
    ratio: ratioOf(many),
    most: 1.15,
  };
}

/** One list over five accounts is as slow as the slowest, not as all of them together. */
export async function slowAccount(): Promise<ScenarioResult> {
  const delays = { '/': 1, '/vyte/': slowMs };
  const { one, many } = await measured({ work: 'W3', delays, slowest: '/vyte/' });
  return {
    name: 'slow-account',
    what: `W3, vyte ${slowMs} ms, the others 1 ms: our median against vyte's own, ${connections} connections`,
    figures: {
      ...figuresOf(many, `${connections} connections`),
      ...figuresOf(one, '1 connection'),
      'ratio, 1 connection': rounded(ratioOf(one)),
    },
    ratio: ratioOf(many),
    most: 1.15,
  };
}

interface Asked {
  readonly work: WorkName;
  /** As {@link startSlow} takes them. */
  readonly delays: Readonly<Record<string, number>>;
  /** Part of the path that is asked directly: of the call that the work waits for. */
  readonly slowest: string;
}

/** The same number of connections to us and to the provider itself, in turn. */
interface Pair {
  readonly ours: Measured;
  readonly own: Measured;
}

async function measured({ work, delays, slowest }: Asked): Promise<{ one: Pair; many: Pair }> {
  const answers = leanAnswers(await recordAnswers());
  const path = pathOf(answers, slowest);
  return withUpstream(startSlow(answers, delays), (upstream) =>
    withGateway(accountsAt(upstream.origin), async ({ url }) => {
      const question = questionOf(work);
      await checkRows(url, question, 100);
      await loadWell(through(url, question, connections));
      const pairOf = async (count: number): Promise<Pair> => {
        const [ours, own]: [Measured[], Measured[]] = [[], []];
        for (let round = 0; round < rounds; round++) {
          ours.push(await loadWell(through(url, question, count)));
          own.push(await loadWell(direct(upstream.origin, path, count)));
        }
        return { ours: middleOf(ours), own: middleOf(own) };
      };
      return { one: await pairOf(1), many: await pairOf(connections) };
    }),
  );
}

/** By its median latency. */
const middleOf = (rounds: readonly Measured[]): Measured => {
  const p50 = medianOf(rounds.map((round) => round.p50));
  return rounds.find((round) => round.p50 === p50) as Measured;
};

const ratioOf = ({ ours, own }: Pair): number => ours.p50 / own.p50;

const figuresOf = ({ ours, own }: Pair, load: string) => ({
  [`p50 ms, ${load}`]: rounded(ours.p50),
  [`provider's own p50 ms, ${load}`]: rounded(own.p50),
  [`requests a second, ${load}`]: rounded(ours.perSecond),
});

function questionOf(work: WorkName): Question {
  const question = convoke.question(work);
  if (question === null) throw new Error(`${convoke.name} does not do ${work}`);
  return question;
}

function pathOf(answers: Answers, part: string): string {
  const path = [...answers.keys()].find((candidate) => candidate.includes(part));
  if (path === undefined) throw new Error(`no answer was recorded for ${part}`);
  return path;
}

const through = (url: string, question: Question, count: number): Load => ({
  url,
  question,
  distinct: true,
  connections: count,
  seconds,
  numbers: accountSets,
});

/** The same answer without us, through the same tool. */
const direct = (url: string, path: string, count: number): Load => ({
  url,
  question: { path, body: '' },
  method: 'GET',
  distinct: false,
  connections: count,
  seconds,
  numbers: 1,
});
