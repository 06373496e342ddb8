import type { Json, Organization, User } from './state.ts';

export const nextUserId = ({ given, userId }: Organization): string => userId(++given.users);

export const nextGroupId = ({ given }: Organization): string => `g-${++given.groups}`;

/** The n-th invitation of an account has a token that tests can write down. */
export const nextInviteToken = ({ account, id, given }: Organization): string =>
  `CANARY-IN-invite-${account ?? id}-${++given.invitations}`;

/** Addresses are compared whatever their case, as signing in does. */
export const userByEmail = ({ users }: Organization, email: string): User | undefined =>
  [...users.values()].find(({ fields }) => fields.email.toLowerCase() === email.toLowerCase());

export interface NewOrganization {
  readonly id: string;
  readonly account: string | null;
  readonly name: string;
  readonly type: string;
  readonly slug: string;
  readonly userId: (n: number) => string;
  readonly more?: Json;
}

/** An organization without anybody in it, every documented field filled. */
export function organizationOf({
  id,
  account,
  name,
  type,
  slug,
  userId,
  more,
}: NewOrganization): Organization {
  const pool = `eu-central-1_${slug.replaceAll('-', '')}${id}`;
  return {
    id,
    account,
    slug,
    userId,
    users: new Map(),
    groups: new Map(),
    settings: new Map(),
    given: { users: 0, groups: 0, invitations: 0 },
    fields: {
      type,
      name,
      signature: `<p>${name}</p>`,
      symbol: slug.slice(0, 3).toUpperCase(),
      pricing_tier: 'professional',
      email: `office@${slug}.example`,
      phone: '+49221555010',
      website: `https://${slug}.example`,
      address: {
        country: 'DE',
        city: 'Köln',
        postal_code: '50667',
        street: 'Domstraße',
        street_number: '20',
      },
      logo_url: `https://images.example/${slug}/logo.png`,
      logo_thumbnail_url: `https://images.example/${slug}/logo_32.png`,
      is_unlicensed_org: false,
      cognito_details: {
        cognito_region: 'eu-central-1',
        cognito_user_pool_id: pool,
        cognito_user_pool_client_id: `client${id}`,
        cognito_user_pool_arn: `arn:aws:cognito-idp:eu-central-1:000000000000:userpool/${pool}`,
      },
      ...more,
    },
  };
}
