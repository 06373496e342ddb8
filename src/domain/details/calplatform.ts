import type { OAuthClient } from '../oauth-client.ts';
import type { Embedded } from '../partly.ts';

/** What Cal.com Platform documents beyond the unified nouns. Nullable throughout: nothing there is promised. */
export interface CalplatformDetails {
  readonly User: CalplatformUser;
  readonly Organization: CalplatformOrganization;
  readonly Webhook: CalplatformWebhook;
  readonly CreatedUser: CalplatformCreatedUser;
}

export const calplatformWeekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;

export type CalplatformWeekday = (typeof calplatformWeekdays)[number];

export interface CalplatformUser {
  readonly username: string | null;
  /** As the provider stores it: a managed user's holds the id of the OAuth client. */
  readonly providerEmail: string | null;
  readonly bio: string | null;
  readonly weekStart: CalplatformWeekday | 'UNKNOWN' | null;
  readonly weekStartRaw: string | null;
  /** 12 or 24. */
  readonly timeFormat: number | null;
  readonly defaultScheduleId: string | null;
  /** Open JSON, redacted by key name. */
  readonly metadata: unknown;
}

export interface CalplatformOrganization {
  readonly isPlatform: boolean | null;
}

export interface CalplatformWebhook {
  /** The client whose users it hears of; null where it is a user's. */
  readonly oauthClient: Embedded<OAuthClient> | null;
}

/** Secret: shown by the act that made them, and nowhere else. */
export interface CalplatformTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Null where they are not known any more. */
  readonly accessTokenExpiresAt: Date | null;
  readonly refreshTokenExpiresAt: Date | null;
}

export interface CalplatformCreatedUser {
  readonly tokens: CalplatformTokens;
}

export const stripeProblems = ['NOT_CONNECTED', 'INVALID_CREDENTIALS', 'ACCOUNT_INACTIVE'] as const;

export interface StripeConnection {
  /** Whether payments can be taken. */
  readonly connected: boolean;
  /** Why not; null when they can. */
  readonly problem: (typeof stripeProblems)[number] | null;
}
