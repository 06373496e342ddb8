import type { Measured, OperationRow } from './measure.ts';
import { operationCount } from './operations.ts';

/** What `baseline.json` keeps: a number that falls is a loss. */
export interface Totals {
  readonly operations: number;
  readonly providers: Readonly<
    Record<string, { readonly answerFields: number; readonly requestFields: number }>
  >;
}

export const reachedOperations = (rows: readonly OperationRow[]): number =>
  rows.filter(({ fields }) => fields.length > 0).length;

export const totalsOf = (measured: readonly Measured[]): Totals => ({
  operations: measured.reduce((sum, { operations }) => sum + reachedOperations(operations), 0),
  providers: Object.fromEntries(
    measured.map(({ mapping, outward, inward }) => [
      mapping.provider,
      { answerFields: outward.rows.length, requestFields: inward.rows.length },
    ]),
  ),
});

/** Numbers that fell below the baseline, and those that rose above it, in words. */
export function against(
  baseline: Totals,
  now: Totals,
): { readonly fallen: string[]; readonly risen: string[] } {
  const pairs = [
    ['operations', baseline.operations, now.operations] as const,
    ...Object.entries(now.providers).flatMap(([name, { answerFields, requestFields }]) => {
      const before = baseline.providers[name];
      return [
        [`${name} answer fields`, before?.answerFields ?? 0, answerFields] as const,
        [`${name} request fields`, before?.requestFields ?? 0, requestFields] as const,
      ];
    }),
    ...Object.keys(baseline.providers)
      .filter((name) => now.providers[name] === undefined)
      .map((name) => [`${name} measured`, 1, 0] as const),
  ];
  const told = pairs.map(([name, before, after]) => ({
    text: `${name}: ${before} → ${after}`,
    by: after - before,
  }));
  return {
    fallen: told.filter(({ by }) => by < 0).map(({ text }) => text),
    risen: told.filter(({ by }) => by > 0).map(({ text }) => text),
  };
}

/** The totals and one line an operation, for a terminal. */
export function printed(measured: readonly Measured[]): string {
  const lines = measured.flatMap((it) => [
    ...it.operations.map((row) => operationLine(it, row)),
    '',
    `${it.mapping.provider}: answer fields ${share(it.outward)}`,
    `${it.mapping.provider}: request fields ${share(it.inward)}, ${it.inward.varied} inputs varied`,
  ]);
  return [
    ...lines,
    '',
    `operations ${totalsOf(measured).operations}/${operationCount}`,
    `answer fields ${shareOfAll(measured.map(({ outward }) => outward))}`,
    `request fields ${shareOfAll(measured.map(({ inward }) => inward))}`,
  ].join('\n');
}

/** Names of providers differ, names of their fields need not: numbers are added, not names. */
function shareOfAll(shares: readonly Share[]): string {
  const sum = (of: (share: Share) => number) => shares.reduce((total, it) => total + of(it), 0);
  const left = sum(({ excluded }) => Object.keys(excluded).length);
  return `${sum(({ rows }) => rows.length)}/${sum(({ total }) => total) - left} (${left} excluded)`;
}

interface Share {
  readonly rows: readonly unknown[];
  readonly total: number;
  readonly excluded: Readonly<Record<string, string>>;
}

export const share = ({ rows, total, excluded }: Share): string => {
  const left = Object.keys(excluded).length;
  return `${rows.length}/${total - left} (${left} excluded)`;
};

function operationLine({ mapping, inward }: Measured, { operation, fields }: OperationRow): string {
  const inputs = inward.rows.filter(({ field }) => field.startsWith(`${operation} `)).length;
  const how =
    fields.length === 0
      ? 'not reached'
      : `${fields.join(', ')}  [run over HTTP, ${inputs} request fields varied]`;
  return `${mapping.provider.padEnd(12)} ${operation.padEnd(38)} ${how}`;
}

export const problemsOf = ({ mapping, operations, outward, inward }: Measured): string[] => [
  ...operations
    .filter(({ fields }) => fields.length === 0)
    .map(({ operation }) => `${mapping.provider} ${operation} is reached by no field.`),
  ...outward.problems,
  ...inward.problems,
];
