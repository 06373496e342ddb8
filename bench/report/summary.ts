import { type Measurements, modes, type Ratio, type Row, type Spread, type Summary } from '../results.ts';

const own = 'convoke';

/** The median is the middle one, or the mean of the two in the middle. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((left, right) => left - right);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, least: at(0), most: at(2 * middle) };
}

/** Loads of the same kind, in the order in which they were first measured. */
const groupsOf = (rows: readonly Row[]): Row[][] => [
  ...Map.groupBy(rows, ({ contestant, work, mode }) => `${contestant} ${work} ${mode}`).values(),
];

export const summariesOf = ({ rows, calls }: Pick<Measurements, 'rows' | 'calls'>): Summary[] =>
  groupsOf(rows).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { contestant, work, mode } = first;
    const times = group.flatMap(({ cpuMs }) => cpuMs ?? []);
    const counted = calls.filter((one) => one.contestant === contestant && one.work === work);
    return {
      contestant,
      work,
      mode,
      perSecond: spreadOf(group.map(({ perSecond }) => perSecond)),
      cpuMs: times.length === 0 ? null : spreadOf(times).median,
      failures: group.reduce((sum, { failures }) => sum + failures, 0),
      calls: counted.length === 0 ? null : Math.max(...counted.map((one) => one.calls)),
    };
  });

/** Within each round first: the machine may have been busy in one of them, for everybody. */
export const ratiosOf = (rows: readonly Row[]): Ratio[] =>
  modes.flatMap((mode) =>
    groupsOf(rows.filter((row) => row.mode === mode && row.contestant !== own)).flatMap((group) => {
      const [first] = group;
      const pairs = group.flatMap((theirs) => pairOf(theirs, rows));
      if (first === undefined || pairs.length === 0) return [];
      const { work, contestant: against } = first;
      const ratio = spreadOf(pairs.map(({ ours, theirs }) => ours.perSecond / theirs.perSecond));
      const times = pairs.flatMap(({ ours, theirs }) =>
        ours.cpuMs === null || theirs.cpuMs === null ? [] : theirs.cpuMs / ours.cpuMs,
      );
      return { work, mode, against, ratio, cpu: times.length === 0 ? null : spreadOf(times).median };
    }),
  );

/** Nothing when one of the two has no figure of this round. */
function pairOf(theirs: Row, rows: readonly Row[]): { ours: Row; theirs: Row }[] {
  const ours = rows.find(
    ({ contestant, round, work, mode }) =>
      contestant === own && round === theirs.round && work === theirs.work && mode === theirs.mode,
  );
  return ours === undefined || theirs.perSecond === 0 ? [] : [{ ours, theirs }];
}
