import type { ErrorCode, GatewayError, ShownCode } from './errors.ts';

/** What can be done about a failure, in words that never change, each with what it means. */
export const remedyActions = {
  REAUTHORIZE: "Mend or replace the account's credential: its provider refuses it.",
  AUTHENTICATE: 'Send a key of this server that is valid.',
  ASK_FOR_RIGHTS: 'Ask whoever can grant it for the right that is missing.',
  CHANGE_INPUT: 'Change what was sent: as it is, it can never succeed.',
  RESOLVE_CONFLICT: 'Look at what is there now, and choose something that does not clash with it.',
  DROP_REFERENCE: 'Stop using the id or the name: nothing is there for it.',
  CHOOSE_ANOTHER_ACCOUNT: 'Use an account that can do this.',
  WAIT: 'Ask again, but not before `until`.',
  RETRY: 'Ask again: it may work the next time.',
  START_OVER: 'Read the list again from its start.',
  CHECK_OUTCOME: 'Look whether it was done before asking again.',
  REPORT: 'Tell whoever runs this server: no request can mend it.',
} as const;

export type RemedyAction = keyof typeof remedyActions;

/** What to do about a failure. */
export interface Remedy {
  readonly action: RemedyAction;
  /** Before this instant it is of no use; null when nothing is known, or there is nothing to wait for. */
  readonly until: Date | null;
  /** For people, a fixed text of ours. */
  readonly message: string;
}

export type RemedyText = Pick<Remedy, 'action' | 'message'>;

/** One remedy a code. A code without one does not compile. */
export const remedies = {
  UNAUTHENTICATED: {
    action: 'REAUTHORIZE',
    message: "Mend or replace the account's credential in the configuration: its provider refuses it.",
  },
  FORBIDDEN: {
    action: 'ASK_FOR_RIGHTS',
    message: "Have the right given to the user of the account's credential at its provider.",
  },
  NOT_FOUND: {
    action: 'DROP_REFERENCE',
    message: 'Forget this id: the thing is gone, or this account cannot see it.',
  },
  VALIDATION: {
    action: 'CHANGE_INPUT',
    message: 'Change what the message names, then ask again.',
  },
  CONFLICT: {
    action: 'RESOLVE_CONFLICT',
    message: 'Read the thing again, then ask for what fits its present state.',
  },
  RATE_LIMITED: {
    action: 'WAIT',
    message: 'Wait before asking again: the limit is for a time, and who insists may make it longer.',
  },
  UNSUPPORTED: {
    action: 'CHOOSE_ANOTHER_ACCOUNT',
    message: 'Use an account that can: `Account.capabilities` tells what each can do, and why not.',
  },
  STALE_CURSOR: {
    action: 'START_OVER',
    message: 'Read the list again without a cursor: it has changed where this one stood.',
  },
  TIMEOUT: {
    action: 'RETRY',
    message: 'Ask again: the provider was too slow this time.',
  },
  UPSTREAM_UNAVAILABLE: {
    action: 'RETRY',
    message: 'Ask again a little later: the provider cannot be reached.',
  },
  BAD_UPSTREAM: {
    action: 'REPORT',
    message: 'Tell whoever runs this server: the provider does not answer as documented.',
  },
  UNKNOWN_OUTCOME: {
    action: 'CHECK_OUTCOME',
    message: 'Read the thing before asking again: it may have been done already.',
  },
  INTERNAL: {
    action: 'REPORT',
    message: 'Tell whoever runs this server, with the `errorId`: this is a bug.',
  },
} as const satisfies Readonly<Record<ShownCode, RemedyText>>;

/** Where it is not an account but the caller who is refused. */
export const remediesOfCaller = {
  UNAUTHENTICATED: {
    action: 'AUTHENTICATE',
    message: 'Send a valid key of this server as `Authorization: Bearer <key>` or as `x-api-key`.',
  },
  FORBIDDEN: {
    action: 'ASK_FOR_RIGHTS',
    message: 'Ask whoever runs this server for a key with the scope that is missing.',
  },
} as const satisfies Readonly<Partial<Record<ErrorCode, RemedyText>>>;

/** Where it is known when asking again makes sense. */
export const timedRemedies = {
  UPSTREAM_UNAVAILABLE: {
    action: 'WAIT',
    message: 'Wait before asking again: the provider is not answering.',
  },
} as const satisfies Readonly<Partial<Record<ErrorCode, RemedyText>>>;

/** Where the asker has gone, so that nothing was looked at to the end. */
export const cancelledRemedy: RemedyText = {
  action: 'RETRY',
  message: 'Ask again, and stay for the answer.',
};

const textFor = <Code extends string>(
  table: Readonly<Partial<Record<Code, RemedyText>>>,
  code: Code,
): RemedyText | undefined => table[code];

/** What to do about an error. */
export function remedyOf({ code, facts, retryAt }: GatewayError): Remedy {
  const caller = facts.caller === true ? textFor<ErrorCode>(remediesOfCaller, code) : undefined;
  const timed = retryAt === null ? undefined : textFor<ErrorCode>(timedRemedies, code);
  return withInstant(caller ?? timed ?? remedies[code], retryAt);
}

/** Only a wait has an end. */
export const withInstant = ({ action, message }: RemedyText, until: Date | null = null): Remedy => ({
  action,
  until: action === 'WAIT' ? until : null,
  message,
});
