import type { Invitation } from '../../../domain/details/epilot/login.ts';
import type { User } from '../../../domain/user.ts';
import { builder } from '../../builder.ts';
import { countingVisits } from '../../marks.ts';
import { mutation } from '../../mutation.ts';
import { OrganizationObject, onlyRef, UserObject } from '../../objects.ts';
import { publicNote } from './parts.ts';

const InvitationObject = builder.objectRef<Invitation>('Invitation').implement({
  description: 'What an invitation is for.',
  fields: (t) => ({
    organization: t.expose('organization', {
      type: OrganizationObject,
      description: 'Who invites. Only the name is known here.',
    }),
    organizationLogoUrl: t.expose('organizationLogoUrl', { type: 'URL', description: 'Its logo.' }),
    organizationLogoThumbnailUrl: t.expose('organizationLogoThumbnailUrl', {
      type: 'URL',
      description: 'Its logo, small.',
    }),
    invitee: t.field({
      type: UserObject,
      description: 'Who is invited. Null fields where the account may not see them.',
      resolve: ({ invitee }) => (invitee === null ? null : onlyRef<User>(invitee)),
    }),
    inviteePrimaryOrganization: t.expose('inviteePrimaryOrganization', {
      type: OrganizationObject,
      description: 'Where the invited one is at home already; null where nowhere.',
    }),
  }),
});

const tokenOf = 'The token of the link that came by mail.';

builder.queryField('invitation', (t) =>
  t.field({
    ...countingVisits,
    type: InvitationObject,
    description: `What a link of an invitation is for; null when it is for nothing. ${publicNote} epilot only.`,
    args: {
      account: t.arg.string({ required: true, description: 'Name of the account.' }),
      token: t.arg.string({ required: true, description: `${tokenOf} A secret: pass it as a variable.` }),
    },
    resolve: (_root, { account, token }, { clients }) => clients.need(account, 'getInvitation')(token),
  }),
);

const UserActivatePayload = mutation('userActivate', {
  description: `Accepts an invitation. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    token: t.string({ required: true, description: tokenOf }),
    name: t.string({ description: 'Full name. Default: the address.' }),
    password: t.string({ description: 'Password for the login.' }),
  }),
  run: async ({ account, token, name, password }, { clients }) => {
    await clients.need(account, 'activateUser')({ token, name: name ?? null, password: password ?? null });
    return true;
  },
});

builder.objectField(UserActivatePayload, 'activated', (t) =>
  t.boolean({ description: 'True when the login is ready.', resolve: ({ result }) => result }),
);

const InvitationRejectPayload = mutation('invitationReject', {
  description: `Turns an invitation down. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    token: t.string({ required: true, description: tokenOf }),
  }),
  run: ({ account, token }, { clients }) => clients.need(account, 'rejectInvitation')(token),
});

builder.objectField(InvitationRejectPayload, 'rejected', (t) =>
  t.boolean({ description: 'Whether it is turned down.', resolve: ({ result }) => result }),
);

const EmailVerifyPayload = mutation('emailVerify', {
  description: `Confirms a new address: from now on it is the one to sign in with. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    token: t.string({ required: true, description: tokenOf }),
    password: t.string({ description: 'Password for the login.' }),
  }),
  run: async ({ account, token, password }, { clients }) => {
    await clients.need(account, 'verifyEmail')(token, password ?? null);
    return true;
  },
});

builder.objectField(EmailVerifyPayload, 'verified', (t) =>
  t.boolean({ description: 'True when the address is changed.', resolve: ({ result }) => result }),
);

const PasswordResetRequestPayload = mutation('passwordResetRequest', {
  description: `Mails somebody a link to set a new password. The answer is always the same, and takes equally long, so that nobody learns from it who has an account. ${publicNote} epilot only.`,
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Who has forgotten the password.' }),
  }),
  run: ({ account, email }, { clients }) => clients.need(account, 'requestPasswordReset')(email),
});

builder.objectField(PasswordResetRequestPayload, 'message', (t) =>
  t.string({ description: 'The same words, whatever happened.', resolve: ({ result }) => result }),
);
