import { type CalplatformWeekday, calplatformWeekdays } from '../../domain/details/calplatform.ts';
import { ValidationError } from '../../domain/errors.ts';

const locales = [
  ...['ar', 'az', 'bg', 'bn', 'ca', 'cs', 'da', 'de', 'el', 'en', 'es', 'es-419', 'et', 'eu', 'fi', 'fr'],
  ...['he', 'hr', 'hu', 'id', 'it', 'iw', 'ja', 'km', 'ko', 'lv', 'nl', 'no', 'pl', 'pt', 'pt-BR', 'ro'],
  ...['ru', 'sk', 'sr', 'sv', 'ta', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
];

const triggers = [
  ...['BOOKING_CREATED', 'BOOKING_PAYMENT_INITIATED', 'BOOKING_PAID', 'BOOKING_RESCHEDULED'],
  ...['BOOKING_REQUESTED', 'BOOKING_CANCELLED', 'BOOKING_REJECTED', 'BOOKING_NO_SHOW_UPDATED'],
  ...['FORM_SUBMITTED', 'FORM_SUBMITTED_NO_EVENT', 'ROUTING_FORM_FALLBACK_HIT', 'MEETING_STARTED'],
  ...['MEETING_ENDED', 'RECORDING_READY', 'RECORDING_TRANSCRIPTION_GENERATED', 'INSTANT_MEETING'],
  ...['OOO_CREATED', 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW', 'AFTER_GUESTS_CAL_VIDEO_NO_SHOW'],
  ...['WRONG_ASSIGNMENT_REPORT', 'DELEGATION_CREDENTIAL_ERROR'],
];

/** Of whole organizations only: refused for a user's webhook. */
const organizationTriggers = ['DELEGATION_CREDENTIAL_ERROR'];

const permissions = [
  ...['EVENT_TYPE_READ', 'EVENT_TYPE_WRITE', 'BOOKING_READ', 'BOOKING_WRITE', 'SCHEDULE_READ'],
  ...['SCHEDULE_WRITE', 'APPS_READ', 'APPS_WRITE', 'PROFILE_READ', 'PROFILE_WRITE'],
];
const everything = '*';

const webhookVersions = ['2021-10-20'];

/** @throws ValidationError naming the argument and what it may be; never what it was */
function oneOf<T extends string | number>(value: T, allowed: readonly T[], argument: string): T {
  if (allowed.includes(value)) return value;
  throw new ValidationError(argument, `${argument} must be one of ${allowed.join(', ')}.`);
}

function eachOneOf(
  values: readonly string[],
  allowed: readonly string[],
  argument: string,
): readonly string[] {
  if (values.length === 0) throw new ValidationError(argument, `${argument} must name at least one.`);
  return values.map((value, index) => oneOf(value, allowed, `${argument}.${index}`));
}

export const localeOf = (value: string, argument: string): string => oneOf(value, locales, argument);

export const timeFormatOf = (value: number, argument: string): number => oneOf(value, [12, 24], argument);

export const versionOf = (value: string, argument: string): string => oneOf(value, webhookVersions, argument);

/** The definition's own example names four that do not exist, and some do not fire for a single user. */
export const triggersOf = (values: readonly string[], whose: 'user' | 'client'): readonly string[] =>
  eachOneOf(
    values,
    whose === 'client' ? triggers : triggers.filter((it) => !organizationTriggers.includes(it)),
    'triggers',
  );

/** `*` grants everything. */
export const permissionsOf = (values: readonly string[]): readonly string[] =>
  eachOneOf(values, [...permissions, everything], 'permissions');

/** `MONDAY` to `Monday`. */
export function weekStartOf(value: CalplatformWeekday | 'UNKNOWN', argument: string): string {
  oneOf<string>(value, calplatformWeekdays, argument);
  return value.charAt(0) + value.slice(1).toLowerCase();
}

export function toWeekday(raw: string | null | undefined): CalplatformWeekday | 'UNKNOWN' | null {
  if (raw === null || raw === undefined) return null;
  return calplatformWeekdays.find((day) => day === raw.toUpperCase()) ?? 'UNKNOWN';
}

const mostKeys = 50;
const longestKey = 40;
const longestValue = 500;

/** What an owner of the API may store with a user: a flat object of short texts, numbers and booleans. */
export function metadataOf(value: unknown, argument: string): Readonly<Record<string, unknown>> {
  const refused = (rule: string) => new ValidationError(argument, `${argument} ${rule}.`);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('must be an object');
  const entries = Object.entries(value);
  if (entries.length > mostKeys) throw refused(`takes at most ${mostKeys} keys`);
  for (const [key, inner] of entries) {
    if (key.length > longestKey) throw refused(`takes keys of at most ${longestKey} characters`);
    if (!['string', 'number', 'boolean'].includes(typeof inner)) {
      throw refused('takes texts, numbers and booleans only');
    }
    if (String(inner).length > longestValue)
      throw refused(`takes values of at most ${longestValue} characters`);
  }
  return Object.fromEntries(entries);
}
