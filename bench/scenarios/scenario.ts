import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Load, load, type Measured } from '../load.ts';

/** How the gateway fares where something is slow, many, long or goes on for long. */
export interface ScenarioResult {
  readonly name: string;
  /** What was compared with what, for people. */
  readonly what: string;
  /** Whatever was measured, by a name that has its unit. */
  readonly figures: Readonly<Record<string, number>>;
  /** Of two measurements of this run: machines differ, and so does the same machine an hour later. */
  readonly ratio: number;
  /** What the ratio should not exceed. */
  readonly most: number;
}

export type Scenario = () => Promise<ScenarioResult>;

export function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** For people: three digits are more than a measurement knows. */
export const rounded = (value: number): number => Number(value.toPrecision(value >= 1_000 ? 5 : 3));

/**
 * {@link load} for measurements that mean nothing when requests fail.
 * @throws when one did
 */
export async function loadWell(asked: Load): Promise<Measured> {
  const measured = await load(asked);
  if (measured.failures > 0 || measured.requests === 0)
    throw new Error(`${measured.failures} requests failed, ${measured.requests} were answered`);
  return measured;
}

/** Runs with what has been opened, and closes it in any case. */
export async function using<Resource, Result>(
  resource: Resource,
  close: (resource: Resource) => Promise<unknown>,
  run: (resource: Resource) => Promise<Result>,
): Promise<Result> {
  try {
    return await run(resource);
  } finally {
    await close(resource);
  }
}

export const inFolder = async <Result>(run: (folder: string) => Promise<Result>): Promise<Result> =>
  using(
    await mkdtemp(join(tmpdir(), 'convoke-scenario-')),
    (folder) => rm(folder, { recursive: true, force: true }),
    run,
  );
