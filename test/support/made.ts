import { spelled } from '../../src/kit/mapping.ts';

type AnyVerb = (...args: never[]) => Promise<unknown>;

/**
 * All that is left until somebody reads it, made and its owner's own. Other than `whole`, which a cache keeps, it has what
 * is undefined, for tests to see what a mapper forgot; only a noun known in part has nothing that it does not know.
 */
export function made<T>(value: T): T {
  if (Array.isArray(value)) return value.map(made) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error)
    return value;
  const all = spelled(value) as Readonly<Record<string, unknown>>;
  const known = Object.entries(all).filter(([, it]) => all.partly !== true || it !== undefined);
  // Of entries: open JSON may have any name, `__proto__` too, which an assignment would take for something else.
  return Object.fromEntries(known.map(([name, it]) => [name, made(it)])) as T;
}

/** A provider's verbs, each with what it gives passed through `through`. */
export const verbsThrough = <V extends object>(
  verbs: V,
  through: (answer: unknown, verb: string) => unknown,
): V =>
  Object.fromEntries(
    (Object.entries(spelled(verbs)) as [string, AnyVerb][]).map(([name, verb]) => [
      name,
      async (...args: never[]) => through(await verb(...args), name),
    ]),
  ) as V;
