/** What went wrong, in words that never change: clients branch on these. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'VALIDATION',
  'CONFLICT',
  'RATE_LIMITED',
  'UNSUPPORTED',
  'STALE_CURSOR',
  'TIMEOUT',
  'UPSTREAM_UNAVAILABLE',
  'BAD_UPSTREAM',
  'UNKNOWN_OUTCOME',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The code of everything that is our own bug: of no {@link GatewayError}, and only at the top of an answer. */
export const internalCode = 'INTERNAL';

export type ShownCode = ErrorCode | typeof internalCode;

/** Codes a mutation answers as `userErrors`: refusals a caller can expect and act on. */
export const expectedCodes: ReadonlySet<ErrorCode> = new Set([
  'NOT_FOUND',
  'VALIDATION',
  'CONFLICT',
  'FORBIDDEN',
  'UNSUPPORTED',
]);

const retryableCodes: ReadonlySet<ErrorCode> = new Set(['RATE_LIMITED', 'TIMEOUT', 'UPSTREAM_UNAVAILABLE']);

/** One input leaf that a provider or the gateway refused. */
export interface FieldProblem {
  /** Path below the mutation's `input`, for example `['invitee', 'email']`. */
  readonly path: readonly string[];
  readonly message: string;
}

/** What is known of a failure besides its code. Nothing secret may enter here: it is shown to callers. */
export interface ErrorFacts {
  readonly account?: string;
  readonly provider?: string;
  /** Milliseconds until a retry makes sense, when the provider said so. */
  readonly retryAfterMs?: number;
  readonly upstreamStatus?: number;
  readonly upstreamRequestId?: string;
  /** The argument that is wrong, dotted, for example `filter.scheduledAtFrom`. */
  readonly argument?: string;
  readonly fields?: readonly FieldProblem[];
  /** It is the caller's own key that is refused or lacks a scope, no account. */
  readonly caller?: true;
}

/**
 * Every failure that a caller may see. Anything else is a bug of ours and leaves the gateway masked.
 * `message` must be safe to show: no secret, no URL query, no request or answer body.
 */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  /** Private, so that two errors that say the same are equal. */
  readonly #at = Date.now();

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }

  get retryable(): boolean {
    return retryableCodes.has(this.code);
  }

  /** When a retry makes sense: `retryAfterMs` after the error came about. Null when that is not known. */
  get retryAt(): Date | null {
    const { retryAfterMs } = this.facts;
    return retryAfterMs === undefined ? null : new Date(this.#at + retryAfterMs);
  }
}

/** An argument that cannot be right, found before any provider was asked. */
export class ValidationError extends GatewayError {
  override readonly name = 'ValidationError';

  constructor(argument: string, message: string) {
    super('VALIDATION', message, { argument });
  }
}

/** A provider for programs and for people. */
interface NamedProvider {
  readonly id: string;
  readonly label: string;
}

/** The account's provider has no such verb, or the account withholds it: a retry cannot help. */
export class UnsupportedError extends GatewayError {
  override readonly name = 'UnsupportedError';

  /** @param why in words for people, without a full stop, where there is more to say than that the provider cannot */
  constructor(account: string, { id, label }: NamedProvider, what: string, why?: string) {
    const because = why === undefined ? '' : `: ${why}`;
    super('UNSUPPORTED', `Account ${account} (${label}) does not support ${what}${because}.`, {
      account,
      provider: id,
    });
  }
}

/** The thing an id or a name points at does not exist, or is not visible to this account. */
export class NotFoundError extends GatewayError {
  override readonly name = 'NotFoundError';

  constructor(what: string, account?: string) {
    super('NOT_FOUND', `${what} was not found.`, account === undefined ? {} : { account });
  }
}

/**
 * What a provider's own error means, said by its `errors.ts` alone.
 * @see ErrorFacts for what may be shown.
 */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  /** Milliseconds, when the body and not a header says how long to wait. */
  readonly retryAfterMs?: number;
}
