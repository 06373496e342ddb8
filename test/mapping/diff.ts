/**
 * Paths at which two answers differ, list indexes left out: `events.nodes.host.name`. Where one has an object or a
 * list of another length, that is the difference, and what is below it does not count.
 */
export function differences(left: unknown, right: unknown, path = ''): ReadonlySet<string> {
  const found = new Set<string>();
  compare(left, right, path, found);
  return found;
}

function compare(left: unknown, right: unknown, path: string, found: Set<string>): void {
  if (Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    left.forEach((item, index) => {
      compare(item, right[index], path, found);
    });
  } else if (isRecord(left) && isRecord(right)) {
    for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
      compare(left[name], right[name], path === '' ? name : `${path}.${name}`, found);
    }
  } else if (JSON.stringify(left) !== JSON.stringify(right)) found.add(path);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
