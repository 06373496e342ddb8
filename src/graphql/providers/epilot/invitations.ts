import { refKey } from '../../../domain/ref.ts';
import type { User } from '../../../domain/user.ts';
import { builder } from '../../builder.ts';
import { refOf } from '../../ids.ts';
import { mutation } from '../../mutation.ts';
import { UserObject } from '../../objects.ts';
import { LanguageEnum } from './parts.ts';

const UserInvitePayload = mutation('userInvite', {
  description:
    'Makes a user in the organization of the account and mails them a link to activate it. epilot only.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Whom to invite.' }),
    language: t.field({ type: LanguageEnum, description: 'Language of the mail. Default English.' }),
    roles: t.stringList({
      description: 'Roles they get, `<organization>:<role>` each, for example `123:owner`.',
    }),
  }),
  run: ({ account, email, language, roles }, { clients }) =>
    clients.need(account, 'inviteUser')({ email, language, roles }),
});

const UserInvitationResendPayload = mutation('userInvitationResend', {
  description: 'Mails an invited user the link to activate it once more. epilot only.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Who was invited.' }),
    language: t.field({ type: LanguageEnum, description: 'Language of the mail. Default English.' }),
  }),
  run: ({ account, email, language }, { clients }) =>
    clients.need(account, 'resendUserInvitation')(email, language ?? null),
});

for (const payload of [UserInvitePayload, UserInvitationResendPayload]) {
  builder.objectField(payload, 'user', (t) =>
    t.field({
      type: UserObject,
      description: 'The user who was invited.',
      resolve: ({ result }, _args, context): User | null => {
        if (result !== null) UserObject.getDataloader(context).prime(refKey(result.ref), result);
        return result;
      },
    }),
  );
}

const UserPasswordResetSendPayload = mutation('userPasswordResetSend', {
  description:
    'Mails a user of the organization a link to set a new password. The account needs the right to edit that user. epilot only.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Address of the user.' }),
  }),
  run: ({ account, email }, { clients }) => clients.need(account, 'sendUserPasswordReset')(email),
});

builder.objectField(UserPasswordResetSendPayload, 'sent', (t) =>
  t.boolean({ description: 'Whether the mail is on its way.', resolve: ({ result }) => result }),
);

const OrganizationSwitchPayload = mutation('organizationSwitch', {
  description:
    "Begins a login of the account's own user to another organization of theirs. The account itself stays where it is. epilot only.",
  input: (t) => ({ organizationId: t.id({ required: true, description: 'The other organization.' }) }),
  run: ({ organizationId }, { clients }) => {
    const organization = refOf('Organization', organizationId, 'organizationId', clients);
    return clients.need(organization.account, 'switchOrganization')(organization.id);
  },
});

builder.objectField(OrganizationSwitchPayload, 'loginToken', (t) =>
  t.string({
    description:
      'Signs in to that organization, by the custom login of its pool. A credential, told this once.',
    resolve: ({ result }) => result,
  }),
);
