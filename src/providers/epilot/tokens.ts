import type { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type { Invitation } from '../../domain/details/epilot/login.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import type { Pairs } from '../../kit/http.ts';
import { text, wire } from '../../kit/wire.ts';
import { given, notEmpty } from './checks.ts';
import { id, refTo } from './ids.ts';
import { succeeded } from './invitations.ts';
import { operations } from './operations.ts';
import { organizationOf } from './organizations.ts';
import type { EpilotLink } from './settings.ts';

const InviteTokenInfo = wire('InviteTokenInfo', {
  invitation_org_id: id('Organization'),
  invitation_org_name: text,
  invitation_org_logo_url: text,
  invitation_org_logo_thumbnail_url: text,
  invitee_user_id: id('User'),
  invitee_primary_org_id: id('Organization'),
});

const toInvitation = (answer: z.infer<typeof InviteTokenInfo>, account: string): Invitation => ({
  organization: organizationOf(account, answer.invitation_org_id, answer.invitation_org_name ?? null),
  organizationLogoUrl: answer.invitation_org_logo_url ?? null,
  organizationLogoThumbnailUrl: answer.invitation_org_logo_thumbnail_url ?? null,
  invitee: refTo(account, answer.invitee_user_id),
  inviteePrimaryOrganization: organizationOf(account, answer.invitee_primary_org_id),
});

const oneInvitation = (body: unknown) => InviteTokenInfo.parse(body);

/** Rides in the query string, as the provider wants it: paths alone are logged, and no message holds any of it. */
const tokenOf = (token: string): Pairs => [['token', notEmpty('token', token)]];

const passwordOf = (password: string | null) =>
  given('password', password === null ? undefined : notEmpty('password', password));

/** What people do with a token that came by mail. No token of ours is sent. */
export const tokens = ({ account, call }: EpilotLink) =>
  ({
    verifyEmail: async (token, password) => {
      const request = { query: tokenOf(token), body: passwordOf(password), auth: null };
      await call({ operation: operations.verifyEmailWithToken, ...request, decode: () => undefined });
    },
    getInvitation: async (token) => {
      const request = { query: tokenOf(token), auth: null, decode: oneInvitation };
      const answer = await nullIfMissing(call({ operation: operations.checkInviteToken, ...request }));
      return answer === null ? null : toInvitation(answer, account);
    },
    activateUser: async ({ token, name, password }) => {
      const body = {
        ...given('display_name', name === null ? undefined : notEmpty('name', name)),
        ...passwordOf(password),
      };
      const request = { query: tokenOf(token), body, auth: null };
      await call({ operation: operations.activateUser, ...request, decode: () => undefined });
    },
    rejectInvitation: async (token) =>
      call({ operation: operations.rejectInvite, query: tokenOf(token), auth: null, decode: succeeded }),
  }) satisfies Partial<EpilotVerbs>;
