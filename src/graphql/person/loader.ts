import { parseRefKey } from '../../domain/ref.ts';
import type { User } from '../../domain/user.ts';
import { byAccount } from '../../fanout/by-account.ts';
import type { Traced } from '../../fanout/list-request.ts';
import { usersByAddress } from '../../fanout/people.ts';
import { loaderOf } from '../loaders.ts';

/** Users by account and normal address. A page of a hundred people is one look-up an account, not a hundred. */
export const usersByAddressLoader = loaderOf<Traced<User> | null>((keys, { clients, signal }) =>
  byAccount(keys.map(parseRefKey), async (name, addresses) =>
    usersByAddress(addresses, clients.account(name), clients, signal),
  ),
);
