import type { Person } from './state.ts';

/** What a request may say of a user; e-mail is each act's own affair. */
export type ProfileRequest = Partial<
  Pick<
    Person,
    | 'name'
    | 'timeFormat'
    | 'defaultScheduleId'
    | 'weekStart'
    | 'timeZone'
    | 'locale'
    | 'avatarUrl'
    | 'bio'
    | 'metadata'
  >
> & { readonly email?: string };

/** Changes of a profile, without the e-mail. */
export function changesOf(body: ProfileRequest): Partial<Person> {
  const { email: _, timeZone, ...rest } = body;
  return { ...rest, ...(timeZone !== undefined && { timeZone: capitalized(timeZone) }) };
}

const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

/** `europe/london` is taken and becomes `Europe/London`. */
export const capitalized = (zone: string): string =>
  zones.get(zone.toLowerCase()) ??
  zone
    .replaceAll(/(?<=^|[/_])[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/^(utc|gmt|est)\b/i, (word) => word.toUpperCase());
