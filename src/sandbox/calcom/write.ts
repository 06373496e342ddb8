import { createHash } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { isZone } from '../zone.ts';
import { invalid } from './refusals.ts';
import { instant, type State, type User } from './state.ts';

/** Body of create and edit. It was checked against the facts. */
export type WriteBody = Partial<Omit<User, 'id' | 'avatarUrl' | 'scheduleIds'>> & {
  readonly avatar?: string;
};

export function createUser(state: State, body: WriteBody): User {
  const { email = '', username = '', ...rest } = columnsIn(state, body);
  checkEmail(state, email, null);
  const user: User = {
    ...blank,
    id: ++state.lastId,
    createdDate: instant(state.now),
    scheduleIds: [],
    ...rest,
    email,
    username,
  };
  state.users.set(user.id, user);
  return user;
}

/** What the database fills in. */
const blank = {
  name: null,
  emailVerified: null,
  bio: null,
  avatarUrl: null,
  timeZone: 'Europe/London',
  weekStart: 'Sunday',
  endTime: 1_440,
  bufferTime: 0,
  appTheme: null,
  theme: null,
  defaultScheduleId: null,
  locale: null,
  timeFormat: 12,
  hideBranding: false,
  brandColor: null,
  darkBrandColor: null,
  allowDynamicBooking: true,
  verified: null,
  invitedTo: null,
  role: 'USER',
} satisfies Partial<User>;

/** @param isAdmin without it role and branding are dropped without a word */
export function editUser(state: State, id: number, body: WriteBody | null, isAdmin: boolean): User {
  const { role, hideBranding, ...own } = columnsIn(state, body ?? {});
  const changes = isAdmin ? { ...own, role, hideBranding } : own;
  const user = state.users.get(id);
  const schedule = changes.defaultScheduleId ?? null;
  if (schedule !== null && !user?.scheduleIds.includes(schedule)) {
    throw new Refusal(400, 'Bad request: Invalid default schedule id');
  }
  if (user === undefined) throw new Refusal(404, 'User not found');
  if (changes.email !== undefined) checkEmail(state, changes.email, user);
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const edited = { ...user, ...Object.fromEntries(given) };
  // A database without an order lists what was written last, last.
  state.users.delete(id);
  state.users.set(id, edited);
  return edited;
}

/** Checks what the facts cannot say. Schedules are checked on edits only, since nobody has any before. */
function columnsIn(state: State, { avatar, ...body }: WriteBody): Partial<User> {
  if (body.timeZone !== undefined && !isExactZone(body.timeZone)) {
    invalid('timeZone', 'Expected one of the zones of tzdata');
  }
  const username = body.username?.toLowerCase();
  if (username !== undefined) checkUsername(state, username);
  return {
    ...body,
    ...(username !== undefined && { username }),
    ...(body.email !== undefined && { email: body.email.toLowerCase() }),
    ...(body.createdDate !== undefined && { createdDate: instant(Date.parse(body.createdDate)) }),
    ...(avatar !== undefined && { avatarUrl: addressOf(avatar) }),
  };
}

/** Names that cost money where the instance sells names. */
const premium = ['cal', 'premium', 'vip'];

/** Whoever edits is not left out: one's own name, sent again, is taken. */
function checkUsername({ users }: State, username: string): void {
  const isTaken = [...users.values()].some((user) => user.username === username);
  if (isTaken) invalid('username', 'already_in_use_error');
  if (premium.includes(username)) invalid('username', 'premium_username');
}

/** The database says no, and an instance in production does not pass on why. */
function checkEmail({ users }: State, email: string, self: User | null): void {
  const isTaken = [...users.values()].some((user) => user !== self && user.email === email);
  if (isTaken) throw new Refusal(400, 'An error occured while querying the database.');
}

/** Names count as they are spelt: the runtime also knows `EUROPE/PARIS`. It tells the right spelling of most. */
function isExactZone(name: string): boolean {
  if (!isZone(name)) return false;
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
  return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
}

/** The image itself is kept nowhere: the same one has the same address. */
const addressOf = (avatar: string): string =>
  `https://cal.example.com/api/avatar/${createHash('sha256').update(avatar).digest('hex').slice(0, 16)}.png`;
