import type { Mode, Ratio, Results, Summary } from '../results.ts';
import { modes } from '../results.ts';
import { sectionsOf } from './sections.ts';

/** What is printed at the end, and says everything that the pictures leave out. */
export const reportOf = (results: Results): string =>
  [
    ...sectionsOf(results.summaries).flatMap(({ title, rows }) => [
      title,
      ...tableOf(rows, results.ratios),
      '',
    ]),
    ...notesOf(results),
    '“Convoke is … × by CPU”: their processor time for a request in ours; a machine that does other things changes it little.',
    '',
    ...results.problems.map((problem) => `not measured: ${problem}`),
    ...results.verdicts.map(({ claim, holds, figures }) =>
      [holds === null ? 'unknown' : holds ? 'holds  ' : 'BROKEN ', claim, figures && `(${figures})`]
        .join(' ')
        .trimEnd(),
    ),
  ].join('\n');

const head = ['', 'requests/s', 'least–most', 'CPU ms', 'calls', 'Convoke is', 'by CPU', 'failures'];

function tableOf(summaries: readonly Summary[], ratios: readonly Ratio[]): string[] {
  const lines = modes.flatMap((mode) => {
    const rows = summaries.filter((summary) => summary.mode === mode);
    return rows.length === 0 ? [] : [[`  ${mode}`], ...rows.map((row) => cellsOf(row, ratios))];
  });
  return aligned([head, ...lines]);
}

function cellsOf(summary: Summary, ratios: readonly Ratio[]): string[] {
  const { contestant, work, mode, perSecond, cpuMs, failures, calls } = summary;
  const found = ratios.find((one) => one.work === work && one.mode === mode && one.against === contestant);
  return [
    `    ${contestant}`,
    whole(perSecond.median),
    `${whole(perSecond.least)}–${whole(perSecond.most)}`,
    cpuMs === null ? '' : cpuMs.toFixed(cpuMs < 1 ? 3 : 2),
    calls === null ? '' : String(calls),
    found === undefined ? '' : `${found.ratio.median.toFixed(2)} ×`,
    found?.cpu == null ? '' : `${found.cpu.toFixed(2)} ×`,
    failures === 0 ? '' : `${failures} FAILED`,
  ];
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** The first column to the left, the others to the right. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** One line for each round as it goes. */
export const progressOf = (
  name: string,
  work: string,
  mode: Mode,
  perSecond: number,
  failures: number,
): string =>
  `  ${name.padEnd(20)} ${work} ${mode.padEnd(9)} ${whole(perSecond).padStart(8)}/s${failures === 0 ? '' : `, ${failures} FAILED`}`;

function notesOf({ contestants, machine, options }: Results): string[] {
  const { seconds, rounds, connections, full } = options;
  const length = Math.max(...Object.keys(contestants).map((name) => name.length));
  return [
    ...Object.entries(contestants).map(([key, { name, note }]) => `${key.padEnd(length)}  ${name}: ${note}`),
    `${machine.cores} cores of ${machine.model}, Node ${machine.node}, ${machine.upstream}, ${machine.load}, ` +
      (machine.pinned ? 'the contestant has a core of its own' : 'not pinned to cores'),
    `${rounds} rounds of ${seconds.distinct} s distinct and ${seconds.identical} s identical requests over ${connections} ` +
      `connections${full ? ' (W1: 10); the upstream answers with every documented field filled' : ''}; longer for what is very slow`,
  ];
}
