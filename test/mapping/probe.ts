import type { Facts, Override } from '../../src/sandbox/index.ts';
import type { Pair, ProviderMapping } from './case.ts';
import { differences } from './diff.ts';
import { type AnswerField, answerTypes } from './fields.ts';
import { plantsOf } from './plant.ts';
import type { Prepared } from './prepared.ts';
import { isClean, type Rig } from './rig.ts';
import { samplePairs } from './sample.ts';

/** What is known of one answer field so far. */
export interface Probe {
  readonly field: AnswerField;
  /** Differing response paths to their places in the schema. */
  readonly seen: Map<string, string>;
  /** Cases run for this field, and whether their answers differed. */
  readonly tried: Map<Prepared, boolean>;
}

/** What probing needs to know of the provider. */
export interface Ground {
  readonly mapping: ProviderMapping;
  readonly prepared: readonly Prepared[];
  readonly rig: Rig;
}

export const isTold = ({ tried }: Probe, { prepared }: Ground, operation: string): boolean =>
  casesOf(prepared, operation).some((it) => tried.get(it));

/** Two runs for each case that calls the operation, until one tells. @returns whether one did */
export async function probe(
  { field, seen, tried }: Probe,
  { mapping, prepared, rig }: Ground,
  operation: string,
): Promise<boolean> {
  const fresh = casesOf(prepared, operation).filter((it) => !tried.has(it));
  // The plainest way through all cases first: the further ones cost a run for each place that holds the type.
  for (const way of waysOf(mapping, field)) {
    for (const it of fresh) {
      const paths = await differ(it, rig, way);
      for (const path of way.isWhole ? commonPath(paths) : paths) seen.set(path, coordinateAt(it, path));
      tried.set(it, paths.length > 0);
      if (paths.length > 0) return true;
    }
  }
  return false;
}

/** The same for a field that should not come out: the first case and the plainest way are enough. */
export async function probeOnce(
  { field, seen }: Probe,
  { mapping, prepared, rig }: Ground,
  operation: string,
): Promise<void> {
  const [it] = casesOf(prepared, operation);
  const [way] = waysOf(mapping, field);
  if (it === undefined || way === undefined) return;
  for (const path of await differ(it, rig, way)) seen.set(path, coordinateAt(it, path));
}

/** Two answers of the provider that differ in one field only. */
interface Way {
  readonly first: Override;
  readonly second: Override;
  /** The seeded answer may stand for the first: then one run tells. */
  readonly bySeed: boolean;
  /** Both are whole objects. */
  readonly isWhole: boolean;
}

function waysOf({ facts, samples }: ProviderMapping, field: AnswerField): Way[] {
  const [pair, ...others] = samplePairs(facts, field, samples);
  const override = (value: unknown) => ({ type: field.type, field: field.fact.name, value });
  const wayOf = ([first, second]: Pair, isWhole: boolean): Way => ({
    first: override(first),
    second: override(second),
    bySeed: !isWhole,
    isWhole,
  });
  const plants = plantsOf(facts, field, samples, pair);
  return [
    wayOf(pair, false),
    ...others.map((other) => wayOf(other, true)),
    ...plants.map(([first, second]) => ({ first, second, bySeed: false, isWhole: false })),
  ];
}

export const operationsWith = (facts: Facts, type: string): string[] =>
  facts.operations.filter((operation) => answerTypes(facts, operation).has(type)).map(({ name }) => name);

/** Cases that call an operation, those first that are about it, call least besides, and show most. */
export const casesOf = (prepared: readonly Prepared[], operation: string): Prepared[] =>
  prepared
    .filter((it) => it.operations.includes(operation))
    .sort(
      (one, other) =>
        Number(other.own.includes(operation)) - Number(one.own.includes(operation)) ||
        one.operations.length - other.operations.length ||
        Number(one.case.parent !== undefined) - Number(other.case.parent !== undefined) ||
        other.coordinates.size - one.coordinates.size,
    )
    .slice(0, mostCases);

const mostCases = 4;

async function differ(it: Prepared, rig: Rig, { first, second, bySeed }: Way): Promise<string[]> {
  const right = await rig.run(it.full, [second]);
  if (!isClean(right)) return [];
  const paths = bySeed ? differences(it.run.answer.data, right.answer.data) : new Set<string>();
  if (paths.size > 0) return [...paths];
  const left = await rig.run(it.full, [first]);
  return isClean(left) ? [...differences(left.answer.data, right.answer.data)] : [];
}

/** Two whole objects differ in all they hold: they come out where all the differences are. */
function commonPath(paths: readonly string[]): string[] {
  const [first, ...others] = paths.map((path) => path.split('.'));
  if (first === undefined) return [];
  const until = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return [first.slice(0, until === -1 ? first.length : until).join('.')];
}

/** The nearest selected field: what is inside a JSON value has no place of its own. */
export function coordinateAt({ coordinates }: Prepared, path: string): string {
  for (let known = path; known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('.')))) {
    const coordinate = coordinates.get(known);
    if (coordinate !== undefined) return coordinate;
  }
  return path;
}
