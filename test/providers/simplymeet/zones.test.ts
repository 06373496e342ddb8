import { expect, test } from 'vitest';
import { simplymeet } from '../../../src/providers/simplymeet/index.ts';
import { eventAnswer } from './answers.ts';
import { useFakeServer, useSandbox } from './rig.ts';

const rig = useSandbox();
const fake = useFakeServer();
const booking = (startsAt: Date) => ({
  startsAt,
  eventTypeId: '302',
  invitee: { name: 'J', email: 'j@example.com' },
});

test.each([
  ['winter', '2026-01-15T10:00:00Z', '2026-01-15 11:00:00'],
  ['summer', '2026-07-15T10:00:00Z', '2026-07-15 12:00:00'],
  ['the last second before clocks go forward', '2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
  ['the first second after', '2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
  ['the first of the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25 02:30:00'],
  ['the next day', '2026-03-10T23:30:00Z', '2026-03-11 00:30:00'],
])('what goes out in the account’s zone comes back the same: %s', async (_, instant, wall) => {
  const startsAt = new Date(instant);
  const event = await rig.verbs('support-meet').createEvent(booking(startsAt));
  expect(rig.sent()).toMatchObject([{ body: { scheduledAt: wall } }]);
  expect(event.startsAt).toEqual(startsAt);
  expect(await rig.verbs('support-meet').getEvents([event.ref.id])).toMatchObject([{ startsAt }]);
});

test('the second of an hour that comes twice cannot be sent, and is not', async () => {
  const verbs = rig.verbs('support-meet');
  const startsAt = new Date('2026-10-25T01:30:00Z');
  await expect(verbs.createEvent(booking(startsAt))).rejects.toMatchObject({
    code: 'VALIDATION',
    facts: { argument: 'startsAt' },
  });
  const endsAt = startsAt;
  const time = { startsAt: new Date('2026-10-24T10:00:00Z'), endsAt, eventTypeId: '302' };
  await expect(verbs.rescheduleEvent('9003', time)).rejects.toMatchObject({ facts: { argument: 'endsAt' } });
  expect(rig.calls()).toEqual([]);
});

test('incoming times: an offset wins, the account’s zone fills in, anything else is null', async () => {
  const times = {
    scheduledAt: '2026-07-15 12:00:00',
    endDate: '2026-07-15T12:00:00+05:30',
    createdAt: '2026-10-25 02:30:00', // twice: the first
    updatedAt: '2026-07-15T10:00:00Z',
    canceledAt: 'soon',
  };
  fake.server().answer(() => ({ json: { ...eventAnswer, ...times } }));
  expect(await fake.verbs('Europe/Warsaw').getEvents(['9001'])).toMatchObject([
    {
      startsAt: new Date('2026-07-15T10:00:00Z'),
      endsAt: new Date('2026-07-15T06:30:00Z'),
      createdAt: new Date('2026-10-25T00:30:00Z'),
      updatedAt: new Date('2026-07-15T10:00:00Z'),
      details: { simplymeet: { canceledAt: null } },
    },
  ]);
  expect(await fake.verbs('UTC').getEvents(['9001'])).toMatchObject([
    { startsAt: new Date('2026-07-15T12:00:00Z') },
  ]);
});

test('poll dates carry their offset, whatever the account’s zone', async () => {
  const poll = { name: 'P', eventTypeId: '302', options: [new Date('2026-07-15T10:00:00.999Z')] };
  const made = await rig.verbs('support-meet').createPoll(poll);
  expect(rig.sent()).toMatchObject([{ body: { availability: [{ date: '2026-07-15T10:00:00+00:00' }] } }]);
  expect(made.options[0]?.startsAt).toEqual(new Date('2026-07-15T10:00:00Z'));
});

test('day filters are days of the account’s zone', async () => {
  const day = { scheduledAtFrom: '2026-03-11', scheduledAtTo: '2026-03-11' };
  const { items } = await rig
    .verbs('support-meet')
    .listEvents({ filter: day, order: null }, { offset: 0, limit: 50 });
  expect(items.map(({ externalId }) => externalId)).toContain('9003'); // 23:30 UTC of the day before
});

test('the zone is UTC unless set, and must be a real one', () => {
  expect(simplymeet.settings.parse({})).toEqual({ zone: 'UTC' });
  expect(simplymeet.settings.safeParse({ zone: 'Europe/Warsaw' }).success).toBe(true);
  for (const zone of ['Mars/Olympus', '', '+02:00', 'CEST!', 5]) {
    expect(simplymeet.settings.safeParse({ zone }).success, String(zone)).toBe(false);
  }
  expect(simplymeet.settings.safeParse({ zones: 'UTC' }).success).toBe(false);
});
