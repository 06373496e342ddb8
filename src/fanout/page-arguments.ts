import { ValidationError } from '../domain/errors.ts';

/** Which part of a connection is asked for, after its arguments were checked. */
export type PageRequest =
  | { readonly direction: 'forward'; readonly first: number; readonly after: string | null }
  | { readonly direction: 'backward'; readonly last: number; readonly before: string | null };

/** The arguments of every connection. `null` is the same as absent. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export const defaultPageSize = 20;
export const largestPageSize = 100;

/**
 * Reads a connection's arguments: `first` rows `after` a cursor (20 unless said), or `last` rows `before` one.
 * @throws ValidationError naming the argument that is out of range or does not go with the others
 */
export function readPageArguments({ first, after, last, before }: PageArguments): PageRequest {
  if (last == null) {
    if (before != null) throw new ValidationError('before', 'before goes with last, which is missing.');
    return {
      direction: 'forward',
      first: checkSize('first', first ?? defaultPageSize),
      after: after ?? null,
    };
  }
  if (first != null) throw new ValidationError('last', 'first and last cannot be combined.');
  if (after != null) throw new ValidationError('after', 'after goes with first, not with last.');
  return { direction: 'backward', last: checkSize('last', last), before: before ?? null };
}

function checkSize(argument: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= largestPageSize) return size;
  throw new ValidationError(argument, `${argument} must be a whole number from 1 to ${largestPageSize}.`);
}
