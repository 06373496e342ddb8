import { addDays, instantOf, wallClock } from '../zone.ts';
import { minutesOf } from './events-create.ts';
import { eventTypeAt, eventTypeIn, type Handlers, invalid } from './handler.ts';
import type { AvailabilityRule, EventType, Meeting, RuleSet, State } from './state.ts';

interface AvailabilityQuery {
  readonly startDate: string;
  readonly endDate: string;
  readonly timezone?: string;
  readonly durationId?: number;
  readonly userId?: number;
}

interface SaveRules {
  readonly eventTypeIds: readonly number[];
  readonly availabilityRules: readonly AvailabilityRule[];
  readonly periodTypeConfig?: { readonly start?: unknown; readonly end?: unknown } | null;
  readonly availabilityType?: 'weekday' | 'date' | null;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Until rules are saved: Monday to Friday, nine to five in the zone of the event type. */
const workingWeek: RuleSet = {
  rules: weekdays.slice(1, 6).map((weekday) => ({
    type: 'weekday',
    hourIntervals: [{ start: '09:00', end: '17:00' }],
    config: { weekday },
  })),
  from: null,
  to: null,
};

export const availabilityHandlers: Handlers = {
  getEventTypeAvailability: (state, call) => {
    const eventType = eventTypeAt(state, call);
    const query = call.query as unknown as AvailabilityQuery;
    checkDays(query);
    const userId = query.userId ?? eventType.ownerId;
    if (!state.users.has(userId)) invalid('userId', 'The user does not exist.');
    const minutes = minutesOf(eventType, query.durationId ?? null);
    const busy = [...state.events.values()].filter(
      (event) => event.state === 'new' && event.userId === userId,
    );
    return daysOf(state, eventType, query, (start) => isFree(busy, start, start + minutes * 60_000), minutes);
  },
  saveAvailabilityRule: (state, { body }) => {
    const { eventTypeIds, availabilityRules, periodTypeConfig, availabilityType } = body as SaveRules;
    for (const [index, id] of eventTypeIds.entries()) eventTypeIn(state, id, `eventTypeIds.${index}`);
    availabilityRules.forEach(checkRule);
    for (const id of eventTypeIds) {
      const before = state.ruleSets.get(id) ?? workingWeek;
      const kept = availabilityType ? before.rules.filter((rule) => !(availabilityType in rule.config)) : [];
      const saved = availabilityRules.filter((rule) => !availabilityType || availabilityType in rule.config);
      const period = { from: dateOrNull(periodTypeConfig?.start), to: dateOrNull(periodTypeConfig?.end) };
      state.ruleSets.set(id, { rules: [...kept, ...saved], ...period });
    }
  },
};

/** The longest range that is answered is our own limit. */
function checkDays({ startDate, endDate }: AvailabilityQuery): void {
  if (endDate < startDate) invalid('endDate', 'This value should not be before startDate.');
  if (endDate > addDays(startDate, 366)) invalid('endDate', 'The range should be 366 days or less.');
}

/** The values of `type` are not listed, so the config alone tells a weekday's rule from a date's. */
function checkRule({ config }: AvailabilityRule, index: number): void {
  const { weekday, date } = config;
  if (!weekdays.includes(String(weekday)) && dateOrNull(date) === null) {
    invalid(`availabilityRules.${index}.config`, 'A weekday or a date should be given.');
  }
}

const dateOrNull = (value: unknown): string | null =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;

const isFree = (busy: readonly Meeting[], start: number, end: number): boolean =>
  busy.every(({ scheduledAt, endDate }) => endDate <= start || scheduledAt >= end);

/** Every asked day of the asked zone, with the slots that begin on it. Slots are cut in the event type's zone. */
function daysOf(
  state: State,
  { id, plain }: EventType,
  { startDate, endDate, timezone }: AvailabilityQuery,
  free: (start: number) => boolean,
  minutes: number,
) {
  const zone = timezone ?? plain.timezone;
  const ruleSet = state.ruleSets.get(id) ?? workingWeek;
  const days = new Map<string, { start: string; available: boolean }[]>();
  for (let date = startDate; date <= endDate; date = addDays(date, 1)) days.set(date, []);
  // A day of one zone touches the days before and after it in another.
  for (let date = addDays(startDate, -1); date <= addDays(endDate, 1); date = addDays(date, 1)) {
    for (const start of slotsOf(ruleSet, date, plain.timezone, minutes)) {
      const [day = '', time = ''] = wallClock(start, zone).split(' ');
      days.get(day)?.push({ start: time.slice(0, 5), available: free(start) });
    }
  }
  return [...days].map(([date, hours]) => ({ date, hours, available: hours.some((hour) => hour.available) }));
}

/** Moments at which a meeting of so many minutes can begin on that day. A rule for the date beats the weekday's. */
function slotsOf(set: RuleSet, date: string, zone: string, minutes: number): number[] {
  if ((set.from !== null && date < set.from) || (set.to !== null && date > set.to)) return [];
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()];
  const dated = set.rules.filter(({ config }) => config.date === date);
  const rules = dated.length > 0 ? dated : set.rules.filter(({ config }) => config.weekday === weekday);
  return rules
    .flatMap(({ hourIntervals }) => hourIntervals)
    .flatMap(({ start, end }) => startsBetween(minuteOf(start), minuteOf(end), minutes))
    .map((minute) => instantOf(`${date} ${clock(minute)}:00`, zone))
    .filter((instant) => instant !== null);
}

const startsBetween = (from: number, to: number, minutes: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.floor((to - from) / minutes)) },
    (_, index) => from + index * minutes,
  );

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
