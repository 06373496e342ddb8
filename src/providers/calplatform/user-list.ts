import type { UserVerbs } from '../../contract/users.ts';
import { GatewayError, ValidationError } from '../../domain/errors.ts';
import { type Slice, sliceOf, type Window } from '../../domain/page.ts';
import type { User, UserFilter } from '../../domain/user.ts';
import { chunksOf, eachOf } from '../../kit/batch.ts';
import type { Pairs } from '../../kit/http.ts';
import { manyUsers, toManagedUser } from './managed-user.ts';
import { operations } from './operations.ts';
import { askedFor } from './profile.ts';
import type { Session } from './session.ts';

/** Every version takes pages of a hundred; no version states an order or a total. */
const pageSize = 100;
/** How far into the list a page may start: the definition is silent, newer versions stop at the first, older at the second. */
const furthest = 250;
const furthestOfOld = 100;

const mostEmailsInOne = 50;
const mostEmails = 500;

/** One window of the managed users, or those with certain e-mails or ids. */
export async function listManagedUsers(
  session: Session,
  { ids, emails }: UserFilter,
  window: Window,
  getUsers: UserVerbs['getUsers'],
): Promise<Slice<User>> {
  if (ids === undefined && emails === undefined) return readWindow(session, window);
  if (ids === undefined) return sliceOf(await withEmails(session, emails ?? []), window);
  const found = thrownAtFirst(await getUsers(ids.map(({ id }) => id))).flatMap((user) => user ?? []);
  const wanted = emails?.map((email) => email.toLowerCase());
  return sliceOf(
    found.filter(({ email }) => wanted === undefined || wanted.includes(email?.toLowerCase() ?? '')),
    window,
  );
}

async function readWindow(session: Session, window: Window): Promise<Slice<User>> {
  try {
    return await readUpTo(session, window, furthest);
  } catch (error) {
    const isTooFar = error instanceof GatewayError && error.facts.upstreamStatus === 400;
    if (!isTooFar || window.offset + window.limit < furthestOfOld) throw error;
    return readUpTo(session, window, furthestOfOld);
  }
}

/**
 * Reads a window page by page, and one row more where a page has room for it, to know whether it is the last.
 * @throws GatewayError UNSUPPORTED for a window that starts behind what any page can reach
 */
async function readUpTo(session: Session, { offset, limit }: Window, last: number): Promise<Slice<User>> {
  if (offset >= last + pageSize) throw outOfReach(session, last + pageSize);
  const rows: User[] = [];
  const wanted = limit + 1;
  for (let more = true; more && rows.length < wanted; ) {
    const next = offset + rows.length;
    if (next >= last + pageSize) return { items: rows.slice(0, limit), total: null, more: true };
    const from = Math.min(next, last);
    const size = Math.min(pageSize, next - from + wanted - rows.length);
    const page = await readPage(session, [
      ['limit', String(size)],
      ['offset', String(from)],
    ]);
    rows.push(...page.slice(next - from));
    more = page.length >= size;
    if (rows.length === limit) return { items: rows, total: null, more };
  }
  return { items: rows.slice(0, limit), total: null, more: rows.length > limit };
}

async function readPage(session: Session, query: Pairs): Promise<User[]> {
  const clientId = session.clientId;
  const operation = operations.oauth_client_users_controller_get_managed_users;
  const request = { operation, params: { clientId }, query, decode: manyUsers };
  const answers = await session.asClient(clientId, request);
  return answers.map((answer) => toManagedUser(answer, session.link.account, clientId));
}

const outOfReach = ({ link: { account } }: Session, rows: number): GatewayError =>
  new GatewayError(
    'UNSUPPORTED',
    `Cal.com Platform gives the first ${rows} managed users only. Others are found by \`filter.emails\` or by id.`,
    { account },
  );

/** Both spellings, because whether the provider minds capitals is not known. */
async function withEmails(session: Session, emails: readonly string[]): Promise<User[]> {
  if (emails.length > mostEmails) {
    throw new ValidationError('filter.emails', `filter.emails takes at most ${mostEmails} addresses here.`);
  }
  const plain = emails.map((email) => askedFor(email, session.clientId));
  const wanted = [...new Set(plain.flatMap((email) => [email, email.toLowerCase()]))];
  if (wanted.some((email) => email.includes(','))) {
    throw new ValidationError('filter.emails', 'filter.emails: an address must not hold a comma.');
  }
  const pages = await eachOf(chunksOf(wanted, mostEmailsInOne), (chunk) =>
    readPage(session, [
      ['limit', String(pageSize)],
      ['offset', '0'],
      ['emails', chunk.join(',')],
    ]),
  );
  const users = thrownAtFirst(pages).flat();
  return [...new Map(users.map((user) => [user.ref.id, user])).values()];
}

/** The results of all, or the first failure: a part of a list must not pass for the whole. */
function thrownAtFirst<T>(results: readonly (T | Error)[]): T[] {
  return results.map((result) => {
    if (result instanceof Error) throw result;
    return result;
  });
}
