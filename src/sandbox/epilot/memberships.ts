import { userByEmail } from './organization.ts';
import type { Organization, State, User } from './state.ts';

export interface Membership {
  readonly organization: Organization;
  readonly user: User;
}

/** Where the address may sign in, the primary organization first: that is the one whose user is there longest. */
export const membershipsOf = (state: State, email: string): Membership[] =>
  [...state.organizations.values()]
    .flatMap((organization) => {
      const user = userByEmail(organization, email);
      return user?.fields.status === 'Active' ? [{ organization, user }] : [];
    })
    .sort((one, other) => Date.parse(one.user.fields.created_at) - Date.parse(other.user.fields.created_at));

/** How each of them is signed in to. */
export const loginParametersOf = (memberships: readonly Membership[]) =>
  memberships.map(({ organization: { id, slug, fields }, user }) => {
    const { cognito_region, cognito_user_pool_id, cognito_user_pool_client_id } = fields.cognito_details;
    return {
      organization_id: id,
      organization_name: fields.name,
      organization_type: fields.type,
      organization_use: 'Production',
      ...{ cognito_region, cognito_user_pool_id, cognito_user_pool_client_id },
      cognito_oauth_domain: `epilot-org-${slug}`,
      cognito_oauth_scopes: ['openid', 'email'],
      oauth_response_type: 'code',
      passkey_enabled: true,
      passkeys_registered: user.passkeys.length > 0,
    };
  });
