import { vi } from 'vitest';
import type { Provider } from '../../src/contract/provider.ts';
import { isRecord } from '../mapping/diff.ts';
import { made, verbsThrough } from '../support/made.ts';

export interface Watch {
  /** Paths found since the last time. */
  take(): string[];
  stop(): void;
}

/** Looks into what a provider's verbs give: through the graph, undefined looks like null. */
export function watchForUndefined(provider: Provider): Watch {
  const found = new Set<string>();
  const { connect } = provider;
  const spy = vi.spyOn(provider, 'connect').mockImplementation((link) => {
    return verbsThrough(connect(link), (answer, verb) => {
      for (const path of undefinedIn(made(answer), verb)) found.add(path);
      return answer;
    });
  });
  return {
    take: () => {
      const taken = [...found];
      found.clear();
      return taken;
    },
    stop: () => spy.mockRestore(),
  };
}

/**
 * A field of a noun is a value or null: what is undefined was forgotten, unless the noun says that it is known in part.
 */
function undefinedIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => undefinedIn(item, `${path}[]`));
  if (!isRecord(value) || value instanceof Date || value instanceof Error) return [];
  const isPartly = value.partly === true;
  return Object.entries(value).flatMap(([name, field]) => {
    if (field === undefined) return isPartly ? [] : [`${path}.${name}`];
    return undefinedIn(field, `${path}.${name}`);
  });
}
