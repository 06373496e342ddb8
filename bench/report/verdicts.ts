import type { Mode, Ratio, Summary, Verdict } from '../results.ts';
import { type WorkName, works } from '../work.ts';
import { asksById } from './sections.ts';

const listed: readonly WorkName[] = ['W1', 'W2', 'W3'];

interface Claim {
  readonly claim: string;
  readonly mode: Mode;
  /** Whether we are compared with this one. */
  readonly against: (contestant: string) => boolean;
  readonly works: readonly WorkName[];
  readonly least: number;
}

const only = (name: string) => (contestant: string) => contestant === name;

const claims: readonly Claim[] = [
  {
    claim: 'identical: ahead of everybody but the constant server',
    mode: 'identical',
    against: (contestant) => contestant !== 'constant' && !asksById(contestant),
    works: listed,
    least: 1,
  },
  {
    claim: 'identical: at least 0.6 of the constant server',
    mode: 'identical',
    against: only('constant'),
    works: listed,
    least: 0.6,
  },
  {
    claim: 'distinct: at least 0.7 of the fan-out written by hand',
    mode: 'distinct',
    against: only('hand-written'),
    works: listed,
    least: 0.7,
  },
  {
    claim: 'distinct: at least 2 × Yoga by hand',
    mode: 'distinct',
    against: only('yoga-naive'),
    works: listed,
    least: 2,
  },
  {
    claim: 'distinct: at least 10 × Hive Gateway on W2',
    mode: 'distinct',
    against: only('hive'),
    works: ['W2'],
    least: 10,
  },
];

/** Whether what is said of the gateway is so, by the medians of this run. */
export const verdictsOf = (summaries: readonly Summary[], ratios: readonly Ratio[]): Verdict[] => [
  ...claims.map((claim) => verdictOn(claim, ratios)),
  callsVerdict(summaries),
  failuresVerdict(summaries),
];

/** Of each work the closest comparison is told. */
function verdictOn({ claim, mode, against, works: asked, least }: Claim, ratios: readonly Ratio[]): Verdict {
  const closest = asked.flatMap((work) =>
    ratios
      .filter((ratio) => ratio.work === work && ratio.mode === mode && against(ratio.against))
      .toSorted((left, right) => left.ratio.median - right.ratio.median)
      .slice(0, 1),
  );
  return {
    claim,
    holds: closest.length === 0 ? null : closest.every(({ ratio }) => ratio.median >= least),
    figures: closest.map((one) => `${one.work} ${one.ratio.median.toFixed(2)} × ${one.against}`).join(', '),
  };
}

function callsVerdict(summaries: readonly Summary[]): Verdict {
  const counted = listed.flatMap((work) => {
    const one = summaries.find((summary) => summary.contestant === 'convoke' && summary.work === work);
    return typeof one?.calls === 'number' ? { work, calls: one.calls, most: works[work].calls } : [];
  });
  return {
    claim: 'calls: W1 one, W2 two at most, W3 one for each account',
    holds: counted.length === 0 ? null : counted.every(({ calls, most }) => calls <= most),
    figures: counted.map(({ work, calls }) => `${work} ${calls}`).join(', '),
  };
}

function failuresVerdict(summaries: readonly Summary[]): Verdict {
  const failed = summaries.filter(({ failures }) => failures > 0);
  return {
    claim: 'every request was answered, and rightly',
    holds: summaries.length === 0 ? null : failed.length === 0,
    figures: failed
      .map(({ contestant, work, mode, failures }) => `${contestant} ${work} ${mode}: ${failures} not`)
      .join(', '),
  };
}
