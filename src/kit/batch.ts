/**
 * Asks for each id, at most so many at once.
 * @returns results in the order of the ids; one that failed is its Error, and spoils no other
 */
export async function eachOf<Id, T>(
  ids: readonly Id[],
  ask: (id: Id) => Promise<T>,
  concurrency = 5,
): Promise<(T | Error)[]> {
  const results: (T | Error)[] = [];
  const left = ids.entries();
  const work = async () => {
    for (const [index, id] of left) results[index] = await caught(async () => ask(id));
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, ids.length) }, work));
  return results;
}

/** The ways a provider can be asked for several things. */
export interface Ways<T> {
  /** One by its id; null when there is none. */
  one(id: string): Promise<T | null>;
  /** Several in one call, in any order; missing ones are left out. */
  many(ids: readonly string[]): Promise<readonly T[]>;
  /** The id under which `many`'s rows are to be found. */
  idOf(item: T): string;
  /** From so many different ids on, `many` is the cheaper way. Default 2. */
  readonly from?: number;
  /** Most ids for one call of `many`. Default 100. */
  readonly chunk?: number;
  /** Calls at once, either way. Default 5. */
  readonly concurrency?: number;
}

/**
 * Fetches by id in the fewest calls.
 * @returns one entry for each id, in their order, repeats included: the thing, null when there is none, or the Error
 *   of the call that should have brought it
 */
export async function cheapest<T>(ids: readonly string[], ways: Ways<T>): Promise<(T | null | Error)[]> {
  const { from = 2, chunk = 100, concurrency = 5 } = ways;
  const distinct = [...new Set(ids)];
  const found = new Map<string, T | Error | null>();
  if (distinct.length < from) {
    const results = await eachOf(distinct, (id) => ways.one(id), concurrency);
    distinct.forEach((id, index) => {
      found.set(id, results[index] ?? null);
    });
  } else {
    const chunks = chunksOf(distinct, chunk);
    const results = await eachOf(chunks, (part) => ways.many(part), concurrency);
    results.forEach((result, index) => {
      if (!(result instanceof Error)) for (const item of result) found.set(ways.idOf(item), item);
      else for (const id of chunks[index] ?? []) found.set(id, result);
    });
  }
  return ids.map((id) => found.get(id) ?? null);
}

/** In order; the last part may be shorter. None for nothing. */
export const chunksOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

async function caught<T>(ask: () => Promise<T>): Promise<T | Error> {
  try {
    return await ask();
  } catch (error) {
    return error instanceof Error
      ? error
      : new Error('something other than an Error was thrown', { cause: error });
  }
}
