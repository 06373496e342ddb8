import type { Answer } from './gateway.ts';

/** What tells of the moment or is drawn by lot, by the names of the schema. */
const live = ['health', 'errorId', 'until', 'retryAfterMs'];

/**
 * An answer without what differs each time it is asked for; what is null stays null.
 * @param besides further names of what does
 */
export function settled({ data, errors, extensions }: Answer, besides: readonly string[] = []): Answer {
  const names = new Set([...live, ...besides]);
  const settledErrors = errors?.map((error) => masked(error, names));
  // Which field fails first is the network's choice.
  settledErrors?.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  return {
    data: masked(data, names),
    ...(settledErrors === undefined ? {} : { errors: settledErrors }),
    ...(extensions === undefined ? {} : { extensions }),
  };
}

function masked<T>(value: T, names: ReadonlySet<string>): T {
  if (Array.isArray(value)) return value.map((it) => masked(it, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, it]) => [
    name,
    names.has(name) && it !== null ? '(live)' : masked(it, names),
  ]);
  return Object.fromEntries(entries) as T;
}
