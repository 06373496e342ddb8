import { type ZodType, z } from 'zod';
import type { OAuthClient } from '../../domain/oauth-client.ts';
import type { Embedded, Partly } from '../../domain/partly.ts';
import type { User } from '../../domain/user.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { transformed } from '../../kit/transformed.ts';
import { bool, either, list, matching, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { dataOf } from './envelope.ts';
import {
  clientAddress,
  clientIdPattern,
  identity,
  userAddress,
  webhookAddress,
  webhookIdPattern,
} from './ids.ts';

/** A UUID; the definition's answers say number. */
const webhookId: ZodType<string> = either(matching(webhookIdPattern), transformed(positiveInt, String));

/** Of a secret only this goes further than the answer's body. */
export const isThere = transformed(text, (secret) => secret !== '');

const common = {
  id: required(webhookId),
  payloadTemplate: text,
  triggers: list(text),
  subscriberUrl: text,
  active: bool,
  secret: isThere,
} as const;

const UserWebhookOutputDto = wire('UserWebhookOutputDto', { ...common, userId: positiveInt });
const OAuthClientWebhookOutputDto = wire('OAuthClientWebhookOutputDto', {
  ...common,
  oAuthClientId: matching(clientIdPattern),
});

type UserWebhookWire = z.infer<typeof UserWebhookOutputDto>;
type ClientWebhookWire = z.infer<typeof OAuthClientWebhookOutputDto>;

/** What differs between the webhooks of a user and those of a client besides their paths. */
export const decoders = {
  user: { one: dataOf(UserWebhookOutputDto), many: dataOf(z.array(UserWebhookOutputDto)) },
  client: { one: dataOf(OAuthClientWebhookOutputDto), many: dataOf(z.array(OAuthClientWebhookOutputDto)) },
} as const;

type Common = Pick<UserWebhookWire, keyof typeof common>;

const toWebhook = (
  answer: Common,
  account: string,
  clientId: string | null,
  rest: Pick<Webhook, 'owner' | 'details'>,
): Webhook => ({
  ...identity(account, webhookAddress({ clientId, webhookId: answer.id }), answer.id),
  url: answer.subscriberUrl ?? null,
  active: answer.active ?? null,
  triggers: answer.triggers ?? [],
  payloadTemplate: answer.payloadTemplate || null, // an empty one is none
  hasSecret: answer.secret ?? false,
  ...rest,
});

/** A user's own webhook: of its owner nothing but the id is told. */
export const toUserWebhook = (answer: UserWebhookWire, account: string): Webhook =>
  toWebhook(answer, account, null, {
    owner: answer.userId ? ownerOf(account, answer.userId) : null,
    details: { calplatform: { oauthClient: null } },
  });

/** A webhook that hears of all users of a client. */
export const toClientWebhook = (answer: ClientWebhookWire, account: string, clientId: string): Webhook =>
  toWebhook(answer, account, clientId, {
    owner: null,
    details: { calplatform: { oauthClient: clientOf(account, answer.oAuthClientId) } },
  });

const ownerOf = (account: string, userId: number): Partly<User> => ({
  ...identity(account, userAddress({ clientId: null, userId }), userId),
  partly: true,
});

const clientOf = (account: string, id: string | null | undefined): Embedded<OAuthClient> | null =>
  id ? { ...identity(account, clientAddress(id), id), partly: true } : null;
