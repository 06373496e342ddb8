import type { Options } from './options.ts';
import type { WorkName } from './work.ts';

export const modes = ['distinct', 'identical'] as const;
/** Whether every request is another one, or all are the same. */
export type Mode = (typeof modes)[number];

/** One load on one contestant. */
export interface Row {
  readonly round: number;
  readonly contestant: string;
  readonly work: WorkName;
  readonly mode: Mode;
  readonly seconds: number;
  readonly perSecond: number;
  readonly requests: number;
  /** Requests that were not answered, or not rightly. */
  readonly failures: number;
  /** Processor time of the contestant for one request; null where the system does not tell. */
  readonly cpuMs: number | null;
  readonly p50: number;
  readonly p99: number;
}

/** Calls to providers that one request cost. */
export interface Calls {
  readonly contestant: string;
  readonly work: WorkName;
  readonly calls: number;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export interface Summary {
  readonly contestant: string;
  readonly work: WorkName;
  readonly mode: Mode;
  readonly perSecond: Spread;
  readonly cpuMs: number | null;
  readonly failures: number;
  readonly calls: number | null;
}

/** Convoke's requests per second in those of another one, each within its round. */
export interface Ratio {
  readonly work: WorkName;
  readonly mode: Mode;
  readonly against: string;
  readonly ratio: Spread;
  /** Their processor time for one request in ours: hardly changed by what else the machine does. */
  readonly cpu: number | null;
}

export interface Verdict {
  readonly claim: string;
  /** Null when nothing of it was measured. */
  readonly holds: boolean | null;
  readonly figures: string;
}

export interface Measurements {
  readonly date: string;
  readonly machine: {
    readonly cores: number;
    readonly model: string;
    readonly node: string;
    readonly upstream: string;
    readonly load: string;
    readonly pinned: boolean;
  };
  readonly options: Omit<Options, 'output' | 'pictures'>;
  readonly contestants: Readonly<Record<string, { readonly name: string; readonly note: string }>>;
  readonly rows: readonly Row[];
  readonly calls: readonly Calls[];
  /** What was not measured, and why. */
  readonly problems: readonly string[];
}

export interface Results extends Measurements {
  readonly summaries: readonly Summary[];
  readonly ratios: readonly Ratio[];
  readonly verdicts: readonly Verdict[];
}
