import {
  type AccountHealth,
  breakerStates,
  type CredentialHealth,
  credentialStates,
} from '../../domain/health.ts';
import { healthOf } from '../../fanout/health.ts';
import { builder } from '../builder.ts';
import { described } from '../described.ts';
import { ErrorCodeEnum } from '../enums.ts';
import { ofTheMoment } from '../marks.ts';
import { RemedyObject } from '../remedy.ts';
import { AccountObject } from '../resource.ts';

const BreakerStateEnum = builder.enumType('BreakerState', {
  description: 'Whether calls of an account are sent.',
  values: described(breakerStates),
});

const CredentialStateEnum = builder.enumType('CredentialState', {
  description: 'What the provider said last of a credential.',
  values: described(credentialStates),
});

const LastAnswer = builder.objectRef<NonNullable<AccountHealth['lastAnswer']>>('LastAnswer').implement({
  description: 'How the last call to a provider ended.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', nullable: false, description: 'When it ended.' }),
    code: t.expose('code', {
      type: ErrorCodeEnum,
      description: 'How it failed; null when it succeeded.',
    }),
    status: t.exposeInt('status', { description: 'The HTTP status; null when no answer came.' }),
    durationMs: t.exposeInt('durationMs', {
      nullable: false,
      description: 'Milliseconds that the provider took. Waiting here for its limits does not count.',
    }),
  }),
});

const Breaker = builder.objectRef<AccountHealth['breaker']>('Breaker').implement({
  description: 'What keeps calls from a provider that does not answer.',
  fields: (t) => ({
    state: t.expose('state', {
      type: BreakerStateEnum,
      nullable: false,
      description: 'Whether calls are sent.',
    }),
    retryAt: t.expose('retryAt', {
      type: 'DateTime',
      description: 'From when on a call is sent again; null unless open.',
    }),
  }),
});

const RateLimit = builder.objectRef<NonNullable<AccountHealth['rateLimit']>>('RateLimit').implement({
  description: 'How much of its limit an account has used in the last 60 seconds.',
  fields: (t) => ({
    perMinute: t.exposeInt('perMinute', {
      nullable: false,
      description: 'What it may use in any 60 seconds.',
    }),
    left: t.exposeInt('left', {
      nullable: false,
      description:
        'What it may use now; some calls use two. 0 as well while the provider has asked for a rest.',
    }),
    resetsAt: t.expose('resetsAt', {
      type: 'DateTime',
      description: 'When there will be more left than now; null when all of it is.',
    }),
  }),
});

const Credential = builder.objectRef<CredentialHealth>('CredentialHealth').implement({
  description: 'What is known of one credential of an account. Never the credential itself.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'Its name in the configuration.' }),
    state: t.expose('state', {
      type: CredentialStateEnum,
      nullable: false,
      description: 'What the provider said last of it.',
    }),
    since: t.expose('since', {
      type: 'DateTime',
      nullable: false,
      description: 'When that came to be so; of one that is untried, since when it has been in use.',
    }),
  }),
});

const AccountHealthObject = builder.objectRef<AccountHealth>('AccountHealth').implement({
  description: 'What is known of an account without asking its provider.',
  fields: (t) => ({
    lastAnswer: t.expose('lastAnswer', {
      type: LastAnswer,
      description: 'How the last call ended, whoever asked for it; null before the first one.',
    }),
    lastSuccessAt: t.expose('lastSuccessAt', {
      type: 'DateTime',
      description: 'When a call last succeeded; null when none has since the server started.',
    }),
    breaker: t.expose('breaker', {
      type: Breaker,
      nullable: false,
      description: 'What keeps calls from a provider that does not answer.',
    }),
    rateLimit: t.expose('rateLimit', {
      type: RateLimit,
      description: 'How much of its limit is left; null where the account has none.',
    }),
    inFlight: t.exposeInt('inFlight', { nullable: false, description: 'Calls under way.' }),
    queued: t.exposeInt('queued', {
      nullable: false,
      description: 'Calls that wait for a place or for the rate limit.',
    }),
    credentials: t.field({
      type: [Credential],
      nullable: false,
      description: 'Every credential that the account was given.',
      resolve: ({ credentials }) => [...credentials],
    }),
    remedy: t.expose('remedy', {
      type: RemedyObject,
      description: 'What to do first; null when nothing is to be done.',
    }),
  }),
});

builder.objectField(AccountObject, 'health', (t) =>
  t.field({
    ...ofTheMoment,
    type: AccountHealthObject,
    nullable: false,
    description: 'How the account fares, and what to do if it does not. Makes no call.',
    resolve: healthOf,
  }),
);
