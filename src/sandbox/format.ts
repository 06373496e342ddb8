import type { Format } from './facts.ts';
import { isZone } from './zone.ts';

/** What a refusal says when the text has not the documented form. */
const complaints: Readonly<Record<Format, string>> = {
  local: 'This value is not a valid datetime (Y-m-d H:i:s).',
  date: 'This value is not a valid date (YYYY-MM-DD).',
  instant: 'This value is not a valid datetime (ISO 8601 with offset).',
  time: 'This value is not a valid time (HH:mm).',
  zone: 'This value is not a valid timezone.',
  email: 'This value is not a valid email address.',
  url: 'This value is not a valid URL.',
};

const tests: Readonly<Record<Format, (text: string) => boolean>> = {
  local: (text) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) && isMoment(text.replace(' ', 'T')),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isMoment(`${text}T00:00:00`),
  instant: (text) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && isMoment(text.slice(0, 19)),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  zone: isZone,
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  url: (text) => /^https?:\/\//i.test(text) && URL.canParse(text),
};

/** Null when `text` has the form, else the complaint. */
export const formatProblem = (text: string, format: Format): string | null =>
  tests[format](text) ? null : complaints[format];

/** `Date.parse` lets the 31st of February pass as the 3rd of March: printing it back tells. */
function isMoment(text: string): boolean {
  const time = Date.parse(`${text}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === text;
}
