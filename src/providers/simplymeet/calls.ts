import type { ZodType } from 'zod';
import { GatewayError } from '../../domain/errors.ts';
import { answerOrNull } from '../../kit/asking.ts';
import type { UpstreamRequest } from '../../kit/http.ts';
import type { SimplymeetLink } from './settings.ts';

type Request = Omit<UpstreamRequest<void>, 'decode' | 'assume'>;

const nothing = (): void => undefined;

/** A write that is answered with no content. */
export const send = (link: SimplymeetLink, request: Request): Promise<void> =>
  link.call({ ...request, decode: nothing, assume: nothing });

/**
 * A write that makes something and answers it. Most return types are blank in the document, so the body may be missing.
 * @returns null when the answer does not say what was made
 */
export const make = <T>(link: SimplymeetLink, request: Request, answer: ZodType<T>): Promise<T | null> =>
  answerOrNull(link.call, request, answer);

/** Something was made, but nobody can say which: asking again would make a second one. */
export const madeButUnknown = (what: string): GatewayError =>
  new GatewayError(
    'UNKNOWN_OUTCOME',
    `SimplyMeet.me took ${what} but did not answer it; look before trying again.`,
  );

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
