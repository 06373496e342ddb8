import type { CalcomNewUser, CalcomUserPatch } from '../../contract/calcom.ts';
import type { NewUser, UserPatch } from '../../contract/users.ts';
import { ValidationError } from '../../domain/errors.ts';
import { fullName } from '../../kit/full-name.ts';
import { filled, withoutNulls } from '../../kit/given.ts';
import { toInt } from './ids.ts';
import { locales, roles, themes, weekdays } from './words.ts';

type Person = Omit<UserPatch, 'blocks'>;

/** What is sent of a user: exactly what was given, because the provider refuses unknown keys and resets none. */
export interface UserBody {
  readonly username?: string;
}

/** @throws ValidationError for what can be seen to be wrong */
export function newBody({ blocks, ...person }: NewUser): object {
  const block = blocks.calcom;
  if (block === undefined || block.username.trim() === '') {
    throw new ValidationError(
      'calcom.username',
      'calcom.username is needed: Cal.com makes nobody without one.',
    );
  }
  const { createdDate, ...rest } = withoutNulls(block) as CalcomNewUser;
  return { ...bodyOf(withoutNulls(person), rest), createdDate: createdDate?.toISOString() };
}

/** @returns undefined when nothing is to be changed @throws as {@link newBody} */
export function changedBody({ blocks, ...person }: UserPatch): UserBody | undefined {
  return filled(bodyOf(person, blocks.calcom ?? {}));
}

function bodyOf(person: Person, block: CalcomUserPatch) {
  if (person.avatarUrl !== undefined) {
    throw new ValidationError(
      'avatarUrl',
      'Cal.com takes a picture and no address of one: give calcom.avatar.',
    );
  }
  return {
    email: person.email,
    name: fullName(person, 'Cal.com'),
    timeZone: kept(person.timeZone, 'timeZone'),
    locale: localeOf(person.locale),
    ...fromBlock(block),
  };
}

const fromBlock = (block: CalcomUserPatch) => ({
  username: usernameOf(kept(block.username, 'calcom.username')),
  bio: block.bio,
  weekStart: word(weekdays, kept(block.weekStart, 'calcom.weekStart'), 'calcom.weekStart'),
  brandColor: colour(kept(block.brandColor, 'calcom.brandColor'), 'calcom.brandColor'),
  darkBrandColor: colour(kept(block.darkBrandColor, 'calcom.darkBrandColor'), 'calcom.darkBrandColor'),
  hideBranding: kept(block.hideBranding, 'calcom.hideBranding'),
  theme: word(themes, block.theme, 'calcom.theme'),
  appTheme: word(themes, block.appTheme, 'calcom.appTheme'),
  timeFormat: timeFormatOf(kept(block.timeFormat, 'calcom.timeFormat')),
  defaultScheduleId: scheduleOf(block.defaultScheduleId),
  allowDynamicBooking: block.allowDynamicBooking,
  role: word(roles, kept(block.role, 'calcom.role'), 'calcom.role'),
  avatar: kept(block.avatar, 'calcom.avatar'),
});

/** A value that the provider does not let be null. */
function kept<T>(value: T | null | undefined, argument: string): T | undefined {
  if (value !== null) return value;
  throw new ValidationError(argument, `${argument} cannot be cleared.`);
}

/** What is absent or null needs no word. */
function word<Ours extends string>(
  words: { written(value: Ours, argument: string): string },
  value: Ours | null | undefined,
  argument: string,
): string | null | undefined {
  return value === null || value === undefined ? value : words.written(value, argument);
}

function colour(value: string | undefined, argument: string): string | undefined {
  if (value === undefined || /^#.{3,8}$/u.test(value)) return value;
  throw new ValidationError(argument, `${argument} must be # and 3 to 8 further characters.`);
}

function timeFormatOf(value: number | undefined): number | undefined {
  if (value === undefined || value === 12 || value === 24) return value;
  throw new ValidationError('calcom.timeFormat', 'calcom.timeFormat must be 12 or 24.');
}

const scheduleOf = (id: string | null | undefined): number | null | undefined =>
  typeof id === 'string' ? toInt(id, 'calcom.defaultScheduleId') : id;

function usernameOf(value: string | undefined): string | undefined {
  if (value === undefined || value.trim() !== '') return value;
  throw new ValidationError('calcom.username', 'calcom.username must not be empty.');
}

function localeOf(value: string | null | undefined): string | null | undefined {
  if (typeof value !== 'string' || locales.has(value)) return value;
  throw new ValidationError('locale', `Cal.com knows these locales only: ${[...locales].join(', ')}.`);
}
