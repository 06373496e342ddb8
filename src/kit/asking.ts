import type { ZodType } from 'zod';
import { GatewayError } from '../domain/errors.ts';
import { type SharedWork, shareWork } from './asking-fields.ts';
import type { UpstreamRequest } from './upstream-types.ts';

/** Null in place of NOT_FOUND: for reads, where nothing is an answer. */
export async function nullIfMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GatewayError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Asks once and remembers the answer; a failure is forgotten, so that the next asker tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: SharedWork<Promise<T>> | null = null;
  const begin = () =>
    load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return () => {
    if (loading === null) loading = shareWork(begin);
    else loading.join();
    return loading.result;
  };
}

type Call = <T>(request: UpstreamRequest<T>) => Promise<T>;

/**
 * A write that answers what it made or changed.
 * @returns null when it succeeded without an answer that says so: it was carried out all the same
 */
export async function answerOrNull<T>(
  call: Call,
  request: Omit<UpstreamRequest<T>, 'decode' | 'assume'>,
  answer: ZodType<T>,
): Promise<T | null> {
  try {
    return await call({ ...request, decode: (body) => answer.safeParse(body).data ?? null });
  } catch (error) {
    if (isUnreadableSuccess(error)) return null;
    throw error;
  }
}

/** A success whose body was no JSON. */
const isUnreadableSuccess = (error: unknown): boolean =>
  error instanceof GatewayError &&
  error.code === 'BAD_UPSTREAM' &&
  Math.floor((error.facts.upstreamStatus ?? 0) / 100) === 2;
