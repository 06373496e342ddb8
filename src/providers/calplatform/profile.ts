import type { CalplatformProfilePatch } from '../../contract/calplatform.ts';
import type { UserPatch } from '../../contract/users.ts';
import type { CalplatformUser } from '../../domain/details/calplatform.ts';
import { ValidationError } from '../../domain/errors.ts';
import { fullName } from '../../kit/full-name.ts';
import { int, positiveInt, required, text } from '../../kit/wire.ts';
import { localeOf, metadataOf, timeFormatOf, toWeekday, weekStartOf } from './values.ts';

/** What both answers that tell of a user have. */
export const profileFields = {
  id: required(positiveInt),
  username: text,
  email: text,
  name: text,
  avatarUrl: text,
  bio: text,
  timeFormat: int,
  defaultScheduleId: positiveInt,
  weekStart: text,
  timeZone: text,
} as const;

interface Told {
  readonly username?: string | null;
  readonly email?: string | null;
  readonly bio?: string | null;
  readonly weekStart?: string | null;
  readonly timeFormat?: number | null;
  readonly defaultScheduleId?: number | null;
  readonly metadata?: unknown;
}

export const toDetails = (answer: Told): CalplatformUser => ({
  username: answer.username ?? null,
  providerEmail: answer.email ?? null,
  bio: answer.bio || null, // an empty one is none
  weekStart: toWeekday(answer.weekStart),
  weekStartRaw: answer.weekStart ?? null,
  timeFormat: answer.timeFormat ?? null,
  defaultScheduleId: answer.defaultScheduleId ? String(answer.defaultScheduleId) : null,
  metadata: answer.metadata ?? null,
});

/** The provider makes `ada@example.com` into `ada+<client id>@example.com`: this is the address that was asked for. */
export function askedFor(email: string, clientId: string | undefined): string {
  if (clientId === undefined) return email;
  const added = `+${clientId}`;
  const at = email.toLowerCase().lastIndexOf(`${added.toLowerCase()}@`); // mail programs may write capitals
  return at === -1 ? email : `${email.slice(0, at)}${email.slice(at + added.length)}`;
}

type Written = Omit<UserPatch, 'blocks'>;

/**
 * What is sent of a user. The definition knows no null, so that only what may be empty can be cleared: a text by an
 * empty one, an object by one without keys.
 * @throws ValidationError naming the input
 */
export function toBody(
  person: Written,
  block: CalplatformProfilePatch,
  clientId: string | undefined,
): Readonly<Record<string, unknown>> {
  const { email, timeZone, locale, avatarUrl } = person;
  const { bio, timeFormat, weekStart, defaultScheduleId, metadata } = block;
  const inBlock = (field: string) => `calplatform.${field}`;
  return {
    email: email === undefined ? undefined : askedFor(email, clientId),
    name: kept(fullName(person, 'Cal.com Platform'), 'name'),
    timeZone: kept(timeZone, 'timeZone'),
    locale: mapped(kept(locale, 'locale'), (it) => localeOf(it, 'locale')),
    avatarUrl: kept(avatarUrl, 'avatarUrl'),
    bio: bio === null ? '' : bio,
    timeFormat: mapped(kept(timeFormat, inBlock('timeFormat')), (it) =>
      timeFormatOf(it, inBlock('timeFormat')),
    ),
    weekStart: mapped(kept(weekStart, inBlock('weekStart')), (it) => weekStartOf(it, inBlock('weekStart'))),
    defaultScheduleId: mapped(kept(defaultScheduleId, inBlock('defaultScheduleId')), scheduleIdOf),
    metadata: mapped(metadata === null ? {} : metadata, (it) => metadataOf(it, inBlock('metadata'))),
  };
}

const mapped = <T, Result>(value: T | undefined, map: (value: T) => Result): Result | undefined =>
  value === undefined ? undefined : map(value);

function kept<T>(value: T | null | undefined, argument: string): T | undefined {
  if (value !== null) return value;
  throw new ValidationError(argument, `${argument} cannot be cleared at Cal.com Platform.`);
}

function scheduleIdOf(id: string | number): number {
  if (/^[1-9]\d{0,14}$/.test(String(id))) return Number(id);
  throw new ValidationError(
    'calplatform.defaultScheduleId',
    'calplatform.defaultScheduleId is not an id of Cal.com Platform.',
  );
}
