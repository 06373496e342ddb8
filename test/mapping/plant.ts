import type { Facts, Override } from '../../src/sandbox/index.ts';
import type { Pair } from './case.ts';
import { isRecord } from './diff.ts';
import type { AnswerField } from './fields.ts';
import { sampleOf } from './sample.ts';

/**
 * Two whole objects that differ in one field, put where a documented answer may hold one: for answers that have none
 * as seeded. A new booking is never cancelled, but its answer documents a cancellation.
 */
export function plantsOf(
  facts: Facts,
  field: AnswerField,
  known: Readonly<Record<string, Pair>>,
  [first, second]: Pair,
): (readonly [Override, Override])[] {
  return [...facts.types.values()].flatMap((type) =>
    type.fields
      .filter((fact) => fact.type === field.type)
      .map((fact) => {
        const whole = sampleOf(facts, fact, `${type.name}.${fact.name}`, known);
        const plant = (value: unknown): Override => ({
          type: type.name,
          field: fact.name,
          value: withField(whole, field.fact.name, value),
        });
        return [plant(first), plant(second)] as const;
      }),
  );
}

function withField(whole: unknown, name: string, value: unknown): unknown {
  if (Array.isArray(whole)) return whole.map((item) => withField(item, name, value));
  return isRecord(whole) ? { ...whole, [name]: value } : whole;
}
