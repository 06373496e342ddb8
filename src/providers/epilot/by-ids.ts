import type { Found } from '../../contract/list.ts';
import { GatewayError } from '../../domain/errors.ts';
import type { Noun } from '../../domain/partly.ts';
import { eachOf } from '../../kit/batch.ts';
import { type AskRows, pageSize, type Rows } from './windows.ts';

/**
 * Things by id, where the provider has no such read for several: one is got. For more, the list is read a hundred at a
 * time for as long as more ids are missing than pages were read, and what is missing then is got one by one. That is
 * one call where the list is short, and never more than twice the fewest calls possible. What is not in the list
 * may exist all the same, for example in another organization: only its own read can say that it does not.
 *
 * The pages read are remembered: one instance serves one request of a client.
 * @param walkFrom so many missing ids are worth a page of the list
 */
export function byIds<T extends Noun>(
  one: (id: string) => Promise<T | null>,
  ask: AskRows<T>,
  walkFrom = 2,
): (ids: readonly string[]) => Promise<Found<T>> {
  const known = new Map<string, T>();
  let pages = 0;
  let ended = false;
  let reading: Promise<void> | null = null;
  const readNext = async () => {
    const { items } = await ask(pages * pageSize, pageSize).catch(nothingIfTooLarge);
    for (const item of items) known.set(item.ref.id, item);
    pages += 1;
    ended = items.length < pageSize;
  };
  /** Two who need more of the list at the same moment need the same page. */
  const readPage = () => {
    reading ??= readNext().finally(() => {
      reading = null;
    });
    return reading;
  };
  const missingOf = (ids: readonly string[]) => ids.filter((id) => !known.has(id));
  return async (ids) => {
    const distinct = [...new Set(ids)];
    while (!ended && missingOf(distinct).length > Math.max(walkFrom - 1, pages)) await readPage();
    const missing = missingOf(distinct);
    const results = await eachOf(missing, one);
    const got = new Map(missing.map((id, index) => [id, results[index] ?? null]));
    return ids.map((id) => known.get(id) ?? got.get(id) ?? null);
  };
}

/** A page of so many large things is refused: then they are got one by one, as if the list had ended. */
function nothingIfTooLarge(error: unknown): Rows<never> {
  if (error instanceof GatewayError && error.facts.upstreamStatus === 413) return { items: [], total: null };
  throw error;
}
