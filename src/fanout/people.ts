import { domainToUnicode } from 'node:url';
import { sameAddress } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import { chunksOf } from '../kit/batch.ts';
import { isUnsupported } from './account-source.ts';
import type { Account } from './accounts.ts';
import type { Applied } from './applied.ts';
import { CacheUses } from './cache-uses.ts';
import type { Clients } from './clients.ts';
import type { Traced } from './list-request.ts';
import { sourceOf } from './list-source.ts';
import { userList } from './lists.ts';
import { Patience } from './patience.ts';
import { everyRow } from './source.ts';
import { usersBySearch } from './users-by-search.ts';

const { verb } = userList;

/** Addresses that are looked up together. */
const mostAddresses = 100;

/**
 * An account's users by their addresses, for many addresses at once: asked for where the provider can look addresses
 * up; searched for where they are few and the list is long; else looked for in the whole list, which is read once a
 * request.
 * @param addresses as `normalAddress` spells them
 * @returns one list an address, in the order given
 * @throws GatewayError UNSUPPORTED for an account that has no list of users, or one too long to be read whole; TIMEOUT
 *   once the account's patience is over
 */
export async function usersByAddress(
  addresses: readonly string[],
  account: Account,
  clients: Clients,
  signal?: AbortSignal,
): Promise<readonly Traced<User>[]> {
  const cached = new CacheUses();
  const patience = new Patience(account.name, account.patienceMs, signal);
  const lookUp = async (some: readonly string[]) => {
    const filter = { emails: some.flatMap(spellings) };
    const source = sourceOf(userList, { filter, order: null, shareWalk: true }, account, clients, cached);
    if (isUnsupported(source)) throw source.error;
    return patience.wait(
      async (given) =>
        (await usersBySearch(some, { account, clients, cached }, given)) ??
        (await source.read(everyRow, given)).items,
    );
  };
  const rows = (await Promise.all(chunksOf(addresses, mostAddresses).map(lookUp))).flat();
  const found = [...new Map(rows.map((user) => [user.ref.id, user])).values()]; // one may have two addresses
  return addresses.map((address) => ({
    items: found.filter(({ emails }) => emails.some((email) => sameAddress(email, address))),
    cached,
  }));
}

/** How {@link usersByAddress} narrows an account's list. */
export function appliedByAddress({ provider }: Account): Applied {
  const narrowing = ['filter.emails'];
  return provider.lists[verb]?.filters.includes('emails') === true
    ? { pushedDown: narrowing, appliedHere: [] }
    : { pushedDown: [], appliedHere: narrowing };
}

/** A provider compares addresses as they were written, which for a domain with other letters than a to z is one of two. */
function spellings(address: string): readonly string[] {
  const at = address.lastIndexOf('@');
  const written = `${address.slice(0, at + 1)}${domainToUnicode(address.slice(at + 1))}`;
  return written === address ? [address] : [address, written];
}
