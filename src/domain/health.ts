import type { ErrorCode } from './errors.ts';
import type { Remedy } from './remedy.ts';

export const breakerStates = {
  CLOSED: 'Calls are sent.',
  OPEN: 'Nothing is sent until `retryAt`: the provider has not been answering.',
  HALF_OPEN: 'The next call is sent alone, to see whether the provider answers again.',
} as const;

export const credentialStates = {
  ACCEPTED: 'The last call with it that the provider said anything about it succeeded.',
  REFUSED: 'The provider has refused it.',
  UNTRIED: 'Nothing is known of it: no call has been made with it, or it has just been replaced.',
} as const;

/** What is known of an account without asking it. */
export interface AccountHealth {
  readonly lastAnswer: {
    readonly at: Date;
    /** Null when it succeeded. */
    readonly code: ErrorCode | null;
    /** Null when no answer came. */
    readonly status: number | null;
    readonly durationMs: number;
  } | null;
  readonly lastSuccessAt: Date | null;
  readonly breaker: {
    readonly state: keyof typeof breakerStates;
    /** Null unless open. */
    readonly retryAt: Date | null;
  };
  /** Null where the account is unpaced. */
  readonly rateLimit: {
    readonly perMinute: number;
    readonly left: number;
    /** When there is more left than now; null when all is. */
    readonly resetsAt: Date | null;
  } | null;
  readonly inFlight: number;
  readonly queued: number;
  /** Every one that the account was given. */
  readonly credentials: readonly CredentialHealth[];
  /** Null when there is nothing to be done. */
  readonly remedy: Remedy | null;
}

export interface CredentialHealth {
  /** Its name in the configuration. */
  readonly name: string;
  readonly state: keyof typeof credentialStates;
  readonly since: Date;
}
