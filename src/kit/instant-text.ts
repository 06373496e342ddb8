const minuteMs = 60_000;
const dayMs = 86_400_000;

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** In three pieces that are there, because each join makes a string: `10:15`, `:59.`, `042Z`. */
const hoursAndMinutes = Array.from(
  { length: 1_440 },
  (_, at) => `${padded(Math.floor(at / 60), 2)}:${padded(at % 60, 2)}`,
);
const seconds = Array.from({ length: 60 }, (_, at) => `:${padded(at, 2)}.`);
const milliseconds = Array.from({ length: 1_000 }, (_, at) => `${padded(at, 3)}Z`);

/** The day that was asked for last, counted from 1970, and how its instants begin: `2026-03-02T`. */
let lastDay = Number.NaN;
let dateOfLastDay = '';

/**
 * What `toISOString` gives, in a quarter of its time: instants of one answer are many, and often of one day.
 * @throws RangeError for an invalid date
 */
export function instantText(instant: Date): string {
  const at = instant.getTime();
  const day = Math.floor(at / dayMs);
  if (day !== lastDay) {
    dateOfLastDay = instant.toISOString().slice(0, -13); // the year may have a sign and six digits
    lastDay = day;
  }
  const ms = at - day * dayMs;
  const second = seconds[Math.floor(ms / 1_000) % 60];
  return `${dateOfLastDay}${hoursAndMinutes[Math.floor(ms / minuteMs)]}${second}${milliseconds[ms % 1_000]}`;
}
