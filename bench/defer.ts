import { setTimeout as sleep } from 'node:timers/promises';
import { allProviders, startGateway, type TestGateway } from '../test/support/gateway.ts';
import { askInParts, type Part } from '../test/support/parts.ts';

/**
 * What `@defer` is for: the time to the first rows with every account well, and with one that takes two seconds. Times are
 * ratios within one run; the ratio of the two is what counts, and is about 1.
 */
const rounds = 11;
const slowMs = 2_000;

const inside = 'events(first: 5) { nodes { id title startsAt } }';
const deferred = `{ accounts { name ... @defer { ${inside} } } }`;
const whole = `{ accounts { name ${inside} } }`;

interface Times {
  readonly firstRows: number;
  readonly end: number;
}

/** Accounts without events answer at once that they have none: those are no rows. */
const hasRows = ({ incremental = [] }: Part): boolean =>
  incremental.some(({ data }) => ((data?.events as { nodes: unknown[] } | null)?.nodes.length ?? 0) > 0);

async function inParts({ url }: TestGateway): Promise<Times> {
  const started = performance.now();
  const answer = await askInParts(url, deferred);
  let firstRows = Number.NaN;
  for (let part = await answer.next(); part !== undefined; part = await answer.next())
    if (Number.isNaN(firstRows) && hasRows(part)) firstRows = performance.now() - started;
  return { firstRows, end: performance.now() - started };
}

async function inOnePiece(gateway: TestGateway): Promise<Times> {
  const started = performance.now();
  await gateway.data(whole);
  const end = performance.now() - started;
  return { firstRows: end, end };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const medians = (times: readonly Times[]): Times => ({
  firstRows: medianOf(times.map(({ firstRows }) => firstRows)),
  end: medianOf(times.map(({ end }) => end)),
});

const print = (name: string, { firstRows, end }: Times): void =>
  console.log(
    `${name.padEnd(40)} ${firstRows.toFixed(1).padStart(8)} ms to the first rows ${end.toFixed(1).padStart(8)} ms in all`,
  );

// More patience than the slow account needs, so that its rows come too and both forms answer the same.
const gateway = await startGateway({ only: allProviders, patienceMs: 2 * slowMs });
const latency = { kind: 'latency', ms: slowMs, account: 'sales-meet' } as const;
const taken: Record<'parts' | 'piece' | 'slowParts' | 'slowPiece', Times[]> = {
  parts: [],
  piece: [],
  slowParts: [],
  slowPiece: [],
};
for (let round = 0; round < 40; round++) await Promise.all([inParts(gateway), inOnePiece(gateway)]);
// In turn, and each after the accounts that are well had the same pause: other work on the machine then meets all alike.
for (let round = 0; round < rounds; round++) {
  gateway.control.setFaults([]);
  taken.parts.push(await inParts(gateway));
  await sleep(slowMs);
  taken.piece.push(await inOnePiece(gateway));
  await sleep(slowMs);
  gateway.control.setFaults([latency]);
  taken.slowParts.push(await inParts(gateway));
  taken.slowPiece.push(await inOnePiece(gateway));
}
await gateway.close();

const healthy = { parts: medians(taken.parts), piece: medians(taken.piece) };
const slow = { parts: medians(taken.slowParts), piece: medians(taken.slowPiece) };
console.log(`seven accounts, medians of ${rounds} runs each, over HTTP`);
print('all well, @defer', healthy.parts);
print('all well, in one piece', healthy.piece);
print(`one account ${slowMs} ms, @defer`, slow.parts);
print(`one account ${slowMs} ms, in one piece`, slow.piece);
const ratio = (of: Times, against: Times) => (of.firstRows / against.firstRows).toFixed(2);
console.log(`first rows, one slow against all well: ${ratio(slow.parts, healthy.parts)} × with @defer,`);
console.log(`${ratio(slow.piece, healthy.piece)} × in one piece`);
