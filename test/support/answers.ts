import type { Answer } from './gateway.ts';

/** What went wrong at the top of an answer: `path CODE argument-or-account`, for short expectations. */
export const faults = ({ errors = [] }: Answer<unknown>): string[] =>
  errors.map(({ path = [], extensions: { code, argument, account } }) =>
    [path.join('.'), code, argument ?? account].filter((part) => part !== undefined && part !== '').join(' '),
  );
