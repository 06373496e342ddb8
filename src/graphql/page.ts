import { ValidationError } from '../domain/errors.ts';
import type { IdType } from '../domain/global-id.ts';
import type { Ref } from '../domain/ref.ts';
import type { Account } from '../fanout/accounts.ts';
import type { Clients } from '../fanout/clients.ts';
import { defaultPageSize, largestPageSize } from '../fanout/page-arguments.ts';
import { builder } from './builder.ts';
import { refOf } from './ids.ts';

/** Arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ description: `Rows from the start, 1 to ${largestPageSize}. Default ${defaultPageSize}.` }),
  after: t.string({ description: 'Go on after this cursor (with `first`).' }),
  last: t.int({
    description: `Rows from the end, 1 to ${largestPageSize}: one account with a known total only.`,
  }),
  before: t.string({ description: 'Stop before this cursor (with `last`).' }),
}));

export const accountsArg = builder.args((t) => ({
  accounts: t.stringList({
    description: 'Names of the accounts to ask, in this order. Default: all of them.',
  }),
}));

/** A page costs as much as its rows. */
export const pageComplexity = (args: { first?: number | null; last?: number | null }) => ({
  field: 1,
  multiplier: Math.max(1, Math.min(args.first ?? args.last ?? defaultPageSize, largestPageSize)),
});

/**
 * The accounts a list asks.
 * @throws ValidationError for an unknown name, a name twice, or an empty list
 */
export function accountsNamed(
  names: readonly string[] | null | undefined,
  clients: Clients,
): readonly Account[] {
  if (names === null || names === undefined) return clients.all();
  if (names.length === 0) throw new ValidationError('accounts', 'accounts must name at least one account.');
  if (new Set(names).size < names.length)
    throw new ValidationError('accounts', 'accounts names an account twice.');
  return names.map((name) => clients.account(name, 'accounts'));
}

const mostIds = 100;

/** Ids of a filter, checked as far as can be without a call. */
export function filterRefs(
  type: IdType,
  ids: readonly string[] | null | undefined,
  argument: string,
  clients: Clients,
): readonly Ref[] | undefined {
  if (ids === null || ids === undefined) return undefined;
  if (ids.length > mostIds) throw new ValidationError(argument, `${argument} takes at most ${mostIds} ids.`);
  return ids.map((id, index) => refOf(type, id, `${argument}[${index}]`, clients));
}

/** A filter text. An empty one would match everything or nothing, depending on the provider: refused. */
export function filterText(text: string | null | undefined, argument: string): string | undefined {
  if (text === null || text === undefined) return undefined;
  if (text.trim() === '') throw new ValidationError(argument, `${argument} must not be empty.`);
  if (text.length > 500) throw new ValidationError(argument, `${argument} is longer than 500 characters.`);
  return text;
}

/** The refs of a filter, narrowed to the thing a nested list hangs on. */
export function both(asked: readonly Ref[] | undefined, parent: Ref): readonly Ref[] {
  if (asked === undefined) return [parent];
  return asked.filter(({ account, id }) => account === parent.account && id === parent.id);
}
