import type { Organization } from '../../organization.ts';
import type { Ref } from '../../ref.ts';

/** What epilot tells people who are not signed in, and what is left of its first version. */

/** What an invitation is for. Nobody who shows a token is told more than this. */
export interface Invitation {
  readonly organization: Organization | null;
  readonly organizationLogoUrl: string | null;
  readonly organizationLogoThumbnailUrl: string | null;
  readonly invitee: Ref | null;
  readonly inviteePrimaryOrganization: Organization | null;
}

export const oauthResponseTypes = ['CODE', 'TOKEN', 'UNKNOWN'] as const;
export type OAuthResponseType = (typeof oauthResponseTypes)[number];

/** How a user signs in to one organization. */
export interface LoginParameters {
  readonly organization: Organization | null;
  readonly organizationType: string | null;
  readonly organizationUse: string | null;
  readonly cognitoRegion: string | null;
  readonly cognitoUserPoolId: string | null;
  readonly cognitoUserPoolClientId: string | null;
  readonly cognitoOAuthDomain: string | null;
  readonly cognitoOAuthScopes: readonly string[];
  readonly oauthResponseType: OAuthResponseType | null;
  readonly oauthResponseTypeRaw: string | null;
  readonly passkeyEnabled: boolean | null;
  readonly passkeysRegistered: boolean | null;
}

/** Whose passkey it was. */
export interface ResolvedPasskey {
  readonly email: string | null;
  readonly organization: Organization | null;
  readonly user: Ref | null;
  readonly loginParameters: readonly LoginParameters[];
}

/** A user as the first version of the API knows them. */
export interface LegacyUser {
  readonly ref: Ref;
  readonly externalId: string;
  readonly organization: Organization | null;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly name: string | null;
  readonly preferredLanguage: string | null;
  readonly signature: string | null;
  readonly navigation: Ref | null;
  readonly roles: readonly string[];
  readonly avatarUrl: string | null;
  readonly thumbnailUrl: string | null;
  readonly properties: readonly { readonly name: string | null; readonly value: string | null }[];
}

export const organizationKinds = ['VENDOR', 'PARTNER', 'UNKNOWN'] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export interface SignedUp {
  readonly user: LegacyUser | null;
  readonly organization: SignedUpOrganization | null;
}

/** An organization that somebody has just made by signing up. The account's own credential cannot see it. */
export interface SignedUpOrganization {
  readonly externalId: string | null;
  readonly kind: OrganizationKind | null;
  readonly kindRaw: string | null;
  readonly name: string | null;
  readonly signature: string | null;
  readonly symbol: string | null;
  readonly pricingTier: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly address: SignedUpAddress | null;
  readonly logoUrl: string | null;
  readonly logoThumbnailUrl: string | null;
  readonly unlicensed: boolean | null;
}

export interface SignedUpAddress {
  readonly country: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly street: string | null;
  readonly streetNumber: string | null;
}
