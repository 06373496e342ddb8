import { Refusal } from '../refusal.ts';
import { toUser } from './answer.ts';
import { bodyOf, type Handlers, type PublicHandlers } from './handler.ts';
import { remove } from './members.ts';
import { membershipsOf } from './memberships.ts';
import { nextInviteToken, nextUserId, userByEmail } from './organization.ts';
import { isPassword } from './password.ts';
import { isoOf, type Organization, type State, sendMail, type User } from './state.ts';
import { newUser } from './user.ts';

interface Invitation {
  readonly email: string;
  readonly language: string;
  readonly roles: readonly string[];
}

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const invitationHandlers: Handlers = {
  /** An address is optional in the document, but nobody can be invited without one, nor twice. */
  inviteUser: ({ state, organization }, call) => {
    const { email = '', language = 'en', roles } = bodyOf<Invitation>(call);
    if (!looksLikeEmail.test(email) || userByEmail(organization, email) !== undefined)
      throw new Refusal(400, 'Unable to invite the above email address.');
    const id = nextUserId(organization);
    const token = nextInviteToken(organization);
    const user = newUser(organization, { id, email, token, language, now: state.now }, roles);
    organization.users.set(id, user);
    sendMail(state, organization, `invitation-${language}`, email, id);
    return toUser(user);
  },
  resendUserInvitation: ({ state, organization }, call) => {
    const { email = '', language = 'en' } = bodyOf<Invitation>(call);
    const user = userByEmail(organization, email);
    if (user?.fields.status !== 'Pending') throw new Refusal(400, 'User not found.');
    sendMail(state, organization, `invitation-${language}`, email, user.fields.id);
    return toUser(user);
  },
};

/** @throws Refusal 404 for a token that nobody who is still to come holds */
function invitedBy(
  state: State,
  token: unknown,
): { readonly organization: Organization; readonly user: User } {
  for (const organization of state.organizations.values()) {
    for (const user of organization.users.values()) {
      const { fields } = user;
      if (fields.status === 'Pending' && fields.token === token) return { organization, user };
    }
  }
  throw new Refusal(404, 'Token not found');
}

/** The n-th invitation of an account has the token `CANARY-IN-invite-<account>-<n>`, those of the seed included. */
export const publicInvitationHandlers: PublicHandlers = {
  checkInviteToken: (state, { query }) => {
    const { organization, user } = invitedBy(state, query.token);
    const [primary] = membershipsOf(state, user.fields.email);
    return {
      invitation_org_id: organization.id,
      invitation_org_name: organization.fields.name,
      invitation_org_logo_url: organization.fields.logo_url,
      invitation_org_logo_thumbnail_url: organization.fields.logo_thumbnail_url,
      invitee_user_id: user.fields.id,
      // Who works nowhere yet will have the first organization as the primary one.
      invitee_primary_org_id: primary?.organization.id ?? organization.id,
    };
  },
  activateUser: (state, call) => {
    const { fields } = invitedBy(state, call.query.token).user;
    const { display_name, password } = bodyOf<{ display_name: string; password: string }>(call);
    if (display_name === '' || (password !== undefined && !isPassword(password)))
      throw new Refusal(400, 'Invalid payload');
    fields.display_name = display_name ?? fields.email;
    fields.status = 'Active';
    fields.activated_at = isoOf(state.now);
  },
  rejectInvite: (state, { query }) => {
    const { organization, user } = invitedBy(state, query.token);
    remove(organization, user);
    return { success: true };
  },
};
