import { type Facts, type OperationFact, scalars, type TypeFact, typeNamed } from './facts.ts';

/** Changes one answered object of a documented type, after what it holds was changed. */
export type Rewrite = (type: TypeFact, object: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** A documented field that answers differently from what the state says, in every object of its type. */
export interface Override {
  /** Only answers to this account; absent means every account. */
  readonly account?: string;
  /** Only answers of this operation; absent means every one. */
  readonly operation?: string;
  readonly type: string;
  readonly field: string;
  readonly value?: unknown;
  /** Leave the field out instead. */
  readonly drop?: boolean;
}

const plain: ReadonlySet<string> = new Set(scalars);

/** Walks an answer by its documented types and applies the rewrites to every object on the way. */
export function present(
  facts: Facts,
  { answer }: OperationFact,
  value: unknown,
  rewrites: readonly Rewrite[],
): unknown {
  if (answer === null || rewrites.length === 0) return value;
  return presentField(facts, answer.type, value, rewrites);
}

/** Lists are told by the value: the state is ours and has what the facts say. */
function presentField(facts: Facts, type: string, value: unknown, rewrites: readonly Rewrite[]): unknown {
  if (value === null || value === undefined || plain.has(type)) return value;
  if (Array.isArray(value)) return value.map((item) => presentField(facts, type, item, rewrites));
  const fact = typeNamed(facts, type);
  const inside: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  for (const field of fact.fields) {
    if (field.name in inside)
      inside[field.name] = presentField(facts, field.type, inside[field.name], rewrites);
  }
  return rewrites.reduce((object, rewrite) => rewrite(fact, object), inside);
}

/** The overrides meant for an account and an operation, as one rewrite each. */
export const overriding = (
  overrides: readonly Override[],
  account: string | null,
  operation: string,
): Rewrite[] =>
  overrides
    .filter((it) => (it.account ?? account) === account && (it.operation ?? operation) === operation)
    .map(({ type, field, value, drop }) => (fact, object) => {
      if (fact.name !== type) return { ...object };
      const { [field]: _, ...rest } = object;
      return drop === true ? rest : { ...rest, [field]: value ?? null };
    });
