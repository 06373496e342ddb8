import { AsyncLocalStorage } from 'node:async_hooks';

/** For whom work is done, in a request that explains itself. Follows the work through every await. */
export interface Asking {
  /** Paths of fields in the answer, list indices left out. Grows while others join the work. */
  readonly fields: Set<string>;
  /** Stands for the request: equal for all that it asks. */
  readonly request: object;
}

const storage = new AsyncLocalStorage<Asking>();

/** Does the work, and all that follows from it, as asked for by these fields. */
export const askedBy = <T>(asking: Asking, work: () => T): T => storage.run(asking, work);

/** Undefined where nobody wants to know. */
export const askingNow = (): Asking | undefined => storage.getStore();

/** Work that is begun once: whoever joins it later has asked for its calls as well. */
export interface SharedWork<T> {
  readonly result: T;
  join(): void;
}

export function shareWork<T>(work: () => T): SharedWork<T> {
  const first = askingNow();
  if (first === undefined) return { result: work(), join: () => undefined };
  const all = { ...first, fields: new Set(first.fields) };
  return {
    result: askedBy(all, work),
    join: () => {
      for (const field of askingNow()?.fields ?? []) all.fields.add(field);
    },
  };
}
