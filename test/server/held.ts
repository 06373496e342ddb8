import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Asked } from '../../src/graphql/context.ts';
import { countsVisits } from '../../src/graphql/marks.ts';
import { sharedOperations, unchangedOperations } from '../../src/kit/metrics.ts';

/** A graph whose fields answer when a test says so, with what they were asked and how often by then. */
export interface HeldGraph {
  readonly schema: GraphQLSchema;
  /** Names of the fields that ran, in order. */
  readonly ran: string[];
  /** Of each that ran. */
  readonly signals: (AbortSignal | null)[];
  /** Lets everything go that waits, and all that comes after it. */
  open(): void;
  /** From now on they wait again. */
  hold(): void;
}

export function createHeldGraph(): HeldGraph {
  let gate = Promise.withResolvers<void>();
  const ran: string[] = [];
  const signals: (AbortSignal | null)[] = [];
  const schema = buildSchema(`
    type Query { held(name: String): String counted: Int fail: Int big(length: Int!): String }
    type Mutation { write: Int }
  `);
  const answers: Readonly<Record<string, (args: { name?: string; length?: number }) => unknown>> = {
    held: ({ name = 'world' }) => `${name} ${ran.length}`,
    counted: () => ran.length,
    write: () => ran.length,
    big: ({ length = 0 }) => 'x'.repeat(length),
    fail: () => {
      throw new TypeError('CANARY-secret');
    },
  };
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      if (field.name === 'counted') field.extensions = { [countsVisits]: true };
      field.resolve = async (_source, args, { signal }: Asked) => {
        ran.push(field.name);
        signals.push(signal ?? null);
        await gate.promise;
        return answers[field.name]?.(args);
      };
    }
  }
  return {
    schema,
    ran,
    signals,
    open: () => gate.resolve(),
    hold: () => {
      gate = Promise.withResolvers<void>();
    },
  };
}

/** How many requests have joined another one's execution, in this process. */
export const countJoined = async (): Promise<number> => (await sharedOperations.get()).values[0]?.value ?? 0;

/** How many answers were given again because every provider said the same, in this process. */
export const countUnchanged = async (): Promise<number> =>
  (await unchangedOperations.get()).values[0]?.value ?? 0;
