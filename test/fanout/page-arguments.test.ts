import { expect, test } from 'vitest';
import { readPageArguments } from '../../src/fanout/page-arguments.ts';

test.each([
  [{}, { direction: 'forward', first: 20, after: null }],
  [
    { first: null, after: null, last: null, before: null },
    { direction: 'forward', first: 20, after: null },
  ],
  [{ first: 1 }, { direction: 'forward', first: 1, after: null }],
  [
    { first: 100, after: 'x' },
    { direction: 'forward', first: 100, after: 'x' },
  ],
  [{ after: 'x' }, { direction: 'forward', first: 20, after: 'x' }],
  [{ last: 100 }, { direction: 'backward', last: 100, before: null }],
  [
    { last: 1, before: 'x' },
    { direction: 'backward', last: 1, before: 'x' },
  ],
])('%j', (given, expected) => {
  expect(readPageArguments(given)).toEqual(expected);
});

test.each([
  [{ first: 0 }, 'first'],
  [{ first: -1 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ first: 1.5 }, 'first'],
  [{ first: Number.NaN }, 'first'],
  [{ last: 0 }, 'last'],
  [{ last: -1 }, 'last'],
  [{ last: 101 }, 'last'],
  [{ first: 5, last: 5 }, 'last'],
  [{ last: 5, after: 'x' }, 'after'],
  [{ before: 'x' }, 'before'],
  [{ first: 5, before: 'x' }, 'before'],
  [{ after: 'x', before: 'y' }, 'before'],
])('%j is refused, naming %s', (given, argument) => {
  expect(() => readPageArguments(given)).toThrow(
    expect.objectContaining({
      code: 'VALIDATION',
      facts: { argument },
      message: expect.stringContaining(argument),
    }),
  );
});
