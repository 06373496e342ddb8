import { z } from 'zod';
import type { CalcomUser } from '../../domain/details/calcom.ts';
import type { Embedded } from '../../domain/partly.ts';
import type { User } from '../../domain/user.ts';
import { embedding } from '../../kit/embedding.ts';
import { lazyList } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import { transformed } from '../../kit/transformed.ts';
import { bool, instant, int, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { identity } from './ids.ts';
import { roles, themes, weekdays } from './words.ts';

const moment = instant('UTC');

/**
 * The fields that reads project, and no others: what a create answers is the stored row with the secret of the second
 * factor, backup codes and whatever anybody put into `metadata`.
 */
export const UserFields = wire('User', {
  id: required(positiveInt),
  username: text,
  name: text,
  email: text,
  emailVerified: moment,
  bio: text,
  avatar: text,
  avatarUrl: text,
  timeZone: text,
  weekStart: text,
  endTime: int,
  bufferTime: int,
  appTheme: text,
  theme: text,
  defaultScheduleId: int,
  locale: text,
  timeFormat: int,
  hideBranding: bool,
  brandColor: text,
  darkBrandColor: text,
  allowDynamicBooking: bool,
  createdDate: moment,
  verified: bool,
  invitedTo: int,
  role: text,
});

type UserFieldsWire = z.infer<typeof UserFields>;

/** The picture is in `avatar`, or in a stored row's `avatarUrl`; lists and edits of some versions have neither. */
const withPicture = (answer: UserFieldsWire) => ({ ...answer, avatar: answer.avatar ?? answer.avatarUrl });

export const UserAnswer = transformed(UserFields, withPicture);

export const LazyUserAnswers: z.ZodType<UserWire[]> = lazyList(UserFields);

export type UserWire = z.infer<typeof UserAnswer>;

/** What single gets and all writes answer. */
export const OneUser = z.object({ user: UserAnswer });

const userOf = mapping<User, UserWire>({
  name: (answer) => answer.name ?? null,
  firstName: () => null, // the provider knows the full name only
  lastName: () => null,
  email: (answer) => answer.email ?? null,
  emails: (answer) => (answer.email ? [answer.email] : []),
  timeZone: (answer) => answer.timeZone ?? null,
  locale: (answer) => answer.locale ?? null,
  avatarUrl: (answer) => answer.avatar ?? answer.avatarUrl ?? null,
  status: () => null, // `locked` is not among what reads tell
  role: (answer) => answer.role ?? null,
  organization: () => null, // nor is the organization
  createdAt: (answer) => answer.createdDate ?? null,
  updatedAt: () => null,
  details: (answer) => ({ calcom: toDetails(answer) }),
});

export const toUser = (answer: UserWire, account: string): User =>
  userOf(identity(account, answer.id), answer);

const toDetails = (answer: UserWire): CalcomUser => ({
  username: answer.username ?? null,
  emailVerifiedAt: answer.emailVerified ?? null,
  bio: answer.bio ?? null,
  role: roles.read(answer.role),
  weekStart: weekdays.read(answer.weekStart),
  weekStartRaw: answer.weekStart ?? null,
  endTime: answer.endTime ?? null,
  bufferTime: answer.bufferTime ?? null,
  theme: themes.read(answer.theme),
  themeRaw: answer.theme ?? null,
  appTheme: themes.read(answer.appTheme),
  appThemeRaw: answer.appTheme ?? null,
  defaultScheduleId: toId(answer.defaultScheduleId),
  timeFormat: answer.timeFormat ?? null,
  hideBranding: answer.hideBranding ?? null,
  brandColor: answer.brandColor ?? null,
  darkBrandColor: answer.darkBrandColor ?? null,
  allowDynamicBooking: answer.allowDynamicBooking ?? null,
  verified: answer.verified ?? null,
  invitedTo: toId(answer.invitedTo),
});

const toId = (id: number | null | undefined): string | null => (typeof id === 'number' ? String(id) : null);

const embed = embedding<User, UserWire>({
  name: ['name'],
  firstName: [],
  lastName: [],
  email: ['email'],
  emails: ['email'],
  timeZone: ['timeZone'],
  locale: ['locale'],
  avatarUrl: ['avatar'],
  status: [],
  role: ['role'],
  organization: [],
  createdAt: ['createdDate'],
  updatedAt: [],
  details: [
    'username',
    'emailVerified',
    'bio',
    'role',
    'weekStart',
    'endTime',
    'bufferTime',
    'theme',
    'appTheme',
    'defaultScheduleId',
    'timeFormat',
    'hideBranding',
    'brandColor',
    'darkBrandColor',
    'allowDynamicBooking',
    'verified',
    'invitedTo',
  ],
});

/** A user as a write answers it: which fields come with it depends on the version of the instance. */
export const toWrittenUser = (answer: UserWire, account: string): Embedded<User> =>
  embed(toUser(answer, account), answer);
