import type { GlobalId } from '../../src/domain/global-id.ts';
import { parseGlobalId } from '../../src/domain/global-id.ts';

/** An opaque id somewhere in an act's input. */
export interface IdLeaf extends GlobalId {
  /** From `input` on, as refusals name it. */
  readonly path: readonly (string | number)[];
}

/** Where an input holds opaque ids. */
export function idLeaves(input: unknown, path: readonly (string | number)[] = ['input']): IdLeaf[] {
  if (typeof input === 'string') {
    return /^MTp[\w-]+$/.test(input) ? [{ ...parseGlobalId(input, 'id'), path }] : [];
  }
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) =>
    idLeaves(value, [...path, Array.isArray(input) ? Number(name) : name]),
  );
}

/** A copy of an input with another value at a place. */
export function withValue(
  input: unknown,
  [, ...path]: readonly (string | number)[],
  value: unknown,
): unknown {
  const [head] = path;
  if (head === undefined) return value;
  const copy = (Array.isArray(input) ? [...input] : { ...(input as object) }) as Record<
    string | number,
    unknown
  >;
  copy[head] = withValue(copy[head], path, value);
  return copy;
}
