import { type GraphQLSchema, isObjectType } from 'graphql';
import { ValidationError } from '../../domain/errors.ts';
import type { Ref } from '../../domain/ref.ts';
import type { Clients } from '../../fanout/clients.ts';
import { refOf } from '../ids.ts';
import { originalNameOf } from '../original-name.ts';
import { type EntityName, isEntityName } from './keys.ts';

export interface Addressed {
  readonly type: EntityName;
  readonly ref: Ref;
}

/**
 * What a router's representation stands for, checked as far as can be without a call.
 * @param schema whose names `__typename` uses
 * @param argument where it stands, for the message
 * @throws ValidationError naming the part that cannot be right, never its value
 */
export function readRepresentation(
  given: unknown,
  argument: string,
  schema: GraphQLSchema,
  clients: Clients,
): Addressed {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new ValidationError(argument, `${argument} must be an object.`);
  }
  const { __typename, id, accountName, externalId } = given as Readonly<Record<string, unknown>>;
  const type = entityOf(__typename, schema);
  if (type === null) {
    const place = `${argument}.__typename`;
    throw new ValidationError(place, `${place} names no type that has a key here.`);
  }
  if (typeof id === 'string') return { type, ref: refOf(type, id, `${argument}.id`, clients) };
  const bare = idText(externalId);
  if (typeof accountName !== 'string' || bare === null) {
    throw new ValidationError(argument, `${argument} needs an id, or an accountName and an externalId.`);
  }
  const { name } = clients.account(accountName, `${argument}.accountName`);
  return { type, ref: clients.addressOf(type, name, bare, `${argument}.externalId`) };
}

function entityOf(name: unknown, schema: GraphQLSchema): EntityName | null {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(type)) return null;
  const original = originalNameOf(type);
  return isEntityName(original) ? original : null;
}

/** An ID as GraphQL takes one: text, or a whole number. */
function idText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return Number.isSafeInteger(value) ? String(value) : null;
}
