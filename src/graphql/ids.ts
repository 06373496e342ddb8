import { ValidationError } from '../domain/errors.ts';
import { type IdType, parseIdOf } from '../domain/global-id.ts';
import type { Ref } from '../domain/ref.ts';
import type { Clients } from '../fanout/clients.ts';

type Id = string | number;

/**
 * The ref an argument names, checked as far as can be without a call.
 * @throws ValidationError naming the argument
 */
export const refOf = (type: IdType, id: Id, argument: string, clients: Clients): Ref =>
  clients.check(type, parseIdOf(type, String(id), argument), argument);

/** The ref id of something that must live at the same account as `owner`; null when it is not given. */
export function siblingOf(owner: Ref, type: IdType, id: Id, argument: string, clients: Clients): string;
export function siblingOf(
  owner: Ref,
  type: IdType,
  id: Id | null | undefined,
  argument: string,
  clients: Clients,
): string | null;
export function siblingOf(
  owner: Ref,
  type: IdType,
  id: Id | null | undefined,
  argument: string,
  clients: Clients,
): string | null {
  if (id === null || id === undefined) return null;
  const ref = refOf(type, id, argument, clients);
  if (ref.account === owner.account) return ref.id;
  throw new ValidationError(
    argument,
    `${argument} belongs to account ${ref.account}, not to ${owner.account}.`,
  );
}

const mostIds = 500;

/** Refs of any accounts for an act on many things. All are checked before anything is done to one of them. */
export function manyRefs(type: IdType, ids: readonly Id[], argument: string, clients: Clients): Ref[] {
  if (ids.length === 0) throw new ValidationError(argument, `${argument} must name at least one ${type}.`);
  if (ids.length > mostIds) throw new ValidationError(argument, `${argument} takes at most ${mostIds} ids.`);
  return ids.map((id, index) => refOf(type, id, `${argument}[${index}]`, clients));
}

/** Many refs of one account. */
export function siblings(
  type: IdType,
  ids: readonly Id[],
  argument: string,
  clients: Clients,
): readonly [Ref, ...Ref[]] {
  const [first, ...rest] = manyRefs(type, ids, argument, clients) as [Ref, ...Ref[]];
  const stranger = rest.find(({ account }) => account !== first.account);
  if (stranger === undefined) return [first, ...rest];
  throw new ValidationError(
    argument,
    `${argument} names things of accounts ${first.account} and ${stranger.account}.`,
  );
}
