const dayMs = 86_400_000;
const secondMs = 1_000;
const mostDays = 4_096;
/** Years 2 to 9998: beyond them a calendar text cannot be read back, and clocks did not change. */
const earliest = Date.parse('0002-01-01T00:00:00Z');
const latest = Date.parse('9998-12-31T00:00:00Z');

/** Offsets of one day (UTC): `before` holds until `at`, `after` from then on. Without a change `at` is infinite. */
interface Day {
  readonly before: number;
  readonly at: number;
  readonly after: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, Day>;
}

const utcNames: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);
const zones = new Map<string, Zone>();

/**
 * Milliseconds that clocks in the zone are ahead of UTC at an instant.
 * Remembers whole days, so that converting a page of rows asks the zone database a few times only.
 * Takes it that no zone changes its clocks twice in one day of UTC.
 * @throws RangeError for an unknown zone
 */
export function offsetAt(zone: string, instant: number): number {
  if (utcNames.has(zone)) return 0;
  const { format, days } = zoneOf(zone);
  const number = Math.floor(Math.min(Math.max(instant, earliest), latest) / dayMs);
  let day = days.get(number);
  if (day === undefined) {
    day = dayOf(format, number * dayMs);
    if (days.size >= mostDays) days.clear();
    days.set(number, day);
  }
  return instant < day.at ? day.before : day.after;
}

/** Whether it is an IANA zone name that this runtime knows. Plain offsets such as `+01:00` are none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const zone = { format, days: new Map<number, Day>() };
  zones.set(name, zone);
  return zone;
}

function dayOf(format: Intl.DateTimeFormat, start: number): Day {
  const before = askOffset(format, start);
  const after = askOffset(format, start + dayMs);
  if (before === after) return { before, at: Number.POSITIVE_INFINITY, after };
  // Clocks change on a full second: find it by halving.
  let [low, high] = [start / secondMs, (start + dayMs) / secondMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(format, middle * secondMs) === before) low = middle;
    else high = middle;
  }
  return { before, at: high * secondMs, after };
}

/** Asks the zone database. `instant` must be a full second. */
function askOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = format
    .format(instant)
    .split(/\D+/)
    .map(Number);
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() - instant;
}
