import { z } from 'zod';
import { type ErrorCode, type Fault, type FieldProblem, GatewayError } from '../../domain/errors.ts';
import type { Refusal } from '../../kit/http.ts';
import { plainText } from '../../kit/plain-text.ts';
import { codeOfStatus } from '../../kit/status-code.ts';
import { fieldProblems } from './field-problems.ts';
import { retryMs } from './limits.ts';

const text = z.string().optional().catch(undefined);

/** `details` holds the whole request, secrets included, and `path` its query: of the one little is read, of the other nothing. */
const Problem = z.object({
  message: text,
  error: z.object({ code: text, message: text, details: z.unknown().optional() }).optional().catch(undefined),
});

const ownCodes: Readonly<Record<number, ErrorCode>> = { 498: 'UNAUTHENTICATED' };

/** Names of exceptions, for the versions that answer some with another status. */
const exceptions: Readonly<Record<string, ErrorCode>> = {
  BadRequestException: 'VALIDATION',
  BAD_REQUEST: 'VALIDATION',
  UnauthorizedException: 'UNAUTHENTICATED',
  TokenExpiredException: 'UNAUTHENTICATED',
  ForbiddenException: 'FORBIDDEN',
  NotFoundException: 'NOT_FOUND',
  ConflictException: 'CONFLICT',
  ThrottlerException: 'RATE_LIMITED',
};

/** Texts that say more than their status, or that would not be shown as they are. */
const known: readonly (readonly [RegExp, (found: RegExpExecArray) => Partial<Fault> & { field?: string }])[] =
  [
    [
      /already exists\. Existing user ID=(\d{1,15})$/,
      ([, id]) => ({ message: `There is a managed user with this e-mail already: ${id}.`, field: 'email' }),
    ],
    [/^Webhook with this subscriber url already exists/, () => ({ field: 'url' })],
    [/^Invalid refresh token/, () => ({ field: 'refreshToken' })],
    [/^Invalid OAuthClient credentials/, () => ({ code: 'UNAUTHENTICATED' })],
    [/^Team is not subscribed/, () => ({ code: 'FORBIDDEN' })],
    [/^Invalid email /, () => ({ message: 'Cal.com Platform does not take one of the e-mail addresses.' })],
    [/^Bad Request Exception$/, () => ({ message: 'Cal.com Platform refused some of the values.' })],
    [/^ACCESS_TOKEN_IS_EXPIRED$/, () => ({ message: 'The access token of the managed user has expired.' })],
  ];

export function explain(status: number, body: unknown, { headers }: Pick<Refusal, 'headers'>): Fault {
  const { error, message: outer } = Problem.safeParse(body).data ?? {};
  const said = error?.message ?? outer;
  const { field, ...special } = specialOf(said);
  const code = special.code ?? codeOf(status, error?.code);
  const message = special.message ?? plainText(said) ?? `Cal.com Platform answered ${status}.`;
  const fields = code === 'VALIDATION' || code === 'CONFLICT' ? fieldsOf(error?.details, field, message) : [];
  return {
    code,
    message,
    ...(fields.length === 0 ? {} : { fields }),
    ...(code === 'RATE_LIMITED' ? { retryAfterMs: retryMs(headers) } : {}),
  };
}

/** What to throw for an error that came with the status of a success. */
export function errorInSuccess(body: unknown): GatewayError {
  const { error, message } = Problem.safeParse(body).data ?? {};
  const code = exceptions[error?.code ?? ''] ?? 'BAD_UPSTREAM';
  const said = plainText(error?.message ?? message) ?? 'without a word that could be shown';
  return new GatewayError(code, `Cal.com Platform answered an error as if it were a success: ${said}`);
}

function codeOf(status: number, exception: string | undefined): ErrorCode {
  if (exception === 'ThrottlerException') return 'RATE_LIMITED'; // older versions send it as a 500
  return codeOfStatus(status, ownCodes);
}

function specialOf(said: string | undefined): Partial<Fault> & { field?: string } {
  for (const [pattern, of] of known) {
    const found = pattern.exec(said ?? '');
    if (found !== null) return of(found);
  }
  return {};
}

const fieldsOf = (details: unknown, field: string | undefined, message: string): FieldProblem[] =>
  field === undefined ? fieldProblems(details) : [{ path: [field], message }];

/** Texts by which a check of Stripe says what is missing. */
const stripeTexts = {
  NOT_CONNECTED: /^Credentials for stripe not found/,
  INVALID_CREDENTIALS: /^Invalid stripe credentials/,
  ACCOUNT_INACTIVE: /^Stripe account is not an active account/,
} as const;

/** What a refused check says of the connection; null when it is a refusal of another kind. */
export function stripeProblem(error: unknown): keyof typeof stripeTexts | null {
  if (!(error instanceof GatewayError)) return null;
  const names = Object.keys(stripeTexts) as (keyof typeof stripeTexts)[];
  return names.find((name) => stripeTexts[name].test(error.message)) ?? null;
}

/** The credential was refused, so that the call itself was not even looked at. */
export const isCredentialRefused = (error: unknown): error is GatewayError =>
  error instanceof GatewayError && (error.facts.upstreamStatus === 401 || isTokenExpired(error));

/** Only of access tokens: theirs is a status of its own. */
export const isTokenExpired = (error: unknown): error is GatewayError =>
  error instanceof GatewayError && error.facts.upstreamStatus === 498;
