import { accountsAt } from '../contestants/convoke.ts';
import type { Load } from '../load.ts';
import { type Answers, recordAnswers, withRows } from '../upstream/answers.ts';
import { startSlow } from '../upstream/slow.ts';
import { accountName } from '../work.ts';
import { checkRows, questionOf, withGateway, withUpstream } from './gateway.ts';
import { loadWell, medianOf, rounded, type ScenarioResult } from './scenario.ts';

const slowMs = 50;
const rounds = 3;
const rows = 100;
/** Of each of two providers. */
const sets = 10;

const manyNames = Array.from({ length: sets }, (_, set) => [
  accountName('simplymeet', set),
  accountName('epilot', set),
]).flat();

/** The one account with all the rows is of this provider: the other would need a second call to tell that no more follow. */
const lone = { name: 'lone', provider: 'simplymeet', credentials: { apiKey: 'simplymeet-key-lone' } };

const query = `query Users($accounts: [String!]) {
  users(first: ${rows}, accounts: $accounts) {
    nodes { id name email account { name } }
    sources { account { name } status count }
  }
}`;

/** A page out of twenty accounts takes as long as one out of one: they are asked at the same time. */
export async function manyAccounts(): Promise<ScenarioResult> {
  const answers = answersFrom(await recordAnswers());
  return withUpstream(startSlow(answers, { '/': slowMs }), ({ origin }) => {
    const limits = { perMinute: null, concurrent: null };
    const accounts = [...accountsAt(origin, sets), { ...lone, origin: `${origin}/lone`, limits }];
    return withGateway(accounts, async ({ url }) => {
      const one = loadOf(url, [lone.name]);
      const many = loadOf(url, manyNames);
      for (const { question } of [one, many]) await checkRows(url, question, rows);
      for (const asked of [one, many]) await loadWell({ ...asked, connections: 10 });
      const [ones, manys]: [number[], number[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        ones.push((await loadWell(one)).p50);
        manys.push((await loadWell(many)).p50);
      }
      return resultOf(medianOf(ones), medianOf(manys));
    });
  });
}

const resultOf = (one: number, many: number): ScenarioResult => ({
  name: 'many-accounts',
  what: `${rows} users out of ${manyNames.length} accounts against out of one, each account ${slowMs} ms`,
  figures: { 'p50 ms, one account': rounded(one), [`p50 ms, ${manyNames.length} accounts`]: rounded(many) },
  ratio: many / one,
  most: 1.3,
});

/** As many rows as are asked for: each of many accounts gives its share, the lone one all of them. */
function answersFrom(recorded: Answers): Answers {
  const share = rows / manyNames.length;
  const answers = new Map<string, string>();
  for (const [path, body] of recorded) {
    if (path.startsWith('/simplymeet/') && path.includes('/user')) {
      answers.set(path, withRows(body, share));
      answers.set(path.replace('/simplymeet/', '/lone/'), withRows(body, rows));
    }
    // One row more says that more follow.
    if (path.startsWith('/epilot/') && path.includes('/user')) answers.set(path, withRows(body, share + 1));
  }
  return answers;
}

const loadOf = (url: string, accounts: readonly string[]): Load => ({
  url,
  question: questionOf(query, { accounts }),
  distinct: false,
  connections: 1,
  seconds: 4,
  numbers: 1,
});
