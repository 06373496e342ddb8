import type { Facts, FieldFact } from '../../src/sandbox/index.ts';
import type { Pair } from './case.ts';
import type { AnswerField } from './fields.ts';

const scalars: Readonly<Record<string, Pair>> = {
  int: [4_201, 4_202],
  number: [41.5, 42.25],
  bool: [true, false],
  string: ['sample-one', 'sample-two'],
  object: [{ sample: 'one' }, { sample: 'two' }],
  json: [{ sample: 'one' }, { sample: 'two' }],
};

const formats: Readonly<Record<string, Pair>> = {
  local: ['2025-01-02 03:04:05', '2025-02-03 04:05:06'],
  date: ['2025-01-02', '2025-02-03'],
  instant: ['2025-01-02T03:04:05+00:00', '2025-02-03T04:05:06+00:00'],
  time: ['09:00', '10:30'],
  zone: ['Asia/Tokyo', 'America/Lima'],
  email: ['sample.one@example.com', 'sample.two@example.com'],
};

/**
 * Two answers for a field, and others to try where those do not tell. What holds further fields is there and whole,
 * and then is not: how those fields come out is measured by themselves.
 */
export function samplePairs(
  facts: Facts,
  { name, fact }: AnswerField,
  known: Readonly<Record<string, Pair>>,
): [Pair, ...Pair[]] {
  if (!facts.types.has(fact.type)) return [scalarPair(name, fact, known)];
  const whole = sampleOf(facts, fact, name, known);
  return [
    [whole, fact.list ? [] : null],
    [whole, sampleOf(facts, fact, name, known, 1)],
  ];
}

function scalarPair(name: string, fact: FieldFact, known: Readonly<Record<string, Pair>>): Pair {
  const [first, second] = fact.enum ?? [];
  const chosen: Pair | undefined =
    known[name] ??
    known[fact.name] ??
    (fact.format === null ? undefined : formats[fact.format]) ??
    (second === undefined ? undefined : [first, second]) ??
    scalars[fact.type];
  if (chosen === undefined) throw new Error(`No sample for ${name} of type ${fact.type}.`);
  return fact.list ? [[chosen[0]], [chosen[1]]] : chosen;
}

/** A whole answer for a field, with everything that is documented below it. */
export function sampleOf(
  facts: Facts,
  fact: FieldFact,
  name: string,
  known: Readonly<Record<string, Pair>>,
  which: 0 | 1 = 0,
): unknown {
  const type = facts.types.get(fact.type);
  if (type === undefined) return scalarPair(name, fact, known)[which];
  const fields = type.fields.map((field) => [
    field.name,
    sampleOf(facts, field, `${type.name}.${field.name}`, known, which),
  ]);
  const object: unknown = Object.fromEntries(fields);
  return fact.list ? [object] : object;
}
