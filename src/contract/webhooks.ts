import type { Slice, Window } from '../domain/page.ts';
import type { Webhook, WebhookFilter, WebhookOrderField } from '../domain/webhook.ts';
import type { BlocksOf } from './inputs.ts';
import type { Found, ListQuery } from './list.ts';

export interface NewWebhook {
  readonly url: string;
  /** The provider's own words. */
  readonly triggers: readonly string[];
  readonly active: boolean;
  readonly payloadTemplate?: string | null;
  readonly secret?: string | null;
  /** Ref id of the OAuth client whose users it hears of; null: the credential's own user. */
  readonly oauthClientId: string | null;
  readonly blocks: BlocksOf<'NewWebhook'>;
}

/** Changes to a webhook: an absent field stays as it is, null clears it. */
export interface WebhookPatch {
  readonly url?: string;
  readonly triggers?: readonly string[];
  readonly active?: boolean;
  readonly payloadTemplate?: string | null;
  readonly secret?: string | null;
  readonly blocks: BlocksOf<'WebhookPatch'>;
}

export interface WebhookVerbs {
  listWebhooks(query: ListQuery<WebhookFilter, WebhookOrderField>, window: Window): Promise<Slice<Webhook>>;
  getWebhooks(ids: readonly string[]): Promise<Found<Webhook>>;
  createWebhook(webhook: NewWebhook): Promise<Webhook>;
  updateWebhook(id: string, patch: WebhookPatch): Promise<Webhook>;
  deleteWebhook(id: string): Promise<void>;
  /** All webhooks of an OAuth client. @returns how many there were, null where that is not known */
  deleteAllWebhooks(oauthClientId: string): Promise<number | null>;
}
