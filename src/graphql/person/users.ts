import type { Person } from '../../domain/person.ts';
import { type Ref, refKey } from '../../domain/ref.ts';
import type { User } from '../../domain/user.ts';
import type { Account } from '../../fanout/accounts.ts';
import type { Context } from '../context.ts';
import { usersByAddressLoader } from './loader.ts';

/** A person's users, one account at a time. */
export const usersOf =
  ({ email }: Person, context: Context) =>
  async ({ name }: Account): Promise<readonly User[]> =>
    (await usersByAddressLoader(context).load(refKey({ account: name, id: email }))) ?? [];

/** The same, for lists that are narrowed to things of these users. */
export const userRefsOf = (person: Person, context: Context) => {
  const find = usersOf(person, context);
  return async (account: Account): Promise<readonly Ref[]> => (await find(account)).map(({ ref }) => ref);
};
