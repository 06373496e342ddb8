import type { DetailsOf } from './details/index.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';
import type { User } from './user.ts';

/** Where a provider sends word of what happens. Its secret never leaves the provider module. */
export interface Webhook extends Noun {
  readonly url: string | null;
  readonly active: boolean | null;
  /** The provider's own words. */
  readonly triggers: readonly string[];
  /** Replaces the body of a delivery; null: the provider's own body. */
  readonly payloadTemplate: string | null;
  /** Whether deliveries are signed. */
  readonly hasSecret: boolean;
  /** Null where it belongs to something other than a user. */
  readonly owner: Embedded<User> | null;
  readonly details: DetailsOf<'Webhook'>;
}

export interface WebhookFilter {
  readonly ids?: readonly Ref[];
  readonly owners?: readonly Ref[];
  readonly oauthClients?: readonly Ref[];
  readonly active?: boolean;
}

export const webhookOrderFields = ['URL'] as const;
export type WebhookOrderField = (typeof webhookOrderFields)[number];
