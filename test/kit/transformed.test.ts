import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { anything, transformed } from '../../src/kit/transformed.ts';

const whole = transformed(z.string(), (text, issues) => {
  const number = Number(text);
  if (!Number.isInteger(number)) issues.push({ code: 'custom', message: 'no whole number', input: text });
  return number;
});

describe('a transformed value', () => {
  test('is what was made of it', () => {
    expect(whole.parse('12')).toBe(12);
    expect(z.array(whole).parse(['1', '2'])).toEqual([1, 2]);
    expect(whole.pipe(z.number().max(3)).safeParse('4').success).toBe(false);
  });

  test('is not made where the schema before it refuses', () => {
    const made: unknown[] = [];
    const schema = transformed(z.string(), (value) => made.push(value));
    expect(schema.safeParse(1).error?.issues.map(({ code }) => code)).toEqual(['invalid_type']);
    expect(made).toEqual([]);
  });

  test('may be refused, at its place', () => {
    const { error } = z.object({ rows: z.array(whole) }).safeParse({ rows: ['1', 'x'] });
    expect(error?.issues.map(({ message, path }) => [message, path])).toEqual([
      ['no whole number', ['rows', 1]],
    ]);
  });

  test('is one of several that may fit', () => {
    const either = z.union([z.string(), transformed(z.number(), String)]);
    expect([either.parse('a'), either.parse(1)]).toEqual(['a', '1']);
    expect(either.safeParse(null).success).toBe(false);
  });
});

test('anything is nothing too, and a missing key is not passed over', () => {
  const given = transformed(anything, (value, issues) => {
    if (value === undefined) issues.push({ code: 'custom', message: 'missing', input: value });
    return value;
  });
  expect(z.object({ key: given }).parse({ key: null })).toEqual({ key: null });
  expect(z.object({ key: given }).safeParse({}).error?.issues[0]?.path).toEqual(['key']);
});
