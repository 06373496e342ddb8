import type { ShownCode } from './errors.ts';

/** Where an error of a code can come. `errors`: at the top of the answer, beside `data`. */
export type Place = 'errors' | 'userErrors' | 'sources';

/** Facts beyond `code`, `retryable` and `remedy`, which come with every error at the top of an answer. */
export type ErrorFact =
  | 'account'
  | 'provider'
  | 'argument'
  | 'retryAfterMs'
  | 'upstreamStatus'
  | 'upstreamRequestId'
  | 'errorId';

export const factMeanings: Readonly<Record<ErrorFact, string>> = {
  account: 'the account, where it is one',
  provider: "the account's provider: `simplymeet`, `vyte`, `calcom`, `calplatform`, `epilot`",
  argument: 'the argument that is wrong, dotted, for example `filter.scheduledAtFrom`',
  retryAfterMs: 'milliseconds to wait, where somebody said so',
  upstreamStatus: 'the HTTP status that the provider answered with',
  upstreamRequestId: "the call's name in the provider's own logs, where the provider gives one",
  errorId: 'what to look for in the log of this server',
};

/** What a client has to know of one code. The page `docs/errors.md` and the schema's descriptions are made of it. */
export interface ErrorEntry {
  /** One sentence. */
  readonly meaning: string;
  readonly retry: 'no' | 'later' | 'after mending' | 'from the start' | 'after looking';
  /** Longer than the remedy's message. */
  readonly advice: string;
  readonly places: readonly Place[];
  readonly facts: readonly ErrorFact[];
  /** A message as it comes. */
  readonly example: string;
}

const ofAnswer = ['account', 'provider', 'upstreamStatus', 'upstreamRequestId'] as const;

/** One entry a code. A code without one does not compile. */
export const errorReference: Readonly<Record<ShownCode, ErrorEntry>> = {
  UNAUTHENTICATED: {
    meaning: 'Somebody is not let in: the account by its provider, or you by this server.',
    retry: 'after mending',
    advice:
      '`REAUTHORIZE`: every call that needs the credential fails until it is mended; `Account.health` tells which one it is. `AUTHENTICATE`: the request had no key of this server, or one that it does not know; the answer has HTTP status 401.',
    places: ['errors', 'sources'],
    facts: [...ofAnswer],
    example: 'Vyte does not accept the key of this account: it needs a new one.',
  },
  FORBIDDEN: {
    meaning: 'The credential or the key is known, but may not do this.',
    retry: 'no',
    advice:
      "Either the account's user lacks a right at the provider, or your key lacks a scope (`read`, `write`, `personal`), which only this server's configuration can give: the remedy's message says which.",
    places: ['userErrors', 'errors', 'sources'],
    facts: [...ofAnswer],
    example: 'Your key does not allow Mutation.tagCreate.',
  },
  NOT_FOUND: {
    meaning: 'What an id or a name points at does not exist, or the account cannot see it.',
    retry: 'no',
    advice:
      'Forget the id. Reads by id (`node`, `nodes`, `lookup`) answer null instead; this comes where something was to be done to the thing.',
    places: ['userErrors', 'errors'],
    facts: [...ofAnswer],
    example: 'Event not found',
  },
  VALIDATION: {
    meaning: 'Something that was sent cannot be right.',
    retry: 'no',
    advice:
      '`argument` or `field` names it, where it is one thing. Most is found before any provider is asked; the rest the provider found. The document itself can be meant too: its syntax, its size, a field that there is not.',
    places: ['userErrors', 'errors', 'sources'],
    facts: [...ofAnswer, 'argument'],
    example: 'accounts: there is no account "nobody".',
  },
  CONFLICT: {
    meaning: 'It clashes with what is there: a name that is taken, a state that does not allow it.',
    retry: 'no',
    advice: 'Read the thing again. Choose another value, or drop the act where somebody else has done it.',
    places: ['userErrors'],
    facts: [],
    example: 'This username is taken.',
  },
  RATE_LIMITED: {
    meaning: 'Too many calls: this server keeps to the limits of a provider, or the provider said so.',
    retry: 'later',
    advice:
      'The call was not carried out. `remedy.until` and `retryAfterMs` say from when on to ask again. `Account.health` shows how much is left.',
    places: ['errors', 'sources'],
    facts: [...ofAnswer, 'retryAfterMs'],
    example: 'getListOfEvents was not sent: too many calls to this account at once.',
  },
  UNSUPPORTED: {
    meaning: 'The account cannot do this: its provider has no such thing, or its configuration withholds it.',
    retry: 'no',
    advice:
      'Known without a call, and so can you: `Account.capabilities` lists what each account can do and, for the rest, why not. What is withheld comes with another credential or setting.',
    places: ['userErrors', 'errors', 'sources'],
    facts: ['account', 'provider', 'upstreamStatus', 'upstreamRequestId'],
    example: 'Account paris-vyte (Vyte) does not support events.',
  },
  STALE_CURSOR: {
    meaning: 'The list has changed where the cursor stands, so that nobody can tell what comes next.',
    retry: 'from the start',
    advice: 'Read the list again without `after` or `before`. Rows may then come that you have seen.',
    places: ['errors', 'sources'],
    facts: ['account'],
    example: "The cursor's place in account sales-meet is gone: its list has changed there.",
  },
  TIMEOUT: {
    meaning: 'The provider was slower than the account allows.',
    retry: 'later',
    advice:
      'Of a list only this account is missing; `endCursor` leads to its rows once it answers. A write that ends so was never sent: one that may have been is `UNKNOWN_OUTCOME`.',
    places: ['errors', 'sources'],
    facts: ['account', 'provider'],
    example: 'Account sales-meet took longer than 500 ms.',
  },
  UPSTREAM_UNAVAILABLE: {
    meaning: 'The provider cannot be reached, breaks off, or says that it is down.',
    retry: 'later',
    advice:
      'Reads were tried again already. After ten outages in a row nothing is sent for five seconds: then `remedy.until` says when the next call goes out.',
    places: ['errors', 'sources'],
    facts: [...ofAnswer, 'retryAfterMs'],
    example: 'The connection broke before getListOfEvents was answered (ECONNRESET).',
  },
  BAD_UPSTREAM: {
    meaning: "The provider's answer is not as its document says.",
    retry: 'no',
    advice:
      'Its API has changed, or something between answers in its place; the message names the operation and the fields, never their values. Check the `origin` of the account.',
    places: ['errors', 'sources'],
    facts: [...ofAnswer],
    example: 'getListOfEvents was answered with a body that is not JSON.',
  },
  UNKNOWN_OUTCOME: {
    meaning: 'A write was sent and its answer was lost: it may or may not have been carried out.',
    retry: 'after looking',
    advice:
      'Read the thing, or the list it would be in. Only when it is not there, ask again. Writes that are safe to repeat were repeated already.',
    places: ['errors'],
    facts: [...ofAnswer, 'retryAfterMs'],
    example: 'The answer to cancelEvent was lost: it may or may not have been carried out.',
  },
  INTERNAL: {
    meaning: 'A bug of this server. No more is shown, because nobody has checked what it would show.',
    retry: 'no',
    advice: 'Report it with its `errorId`, which is also in the log, beside the stack.',
    places: ['errors'],
    facts: ['errorId'],
    example: 'Unexpected error.',
  },
};
