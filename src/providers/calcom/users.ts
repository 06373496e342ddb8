import type { z } from 'zod';
import type { Found } from '../../contract/list.ts';
import type { UserVerbs } from '../../contract/users.ts';
import { sliceOf } from '../../domain/page.ts';
import type { User, UserFilter } from '../../domain/user.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { chunksOf, eachOf } from '../../kit/batch.ts';
import type { Pairs } from '../../kit/http.ts';
import { readPages } from '../../kit/paging.ts';
import { int, required, wire } from '../../kit/wire.ts';
import { toInt } from './ids.ts';
import { operations, pageCost } from './operations.ts';
import type { CalcomLink } from './settings.ts';
import { LazyUserAnswers, OneUser, toUser, type UserWire } from './user.ts';

const pageSize = 100; // the provider sets no limit
const mostEmails = 50; // so that a URL stays short enough

const Page = wire('UserList', { users: required(LazyUserAnswers), total: int });

const onePage = (body: unknown): z.infer<typeof Page> => Page.parse(body);
const oneUser = (body: unknown): UserWire => OneUser.parse(body).user;

const readPage = ({ call }: CalcomLink, page: number, take: number, more: Pairs = []) =>
  call({
    operation: operations.listUsers,
    query: [['page', String(page)], ['take', String(take)], ...more],
    decode: onePage,
  });

/**
 * @param assume in a dry run
 * @throws GatewayError NOT_FOUND
 */
export const getUser = ({ call }: CalcomLink, id: string, assume?: () => UserWire): Promise<UserWire> =>
  call({ operation: operations.getUserById, params: { userId: toInt(id, 'id') }, decode: oneUser, assume });

/** Addresses are stored in lower case, and compared as they are sent. */
export async function usersByEmail(link: CalcomLink, emails: readonly string[]): Promise<UserWire[]> {
  const distinct = [...new Set(emails.map((email) => email.toLowerCase()))];
  const pages = await Promise.all(
    chunksOf(distinct, mostEmails).map((chunk) =>
      readPage(
        link,
        1,
        chunk.length,
        chunk.map((email) => ['email', email] as const),
      ),
    ),
  );
  return pages.flatMap(({ users }) => users);
}

export function users(link: CalcomLink) {
  const toNoun = (answer: UserWire) => toUser(answer, link.account);
  const one = async (id: string) => {
    const answer = await nullIfMissing(getUser(link, id));
    return answer && toNoun(answer);
  };
  const getUsers = (ids: readonly string[]) => byIds(link, ids, one, toNoun);
  return {
    listUsers: async ({ filter }, window) => {
      if (filter.ids !== undefined || filter.emails !== undefined)
        return sliceOf(await picked(link, filter, getUsers, toNoun), window);
      return readPages(window, pageSize, async (page, size) => {
        const { users: rows, total } = await readPage(link, page, size);
        return { items: rows.map(toNoun), total: total ?? null };
      });
    },
    getUsers,
  } satisfies Partial<UserVerbs>;
}

/** By ids and addresses: the one is asked for, the other applied here. */
async function picked(
  link: CalcomLink,
  { ids, emails }: UserFilter,
  getUsers: (ids: readonly string[]) => Promise<Found<User>>,
  toNoun: (answer: UserWire) => User,
): Promise<User[]> {
  if (ids === undefined) return (await usersByEmail(link, emails ?? [])).map(toNoun);
  const wanted = emails && new Set(emails.map((email) => email.toLowerCase()));
  const found = await getUsers([...new Set(ids.map(({ id }) => id))]);
  return found.flatMap((user) => {
    if (user instanceof Error) throw user;
    return user !== null && (wanted?.has(user.email?.toLowerCase() ?? '') ?? true) ? [user] : [];
  });
}

/** There is no call for several ids: a few are got one by one, more are looked for in the list first. */
async function byIds(
  link: CalcomLink,
  ids: readonly string[],
  one: (id: string) => Promise<User | null>,
  toNoun: (answer: UserWire) => User,
): Promise<Found<User>> {
  const distinct = [...new Set(ids)];
  const found = new Map<string, User | null | Error>();
  if (distinct.length > pageCost) {
    for (const [id, answer] of await lookedFor(link, distinct)) found.set(id, answer && toNoun(answer));
  }
  const missing = distinct.filter((id) => !found.has(id));
  const results = await eachOf(missing, one);
  for (const [index, id] of missing.entries()) found.set(id, results[index] ?? null);
  return ids.map((id) => found.get(id) ?? null);
}

/**
 * Reads the list page by page, as long as what is left of it costs less than to get what is still missing.
 * @returns null for ids that the whole list does not have; those that were not come across are left out
 */
async function lookedFor(
  link: CalcomLink,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UserWire | null>> {
  const seen = new Map<string, UserWire>();
  for (let page = 1; ; page += 1) {
    const { users: rows, total } = await readPage(link, page, pageSize);
    for (const row of rows) seen.set(String(row.id), row);
    const length = total ?? (rows.length < pageSize ? seen.size : Number.POSITIVE_INFINITY);
    // Pages can overlap: only who has seen as many users as there are has seen them all.
    if (seen.size >= length) return new Map(ids.map((id) => [id, seen.get(id) ?? null]));
    const missing = ids.filter((id) => !seen.has(id)).length;
    const pagesLeft = Math.ceil(length / pageSize) - page;
    if (pagesLeft <= 0 || pagesLeft * pageCost >= missing) break;
  }
  return new Map([...seen].filter(([id]) => ids.includes(id)));
}
