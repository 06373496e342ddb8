import type { ZodType } from 'zod';
import { GatewayError } from '../../domain/errors.ts';
import type { UpstreamRequest } from '../../kit/http.ts';
import type { SimplymeetLink } from './settings.ts';

type Request = Omit<UpstreamRequest<void>, 'decode'>;

const nothing = (): void => undefined;

/** A write that is answered with no content. */
export const send = (link: SimplymeetLink, request: Request): Promise<void> =>
  link.call({ ...request, decode: nothing });

/** Something was answered with a success, but not the JSON that was inferred. */
const isUnreadableSuccess = (error: unknown): boolean =>
  error instanceof GatewayError &&
  error.code === 'BAD_UPSTREAM' &&
  Math.floor((error.facts.upstreamStatus ?? 0) / 100) === 2;

/**
 * A write that makes something and answers it. Most return types are blank in the document, so the body may be missing.
 * @returns null when the answer does not say what was made
 */
export async function make<T>(link: SimplymeetLink, request: Request, answer: ZodType<T>): Promise<T | null> {
  try {
    return await link.call({ ...request, decode: (body) => answer.safeParse(body).data ?? null });
  } catch (error) {
    if (isUnreadableSuccess(error)) return null;
    throw error;
  }
}

/** Something was made, but nobody can say which: asking again would make a second one. */
export const madeButUnknown = (what: string): GatewayError =>
  new GatewayError(
    'UNKNOWN_OUTCOME',
    `SimplyMeet.me took ${what} but did not answer it; look before trying again.`,
  );

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
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

const mostIds = 100;

/** Runs a bulk write in chunks, one after the other: the first failure ends it, and what went before is done. */
export async function inChunks(
  ids: readonly number[],
  write: (chunk: number[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < ids.length; start += mostIds) {
    await write(ids.slice(start, start + mostIds));
  }
}

/** What to send for a field: a value or a null that was asked for, the present value, or nothing when there is none. */
export const changed = <T>(wanted: T | null | undefined, now: T | null): T | null | undefined =>
  wanted === undefined ? (now ?? undefined) : wanted;
