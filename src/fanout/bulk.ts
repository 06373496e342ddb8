import { GatewayError, NotFoundError } from '../domain/errors.ts';
import type { Ref } from '../domain/ref.ts';
import { refKey } from '../domain/ref.ts';

export interface BulkItem<T> {
  readonly ref: Ref;
  readonly thing: T | null;
  readonly error: GatewayError | null;
}

export interface BulkAct<T> {
  /** One call for all ids of an account. Providers do not say whether it is all or nothing. */
  readonly act: (account: string, ids: readonly string[]) => Promise<void>;
  /** Reads the things again, in the order asked. */
  readonly read: (refs: readonly Ref[]) => Promise<readonly (T | null | Error)[]>;
  /** Whether a thing looks as if the act had been done to it; null: it is gone. */
  readonly done: (thing: T | null) => boolean;
  /** Whether success leaves nothing to read. */
  readonly removes?: boolean;
}

/**
 * Does one act to things of several accounts, side by side, and says for each how it went.
 * After a failure the things are read again to find out what was done to whom.
 * @throws whatever is not a {@link GatewayError}, because that is our bug
 */
export async function bulk<T>(refs: readonly Ref[], act: BulkAct<T>): Promise<readonly BulkItem<T>[]> {
  const perAccount = Map.groupBy(refs, ({ account }) => account);
  // All of them to their ends: a bug at one account, or the end of a plan, must not cut the others short.
  const ended = await Promise.allSettled([...perAccount].map(([account, own]) => bulkOf(account, own, act)));
  const items = ended.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
  const byKey = new Map(items.flat().map((item) => [refKey(item.ref), item]));
  return refs.flatMap((ref) => byKey.get(refKey(ref)) ?? []);
}

async function bulkOf<T>(
  account: string,
  refs: readonly Ref[],
  act: BulkAct<T>,
): Promise<readonly BulkItem<T>[]> {
  const failure = await failureOf(() => act.act(account, [...new Set(refs.map(({ id }) => id))]));
  if (failure === null && act.removes === true) return refs.map((ref) => ({ ref, thing: null, error: null }));
  const found = await act.read(refs);
  return refs.map((ref, index) => settle(ref, found[index] ?? null, failure, act));
}

function settle<T>(
  ref: Ref,
  found: T | null | Error,
  failure: GatewayError | null,
  act: BulkAct<T>,
): BulkItem<T> {
  if (found instanceof Error) return { ref, thing: null, error: failure ?? asGatewayError(found) };
  if (failure !== null) return { ref, thing: found, error: act.done(found) ? null : failure };
  return { ref, thing: found, error: found === null ? new NotFoundError('This thing', ref.account) : null };
}

async function failureOf(run: () => Promise<void>): Promise<GatewayError | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return asGatewayError(error);
  }
}

function asGatewayError(error: unknown): GatewayError {
  if (error instanceof GatewayError) return error;
  throw error;
}
