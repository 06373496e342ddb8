import type { Person } from '../../domain/person.ts';
import { type Ref, refKey } from '../../domain/ref.ts';
import type { User } from '../../domain/user.ts';
import type { Account } from '../../fanout/accounts.ts';
import { CacheUses } from '../../fanout/cache-uses.ts';
import type { Traced } from '../../fanout/list-request.ts';
import type { Context } from '../context.ts';
import { usersByAddressLoader } from './loader.ts';

/** A person's users, one account at a time. */
export const usersOf =
  ({ email }: Person, context: Context) =>
  async ({ name }: Account): Promise<Traced<User>> =>
    (await usersByAddressLoader(context).load(refKey({ account: name, id: email }))) ?? nobody();

const nobody = () => ({ items: [], cached: new CacheUses() });

/** The same, for lists that are narrowed to things of these users. */
export const userRefsOf = (person: Person, context: Context) => {
  const find = usersOf(person, context);
  return async (account: Account): Promise<Traced<Ref>> => {
    const { items, cached } = await find(account);
    return { items: items.map(({ ref }) => ref), cached };
  };
};
