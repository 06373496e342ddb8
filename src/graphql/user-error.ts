import { type GraphQLInputType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { expectedCodes, GatewayError } from '../domain/errors.ts';
import { type Remedy, remedyOf } from '../domain/remedy.ts';
import { builder } from './builder.ts';
import { ErrorCodeEnum } from './enums.ts';
import { RemedyObject } from './remedy.ts';

/** One refusal of a mutation, as clients see it. */
export interface UserError {
  readonly code: GatewayError['code'];
  readonly message: string;
  /** Path from the mutation's arguments, for example `['input', 'invitee', 'email']`. */
  readonly field: readonly string[] | null;
  readonly remedy: Remedy;
}

export const UserErrorInterface = builder.interfaceRef<UserError>('UserError').implement({
  description: 'Why a mutation was refused: something the caller can expect and act on.',
  resolveType: () => 'MutationError',
  fields: (t) => ({
    code: t.expose('code', {
      type: ErrorCodeEnum,
      nullable: false,
      description: 'Stable code.',
    }),
    message: t.exposeString('message', { nullable: false, description: 'For people.' }),
    field: t.field({
      type: ['String'],
      nullable: { list: true, items: false },
      description:
        'Path of the input that was refused, from `input` on; null when it was none in particular.',
      resolve: ({ field }) => (field === null ? null : [...field]),
    }),
    remedy: t.expose('remedy', {
      type: RemedyObject,
      nullable: false,
      description: 'What to do about it.',
    }),
  }),
});

builder.objectType(builder.objectRef<UserError>('MutationError'), {
  description: 'A refusal without further facts.',
  interfaces: [UserErrorInterface],
});

/** The refusals in an error; null when it is a fault or a bug, which is no business of `userErrors`. */
export function userErrorsOf(error: unknown): UserError[] | null {
  if (!(error instanceof GatewayError) || !expectedCodes.has(error.code)) return null;
  return allErrorsOf(error);
}

/** The same for bulk acts, where one item's fault must not hide the others. */
export function allErrorsOf(error: GatewayError): UserError[] {
  const { code, facts, message } = error;
  const remedy = remedyOf(error);
  if (facts.fields !== undefined && facts.fields.length > 0) {
    return facts.fields.map((problem) => ({
      code,
      message: problem.message,
      field: ['input', ...problem.path],
      remedy,
    }));
  }
  return [{ code, message, field: facts.argument === undefined ? null : pathOf(facts.argument), remedy }];
}

/**
 * As much of a path as names parts of an input, because a provider may complain of a field that the act does not have.
 * @param type of the value that the path starts from
 */
export function knownPart(path: readonly string[], type: GraphQLInputType): readonly string[] {
  const [head, ...rest] = path;
  if (head === undefined) return [];
  const inside = getNullableType(type);
  if (isListType(inside)) return /^\d+$/.test(head) ? [head, ...knownPart(rest, inside.ofType)] : [];
  const field = isInputObjectType(inside) ? inside.getFields()[head] : undefined;
  return field === undefined ? [] : [head, ...knownPart(rest, field.type)];
}

const pathOf = (argument: string): string[] => ['input', ...argument.split(/[.[\]]+/).filter(Boolean)];
