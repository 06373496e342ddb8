import { drift } from '../../src/kit/metrics.ts';

/** How often each field of an answer was not as documented and read as null, by `Type.field`. */
export async function readDrift(): Promise<ReadonlyMap<string, number>> {
  const { values } = await drift.get();
  return new Map(values.map(({ labels, value }) => [`${labels.type}.${labels.field}`, value]));
}

export async function driftSince(before: ReadonlyMap<string, number>): Promise<string[]> {
  const now = await readDrift();
  return [...now].filter(([field, count]) => count > (before.get(field) ?? 0)).map(([field]) => field);
}
