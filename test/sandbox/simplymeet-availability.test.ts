import { beforeEach, expect, test } from 'vitest';
import { query, useSandbox } from './helper.ts';
import type { Day, EventType, Refused } from './shapes.ts';

const used = useSandbox({ seed: 9 });
beforeEach(() => used.control.reset());

async function days(values: Record<string, string | number>, account = 'sales-meet'): Promise<Day[]> {
  const path = `/panel/api/event-type/availability/301?${query(Object.entries(values))}`;
  return (await used.ask<Day[]>(`GET ${path}`, { account })).json;
}

const starts = (day: Day | undefined) => day?.hours.map(({ start }) => start) ?? [];
const far = { startDate: '2026-11-02', endDate: '2026-11-02' };

const rule = (weekday: string, start: string, end: string) => ({
  type: 'weekday',
  config: { weekday },
  hourIntervals: [{ start, end }],
});

const save = (body: object) =>
  used.ask<Refused>('PUT /panel/api/availability-rule', {
    body: { eventTypeIds: [301], periodType: 'range', ...body },
  });

test('a working week until rules are saved, every asked day listed', async () => {
  const week = await days({ startDate: '2026-11-02', endDate: '2026-11-08', timezone: 'UTC' });
  expect(week.map(({ available }) => available)).toEqual([true, true, true, true, true, false, false]);
  expect(starts(week[0])).toHaveLength(16);
  expect([starts(week[0])[0], starts(week[0]).at(-1)]).toEqual(['09:00', '16:30']);
});

test('the answer is in the asked zone, else in that of the event type', async () => {
  expect(starts((await days({ ...far, timezone: 'Asia/Kolkata' }))[0])[0]).toBe('14:30');
  expect(starts((await days(far, 'support-meet'))[0])[0]).toBe('09:00');
  expect(starts((await days({ ...far, timezone: 'UTC' }, 'support-meet'))[0])[0]).toBe('08:00');
  // In Auckland Monday's last slots of London begin on Tuesday, and none of Sunday's reach Monday.
  const [monday, tuesday] = await days({
    startDate: far.startDate,
    endDate: '2026-11-03',
    timezone: 'Pacific/Auckland',
  });
  expect([starts(monday)[0], starts(tuesday)[0]]).toEqual(['22:00', '00:00']);
});

test('a booking takes its time away, for its host alone', async () => {
  const body = {
    scheduledAt: '2026-11-02 10:00:00',
    eventType: 301,
    invitee: { fullName: 'A B', email: 'a@guests.example' },
  };
  await used.ask('POST /panel/api/event', { body });
  const busy = async (more: object) =>
    (await days({ ...far, timezone: 'UTC', ...more }))[0]?.hours
      .filter(({ available }) => !available)
      .map(({ start }) => start);
  expect(await busy({})).toEqual(['10:00']);
  expect(await busy({ userId: 18 })).toEqual([]);
});

test('another duration cuts other slots', async () => {
  const type = (await used.ask<EventType>('GET /panel/api/event-type/301')).json;
  const [day] = await days({ ...far, timezone: 'UTC', durationId: type.eventTypeDurations[1]?.id ?? 0 });
  expect(starts(day)).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00']);
});

test('saved rules replace the week, a date beats its weekday, the period limits both', async () => {
  const dated = {
    type: 'date',
    config: { date: '2026-11-09' },
    hourIntervals: [{ start: '20:00', end: '21:00' }],
  };
  await save({
    availabilityRules: [rule('monday', '10:00', '11:00'), dated],
    periodTypeConfig: { start: '2026-11-01', end: '2026-11-10' },
  });
  const answer = await days({ startDate: '2026-11-02', endDate: '2026-11-16', timezone: 'UTC' });
  const open = answer.filter(({ available }) => available).map((day) => [day.date, ...starts(day)]);
  expect(open).toEqual([
    ['2026-11-02', '10:00', '10:30'],
    ['2026-11-09', '20:00', '20:30'],
  ]);
  await save({ availabilityType: 'weekday', availabilityRules: [rule('tuesday', '10:00', '11:00')] });
  const later = await days({ startDate: '2026-11-02', endDate: '2026-11-16', timezone: 'UTC' });
  expect(later.filter(({ available }) => available).map(({ date }) => date)).toEqual([
    '2026-11-03',
    '2026-11-09',
    '2026-11-10',
  ]);
});

test.each<readonly [Record<string, string | number>, string]>([
  [{ startDate: '2026-11-03', endDate: '2026-11-02' }, 'endDate'],
  [{ startDate: '2026-01-01', endDate: '2027-06-01' }, 'endDate'],
  [{ startDate: '1.1.2026', endDate: '2026-11-02' }, 'startDate'],
  [{ ...far, timezone: 'Mars/Base' }, 'timezone'],
  [{ ...far, timezone: '+02:00' }, 'timezone'],
  [{ ...far, durationId: 1 }, 'durationId'],
  [{ ...far, userId: 99 }, 'userId'],
])('refuses to answer %o', async (values, field) => {
  const refused = await used.ask<Refused>(
    `GET /panel/api/event-type/availability/301?${query(Object.entries(values))}`,
  );
  expect([refused.status, Object.keys(refused.json.errors)]).toEqual([422, [field]]);
});

test.each<readonly [object, string]>([
  [{ eventTypeIds: [301, 99] }, 'eventTypeIds.1'],
  [{ availabilityType: 'month' }, 'availabilityType'],
  [{ availabilityRules: [rule('someday', '10:00', '11:00')] }, 'availabilityRules.0.config'],
  [{ availabilityRules: [rule('monday', '10', '11:00')] }, 'availabilityRules.0.hourIntervals.0.start'],
])('refuses to save %o', async (wrong, field) => {
  const refused = await save({ availabilityRules: [], ...wrong });
  expect([refused.status, Object.keys(refused.json.errors)]).toEqual([422, [field]]);
});
