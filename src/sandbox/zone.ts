/** Wall clocks and instants, because providers write times without saying the zone. Instants are epoch ms. */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** What a clock in `zone` shows, as `Y-m-d H:i:s`. */
export const wallClock = (instant: number, zone: string): string =>
  new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 19).replace('T', ' ');

/** When a clock in `zone` shows `wall`: the earlier of two moments, or null when it never does (DST gap). */
export function instantOf(wall: string, zone: string): number | null {
  const asUtc = Date.parse(`${wall.replace(' ', 'T')}Z`);
  const found = [-1, 1]
    .map((days) => asUtc - offsetAt(asUtc + days * 86_400_000, zone))
    .filter((instant) => wallClock(instant, zone) === wall);
  return found.length > 0 ? Math.min(...found) : null;
}

/** When the day begins in `zone`; where midnight is skipped, when the clock jumps over it. */
export const dayStart = (date: string, zone: string): number =>
  instantOf(`${date} 00:00:00`, zone) ??
  instantOf(`${date} 01:00:00`, zone) ??
  Date.parse(`${date}T00:00:00Z`);

/** `2026-03-31` and 1 give `2026-04-01`. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** ISO 8601 with a numeric offset, `2026-03-02T09:00:00+00:00`, as PHP's `DATE_ATOM` prints it. */
export const isoWithOffset = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19)}+00:00`;

/** Whether this runtime knows the IANA name. Offsets such as `+02:00` are no names. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

const quarter = 15 * 60_000;
const mostOffsets = 100_000;

/** Milliseconds a clock in `zone` is ahead of UTC. Clocks change on a quarter of an hour, so one look a quarter does. */
function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const start = Math.floor(instant / quarter) * quarter;
  const key = `${zone} ${start}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= mostOffsets) offsets.clear();
  const offset = Date.parse(`${formatOf(zone).format(start).replace(' ', 'T')}Z`) - start;
  offsets.set(key, offset);
  return offset;
}

/** The Swedish locale prints dates the ISO way. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}
