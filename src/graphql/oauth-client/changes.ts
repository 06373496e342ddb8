import type { InputFieldBuilder } from '@pothos/core';
import { formatGlobalId } from '../../domain/global-id.ts';
import type { OAuthClient } from '../../domain/oauth-client.ts';
import { refKey } from '../../domain/ref.ts';
import { builder, type Types } from '../builder.ts';
import { refOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { OAuthClientObject, onlyRef } from '../objects.ts';
import { changes, present } from '../present.ts';
import { deprecationReason } from './deprecated.ts';

const clientFields = (t: InputFieldBuilder<Types, 'InputObject'>) => ({
  logoUrl: t.field({ type: 'URL', description: 'Its picture.' }),
  bookingRedirectUri: t.string({ description: 'Page after a booking.' }),
  bookingCancelRedirectUri: t.string({ description: 'Page for calling a booking off.' }),
  bookingRescheduleRedirectUri: t.string({ description: 'Page for moving a booking.' }),
  emailsEnabled: t.boolean({ description: 'Whether the provider sends mails.' }),
  defaultEventTypesEnabled: t.boolean({ description: 'Whether new users get event types at once.' }),
  calendarEventsEnabled: t.boolean({ description: 'Whether bookings are written into calendars.' }),
});

const OAuthClientCreatePayload = mutation('oauthClientCreate', {
  description:
    'Makes an OAuth client. A second call makes a second one. Off unless the account switches on acts for admins.',
  deprecationReason,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    redirectUris: t.stringList({ required: true, description: 'Where users may be sent back to.' }),
    permissions: t.stringList({
      required: true,
      description: 'What it may do, in the words of the provider. They cannot be changed later.',
    }),
    ...clientFields(t),
  }),
  run: async ({ account, name, redirectUris, permissions, logoUrl, ...rest }, { clients }) => {
    const create = clients.need(clients.account(account).name, 'createOAuthClient');
    const logo = present({ logoUrl: logoUrl?.href });
    const { id, clientSecret } = await create({
      ...present(rest),
      ...logo,
      name,
      redirectUris,
      permissions,
    });
    return { ref: { account, id }, clientSecret };
  },
});

builder.objectFields(OAuthClientCreatePayload, (t) => ({
  oauthClient: t.field({
    type: OAuthClientObject,
    description: 'The client; read only where its fields are asked for.',
    resolve: ({ result }) => (result === null ? null : onlyRef<OAuthClient>(result.ref)),
  }),
  clientSecret: t.string({
    description: 'With this it proves itself. Shown here, once, and never again.',
    resolve: ({ result }) => result?.clientSecret ?? null,
  }),
}));

const OAuthClientUpdatePayload = mutation('oauthClientUpdate', {
  description:
    'Changes an OAuth client. What is left out stays, null clears. Off unless the account allows it.',
  deprecationReason,
  input: (t) => ({
    id: t.id({ required: true, description: 'The client.' }),
    name: t.string({ description: 'What it is called.' }),
    redirectUris: t.stringList({ description: 'Where users may be sent back to.' }),
    ...clientFields(t),
  }),
  run: async ({ id, logoUrl, ...input }, { clients }) => {
    const client = refOf('OAuthClient', id, 'id', clients);
    const logo = logoUrl instanceof URL ? logoUrl.href : logoUrl;
    const patch = changes({ ...input, logoUrl: logo }, [
      'logoUrl',
      'bookingRedirectUri',
      'bookingCancelRedirectUri',
      'bookingRescheduleRedirectUri',
    ]);
    return clients.need(client.account, 'updateOAuthClient')(client.id, patch);
  },
});

builder.objectField(OAuthClientUpdatePayload, 'oauthClient', (t) =>
  t.field({
    type: OAuthClientObject,
    description: 'The client as it is now.',
    resolve: ({ result }, _args, context): OAuthClient | null => {
      if (result !== null) OAuthClientObject.getDataloader(context).prime(refKey(result.ref), result);
      return result;
    },
  }),
);

const OAuthClientDeletePayload = mutation('oauthClientDelete', {
  description:
    'Removes an OAuth client, and with it all its users and webhooks. Off unless the account allows it.',
  deprecationReason,
  input: (t) => ({ id: t.id({ required: true, description: 'The client.' }) }),
  run: async ({ id }, { clients }) => {
    const client = refOf('OAuthClient', id, 'id', clients);
    await clients.need(client.account, 'deleteOAuthClient')(client.id);
    return formatGlobalId('OAuthClient', client);
  },
});

builder.objectField(OAuthClientDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
