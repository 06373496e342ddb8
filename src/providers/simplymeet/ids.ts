import { ValidationError } from '../../domain/errors.ts';
import type { IdType } from '../../domain/global-id.ts';
import type { Ref } from '../../domain/ref.ts';
import { matching } from '../../kit/wire.ts';

const number = '[1-9]\\d{0,14}'; // fifteen digits: whatever matches is a safe integer
const token = '[\\w-]{1,64}';

const plain = new RegExp(`^${number}$`);

/**
 * What ref ids look like. All are the provider's own integers, save where an act needs more than that: an option
 * knows its poll and the poll's uuid (`-` when the provider left it out), an answer its event; a question has a uuid.
 */
export const addresses: Partial<Record<IdType, RegExp>> = {
  User: plain,
  Organization: plain,
  Event: plain,
  EventType: plain,
  Poll: plain,
  Tag: plain,
  Duration: plain,
  PollOption: new RegExp(`^${number}/${token}/${number}$`),
  Answer: new RegExp(`^${number}/${number}$`),
  Question: new RegExp(`^${token}$`),
};

/** A uuid that becomes part of a ref id, so it must look like one. */
export const uuid = matching(new RegExp(`^${token}$`));

/**
 * The integer in a ref id: nothing else may become part of a path, where `delete-list` and `12/../x` would mean
 * something else.
 * @throws ValidationError naming the argument
 */
export function toInt(id: string, argument: string): number {
  if (plain.test(id)) return Number(id);
  throw new ValidationError(argument, `${argument} is not an id of SimplyMeet.me.`);
}

export const toInts = (ids: readonly string[], argument: string): number[] =>
  ids.map((id) => toInt(id, argument));

/** A ref and the bare id, as every noun starts. */
export const identity = (account: string, id: number): { ref: Ref; externalId: string } => ({
  ref: { account, id: String(id) },
  externalId: String(id),
});
