import { allProviders, startGateway } from '../support/gateway.ts';
import { type Outcome, type Step, stepsOf } from './page.ts';
import { written } from './written.ts';

/** What differs from run to run, and says nothing about the recipe. */
const passing: ReadonlySet<string> = new Set(['ms', 'startMs', 'waitedMs', 'startedAt']);

/** Runs a page's requests one after the other on a freshly seeded sandbox of every provider. */
export async function runRecipe(page: string): Promise<readonly Outcome[]> {
  const gateway = await startGateway({ only: allProviders });
  try {
    const outcomes: Outcome[] = [];
    for (const step of stepsOf(page)) {
      gateway.calls();
      const answer = await send(`${gateway.url}/graphql`, step);
      outcomes.push({ answer: `${written(answer)}\n`, calls: callsWritten(gateway.calls()) });
    }
    return outcomes;
  } finally {
    await gateway.close();
  }
}

async function send(url: string, { query, variables, headers }: Step): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: variables === null ? {} : JSON.parse(variables) }),
  });
  return JSON.parse(await response.text(), (name, value) => (passing.has(name) ? undefined : value));
}

/** One line a call: account, operation, how often. */
function callsWritten(calls: Readonly<Record<string, number>>): string {
  const rows = Object.entries(calls).sort(([one], [other]) => (one < other ? -1 : 1));
  if (rows.length === 0) return 'none\n';
  const wide = Math.max(...rows.map(([call]) => call.length));
  return `${rows.map(([call, count]) => `${call.padEnd(wide)}  ${count}`).join('\n')}\n`;
}
