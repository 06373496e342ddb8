import { assert, constantFrom, date, oneof, property } from 'fast-check';
import { expect, test } from 'vitest';
import { instantText } from '../../src/kit/instant-text.ts';

const edges = ['-000001-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z'];

test('is what toISOString says, whatever was asked before', () => {
  const instants = oneof(
    date({ noInvalidDate: true }),
    date({
      min: new Date('2026-03-01T23:59:58Z'),
      max: new Date('2026-03-02T00:00:02Z'),
      noInvalidDate: true,
    }),
    constantFrom(...edges.map((text) => new Date(text)), new Date(8.64e15), new Date(-8.64e15)),
  );
  assert(
    property(instants, (instant) => instantText(instant) === instant.toISOString()),
    { numRuns: 2_000 },
  );
});

test('an invalid date is refused, and does no harm to the next one', () => {
  expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError);
  expect(instantText(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
