import { z } from 'zod';
import type { ErrorCode, Fault, FieldProblem } from '../../domain/errors.ts';
import type { Refusal } from '../../kit/http.ts';
import { plainText } from '../../kit/plain-text.ts';
import { codeOfStatus } from '../../kit/status-code.ts';
import { type operations, publicOperations } from './operations.ts';

/**
 * No error body is documented. These are the vendor's own in newer and neighbouring APIs (`error` is a code there), and
 * that of the gateway its API stands behind.
 */
const Problem = z.object({
  message: z.string().optional().catch(undefined),
  error: z
    .union([z.string(), z.object({ message: z.string().optional().catch(undefined) })])
    .optional()
    .catch(undefined),
  violations: z.array(z.unknown()).optional().catch(undefined),
});

const ownCodes: Readonly<Record<number, ErrorCode>> = { 413: 'VALIDATION' };

/** What a documented refusal means, and which input it is about. */
interface Known {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path?: readonly string[];
}

const noToken: Known = { code: 'NOT_FOUND', message: 'There is no such token.', path: ['token'] };
const noAddress: Known = {
  code: 'NOT_FOUND',
  message: 'There is no such user with this address.',
  path: ['email'],
};

type Documented = Readonly<Partial<Record<`${keyof typeof operations} ${number}`, Known>>>;

/** The document says these in words: by operation and status. */
const documented: Documented = {
  'inviteUser 400': {
    code: 'VALIDATION',
    message: 'This address cannot be invited.',
    path: ['email'],
  },
  'resendUserInvitation 400': noAddress,
  'sendUserPasswordReset 400': noAddress,
  'sendUserPasswordReset 403': {
    code: 'FORBIDDEN',
    message: 'The account may not reset the password of this user.',
  },
  'verifyEmailWithToken 400': {
    code: 'NOT_FOUND',
    message: 'No change of address waits for this token.',
    path: ['token'],
  },
  'verifyEmailWithToken 404': noToken,
  'verifyEmailWithToken 409': { code: 'CONFLICT', message: 'Somebody else has this address already.' },
  'checkInviteToken 404': noToken,
  'activateUser 404': noToken,
  'rejectInvite 404': noToken,
  'beginPasskeyAuthentication 404': {
    code: 'NOT_FOUND',
    message: 'There is no such user, or no passkey of theirs.',
    path: ['email'],
  },
  'resolveDiscoverableCredential 404': {
    code: 'NOT_FOUND',
    message: 'Nobody has registered this passkey.',
    path: ['assertionResponse'],
  },
  'advanceUserAssignment 422': {
    code: 'CONFLICT',
    message: 'The group has no members to take turns.',
  },
};

export function explain(status: number, body: unknown, { operation }: Pick<Refusal, 'operation'>): Fault {
  const { message, error, violations } = Problem.safeParse(body).data ?? {};
  const policy = status === 400 || status === 422 ? violationsIn(violations, operation.name) : [];
  if (policy.length > 0) return { code: 'VALIDATION', message: policy[0]?.message ?? '', fields: policy };
  const known = documented[`${operation.name} ${status}` as keyof Documented];
  if (known !== undefined) return faultOf(known);
  const code = codeOf(status, operation.name);
  const said = message ?? (typeof error === 'object' ? error.message : undefined);
  return {
    code,
    message: ours(status, operation) ?? wordsOf(said, operation.name) ?? `epilot answered ${status}.`,
  };
}

const faultOf = ({ code, message, path }: Known): Fault => ({
  code,
  message,
  ...(path === undefined ? {} : { fields: [{ path, message }] }),
});

/** Without a token of ours there is no credential that could be broken: then it is the visitor who is turned away. */
function codeOf(status: number, operation: string): ErrorCode {
  if (status === 401 && publicOperations.has(operation)) return 'FORBIDDEN';
  return codeOfStatus(status, ownCodes);
}

function ours(status: number, { kind }: Refusal['operation']): string | null {
  if (status !== 413) return null;
  return kind === 'read'
    ? 'The answer would be too large: ask for fewer at once.'
    : 'This is too large to be sent.';
}

/** Public acts carry passwords and tokens that came by mail, which an error could quote: their texts are ours alone. */
const wordsOf = (text: string | undefined, operation: string): string | null =>
  publicOperations.has(operation) ? null : plainText(text);

/** The provider's words for what a password lacks. */
const violationTexts: Readonly<Record<string, string>> = {
  too_short: 'The password is too short.',
  missing_lowercase: 'The password needs a lower-case letter.',
  missing_uppercase: 'The password needs an upper-case letter.',
  missing_number: 'The password needs a digit.',
  missing_symbol: 'The password needs a special character.',
};

function violationsIn(violations: readonly unknown[] | undefined, operation: string): FieldProblem[] {
  const path = operation === 'signUpUser' ? ['user', 'password'] : ['password'];
  return (violations ?? []).flatMap((name) => {
    const message = typeof name === 'string' ? violationTexts[name] : undefined;
    return message === undefined ? [] : [{ path, message }];
  });
}
