import type { Answer } from './gateway.ts';

/** What tells of the moment or is drawn by lot, by the names of the schema. */
const live = ['health', 'errorId', 'until', 'retryAfterMs'];

/**
 * An answer without what differs each time it is asked for; what is null stays null.
 *
 * Whether a list below a person is read once and split here depends on how many persons ask for it at one moment, and so on
 * which accounts answer together: that is the network's choice, also of one executor. By whichever of the two, the same
 * filters must have been applied.
 */
export function settled({ data, errors, extensions }: Answer): Answer {
  const names = new Set(live);
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
  const entries = Object.entries(anywhere(value)).map(([name, it]) => [
    name,
    names.has(name) && it !== null ? '(live)' : masked(it, names),
  ]);
  return Object.fromEntries(entries) as T;
}

/** What a source says was applied, wherever that was. */
function anywhere(value: object): object {
  if (!('appliedHere' in value && 'pushedDown' in value)) return value;
  const { appliedHere, pushedDown, ...others } = value;
  return { ...others, applied: [appliedHere, pushedDown].flat().sort() };
}
