import { GatewayError } from '../domain/errors.ts';
import { Patience } from './patience.ts';

/** How one account fared. */
export type Answer<T> =
  | { readonly account: string; readonly value: T; readonly error?: never }
  | { readonly account: string; readonly error: GatewayError; readonly value?: never };

/**
 * Asks every account at once and keeps what answered.
 *
 * Waits for the slowest account, at most `patienceMs` milliseconds; a later one is a TIMEOUT and its call is aborted.
 * @returns one answer per account, in the order given
 * @throws whatever is not a {@link GatewayError}, because that is our bug or the caller's leaving
 */
export function askEach<T>(
  accounts: readonly string[],
  ask: (account: string, signal: AbortSignal) => Promise<T>,
  { patienceMs, signal }: { readonly patienceMs: number; readonly signal?: AbortSignal },
): Promise<Answer<T>[]> {
  return Promise.all(
    accounts.map(async (account) => {
      try {
        const patience = new Patience(account, patienceMs, signal);
        return { account, value: await patience.wait((given) => ask(account, given)) };
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof GatewayError)) throw error;
        return { account, error };
      }
    }),
  );
}
