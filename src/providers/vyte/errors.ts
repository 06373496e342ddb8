import { z } from 'zod';
import type { Fault } from '../../domain/errors.ts';
import { GatewayError } from '../../domain/errors.ts';
import { plainText } from '../../kit/plain-text.ts';
import { codeOfStatus } from '../../kit/status-code.ts';

/** No error body is documented. Where there is one, it is taken for a hint and nothing else. */
const Problem = z.object({ message: z.unknown().optional(), error: z.unknown().optional() });

export function explain(status: number, body: unknown): Fault {
  const { message, error } = Problem.safeParse(body).data ?? {};
  return {
    code: codeOfStatus(status),
    message: plainText(message) ?? plainText(error) ?? ownWords(status),
  };
}

const words: Readonly<Record<number, string>> = {
  400: 'Vyte refused the request as it was sent.',
  401: 'Vyte does not accept the key of this account: it needs a new one.',
  403: 'Vyte does not allow this with the key of this account.',
  404: 'Vyte has no such thing.',
  503: 'Vyte timed out on its side.',
};

const ownWords = (status: number): string => words[status] ?? `Vyte answered ${status}.`;

/**
 * For requests that carry somebody's password: a refusal may quote it in a plain sentence, so Vyte's own words are
 * dropped.
 */
export async function unquoted<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof GatewayError) || error.facts.upstreamStatus === undefined) throw error;
    const { fields: _, ...facts } = error.facts;
    throw new GatewayError(error.code, ownWords(error.facts.upstreamStatus), facts);
  }
}
