import { ValidationError } from '../../domain/errors.ts';
import type { IdType } from '../../domain/global-id.ts';
import type { Ref } from '../../domain/ref.ts';
import { matching } from '../../kit/wire.ts';

const pattern = /^[0-9a-f]{24}$/;

/** Ref ids are the provider's own: 24 hexadecimal digits. */
export const addresses: Partial<Record<IdType, RegExp>> = { User: pattern, Organization: pattern };

/** An id in an answer, or in the settings. */
export const objectId = matching(pattern, 'must be an id of 24 hexadecimal digits');

/**
 * An id that becomes part of a path or a body.
 * @throws ValidationError naming the argument
 */
export function toObjectId(id: string, argument: string): string {
  if (pattern.test(id)) return id;
  throw new ValidationError(argument, `${argument} is not an id of Vyte.`);
}

/** A ref and the bare id, as every noun starts. */
export const identity = (account: string, id: string): { ref: Ref; externalId: string } => ({
  ref: { account, id },
  externalId: id,
});
