import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ContestantName, contestantNames } from './contestants/index.ts';
import { type WorkName, workNames } from './work.ts';

/** What one run measures, and for how long. */
export interface Options {
  readonly works: readonly WorkName[];
  readonly contestants: readonly ContestantName[];
  /** Whether the upstream answers with every documented field. */
  readonly full: boolean;
  readonly rounds: number;
  readonly connections: number;
  /** Seconds of load for each work of each contestant. The JIT needs the warm-up, caches of compiled requests too. */
  readonly seconds: Readonly<Record<'warmDistinct' | 'warmIdentical' | 'distinct' | 'identical', number>>;
  /** Where the results are kept; null: nowhere. */
  readonly output: string | null;
  /** Whether the pictures of the documents are made from them. */
  readonly pictures: boolean;
}

/**
 * Words of the command line. A look (`--quick`), and a run that leaves out somebody or some work, does not replace the
 * results of a whole run.
 */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      only: { type: 'string' },
      contestants: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      connections: { type: 'string' },
      output: { type: 'string' },
    },
  });
  const { quick, full } = values;
  const seconds = numberOf('seconds', values.seconds);
  const whole = !quick && values.only === undefined && values.contestants === undefined;
  return {
    works: among('work', workNames, values.only),
    contestants: among('contestant', contestantNames, values.contestants),
    full,
    rounds: numberOf('rounds', values.rounds) ?? (quick ? 1 : 3),
    connections: numberOf('connections', values.connections) ?? 100,
    seconds: {
      warmDistinct: quick ? 1 : 4,
      warmIdentical: 1,
      distinct: seconds ?? (quick ? 1 : 5),
      identical: seconds ?? (quick ? 1 : 4),
    },
    output: values.output ?? (whole ? beside(full ? 'results-full.json' : 'results.json') : null),
    pictures: whole && !full,
  };
}

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

function numberOf(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} is a whole number, not ${text}`);
  return number;
}

/** Those named, in the order in which all are. */
function among<Name extends string>(kind: string, all: readonly Name[], named: string | undefined): Name[] {
  if (named === undefined) return [...all];
  const words = named.split(',').map((word) => word.trim());
  const strange = words.find((word) => !all.some((name) => name === word));
  if (strange !== undefined) throw new Error(`no ${kind} ${strange}; there are ${all.join(', ')}`);
  return all.filter((name) => words.includes(name));
}
