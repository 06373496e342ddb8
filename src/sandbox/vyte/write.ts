import { Refusal } from '../refusal.ts';
import { moduleNames } from './seed.ts';
import { idOf, instant, type State, type User } from './state.ts';

/** Body of create and update. It was checked against the facts. */
export interface WriteBody {
  readonly organization?: string | null;
  readonly finish_signup_with?: string | null;
  readonly login?: object | null;
  readonly calendars?: readonly object[] | null;
  readonly user?: UserInput | null;
}

export interface UserInput {
  readonly emails?: readonly string[] | null;
  readonly email?: string | null;
  readonly first_name?: string | null;
  readonly last_name?: string | null;
  readonly timezone?: string | null;
  readonly language?: string | null;
  readonly picture_url?: string | null;
  readonly account?: { readonly organization?: { readonly extid?: string | null } | null } | null;
}

export const extidIn = ({ user }: WriteBody): string | null => user?.account?.organization?.extid ?? null;

/** What the facts cannot say. @throws Refusal 400 or 403 */
export function checkWrite(state: State, body: WriteBody, self: User | undefined): void {
  // Not stated: an organization that is not the key's own is taken to be out of bounds.
  if (body.organization != null && body.organization !== state.organization._id) {
    throw new Refusal(403, 'This organization is not yours');
  }
  if (body.finish_signup_with != null && body.login != null) {
    throw new Refusal(400, 'finish_signup_with and login cannot be used together');
  }
  const addresses = addressesIn(body.user ?? {});
  if (addresses.length > 1) throw new Refusal(400, 'user.emails and user.email differ');
  const extid = extidIn(body);
  for (const other of state.users.values()) {
    if (other === self) continue;
    // Neither is stated. Two of a kind would leave open whom the next write means.
    if (addresses.some((address) => other.emails.includes(address))) {
      throw new Refusal(400, 'user.emails is taken by another user');
    }
    if (extid !== null && other.account.organization.extid === extid) {
      throw new Refusal(400, 'user.account.organization.extid is taken by another user');
    }
  }
}

/** The sample sends `email`, the attribute list has `emails`: a client may send both, if they agree. */
const addressesIn = ({ emails, email }: UserInput): readonly string[] => [
  ...new Set([...(emails ?? []), ...(email == null ? [] : [email])]),
];

/** A user as the create sample shows one: without consent, Google account and calendar list. */
export function createUser(state: State, body: WriteBody): User {
  state.lastId++;
  const off = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, false]));
  const _id = idOf(state.now, state.lastId);
  const user: User = {
    _id,
    full_name: '',
    language: 'en',
    signedup_with: 'api',
    account: {
      organization: { name: state.organization.name, id: state.organization._id },
      plan: 'pro',
      app_url: `https://page-${_id.slice(-6)}.pages.example.com`,
    },
    emails: [],
    calendars: { google: false, office365: false, exchange: false, icloud: false, caldav: false },
    modules: off(moduleNames),
    createdAt: instant(state.now),
    updatedAt: instant(state.now),
    __v: 0,
  };
  state.users.set(_id, user);
  writeUser(user, body);
  return user;
}

/** A patch, though it may come by PUT. */
export function updateUser(state: State, user: User, body: WriteBody): void {
  writeUser(user, body);
  user.updatedAt = instant(state.now);
  user.__v++;
}

/** Availability, booking page and login show in no answer: they are checked and then forgotten. */
function writeUser(user: User, { user: input, calendars }: WriteBody): void {
  const { emails, email, account, ...own } = input ?? {};
  Object.assign(user, own);
  if (emails !== undefined || email !== undefined) user.emails = addressesIn({ emails, email });
  const extid = account?.organization?.extid;
  if (extid !== undefined) user.account.organization.extid = extid;
  user.full_name = [user.first_name, user.last_name].filter((name) => name != null).join(' ');
  if (calendars?.length) user.calendars.exchange = true;
}
