import { z } from 'zod';
import { UserAnswer as CalcomUser } from '../../../src/providers/calcom/user.ts';
import { userAddress } from '../../../src/providers/calplatform/ids.ts';
import { ManagedUserOutput } from '../../../src/providers/calplatform/managed-user.ts';
import { askedFor } from '../../../src/providers/calplatform/profile.ts';
import { UserV2 } from '../../../src/providers/epilot/user.ts';
import { userDTO } from '../../../src/providers/simplymeet/users.ts';
import { UserAnswer as VyteUser } from '../../../src/providers/vyte/user.ts';
import { around, idOf, inTurn, type Part } from './answers.ts';
import { get } from './upstream.ts';

interface Person {
  readonly id: string | number;
  readonly name: string | null | undefined;
  readonly email: string | null | undefined;
}

const simplymeetUsers = z.array(userDTO('UTC'));
const vyteUsers = z.array(VyteUser);
const calcomUsers = z.object({ users: z.array(CalcomUser), total: z.int().nullish() });
const calplatformUsers = z.object({ status: z.literal('success'), data: z.array(ManagedUserOutput) });
const epilotUsers = z.object({ results: z.array(UserV2) });
const client = 'clsx7q2ma0003vkhl5d8we1ra';

/** In the order of the accounts that are asked. */
const lists: readonly ((account: string) => Promise<Person[]>)[] = [
  async (account) => {
    const users = simplymeetUsers.parse(await get('/simplymeet/panel/api/user', { 'X-API-KEY': account }));
    return users.map(({ id, fullName, email }) => ({ id, name: fullName, email }));
  },
  async (account) => {
    const users = vyteUsers.parse(await get('/vyte/v2/users', { authorization: account }));
    users.sort((one, other) => (one._id < other._id ? -1 : 1));
    return users.map(({ _id, full_name, emails }) => ({ id: _id, name: full_name, email: emails?.[0] }));
  },
  async (account) => {
    const { users } = calcomUsers.parse(await get(`/calcom/users?page=1&take=20&apiKey=${account}`, {}));
    return users;
  },
  async (account) => {
    const path = `/calplatform/v2/oauth-clients/${client}/users?limit=21&offset=0`;
    const headers = { 'x-cal-secret-key': account, 'x-cal-client-id': client };
    const { data } = calplatformUsers.parse(await get(path, headers));
    return data.map(({ id, name, email }) => ({
      id: userAddress({ clientId: client, userId: id }),
      name,
      email: email ? askedFor(email, client) : null,
    }));
  },
  async (account) => {
    const path = '/epilot/v2/users?limit=21&offset=0';
    const { results } = epilotUsers.parse(await get(path, { authorization: `Bearer ${account}` }));
    return results.map(({ id, display_name, email }) => ({ id, name: display_name, email }));
  },
];

/** W3 */
export async function users({ accounts }: { accounts: readonly string[] }): Promise<object> {
  const parts = await Promise.all(accounts.map((account, index) => partOf(account, lists[index])));
  return { users: { nodes: inTurn(parts), ...around('users', {}, parts) } };
}

async function partOf(account: string, list: (typeof lists)[number] | undefined): Promise<Part> {
  const people = (await list?.(account)) ?? [];
  const rows = people.map(({ id, name, email }) => ({
    id: idOf('User', account, id),
    name: name ?? null,
    email: email ?? null,
    account: { name: account },
  }));
  return { account, rows, lastId: String(people.at(-1)?.id), more: false };
}
