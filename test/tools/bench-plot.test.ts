import { expect, test } from 'vitest';
import { plotOf } from '../../bench/report/plot.ts';
import { ratiosOf, spreadOf, summariesOf } from '../../bench/report/summary.ts';
import { reportOf } from '../../bench/report/table.ts';
import { verdictsOf } from '../../bench/report/verdicts.ts';
import type { Measurements, Mode, Results, Row } from '../../bench/results.ts';
import { addressesOf, faultOf } from '../../bench/verify.ts';
import type { WorkName } from '../../bench/work.ts';

const row = (
  contestant: string,
  work: WorkName,
  mode: Mode,
  perSecond: number,
  more: Partial<Row> = {},
): Row => ({
  round: 1,
  contestant,
  work,
  mode,
  seconds: 5,
  perSecond,
  requests: perSecond * 5,
  failures: 0,
  cpuMs: 1_000 / perSecond,
  p50: 1,
  p99: 2,
  ...more,
});

const given: Measurements = {
  date: '2026-01-01T00:00:00.000Z',
  machine: { cores: 2, model: 'a processor', node: 'v24.0.0', upstream: 'nginx', load: 'wrk', pinned: true },
  options: {
    works: ['W1'],
    contestants: ['constant', 'hand-written', 'convoke'],
    full: false,
    rounds: 1,
    connections: 100,
    seconds: { warmDistinct: 1, warmIdentical: 1, distinct: 1, identical: 1 },
  },
  contestants: { convoke: { name: 'Convoke <ours>', note: 'with limits' } },
  rows: [
    row('constant', 'W1', 'identical', 10_000),
    row('hand-written', 'W1', 'identical', 2_000),
    row('convoke', 'W1', 'identical', 5_000),
    row('hand-written', 'W1', 'distinct', 1_000),
    row('convoke', 'W1', 'distinct', 800),
  ],
  calls: [{ contestant: 'convoke', work: 'W1', calls: 1 }],
  problems: [],
};

function resultsOf(measurements: Measurements): Results {
  const [summaries, ratios] = [summariesOf(measurements), ratiosOf(measurements.rows)];
  return { ...measurements, summaries, ratios, verdicts: verdictsOf(summaries, ratios) };
}

/** Widths of bars by contestant. */
const barsOf = (picture: string): Record<string, number> =>
  Object.fromEntries(
    [...picture.matchAll(/width="([\d.]+)"[^>]* data-contestant="([^"]+)"/g)].map(([, width, name]) => [
      name,
      Number(width),
    ]),
  );

const holding = (results: Results): (boolean | null)[] => results.verdicts.map(({ holds }) => holds);

test('a picture has a bar for everybody, as long as they are fast', () => {
  const picture = plotOf(resultsOf(given), 'identical');
  const { constant = 0, ...others } = barsOf(picture);
  expect(others['hand-written']).toBeCloseTo(constant / 5);
  expect(others.convoke).toBeCloseTo(constant / 2);
  expect(picture).toContain('>10,000</text>');
  expect(picture).toContain('Convoke &lt;ours&gt;');
  expect(Object.keys(barsOf(plotOf(resultsOf(given), 'distinct')))).toEqual(['hand-written', 'convoke']);
});

test('verdicts say what holds, what does not, and what was not measured', () => {
  // In the order of the claims: ahead of others, of the constant server, of what is by hand, Yoga, Hive, calls, failures.
  expect(holding(resultsOf(given))).toEqual([true, false, true, null, null, true, true]);
  const rows = [
    ...given.rows,
    row('convoke', 'W2', 'distinct', 900),
    row('hive', 'W2', 'distinct', 100),
    row('yoga-naive', 'W1', 'distinct', 300),
    row('yoga-naive', 'W2', 'distinct', 450, { failures: 3 }),
  ];
  const calls = [{ contestant: 'convoke', work: 'W1' as const, calls: 2 }];
  const results = resultsOf({ ...given, rows, calls });
  expect(holding(results)).toEqual([true, false, true, true, false, false, false]);
  expect(results.verdicts.map(({ figures }) => figures)).toContain('yoga-naive W2 distinct: 3 not');
  expect(reportOf(results)).toMatch(
    /BROKEN {2}distinct: at least 10 × Hive Gateway on W2 \(W2 9\.00 × hive\)/,
  );
  expect(reportOf(results)).toContain('3 FAILED');
});

test('ratios are of the same round', () => {
  const rows = [100, 10, 50].flatMap((speed, index) => [
    row('convoke', 'W3', 'distinct', speed * 2, { round: index + 1 }),
    row('apollo', 'W3', 'distinct', speed, { round: index + 1, cpuMs: null }),
  ]);
  const alone = row('apollo', 'W3', 'distinct', 1, { round: 4 });
  expect(ratiosOf([...rows, alone])).toEqual([
    { work: 'W3', mode: 'distinct', against: 'apollo', ratio: { median: 2, least: 2, most: 2 }, cpu: null },
  ]);
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, least: 1, most: 4 });
});

test('answers of other schemas are right when they have the same people', () => {
  const ours = '{"data":{"a":[{"email":"b@example.com"},{"email":"a@example.com"},{"email":null}]}}';
  const theirs =
    '{"data":{"x":[{"emails":["a@example.com","c@example.com"]}],"y":{"email":"b@example.com"}}}';
  expect(addressesOf('{"email":"a+clsx7q2ma0003vkhl5d8we1ra@example.com"}')).toEqual(['a@example.com']);
  expect(faultOf({ status: 200, text: theirs }, ours)).toBeNull();
  expect(faultOf({ status: 200, text: '{"data":{}}' }, ours)).toMatch(/other e-mail addresses/);
  expect(faultOf({ status: 200, text: '{"data":null,"errors":[]}' }, ours)).toMatch(/has errors/);
  expect(faultOf({ status: 500, text: theirs }, ours)).toMatch(/answered 500/);
  expect(faultOf({ status: 200, text: '<html>' }, ours)).toMatch(/no JSON/);
});
