const dayMs = 86_400_000;
const padded = (length: number, digits: number): readonly string[] =>
  Array.from({ length }, (_, number) => String(number).padStart(digits, '0'));
const two = padded(60, 2);
const three = padded(1_000, 3);

/** The day that was asked for last, counted from 1970, and how its instants begin: `2026-03-02T`. */
let [lastDay, start] = [Number.NaN, ''];

/**
 * What `toISOString` gives, in a quarter of its time: instants of one answer are many, and often of one day.
 * @throws RangeError for an invalid date
 */
export function instantText(instant: Date): string {
  const at = instant.getTime();
  const day = Math.floor(at / dayMs);
  if (day !== lastDay) {
    start = instant.toISOString().slice(0, -13); // the year may have a sign and six digits
    lastDay = day;
  }
  const ms = at - day * dayMs;
  const hour = two[Math.floor(ms / 3_600_000)];
  const minute = two[Math.floor(ms / 60_000) % 60];
  const second = two[Math.floor(ms / 1_000) % 60];
  return `${start}${hour}:${minute}:${second}.${three[ms % 1_000]}Z`;
}
