import { ValidationError } from '../domain/errors.ts';
import { offsetAt } from './zone-offset.ts';

export { isTimeZone } from './zone-offset.ts';

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

interface Parsed {
  /** The clock reading, as if it were UTC. */
  readonly wall: number;
  /** Milliseconds ahead of UTC; null when the text does not say. */
  readonly offset: number | null;
}

/**
 * Reads what a provider sent: ISO 8601 or `YYYY-MM-DD HH:MM:SS`. An offset in the text wins over the zone.
 * A time that a clock change skips or repeats is read with the offset before the change.
 * @returns null for a date alone and for anything else that is not a time
 */
export function toInstant(text: string, zone: string): Date | null {
  const parsed = parse(text);
  if (parsed === null) return null;
  if (parsed.offset !== null) return new Date(parsed.wall - parsed.offset);
  const { skipped, instant } = resolve(parsed.wall, zone);
  return new Date(skipped ?? instant);
}

/**
 * Reads what a caller sent, where a zone-less time is allowed: read in the zone, a repeated one as its first.
 * @param argument the argument that held it, for the message
 * @throws ValidationError when it is no time, or one that a clock change skips
 */
export function wallToInstant(text: string, zone: string, argument: string): Date {
  const parsed = parse(text);
  if (parsed === null) throw new ValidationError(argument, `${argument} is not a date and time.`);
  if (parsed.offset !== null) return new Date(parsed.wall - parsed.offset);
  const { skipped, instant } = resolve(parsed.wall, zone);
  if (skipped === null) return new Date(instant);
  throw new ValidationError(argument, `${argument} does not exist in ${zone}: clocks skip it.`);
}

/**
 * `Y-m-d H:i:s` as clocks in the zone show it. Parts of a second are cut.
 * @throws RangeError for an invalid date, an unknown zone, or a year that does not have four digits
 */
export const toWall = (instant: Date, zone: string): string =>
  shown(instant, zone).slice(0, 19).replace('T', ' ');

/** `Y-m-d` in the zone. @throws RangeError as {@link toWall} */
export const toWallDate = (instant: Date, zone: string): string => shown(instant, zone).slice(0, 10);

/**
 * {@link toWall} for what is sent to a provider that reads it back in the same zone.
 * @param argument the argument that held the instant, for the message
 * @throws ValidationError when clocks show that time twice and this is the second: it would be read an hour too early
 */
export function toWallStrict(instant: Date, zone: string, argument: string): string {
  const text = toWall(instant, zone);
  const readBack = toInstant(text, zone)?.getTime();
  if (readBack === Math.floor(instant.getTime() / 1_000) * 1_000) return text;
  throw new ValidationError(
    argument,
    `${argument} cannot be sent: clocks in ${zone} show ${text} twice that day, and the provider would take the first.`,
  );
}

function shown(instant: Date, zone: string): string {
  const time = instant.getTime();
  const text = new Date(time + offsetAt(zone, time)).toISOString();
  if (text.length !== 24) throw new RangeError('the year must have four digits');
  return text;
}

function parse(text: string): Parsed | null {
  return parseFixed(text) ?? parseAny(text);
}

function parseAny(text: string): Parsed | null {
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] =
    pattern.exec(text.trim()) ?? [];
  if (year === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const millis = Number(fraction.padEnd(3, '0').slice(0, 3));
  const wall = date.setUTCHours(Number(hour), Number(minute), Number(second), millis);
  return { wall, offset: offset === undefined ? null : offsetOf(offset) };
}

/** The commonest spellings, without a pattern: half the fields of some answers are times. Null for any other. */
function parseFixed(text: string): Parsed | null {
  const { length } = text;
  const isUtc = text[length - 1] === 'Z';
  const hasMillis = length === 24 && isUtc && text[19] === '.';
  if (!hasMillis && length !== (isUtc ? 20 : 19)) return null;
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return null;
  if (text[10] !== ' ' && text[10] !== 'T') return null;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  const [hour, minute, second] = [digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19)];
  if (year < 1_000 || !(day >= 1 && day <= daysIn(year, month))) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millis = hasMillis ? digits(text, 20, 23) : 0;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millis);
  return Number.isNaN(wall) ? null : { wall, offset: isUtc ? 0 : null };
}

/** NaN where one of them is no digit. */
function digits(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 0 for what is no month. */
const daysIn = (year: number, month: number): number =>
  (monthDays[month - 1] ?? 0) +
  (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0);

function offsetOf(text: string): number {
  if (text.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const dayMs = 86_400_000;

/**
 * Which instants clocks show as `wall`. `instant` is the first of them; when there is none, `skipped` is what it would
 * have been without the change.
 */
function resolve(wall: number, zone: string): { instant: number; skipped: number | null } {
  // No zone is further from UTC than a day, so one of these two offsets is the right one.
  const before = offsetAt(zone, wall - dayMs);
  const after = offsetAt(zone, wall + dayMs);
  if (before === after && offsetAt(zone, wall - before) === before)
    return { instant: wall - before, skipped: null };
  const fitting = [wall - before, wall - after].filter(
    (instant) => offsetAt(zone, instant) === wall - instant,
  );
  // A time is shown twice when clocks go back: then `before` is the greater offset and gives the earlier instant.
  const [instant = wall - before] = fitting;
  return { instant, skipped: fitting.length === 0 ? instant : null };
}
