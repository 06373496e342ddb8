import { Refusal } from '../refusal.ts';
import { uuidOf } from './accounts.ts';
import { toLegacyUser } from './answer.ts';
import { bodyOf, type PublicHandlers } from './handler.ts';
import { nextInviteToken, nextUserId, organizationOf, userByEmail } from './organization.ts';
import { isPassword } from './password.ts';
import { isoOf, type Organization, type State, sendMail, type User } from './state.ts';
import { newUser } from './user.ts';

interface OrganizationDetail {
  readonly type: string;
  readonly name: string;
  readonly pricing_tier: string;
  readonly email: string;
  readonly phone?: string;
  readonly website?: string;
}

interface UserDetail {
  readonly full_name: string;
  readonly email: string;
  readonly password: string;
}

interface SignUp {
  readonly organization_detail: OrganizationDetail;
  readonly user_detail: UserDetail;
  readonly language: string;
}

/** Ids of the organizations that sign up count on from here. */
const firstId = 900_000;

export const signUpHandlers: PublicHandlers = {
  /** Neither part is required by the document, but there is nothing to sign up without one. */
  signUpUser: (state, call) => {
    const { organization_detail: detail, user_detail: person, language = 'en' } = bodyOf<SignUp>(call);
    if (detail === undefined || person === undefined || !isPassword(person.password))
      throw new Refusal(400, 'Invalid payload');
    if ([...state.organizations.values()].some((it) => userByEmail(it, person.email) !== undefined))
      throw new Refusal(409, 'Email address already in use');
    spend(state, call.query.token);
    const organization = organizationFrom(state, detail);
    const user = ownerOf(state, organization, person, language);
    sendMail(state, organization, `signup-${language}`, person.email, user.fields.id);
    const { id, fields } = organization;
    return { user: toLegacyUser(user), organization: { id, ...fields } };
  },
};

/** An invitation of a partner works once. An account's n-th is `CANARY-IN-partner-<account>-<n>`, two are seeded. */
function spend({ partnerInvitations }: State, token: unknown): void {
  if (token === undefined) return;
  if (!partnerInvitations.delete(String(token))) throw new Refusal(404, 'Token not found');
}

function organizationFrom({ organizations }: State, detail: OrganizationDetail): Organization {
  const id = String(firstId + organizations.size);
  const { type, name, pricing_tier, email, phone, website } = detail;
  const organization = organizationOf({
    ...{ id, account: null, name, type },
    slug: `org-${id}`,
    userId: (n) => uuidOf(`ab${id}`, n),
    more: { pricing_tier, email, phone: phone ?? null, website: website ?? null },
  });
  organizations.set(id, organization);
  return organization;
}

function ownerOf({ now }: State, organization: Organization, person: UserDetail, language: string): User {
  const { full_name: display_name, email } = person;
  const id = nextUserId(organization);
  const token = nextInviteToken(organization);
  const user = newUser(organization, { id, email, token, language, now }, [`${organization.id}:owner`]);
  Object.assign(user.fields, { display_name, status: 'Active', activated_at: isoOf(now) });
  organization.users.set(id, user);
  return user;
}
