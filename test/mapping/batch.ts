import type { Override } from '../../src/sandbox/index.ts';
import { differences } from './diff.ts';
import { casesOf, coordinateAt, type Ground, type Probe } from './probe.ts';
import { isClean } from './rig.ts';
import { samplePairs } from './sample.ts';

/** Below this, runs of single fields are as cheap. */
const fewest = 3;

/**
 * Fields whose place in the graph is known, all of one type, through one further operation: they are changed
 * together, and each must differ at a place of its own. What does not is left to be probed alone.
 */
export async function probeTogether(
  probes: readonly Probe[],
  ground: Ground,
  operation: string,
): Promise<void> {
  const { mapping, prepared, rig } = ground;
  const [it] = casesOf(prepared, operation);
  const known = probes.filter((one) => isPlain(one, ground) && one.seen.size > 0);
  if (it === undefined || known.length < fewest) return;
  const overrides = (which: 0 | 1): Override[] =>
    known.map(({ field }) => ({
      type: field.type,
      field: field.fact.name,
      value: samplePairs(mapping.facts, field, mapping.samples)[0][which],
    }));
  const [left, right] = [await rig.run(it.full, overrides(0)), await rig.run(it.full, overrides(1))];
  if (!isClean(left) || !isClean(right)) return;
  const paths = [...differences(left.answer.data, right.answer.data)];
  const places = new Set(paths.map((path) => coordinateAt(it, path)));
  for (const { seen, tried } of known) {
    if ([...seen.values()].some((place) => places.has(place))) tried.set(it, true);
  }
}

/** Ids and what holds further fields would change more than themselves. */
const isPlain = ({ field: { fact } }: Probe, { mapping }: Ground): boolean =>
  fact.name !== 'id' && !mapping.facts.types.has(fact.type);
