import { sameAddress } from '../domain/person.ts';
import type { User, UserFilter } from '../domain/user.ts';
import { isUnsupported } from './account-source.ts';
import type { Account } from './accounts.ts';
import type { CacheUses } from './cache-uses.ts';
import type { Clients } from './clients.ts';
import { sourceOf } from './list-source.ts';
import { userList } from './lists.ts';
import { windowRows } from './source.ts';

/** For more addresses than these the whole list is likely to be fewer calls. */
const mostSearched = 3;

/** Whether an account's users can be searched, and neither looked up by address nor read at once. */
function isSearched({ provider }: Account): boolean {
  const { filters = [], whole = true } = provider.lists[userList.verb] ?? {};
  return !whole && filters.includes('search') && !filters.includes('emails');
}

interface Searching {
  readonly account: Account;
  readonly clients: Clients;
  /** Where it is noted which remembered answers the users are from. */
  readonly cached: CacheUses;
}

/**
 * Users of a few addresses in a list that may be long: its first page, then one search an address. How a provider's search
 * matches is its own business, so that only what it finds counts.
 * @returns null where that is no way, or did not find a user of every address: then only the whole list tells
 */
export async function usersBySearch(
  addresses: readonly string[],
  { account, clients, cached }: Searching,
  signal: AbortSignal,
): Promise<readonly User[] | null> {
  if (!isSearched(account) || addresses.length > mostSearched) return null;
  const read = async (filter: UserFilter) => {
    const source = sourceOf(userList, { filter, order: null }, account, clients, cached);
    if (isUnsupported(source)) throw source.error;
    return source.read({ offset: 0, limit: windowRows }, signal);
  };
  const first = await read({});
  if (!first.more) return first.items;
  const found = await Promise.all(addresses.map((search) => read({ search })));
  const missed = addresses.some(
    (address, index) =>
      !found[index]?.items.some(({ emails }) => emails.some((own) => sameAddress(own, address))),
  );
  return missed ? null : found.flatMap(({ items }) => items);
}
