/**
 * A copy in which everything is made that was left until somebody reads it (see `lazily` and `mapping`), with nothing
 * behind it any more. What is unknown is left out.
 */
export function whole<T>(value: T): T {
  if (Array.isArray(value)) return value.map(whole) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error)
    return value;
  const all: [string, unknown][] = [];
  // Of the prototype too: there is where such properties are.
  for (const name in value) if (value[name] !== undefined) all.push([name, whole(value[name])]);
  // Open JSON may have any name, `__proto__` too, which an assignment would take for something else.
  return Object.fromEntries(all) as T;
}
