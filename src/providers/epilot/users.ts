import type { UserVerbs } from '../../contract/users.ts';
import type { User } from '../../domain/user.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import type { Pairs } from '../../kit/http.ts';
import { byIds } from './by-ids.ts';
import { sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { oneUser, toUser, userList } from './user.ts';
import { type AskRows, readWindow } from './windows.ts';

/** The one behind the credential. */
export const readViewer = async ({ account, call }: EpilotLink): Promise<User> =>
  toUser(await call({ operation: operations.getMeV2, decode: oneUser }), account);

export async function readUser({ account, call }: EpilotLink, id: string): Promise<User> {
  const params = { id: sendable('User', id, 'id') };
  return toUser(await call({ operation: operations.getUserV2, params, decode: oneUser }), account);
}

/** How `query` matches is not documented: it is the provider's to decide. */
export const searching = (search: string | undefined): Pairs =>
  search === undefined ? [] : [['query', search]];

export const paging = (offset: number, limit: number): Pairs => [
  ['limit', String(limit)],
  ['offset', String(offset)],
];

const asking =
  ({ account, call }: EpilotLink, search?: string): AskRows<User> =>
  async (offset, limit) => {
    const query = [...searching(search), ...paging(offset, limit)];
    const answers = await call({ operation: operations.listUsersV2, query, decode: userList });
    return { items: answers.map((answer) => toUser(answer, account)), total: null };
  };

export function users(link: EpilotLink, viewer: () => Promise<User>) {
  const get = (id: string) => nullIfMissing(readUser(link, id));
  return {
    listUsers: ({ filter }, window) => readWindow(asking(link, filter.search), window),
    getUsers: byIds(get, asking(link)),
    getViewer: viewer,
  } satisfies Partial<UserVerbs>;
}
