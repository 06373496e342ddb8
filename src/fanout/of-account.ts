import { type ErrorFacts, GatewayError } from '../domain/errors.ts';

/** The same failure, naming the account it came from where the provider module did not say. */
export function ofAccount(error: unknown, facts: Pick<ErrorFacts, 'account' | 'provider'>): unknown {
  if (!(error instanceof GatewayError) || error.facts.account !== undefined) return error;
  return new GatewayError(error.code, error.message, { ...facts, ...error.facts });
}
