import type { ProviderName } from '../mapping/operations.ts';

/** Where the gateway does otherwise than a definition says, on purpose. An entry that matches nothing fails the check. */
export interface Differences {
  /** What the stand-in goes by: operations and types of its facts. */
  readonly facts: readonly Decided[];
  /** Requests of the adapter. */
  readonly requests: readonly Decided[];
  /** Values of answers that are not the ones defined: those that the provider really gives. */
  readonly answers: readonly Pin[];
  /** Failures on answers as defined. */
  readonly failures: readonly Decided[];
}

/** Names what was found by three texts, in which `*` stands for anything. */
export interface Decided {
  readonly operation: string;
  readonly at: string;
  /** Default: whatever is wrong there. */
  readonly text?: string;
  readonly reason: string;
}

export interface Pin {
  /** Path in the answer: `data.logo`, lists marked `[]`. */
  readonly at: string;
  readonly value: unknown;
  readonly reason: string;
}

const logoIsText = 'It is typed as an object, and is the address of a picture.';
const statusIsText = 'It is typed as an object in one answer, and is a word there as everywhere.';
const idIsUuid = 'It is typed as a number, and is a UUID, as it is where requests name it. Both are read.';
const bounded = 'The definition has no bounds, but the provider does: no page reaches further.';

export const differences: Readonly<Partial<Record<ProviderName, Differences>>> = {
  epilot: { facts: [], requests: [], answers: [], failures: [] },
  calplatform: {
    facts: [
      { operation: 'UserWebhookOutputDto', at: 'id type', reason: idIsUuid },
      { operation: 'OAuthClientWebhookOutputDto', at: 'id type', reason: idIsUuid },
      { operation: 'PlatformOAuthClientDto', at: 'logo type', reason: logoIsText },
      { operation: 'StripCredentialsCheckOutputResponseDto', at: 'status *', reason: statusIsText },
      { operation: 'oauth_client_users_controller_get_managed_users', at: 'limit bounds', reason: bounded },
      { operation: 'oauth_client_users_controller_get_managed_users', at: 'offset bounds', reason: bounded },
      {
        operation: 'stripe_controller_save',
        at: 'status',
        reason: 'It sends the browser on; the body that is defined comes with the redirect.',
      },
      {
        operation: '*Input*',
        at: '* null',
        text: 'is true, defined false',
        reason:
          'The definition speaks of null in answers only. The stand-in takes it where an answer may hold it; ' +
          'the adapter sends none, which is what the requests are checked for.',
      },
    ],
    requests: [
      {
        operation: 'oauth_*',
        at: 'header.x-cal-client-id',
        reason: 'The rate limiter goes by it: without it a client shares the limit of its address.',
      },
      {
        operation: 'oauth_client_users_controller_get_managed_users',
        at: 'query.emails',
        text: 'is not to be joined by commas',
        reason: 'It is one value there, whatever a list of the definition would make of it.',
      },
    ],
    answers: [
      {
        at: 'status',
        value: 'success',
        reason: 'Any other is an error, whatever the status of HTTP says. It is a word in every answer.',
      },
      { at: 'data.logo', value: 'https://one.example/logo.png', reason: logoIsText },
      { at: 'data[].logo', value: 'https://one.example/logo.png', reason: logoIsText },
    ],
    failures: [],
  },
};
