import { domainToUnicode } from 'node:url';
import { sameAddress } from '../domain/person.ts';
import type { User } from '../domain/user.ts';
import type { Account } from './accounts.ts';
import type { Applied } from './applied.ts';
import type { Clients } from './clients.ts';
import { isUnsupported, sourceOf } from './list-source.ts';
import { userList } from './lists.ts';
import { Patience } from './patience.ts';

const { verb } = userList;

/**
 * An account's users by their addresses, for many addresses at once: asked for where the provider can look addresses
 * up, else looked for in the whole list, which is read once a request.
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
): Promise<readonly (readonly User[])[]> {
  const filter = { emails: addresses.flatMap(spellings) };
  const source = sourceOf(userList, { filter, order: null, shareWalk: true }, account, clients);
  if (isUnsupported(source)) throw source.error;
  const everything = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const patience = new Patience(account.name, account.patienceMs, signal);
  const { items } = await patience.wait((given) => source.read(everything, given));
  return addresses.map((address) =>
    items.filter(({ emails }) => emails.some((email) => sameAddress(email, address))),
  );
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
