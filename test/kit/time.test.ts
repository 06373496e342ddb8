import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, describe, expect, test } from 'vitest';
import { GatewayError } from '../../src/domain/errors.ts';
import {
  isTimeZone,
  toInstant,
  toWall,
  toWallDate,
  toWallStrict,
  wallToInstant,
} from '../../src/kit/time.ts';

// Nothing may depend on the process's own zone.
const ownZone = process.env.TZ;
process.env.TZ = 'Pacific/Chatham';
afterAll(() => {
  if (ownZone === undefined) delete process.env.TZ;
  else process.env.TZ = ownZone;
});

const zones = [
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour
  'Africa/Casablanca', // backwards, and around Ramadan
  'Asia/Kathmandu', // three quarters
  'Pacific/Apia', // a whole day skipped in 2011
  'Africa/Monrovia', // seconds, until 1972
] as const;

test('the process itself is somewhere odd', () => {
  expect(new Date('2026-06-01T00:00:00Z').getTimezoneOffset()).toBe(-765);
});

describe('against the oracle', () => {
  /** Instants near the clock changes of a zone, and anywhere. */
  const moments = zones.map((zone) => {
    const changes: number[] = [];
    let at: Temporal.ZonedDateTime | null =
      Temporal.Instant.from('1965-01-01T00:00Z').toZonedDateTimeISO(zone);
    const end = Date.parse('2037-01-01T00:00Z');
    for (at = at.getTimeZoneTransition('next'); at && at.epochMilliseconds < end; ) {
      changes.push(at.epochMilliseconds);
      at = at.getTimeZoneTransition('next');
    }
    const near = changes.map((change) =>
      fc.integer({ min: -100_000, max: 100_000 }).map((s) => change + s * 1_000),
    );
    const anywhere = fc.integer({ min: Date.parse('1965-01-01'), max: end }).map((ms) => ms - (ms % 1_000));
    return { zone, moment: fc.oneof(anywhere, ...near) };
  });
  const wallOf = (instant: number, zone: string) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  const text = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'second' }).replace('T', ' ');

  test.for(moments)('$zone: what clocks show', ({ zone, moment }) => {
    fc.assert(
      fc.property(moment, (instant) => {
        const right = text(wallOf(instant, zone));
        expect(toWall(new Date(instant), zone)).toBe(right);
        expect(toWallDate(new Date(instant), zone)).toBe(right.slice(0, 10));
      }),
      { numRuns: 300 },
    );
  });

  test.for(moments)('$zone: reading it, skipped and repeated hours too', ({ zone, moment }) => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -7_200, max: 7_200 }), (instant, seconds) => {
        const wall = wallOf(instant, zone).add({ seconds });
        const right = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(toInstant(text(wall), zone)?.getTime()).toBe(right);
        const skipped = wall.toZonedDateTime(zone).toPlainDateTime().toString() !== wall.toString();
        if (skipped) expect(() => wallToInstant(text(wall), zone, 'startsAt')).toThrow(GatewayError);
        else expect(wallToInstant(text(wall), zone, 'startsAt').getTime()).toBe(right);
      }),
      { numRuns: 300 },
    );
  });

  test.for(moments)('$zone: what is sent strictly is read back the same, or refused', ({ zone, moment }) => {
    fc.assert(
      fc.property(moment, (instant) => {
        const second = wallOf(instant, zone).toZonedDateTime(zone, { disambiguation: 'earlier' });
        const send = () => toWallStrict(new Date(instant), zone, 'startsAt');
        if (second.epochMilliseconds !== instant) expect(send).toThrow(/twice/);
        else expect(toInstant(send(), zone)?.getTime()).toBe(instant);
      }),
      { numRuns: 300 },
    );
  });
});

test.for([
  ['2026-03-02 10:00:00', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T10:00:00', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T10:00', '2026-03-02T09:00:00.000Z'],
  [' 2026-03-02 10:00:00.5 ', '2026-03-02T09:00:00.500Z'],
  ['2026-03-02T10:00:00.123456789', '2026-03-02T09:00:00.123Z'],
  ['2026-03-02T10:00:00Z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02t10:00:00z', '2026-03-02T10:00:00.000Z'],
  ['2026-03-02T10:00:00+05:45', '2026-03-02T04:15:00.000Z'],
  ['2026-03-02T10:00:00-0330', '2026-03-02T13:30:00.000Z'],
  ['2026-03-02T10:00:00-03', '2026-03-02T13:00:00.000Z'],
  ['2026-03-29 02:30:00', '2026-03-29T01:30:00.000Z'], // skipped
  ['2026-10-25 02:30:00', '2026-10-25T00:30:00.000Z'], // repeated: the first
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
] as const)('in Warsaw %s is %s', ([text, instant]) => {
  expect(toInstant(text, 'Europe/Warsaw')?.toISOString()).toBe(instant);
});

test.for([
  '',
  '2026-03-02',
  '10:00:00',
  'tomorrow',
  '0000-00-00 00:00:00',
  '2026-02-29 10:00:00',
  '2026-13-01 10:00:00',
  '2026-03-02 24:00:00',
  '2026-03-02 10:60:00',
  '2026-03-02 10:00:60',
  '1772445600',
  '2026-03-02 10:00:00 Europe/Warsaw',
])('"%s" is no time', (text) => {
  expect(toInstant(text, 'Europe/Warsaw')).toBeNull();
  expect(() => wallToInstant(text, 'Europe/Warsaw', 'startsAt')).toThrow(GatewayError);
});

test('no text makes it throw', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/),
  );
  fc.assert(fc.property(text, fc.constantFrom(...zones), (any, zone) => void toInstant(any, zone)));
});

test('refusals name the argument', () => {
  const later = new Date('2026-10-25T01:30:00Z');
  expect(() => toWallStrict(later, 'Europe/Warsaw', 'startsAt')).toThrow(
    expect.objectContaining({ code: 'VALIDATION', facts: { argument: 'startsAt' } }),
  );
  expect(toWallStrict(new Date('2026-10-25T00:30:00.400Z'), 'Europe/Warsaw', 'startsAt')).toBe(
    '2026-10-25 02:30:00',
  );
  expect(() => wallToInstant('2026-03-29 02:30:00', 'Europe/Warsaw', 'startsAt')).toThrow(/skip/);
  expect(() => toWall(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  expect(() => toWall(new Date(), 'Mars/Olympus')).toThrow(RangeError);
});

test.for([
  ['Europe/Warsaw', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['+01:00', false],
  ['', false],
] as const)('%s is a zone: %s', ([name, known]) => {
  expect(isTimeZone(name)).toBe(known);
});
