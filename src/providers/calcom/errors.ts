import { z } from 'zod';
import type { ErrorCode, Fault, FieldProblem } from '../../domain/errors.ts';
import type { Refusal } from '../../kit/http.ts';
import { plainText } from '../../kit/plain-text.ts';
import { codeOfStatus } from '../../kit/status-code.ts';
import { waitMs } from './limits.ts';

/** Five shapes, depending on the version and on how far a call got. `error` is a text from the check of the key only. */
const Problem = z.object({
  message: z.string().optional().catch(undefined),
  error: z.string().optional().catch(undefined),
});

const ownCodes: Readonly<Record<number, ErrorCode>> = { 405: 'UNSUPPORTED' };

export function explain(status: number, body: unknown, { headers, operation }: Refusal): Fault {
  const { message, error } = Problem.safeParse(body).data ?? {};
  const said = message ?? error ?? '';
  if (status === 429 || (status === 400 && /^rate limit exceeded/i.test(said))) return limited(said, headers);
  if (message === undefined && error !== undefined && keyRefusals[status] !== undefined)
    return { code: 'UNAUTHENTICATED', message: keyRefusals[status] };
  if (status === 401 && /\bnot authorized\b/i.test(said)) return { code: 'FORBIDDEN', message: adminsOnly };
  if (status === 400) return badRequest(said, operation.name);
  return {
    code: codeOfStatus(status, ownCodes),
    message: words[status] ?? plainText(message) ?? `Cal.com answered ${status}.`,
  };
}

function limited(said: string, headers: Refusal['headers']): Fault {
  const retryAfterMs = waitMs(said, headers);
  const message = 'This account has called Cal.com too often.';
  return { code: 'RATE_LIMITED', message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/**
 * What the check of the key refuses holds for every call, whatever the status: the account needs attention. So a key
 * whose owner is gone is not taken for a user who is not there, nor one whose owner is locked for a forbidden act.
 */
const keyRefusals: Readonly<Record<number, string>> = {
  401: 'Cal.com does not accept the key of this account: it is wrong or has expired, or the instance has no licence.',
  403: 'The user whose key this account has is locked: an administrator of the Cal.com instance has to unlock them.',
  404: 'The user whose key this account has is gone: it needs the key of another one.',
};

const adminsOnly = 'Only an administrator of the Cal.com instance may do this.';

const words: Readonly<Record<number, string>> = {
  401: 'Cal.com does not accept the key of this account.',
  403: 'Only an administrator of the Cal.com instance may see or change other users.',
  404: 'The user was not found.',
  405: 'This Cal.com instance does not take this call.',
};

function badRequest(said: string, operation: string): Fault {
  // The row of an unknown id is empty, and then fails the check of the answer.
  if (operation === 'getUserById' && /\bin '(?:id|email)': Required\b/.test(said))
    return { code: 'NOT_FOUND', message: 'The user was not found.' };
  const known = knownTexts.find(({ text }) => said.includes(text));
  if (known !== undefined && (known.of === undefined || known.of === operation)) {
    const { code, path, message } = known;
    return { code, message, fields: [{ path, message }] };
  }
  const fields = problemsOf(said);
  const message = plainText(said) ?? fields[0]?.message ?? 'Cal.com refused the request as it was sent.';
  return { code: 'VALIDATION', message, ...(fields.length === 0 ? {} : { fields }) };
}

interface KnownText {
  readonly text: string;
  /** Of this operation only. */
  readonly of?: string;
  readonly code: ErrorCode;
  readonly path: readonly string[];
  readonly message: string;
}

const knownTexts: readonly KnownText[] = [
  {
    text: 'already_in_use_error',
    code: 'CONFLICT',
    path: ['calcom', 'username'],
    message: 'This username is taken.',
  },
  {
    text: 'premium_username',
    code: 'VALIDATION',
    path: ['calcom', 'username'],
    message: 'This username is kept for paying customers.',
  },
  {
    text: 'Invalid default schedule id',
    code: 'VALIDATION',
    path: ['calcom', 'defaultScheduleId'],
    message: 'The user has no such schedule.',
  },
  {
    // Of all that can be wrong with a new row, only its address is not checked before.
    text: 'querying the database',
    of: 'addUser',
    code: 'CONFLICT',
    path: ['email'],
    message: 'Cal.com could not store the user: the address seems to belong to another one.',
  },
];

const mostProblems = 50;

/** `invalid_type in 'email': Required; too_small in 'name': …`, in the names of our inputs. */
function problemsOf(said: string): FieldProblem[] {
  return said
    .split('; ')
    .slice(0, mostProblems)
    .flatMap((part) => {
      const [, name = '', text] = /^\w+ in '(\w{1,40})[^']*': (.*)$/.exec(part) ?? [];
      const message = plainText(text) ?? 'Cal.com refused this value.';
      return name === '' ? [] : [{ path: unified.has(name) ? [name] : ['calcom', name], message }];
    });
}

/** Fields with the same name in every provider's input; the others are in the block. */
const unified: ReadonlySet<string> = new Set(['email', 'name', 'timeZone', 'locale']);
