import { ValidationError } from '../../domain/errors.ts';
import type { IdType } from '../../domain/global-id.ts';
import type { Ref } from '../../domain/ref.ts';

const pattern = /^[1-9]\d{0,14}$/; // fifteen digits: whatever matches is a safe integer

/** Ref ids are the provider's own integers. */
export const addresses: Partial<Record<IdType, RegExp>> = { User: pattern };

/**
 * The integer in an id. Digits only, because the provider would take `12abc` for 12.
 * @throws ValidationError naming the argument
 */
export function toInt(id: string, argument: string): number {
  if (pattern.test(id)) return Number(id);
  throw new ValidationError(argument, `${argument} is not an id of Cal.com.`);
}

/** A ref and the bare id, as every noun starts. */
export const identity = (account: string, id: number): { ref: Ref; externalId: string } => ({
  ref: { account, id: String(id) },
  externalId: String(id),
});
