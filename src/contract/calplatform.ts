import type {
  CalplatformTokens,
  CalplatformWeekday,
  StripeConnection,
} from '../domain/details/calplatform.ts';

/** What only Cal.com Platform has. */
export interface CalplatformVerbs {
  /** Of the account's own user. */
  getStripe(): Promise<StripeConnection>;
  /** @returns where the owner goes to connect Stripe. It carries their access token: for nobody else, and for no log */
  startStripeConnect(): Promise<string>;
  /** @returns where the provider sends the owner next, which may be a page for failures; null where it does not say */
  finishStripeConnect(callback: StripeCallback): Promise<string | null>;
  /** Gives the account a new key, kept before anything else uses it. The old one is dead from then on. */
  rotateApiKey(validity: ApiKeyValidity): Promise<void>;
  /** New tokens without the old ones, which are dead from then on. @throws NotFoundError when there is no such user */
  rotateManagedUserTokens(userId: string): Promise<CalplatformTokens>;
  /** New tokens for a refresh token, which is spent by it. */
  refreshManagedUserTokens(refreshToken: string): Promise<CalplatformTokens>;
}

/** What Stripe sent the owner back with. */
export interface StripeCallback {
  readonly state: string;
  readonly code: string;
}

/** The provider's own default, 30 days, when nothing is said. */
export interface ApiKeyValidity {
  readonly daysValid?: number | null;
  readonly neverExpires?: boolean | null;
}

/** Input blocks that only this provider takes, by act. */
export interface CalplatformInputs {
  readonly NewUser: CalplatformProfile;
  readonly UserPatch: CalplatformProfilePatch;
  readonly NewWebhook: CalplatformWebhookInput;
  readonly WebhookPatch: CalplatformWebhookInput;
}

export interface CalplatformProfile {
  readonly bio?: string | null;
  readonly timeFormat?: number | null;
  readonly weekStart?: CalplatformWeekday | 'UNKNOWN' | null;
  readonly metadata?: unknown;
}

export interface CalplatformProfilePatch extends CalplatformProfile {
  readonly defaultScheduleId?: string | number | null;
}

export interface CalplatformWebhookInput {
  /** Of the delivery's body. */
  readonly version?: string | null;
}
