import type { OAuthClient, OAuthClientFilter, OAuthClientOrderField } from '../domain/oauth-client.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Found, ListQuery } from './list.ts';

/** What a client may be given when it is made and changed later. An absent field stays as it is, null clears it. */
export interface OAuthClientPatch {
  readonly name?: string;
  readonly logoUrl?: string | null;
  readonly redirectUris?: readonly string[];
  readonly bookingRedirectUri?: string | null;
  readonly bookingCancelRedirectUri?: string | null;
  readonly bookingRescheduleRedirectUri?: string | null;
  readonly emailsEnabled?: boolean;
  readonly defaultEventTypesEnabled?: boolean;
  readonly calendarEventsEnabled?: boolean;
}

export interface NewOAuthClient extends OAuthClientPatch {
  readonly name: string;
  readonly redirectUris: readonly string[];
  /** The provider's own words. */
  readonly permissions: readonly string[];
}

/** A client just made. The secret is told this once. */
export interface CreatedOAuthClient {
  readonly id: string;
  readonly clientSecret: string;
}

export interface OAuthClientVerbs {
  listOAuthClients(
    query: ListQuery<OAuthClientFilter, OAuthClientOrderField>,
    window: Window,
  ): Promise<Slice<OAuthClient>>;
  getOAuthClients(ids: readonly string[]): Promise<Found<OAuthClient>>;
  createOAuthClient(client: NewOAuthClient): Promise<CreatedOAuthClient>;
  updateOAuthClient(id: string, patch: OAuthClientPatch): Promise<OAuthClient>;
  deleteOAuthClient(id: string): Promise<void>;
}
