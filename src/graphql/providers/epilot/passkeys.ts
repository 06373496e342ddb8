import type { Passkey, PasskeyChallenge } from '../../../domain/details/epilot/own.ts';
import { formatGlobalId } from '../../../domain/global-id.ts';
import { ViewerObject } from '../../account/viewer.ts';
import { builder } from '../../builder.ts';
import { refOf } from '../../ids.ts';
import { mutation, type PayloadRef } from '../../mutation.ts';

const PasskeyObject = builder.objectRef<Passkey>('Passkey').implement({
  description: 'A passkey with which a user can sign in.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this passkey in mutations.',
      resolve: ({ ref }) => formatGlobalId('Passkey', ref),
    }),
    externalId: t.exposeID('externalId', {
      nullable: false,
      description: 'The WebAuthn credential id, base64url.',
    }),
    name: t.exposeString('name', { description: 'What its owner calls it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    transports: t.field({
      type: ['String'],
      nullable: false,
      description: 'How it can be reached, in the words of WebAuthn: `internal`, `usb` …',
      resolve: ({ transports }) => [...transports],
    }),
    aaguid: t.exposeString('aaguid', { description: 'Model of the authenticator.' }),
  }),
});

builder.objectField(ViewerObject, 'passkeys', (t) =>
  t.field({
    type: [PasskeyObject],
    nullable: { list: true, items: false },
    description: 'Passkeys of the user; null where the provider has none.',
    resolve: async ({ name }, _args, { clients }) =>
      clients.can(name, 'listPasskeys') ? [...(await clients.need(name, 'listPasskeys')())] : null,
  }),
);

/** What a browser needs, on a payload of whichever act began it. */
export const challengeFields = (payload: PayloadRef<PasskeyChallenge>): void =>
  builder.objectFields(payload, (t) => ({
    options: t.field({
      type: 'JSON',
      description: 'WebAuthn options for `navigator.credentials`, as the provider made them.',
      resolve: ({ result }) => result?.options,
    }),
    challengeToken: t.string({
      description: "Comes back with the browser's answer. A secret, told this once.",
      resolve: ({ result }) => result?.challengeToken,
    }),
  }));

const BeginPayload = mutation('passkeyRegistrationBegin', {
  description: "Begins to register a passkey for the account's own user. Nothing is stored yet. epilot only.",
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    name: t.string({ description: 'What to call it.' }),
  }),
  run: ({ account, name }, { clients }) => clients.need(account, 'beginPasskeyRegistration')(name ?? null),
});
challengeFields(BeginPayload);

const CompletePayload = mutation('passkeyRegistrationComplete', {
  description: 'Registers the passkey that a browser has made. epilot only.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    challengeToken: t.string({
      required: true,
      description: 'The one that `passkeyRegistrationBegin` answered.',
    }),
    registrationResponse: t.field({
      type: 'JSON',
      required: true,
      description: 'What `navigator.credentials.create` gave, as JSON.',
    }),
    name: t.string({ description: 'What to call it.' }),
  }),
  run: ({ account, challengeToken, registrationResponse: response, name }, { clients }) =>
    clients.need(account, 'completePasskeyRegistration')({ challengeToken, response, name: name ?? null }),
});

builder.objectField(CompletePayload, 'passkey', (t) =>
  t.field({ type: PasskeyObject, description: 'The passkey.', resolve: ({ result }) => result }),
);

const DeletePayload = mutation('passkeyDelete', {
  description: 'Removes a passkey: nobody can sign in with it any more. epilot only.',
  input: (t) => ({ id: t.id({ required: true, description: 'The passkey.' }) }),
  run: async ({ id }, { clients }) => {
    const passkey = refOf('Passkey', id, 'id', clients);
    await clients.need(passkey.account, 'deletePasskey')(passkey.id);
    return formatGlobalId('Passkey', passkey);
  },
});

builder.objectField(DeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
