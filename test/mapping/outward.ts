import { probeTogether } from './batch.ts';
import type { Exclusions } from './exclusions.ts';
import { type AnswerField, answerFields } from './fields.ts';
import { type Ground, isTold, operationsWith, type Probe, probe, probeOnce } from './probe.ts';

/** Where a documented answer field comes out of the graph. */
export interface OutwardRow {
  readonly field: string;
  /** Places in the schema: `Event.startsAt`. */
  readonly coordinates: readonly string[];
  /** The shortest response path among them, list indexes left out. */
  readonly path: string;
}

export interface Outward {
  readonly total: number;
  readonly rows: readonly OutwardRow[];
  readonly excluded: Readonly<Record<string, string>>;
  readonly through: Readonly<Record<string, string>>;
  /** What is wrong, in words; empty when nothing is lost. */
  readonly problems: readonly string[];
}

/**
 * For each documented answer field two runs whose provider answers differ only there: some path of the graph's answer
 * must differ. Then the same through every other operation that documents the field.
 */
export async function measureOutward(
  ground: Ground,
  { answer: excluded, through }: Exclusions,
): Promise<Outward> {
  const fields = answerFields(ground.mapping.facts);
  const isExcluded = ({ name }: AnswerField) => Object.hasOwn(excluded, name);
  const probes = fields.map((field): Probe => ({ field, seen: new Map(), tried: new Map() }));
  const silent = new Set<string>();
  for (const type of new Set(fields.map((field) => field.type))) {
    const own = probes.filter(({ field }) => field.type === type);
    for (const name of operationsWith(ground.mapping.facts, type)) {
      for (const one of own.filter(({ field }) => isExcluded(field))) await probeOnce(one, ground, name);
      const wanted = own.filter(({ field }) => !isExcluded(field));
      for (const it of await silentThrough(wanted, ground, name)) silent.add(it);
    }
  }
  return {
    total: fields.length,
    rows: probes.filter(({ field, seen }) => seen.size > 0 && !isExcluded(field)).map(rowOf),
    excluded,
    through,
    problems: [
      ...Object.keys(excluded)
        .filter((name) => !fields.some((field) => field.name === name))
        .map((name) => `${name} is excluded but no answer documents it.`),
      ...probes
        .filter(({ field, seen }) => seen.size > 0 && isExcluded(field))
        .map((it) => `${it.field.name} is excluded but comes out as ${rowOf(it).coordinates.join(', ')}.`),
      ...[...silent]
        .filter((name) => !Object.hasOwn(through, name))
        .map((name) => `${name.replace(' ', ' does not come out of ')}.`),
      ...Object.keys(through)
        .filter((name) => !silent.has(name))
        .map((name) => `${name} is excluded but comes out, or is not documented.`),
    ],
  };
}

/** Fields that do not come out of an operation, as `Type.field operation`. */
async function silentThrough(probes: readonly Probe[], ground: Ground, operation: string): Promise<string[]> {
  const open = () => probes.filter((it) => !isTold(it, ground, operation));
  await probeTogether(open(), ground, operation);
  const silent: string[] = [];
  for (const it of open()) {
    if (!(await probe(it, ground, operation))) silent.push(`${it.field.name} ${operation}`);
  }
  return silent;
}

function rowOf({ field: { name }, seen }: Probe): OutwardRow {
  const coordinates = telling([...new Set(seen.values())].sort());
  const [path = ''] = [...seen]
    .filter(([, coordinate]) => coordinates.includes(coordinate))
    .map(([response]) => response)
    .sort((one, other) => depth(one) - depth(other) || (one < other ? -1 : 1));
  return { field: name, coordinates, path };
}

/** Another id makes other cursors and, known in part only, other things: the id itself says enough. */
function telling(coordinates: readonly string[]): readonly string[] {
  const ids = coordinates.filter((it) => /\.(externalId|id)$/.test(it));
  const plain = coordinates.filter((it) => !/^PageInfo\.|Edge\./.test(it));
  return coordinates.some((it) => it.endsWith('.externalId')) ? ids : plain;
}

const depth = (path: string): number => path.split('.').length;
