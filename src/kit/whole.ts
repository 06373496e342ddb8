/**
 * A copy in which everything is made that was left until somebody reads it (see `lazily` and `mapping`), with nothing
 * behind it any more. What is unknown is left out.
 */
export function whole<T>(value: T): T {
  if (Array.isArray(value)) return value.map(whole) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error)
    return value;
  const all: Record<string, unknown> = {};
  // Of the prototype too: there is where such properties are.
  for (const name in value) if (value[name] !== undefined) all[name] = whole(value[name]);
  return all as T;
}
