import type { z } from 'zod';
import type { VyteUser } from '../../domain/details/vyte.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { User } from '../../domain/user.ts';
import { embedding } from '../../kit/embedding.ts';
import { lazyList } from '../../kit/lazily.ts';
import { mapping, spelled } from '../../kit/mapping.ts';
import { anything, transformed } from '../../kit/transformed.ts';
import { bool, instant, list, number, required, text, wire } from '../../kit/wire.ts';
import { identity, objectId } from './ids.ts';
import { embedOrganization, UserOrganization } from './organizations.ts';

const moment = instant('UTC'); // all times carry their offset

const UserAccount = wire('UserAccount', {
  organization: UserOrganization,
  plan: text,
  free_trial_days: number,
  free_trial_started: moment,
  free_trial_until: moment,
  app_url: text,
});

const CalendarFlags = wire('CalendarFlags', {
  google: bool,
  office365: bool,
  exchange: bool,
  icloud: bool,
  caldav: bool,
});

/** `token` is left out on purpose: it must not come further than the answer's body. */
const GoogleAccount = wire('GoogleAccount', {
  id: text,
  email: text,
  picture: text,
  last_contacts_fetch: moment,
  last_profile_fetch: moment,
});

const UserModules = wire('UserModules', {
  brand: bool,
  assistant: bool,
  vyteme: bool,
  vyteme_pro: bool,
  availabilities: bool,
  billing: bool,
  group_pro: bool,
  team: bool,
});

const UserFields = wire('User', {
  _id: required(objectId),
  first_name: text,
  last_name: text,
  full_name: text,
  timezone: text,
  language: text,
  signedup_with: text,
  calendarList: text,
  picture_url: text,
  account: UserAccount,
  consent: wire('UserConsent', { terms: moment }),
  emails: list(text),
  calendars: CalendarFlags,
  google: GoogleAccount,
  modules: UserModules,
  createdAt: moment,
  updatedAt: moment,
});

/** Every sample says `_id`, the list of attributes says `id`. */
const withId = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !('_id' in body) && 'id' in body
    ? { ...body, _id: body.id }
    : body;

export const UserAnswer = transformed(anything, withId).pipe(UserFields);
export const LazyUserAnswers = transformed(anything, (rows) =>
  Array.isArray(rows) ? rows.map(withId) : rows,
).pipe(lazyList(UserFields));

export type UserWire = z.infer<typeof UserFields>;

const userOf = mapping<User, UserWire>({
  name: (answer) => answer.full_name ?? joined(answer),
  firstName: (answer) => answer.first_name ?? null,
  lastName: (answer) => answer.last_name ?? null,
  email: (answer) => answer.emails?.[0] ?? null,
  emails: (answer) => answer.emails ?? [],
  timeZone: (answer) => answer.timezone ?? null,
  locale: (answer) => answer.language ?? null,
  avatarUrl: (answer) => answer.picture_url ?? null,
  status: () => null, // nothing says whether somebody can log in
  role: () => null, // whether they are admin is all there is: details.organizationAdmin
  organization: (answer, account) => embedOrganization(answer.account?.organization, account),
  createdAt: (answer) => answer.createdAt ?? null,
  updatedAt: (answer) => answer.updatedAt ?? null,
  details: (answer) => ({ vyte: toDetails(answer) }),
});

export const toUser = (answer: UserWire, account: string): User =>
  userOf(identity(account, answer._id), answer);

/** The full name is in the samples only; it is the two others joined. */
const joined = ({ first_name, last_name }: UserWire): string | null =>
  [first_name, last_name].filter(Boolean).join(' ') || null;

const toDetails = (answer: UserWire): VyteUser => ({
  unread: null,
  extid: answer.account?.organization?.extid ?? null,
  organizationAdmin: answer.account?.organization?.admin ?? null,
  plan: toPlan(answer.account?.plan),
  planRaw: answer.account?.plan ?? null,
  freeTrialDays: answer.account?.free_trial_days ?? null,
  freeTrialStartedAt: answer.account?.free_trial_started ?? null,
  freeTrialUntil: answer.account?.free_trial_until ?? null,
  appUrl: answer.account?.app_url ?? null,
  signedUpWith: answer.signedup_with ?? null,
  calendarListId: answer.calendarList ?? null,
  termsAcceptedAt: answer.consent?.terms ?? null,
  calendars: toCalendars(answer.calendars),
  google: toGoogle(answer.google),
  modules: toModules(answer.modules),
});

const plans = { free: 'FREE', pro: 'PRO' } as const;

const toPlan = (plan: string | null | undefined) =>
  plan ? (Object.hasOwn(plans, plan) ? plans[plan as keyof typeof plans] : 'UNKNOWN') : null;

const toCalendars = (answer: UserWire['calendars']): VyteUser['calendars'] =>
  answer
    ? {
        google: answer.google ?? null,
        office365: answer.office365 ?? null,
        exchange: answer.exchange ?? null,
        icloud: answer.icloud ?? null,
        caldav: answer.caldav ?? null,
      }
    : null;

const toGoogle = (answer: UserWire['google']): VyteUser['google'] =>
  answer
    ? {
        externalId: answer.id ?? null,
        email: answer.email ?? null,
        pictureUrl: answer.picture ?? null,
        contactsFetchedAt: answer.last_contacts_fetch ?? null,
        profileFetchedAt: answer.last_profile_fetch ?? null,
      }
    : null;

const toModules = (answer: UserWire['modules']): VyteUser['modules'] =>
  answer
    ? {
        brand: answer.brand ?? null,
        assistant: answer.assistant ?? null,
        bookingPage: answer.vyteme ?? null,
        bookingPagePro: answer.vyteme_pro ?? null,
        availabilities: answer.availabilities ?? null,
        billing: answer.billing ?? null,
        groupPro: answer.group_pro ?? null,
        team: answer.team ?? null,
      }
    : null;

const embed = embedding<User, UserWire>({
  name: ['first_name', 'last_name'],
  firstName: ['first_name'],
  lastName: ['last_name'],
  email: ['emails'],
  emails: ['emails'],
  timeZone: ['timezone'],
  locale: ['language'],
  avatarUrl: ['picture_url'],
  status: [],
  role: [],
  organization: ['account'],
  createdAt: [], // only writes tell
  updatedAt: [],
  details: ['account', 'signedup_with', 'calendars'],
});

/** What no sample of a write has, though the user may well have it. */
const readOnly = ['calendarList', 'consent', 'google'] as const;

/** A user as a write answers it. */
export function toWrittenUser(answer: UserWire, account: string): Embedded<User> {
  const user = toUser(answer, account);
  if (readOnly.every((key) => answer[key] !== undefined)) return embed(user, answer);
  const details = { vyte: { ...toDetails(answer), unread: user.ref } };
  return { ...spelled(embed({ ...spelled(user), details }, answer)), partly: true };
}
