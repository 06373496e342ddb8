import type { Answer } from './gateway.ts';

/**
 * What tells of the moment or is drawn by lot, by the names of the schema; and who filtered, which depends on how many
 * ask in the same tick.
 */
const live: ReadonlySet<string> = new Set(['health', 'errorId', 'until', 'retryAfterMs', 'appliedHere', 'pushedDown']);

/** An answer without what differs each time it is asked for; null stays null. */
export function settled(answer: Answer): unknown {
  const { data, errors, extensions } = answer;
  return { data: masked(data), errors: errors?.map(masked).map(withText).sort(byText).map(([it]) => it), extensions };
}

const withText = (error: unknown): readonly [unknown, string] => [error, JSON.stringify(error)];
/** Errors are a set: the order in which fields fail is the network's. */
const byText = ([, one]: readonly [unknown, string], [, other]: readonly [unknown, string]): number =>
  one < other ? -1 : 1;

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, it]) => [name, live.has(name) && it !== null ? '(live)' : masked(it)]),
  );
}
