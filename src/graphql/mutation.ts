import type { InputFieldBuilder, InputFieldMap, InputShapeFromFields, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { Plan, Planned } from '../fanout/explain/plan.ts';
import { builder, type Types } from './builder.ts';
import type { Context } from './context.ts';
import { knownPart, type UserError, UserErrorInterface, userErrorsOf } from './user-error.ts';

export interface Payload<Result> {
  readonly result: Result | null;
  readonly userErrors: readonly UserError[];
}

export type PayloadRef<Result> = ObjectRef<Types, Payload<Result>>;

export interface MutationOptions<Fields extends InputFieldMap, Result> {
  readonly description: string;
  /** Why not to use it any more, and what comes in its place. */
  readonly deprecationReason?: string;
  readonly input: (t: InputFieldBuilder<Types, 'InputObject'>) => Fields;
  /** @throws GatewayError: expected ones become `userErrors`, faults an error of the whole answer */
  readonly run: (input: InputShapeFromFields<Fields>, context: Context) => Promise<Result>;
}

/**
 * Declares one business act: `fooBar(input: FooBarInput!): FooBarPayload`, with `userErrors` in the payload.
 * The caller adds the fields of the result to the payload type it gets back.
 */
export function mutation<Fields extends InputFieldMap, Result>(
  name: string,
  { description, deprecationReason, input, run }: MutationOptions<Fields, Result>,
): PayloadRef<Result> {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const Input = builder.inputType(`${typeName}Input`, {
    description: `What \`${name}\` takes.`,
    fields: input,
  });
  const PayloadObject = builder.objectRef<Payload<Result>>(`${typeName}Payload`).implement({
    description: `What \`${name}\` answers.`,
    fields: (t) => ({
      userErrors: t.field({
        type: [UserErrorInterface],
        nullable: false,
        description: 'Why nothing was done; empty when it was.',
        resolve: ({ userErrors }) => [...userErrors],
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: PayloadObject,
      description,
      ...(deprecationReason === undefined ? {} : { deprecationReason }),
      authScopes: { write: true },
      args: { input: t.arg({ type: Input, required: true, description: 'What to do, to what.' }) },
      resolve: async (_root, args, context, info) =>
        attempt(() => run((args as { input: InputShapeFromFields<Fields> }).input, context), context, info),
    }),
  );
  return PayloadObject;
}

async function attempt<Result>(
  run: () => Promise<Result>,
  { explained }: Context,
  info: GraphQLResolveInfo,
): Promise<Payload<Result>> {
  try {
    const result = await run();
    return { result: explained instanceof Plan ? null : result, userErrors: [] };
  } catch (error) {
    if (error instanceof Planned) return { result: null, userErrors: [] };
    const userErrors = userErrorsOf(error);
    if (userErrors === null) throw error;
    return {
      result: null,
      userErrors: userErrors.map((refusal) => ({ ...refusal, field: shownField(refusal, info) })),
    };
  }
}

/** Where in the act's own input it went wrong; null when that is none of its parts. */
function shownField(
  { field }: UserError,
  { parentType, fieldName }: GraphQLResolveInfo,
): readonly string[] | null {
  const [input] = parentType.getFields()[fieldName]?.args ?? [];
  const [, ...path] = field ?? [];
  const known = input === undefined ? [] : knownPart(path, input.type);
  return known.length === 0 ? null : ['input', ...known];
}
