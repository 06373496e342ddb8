import type { Organization } from './organization.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';

/** An application that may act for users of an organization. Its secret is shown once, when it is made. */
export interface OAuthClient extends Noun {
  readonly name: string | null;
  readonly logoUrl: string | null;
  readonly redirectUris: readonly string[];
  /** The provider's own words. */
  readonly permissions: readonly string[];
  readonly hasSecret: boolean;
  readonly organization: Embedded<Organization> | null;
  readonly bookingRedirectUri: string | null;
  readonly bookingCancelRedirectUri: string | null;
  readonly bookingRescheduleRedirectUri: string | null;
  readonly emailsEnabled: boolean | null;
  readonly defaultEventTypesEnabled: boolean | null;
  readonly calendarEventsEnabled: boolean | null;
  readonly createdAt: Date | null;
}

export interface OAuthClientFilter {
  readonly ids?: readonly Ref[];
  /** Part of the name, whatever the case. */
  readonly search?: string;
}

export const oauthClientOrderFields = ['NAME', 'CREATED_AT'] as const;
export type OAuthClientOrderField = (typeof oauthClientOrderFields)[number];
