import type { Noun } from '../domain/partly.ts';
import type { Ref } from '../domain/ref.ts';
import { emptySource, isUnsupported } from './account-source.ts';
import type { Account } from './accounts.ts';
import { nothingApplied } from './applied.ts';
import type { CacheUses } from './cache-uses.ts';
import type { Traced } from './list-request.ts';
import type { Source, Unsupported } from './source.ts';

/** What a source is narrowed to, once it is known. */
export interface Late<T> {
  readonly account: Account;
  readonly find: (account: Account) => Promise<Traced<Ref>>;
  /** The caller's own filter of the same name. */
  readonly asked: readonly Ref[] | undefined;
  readonly narrowedTo: (refs: readonly Ref[]) => Source<T> | Unsupported;
  /** Of the source that it is narrowed to: the finding counts as well. */
  readonly cached: CacheUses;
}

/** A source whose filter is known only when it is first read: within the account's own patience, and nobody else's. */
export function lateSource<T extends Noun>(late: Late<T>): Source<T> | Unsupported {
  // Who does what depends on which filters there are, not on what they say.
  const outline = late.narrowedTo([]);
  if (isUnsupported(outline)) return outline;
  let made: Source<T> | null = null;
  return {
    ...outline,
    ...(outline.keep === undefined ? {} : { keep: (item: T) => made?.keep?.(item) ?? true }),
    applied: () => made?.applied?.() ?? outline.applied?.() ?? nothingApplied,
    read: async (window, signal) => {
      made ??= await make(late, outline);
      return made.read(window, signal);
    },
  };
}

async function make<T extends Noun>(
  { account, find, asked, narrowedTo, cached }: Late<T>,
  outline: Source<T>,
): Promise<Source<T>> {
  const found = await find(account);
  cached.add(found.cached);
  const refs = among(found.items, asked);
  const source =
    refs.length === 0 ? emptySource<T>(account, outline.applied?.() ?? nothingApplied) : narrowedTo(refs);
  if (isUnsupported(source)) throw source.error;
  return source;
}

/** Of the things found those that the caller's own filter names, where there is one. */
const among = (found: readonly Ref[], asked: readonly Ref[] | undefined): readonly Ref[] =>
  asked === undefined ? found : found.filter(({ id }) => asked.some((ref) => ref.id === id));
