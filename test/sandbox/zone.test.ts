import { expect, test } from 'vitest';
import { addDays, dayStart, instantOf, isoWithOffset, isZone, wallClock } from '../../src/sandbox/zone.ts';

const at = (text: string) => Date.parse(text);

test('clocks are read and set', () => {
  expect(wallClock(at('2026-03-02T08:00:00Z'), 'UTC')).toBe('2026-03-02 08:00:00');
  expect(wallClock(at('2026-07-02T08:00:59Z'), 'Europe/Warsaw')).toBe('2026-07-02 10:00:59');
  expect(wallClock(at('2026-07-02T23:59:00Z'), 'Asia/Kathmandu')).toBe('2026-07-03 05:44:00');
  expect(instantOf('2026-07-03 05:44:00', 'Asia/Kathmandu')).toBe(at('2026-07-02T23:59:00Z'));
});

test('a time that a clock skips does not exist; one that it shows twice is the earlier', () => {
  expect(instantOf('2026-03-29 02:00:00', 'Europe/Warsaw')).toBeNull();
  expect(instantOf('2026-03-29 02:59:59', 'Europe/Warsaw')).toBeNull();
  expect(instantOf('2026-03-29 03:00:00', 'Europe/Warsaw')).toBe(at('2026-03-29T01:00:00Z'));
  expect(instantOf('2026-10-25 02:30:00', 'Europe/Warsaw')).toBe(at('2026-10-25T00:30:00Z'));
  expect(instantOf('2026-10-25 03:00:00', 'Europe/Warsaw')).toBe(at('2026-10-25T02:00:00Z'));
  expect(instantOf('2026-10-04 02:15:00', 'Australia/Lord_Howe')).toBeNull();
});

test('days begin at midnight, or when the clock has jumped over it', () => {
  expect(dayStart('2026-03-29', 'Europe/Warsaw')).toBe(at('2026-03-28T23:00:00Z'));
  expect(dayStart('2026-09-06', 'America/Santiago')).toBe(at('2026-09-06T04:00:00Z'));
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
});

test('names and offsets', () => {
  expect(['UTC', 'Europe/Warsaw', 'Mars/Base', '+02:00', ''].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isoWithOffset(at('2026-03-02T08:00:00.500Z'))).toBe('2026-03-02T08:00:00+00:00');
});
