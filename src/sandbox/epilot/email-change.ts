import { Refusal } from '../refusal.ts';
import type { Desk, PublicHandlers } from './handler.ts';
import { userByEmail } from './organization.ts';
import { isoOf, type Organization, type State, sendMail, type User, type UserFields } from './state.ts';

const day = 86_400_000;

/**
 * A new address waits in `draft_email` until its owner proves it. Either field may bring it: the documented body has
 * both. Null as `draft_email` calls the change off.
 */
export function changeEmail({ state, organization }: Desk, user: User, given: Partial<UserFields>): void {
  const { fields } = user;
  const isNew = given.email !== undefined && given.email !== fields.email;
  const wanted = isNew ? given.email : given.draft_email;
  if (wanted === undefined || wanted === fields.draft_email) return;
  fields.draft_email = wanted;
  fields.draft_email_expires_at = wanted === null ? null : isoOf(state.now + day);
  if (wanted === null) return;
  awaitProof(state, organization, user, wanted);
  sendMail(state, organization, 'verify-email', wanted, fields.id);
}

/**
 * The n-th change of a user has a token that tests can write down: `CANARY-IN-verify-<account>-<user id>-<n>`. The
 * seeded one is the first.
 */
export function awaitProof(state: State, organization: Organization, user: User, email: string): void {
  const token = `CANARY-IN-verify-${organization.account ?? organization.id}-${user.fields.id}-${++user.emailChanges}`;
  state.verifications.set(token, { organization, user, email });
}

export const emailHandlers: PublicHandlers = {
  /** A change that was called off, replaced or left too long is no longer pending. The token works once. */
  verifyEmailWithToken: (state, { query }) => {
    const token = String(query.token);
    const verification = state.verifications.get(token);
    if (verification === undefined) throw new Refusal(404, 'Token not found');
    const { organization, user, email } = verification;
    const { fields } = user;
    const isPending =
      organization.users.has(fields.id) &&
      fields.draft_email === email &&
      Date.parse(fields.draft_email_expires_at ?? '') > state.now;
    if (!isPending) throw new Refusal(400, 'No pending email change for this token');
    const holder = userByEmail(organization, email);
    if (holder !== undefined && holder !== user) throw new Refusal(409, 'Email address already in use');
    state.verifications.delete(token);
    fields.email = email;
    fields.draft_email = null;
    fields.draft_email_expires_at = null;
  },
};
