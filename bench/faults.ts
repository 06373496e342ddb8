import { startGateway, type TestGateway } from '../test/support/gateway.ts';

/** Times are ratios within one run: machines differ, and so does the same machine an hour later. */
const rounds = 30;

const page = `{ events(first: 100) { nodes {
  id title startsAt host { name email } eventType { name durationMinutes } invitee { name email }
} sources { status } } }`;

/** Milliseconds, the median of all rounds after a few to warm up. */
async function median(run: () => Promise<unknown>, count = rounds): Promise<number> {
  const times: number[] = [];
  for (let round = -5; round < count; round++) {
    const started = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - started);
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** The same two upstream calls by hand: fetched side by side, parsed, nothing checked, nothing mapped. */
async function byHand({ sandbox }: TestGateway): Promise<unknown> {
  const calls = sandbox.providers.flatMap(({ origin, accounts }) =>
    accounts.map(async ({ credentials }) => {
      const query = 'page=1&onPage=50&orderField=id&orderDirection=asc';
      const response = await fetch(`${origin}/panel/api/event/?${query}`, {
        headers: { 'X-API-KEY': String(credentials.apiKey), accept: 'application/json' },
      });
      return response.json();
    }),
  );
  return Promise.all(calls);
}

function print(name: string, milliseconds: number, against: number): void {
  const ratio = (milliseconds / against).toFixed(2).padStart(7);
  process.stdout.write(`${name.padEnd(52)} ${milliseconds.toFixed(1).padStart(8)} ms ${ratio} ×\n`);
}

const patienceMs = 1_500;
const gateway = await startGateway({ patienceMs });
const hand = await median(() => byHand(gateway));
print('two upstream calls by hand, not checked, not mapped', hand, hand);
const healthy = await median(() => gateway.data(page));
print('100 events of two accounts through the graph', healthy, hand);
await gateway.close();

/** A gateway of its own for each, and few rounds: after ten failures in a row the breaker would answer instead. */
async function faulty(kind: 'hang' | 'reset' | 'html' | 'wrong-types'): Promise<void> {
  const broken = await startGateway({ patienceMs });
  const whole = await median(() => broken.data(page));
  broken.control.setFaults([{ account: 'support-meet', kind }]);
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const started = performance.now();
    await broken.ask(page);
    times.push(performance.now() - started);
  }
  times.sort((left, right) => left - right);
  print(`the same, one account: ${kind}`, times[1] ?? Number.NaN, whole);
  await broken.close();
}

for (const kind of ['reset', 'html', 'wrong-types', 'hang'] as const) await faulty(kind);
process.stdout.write(`patience of the accounts: ${patienceMs} ms\n`);
