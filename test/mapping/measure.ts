import type { GraphQLSchema } from 'graphql';
import type { ProviderMapping } from './case.ts';
import { exclusions } from './exclusions.ts';
import { type Inward, measureInward } from './inward.ts';
import { operationsOf } from './operations.ts';
import { measureOutward, type Outward } from './outward.ts';
import { type Prepared, prepare } from './prepared.ts';
import { openRig, type Rig } from './rig.ts';

/** Through which fields of the graph an operation is called. */
export interface OperationRow {
  readonly operation: string;
  /** `Query.events`, `Mutation.eventCancel`. */
  readonly fields: readonly string[];
}

export interface Measured {
  readonly mapping: ProviderMapping;
  readonly operations: readonly OperationRow[];
  readonly outward: Outward;
  readonly inward: Inward;
  /** Every field of the schema that some case selects. */
  readonly selected: ReadonlySet<string>;
}

const nothing = { answer: {}, through: {}, request: {} };

const exclusionsOf = ({ provider }: ProviderMapping) => exclusions[provider] ?? nothing;

/** Everything about one provider, over HTTP. */
export const measure = (schema: GraphQLSchema, mapping: ProviderMapping): Promise<Measured> =>
  withPrepared(schema, mapping, async (prepared, rig) => ({
    mapping,
    operations: operationRows(mapping, prepared),
    inward: await measureInward(mapping, prepared, rig, exclusionsOf(mapping)),
    outward: await measureOutward({ mapping, prepared, rig }, exclusionsOf(mapping)),
    selected: selectedBy(prepared),
  }));

export const measureProviderOutward = (schema: GraphQLSchema, mapping: ProviderMapping): Promise<Outward> =>
  withPrepared(schema, mapping, (prepared, rig) =>
    measureOutward({ mapping, prepared, rig }, exclusionsOf(mapping)),
  );

export const measureProviderInward = (schema: GraphQLSchema, mapping: ProviderMapping): Promise<Inward> =>
  withPrepared(schema, mapping, (prepared, rig) =>
    measureInward(mapping, prepared, rig, exclusionsOf(mapping)),
  );

export const measureOperations = (schema: GraphQLSchema, mapping: ProviderMapping) =>
  withPrepared(schema, mapping, async (prepared) => ({
    operations: operationRows(mapping, prepared),
    selected: selectedBy(prepared),
  }));

async function withPrepared<T>(
  schema: GraphQLSchema,
  mapping: ProviderMapping,
  act: (prepared: readonly Prepared[], rig: Rig) => Promise<T>,
): Promise<T> {
  const rig = await openRig(mapping);
  try {
    return await act(await prepare(schema, mapping, rig), rig);
  } finally {
    await rig.close();
  }
}

const operationRows = ({ provider }: ProviderMapping, prepared: readonly Prepared[]): OperationRow[] =>
  operationsOf(provider).map((operation) => ({
    operation,
    fields: [
      ...new Set(prepared.filter(({ own }) => own.includes(operation)).map(({ target }) => target.label)),
    ],
  }));

const selectedBy = (prepared: readonly Prepared[]): ReadonlySet<string> =>
  new Set(prepared.flatMap(({ coordinates }) => [...coordinates.values()]));
