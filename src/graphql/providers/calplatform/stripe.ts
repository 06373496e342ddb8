import type { StripeConnection, stripeProblems } from '../../../domain/details/calplatform.ts';
import { builder } from '../../builder.ts';
import { described } from '../../described.ts';
import { mutation } from '../../mutation.ts';
import { AccountObject } from '../../resource.ts';

const StripeProblemEnum = builder.enumType('StripeProblem', {
  description: 'Why no payments can be taken.',
  values: described<(typeof stripeProblems)[number]>({
    NOT_CONNECTED: 'No Stripe account was connected.',
    INVALID_CREDENTIALS: 'Stripe does not accept the credentials that are kept.',
    ACCOUNT_INACTIVE: 'The Stripe account is not active.',
  }),
});

const StripeConnectionObject = builder.objectRef<StripeConnection>('StripeConnection').implement({
  description: "Whether the account's own user can take payments by Stripe.",
  fields: (t) => ({
    connected: t.exposeBoolean('connected', {
      nullable: false,
      description: 'Whether Stripe is connected and active.',
    }),
    problem: t.expose('problem', {
      type: StripeProblemEnum,
      description: 'Why not; null when it is.',
    }),
  }),
});

builder.objectField(AccountObject, 'stripe', (t) =>
  t.field({
    type: StripeConnectionObject,
    description:
      "Stripe of the account's own user, who is the managed one where it has one; null where the provider has none.",
    resolve: ({ name }, _args, { clients }) =>
      clients.can(name, 'getStripe') ? clients.need(name, 'getStripe')() : null,
  }),
);

const StripeConnectStartPayload = mutation('stripeConnectStart', {
  description:
    'Says where the managed user of the account goes to connect Stripe. Off unless the account switches on acts for admins.',
  input: (t) => ({ account: t.string({ required: true, description: 'Name of the account.' }) }),
  run: async ({ account }, { clients }) => ({
    authUrl: await clients.need(clients.account(account).name, 'startStripeConnect')(),
  }),
});

builder.objectField(StripeConnectStartPayload, 'authUrl', (t) =>
  t.field({
    type: 'URL',
    description:
      "A page of Stripe. It carries the user's own access token: hand it to that user only, and write it nowhere.",
    resolve: ({ result }) => result?.authUrl ?? null,
  }),
);

const StripeConnectFinishPayload = mutation('stripeConnectFinish', {
  description:
    'Hands over what Stripe sent the user back with. The provider does not say whether that was enough: ask for `stripe` of the account. Never repeated, because the code works once. Off unless the account switches on acts for admins.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    state: t.string({ required: true, description: '`state` of the address that Stripe sent the user to.' }),
    code: t.string({ required: true, description: '`code` of that address.' }),
  }),
  run: async ({ account: name, state, code }, { clients }) => {
    const account = clients.account(name);
    return { account, returnUrl: await clients.need(account.name, 'finishStripeConnect')({ state, code }) };
  },
});

builder.objectFields(StripeConnectFinishPayload, (t) => ({
  returnUrl: t.field({
    type: 'URL',
    description: 'Where the provider sends the user next, which may be a page for failures.',
    resolve: ({ result }) => result?.returnUrl ?? null,
  }),
  account: t.field({
    type: AccountObject,
    description: 'The account.',
    resolve: ({ result }) => result?.account ?? null,
  }),
}));
