import { ValidationError } from '../../domain/errors.ts';
import type { IdType } from '../../domain/global-id.ts';
import type { Noun } from '../../domain/partly.ts';

const number = '[1-9]\\d{0,14}'; // fifteen digits: whatever matches is a safe integer
const client = '[a-z][a-z0-9]{19,39}'; // a cuid has 25
const webhook = `(?:[\\w-]{8,64}|${number})`; // a UUID, although the definition says number

const users = new RegExp(`^(?:client/(?<client>${client})/)?user/(?<user>${number})$`);
const webhooks = new RegExp(`^(?:client/(?<client>${client})/)?webhook/(?<webhook>${webhook})$`);
const clients = new RegExp(`^client/(?<client>${client})$`);
const organizations = new RegExp(`^${number}$`);

export const clientIdPattern = new RegExp(`^${client}$`);
export const webhookIdPattern = new RegExp(`^${webhook}$`);

/**
 * What ref ids look like. Managed users and some webhooks are a client's: `client/<id>/user/42`. What is not belongs to
 * whoever a credential is; their own address holds their id, so that it never comes to mean somebody else.
 */
export const addresses: Partial<Record<IdType, RegExp>> = {
  User: users,
  Webhook: webhooks,
  OAuthClient: clients,
  Organization: organizations,
};

/** A client's, or with null that of a credential's own user. */
export interface UserAddress {
  readonly clientId: string | null;
  readonly userId: number;
}

export interface WebhookAddress {
  readonly clientId: string | null;
  readonly webhookId: string;
}

/** Nothing but what these functions return may become part of a path. */
function groupsOf(
  pattern: RegExp,
  id: string,
  argument: string,
): Readonly<Record<string, string | undefined>> {
  const { groups } = pattern.exec(id) ?? {};
  if (groups !== undefined) return groups;
  throw new ValidationError(argument, `${argument} is not an id of Cal.com Platform.`);
}

/** @throws ValidationError naming the argument */
export function userAt(id: string, argument: string): UserAddress {
  const groups = groupsOf(users, id, argument);
  return { clientId: groups.client ?? null, userId: Number(groups.user) };
}

/** @throws ValidationError naming the argument */
export function webhookAt(id: string, argument: string): WebhookAddress {
  const groups = groupsOf(webhooks, id, argument);
  return { clientId: groups.client ?? null, webhookId: groups.webhook ?? '' };
}

/** @throws ValidationError naming the argument */
export const clientAt = (id: string, argument: string): string =>
  groupsOf(clients, id, argument).client ?? '';

const below = (clientId: string | null, rest: string): string =>
  clientId === null ? rest : `client/${clientId}/${rest}`;

/** @param userId as the provider gave it, or unchecked: what is made of it is checked against {@link addresses} */
export const userAddress = ({
  clientId,
  userId,
}: {
  readonly clientId: string | null;
  readonly userId: number | string;
}): string => below(clientId, `user/${userId}`);

export const webhookAddress = ({ clientId, webhookId }: WebhookAddress): string =>
  below(clientId, `webhook/${webhookId}`);

export const clientAddress = (clientId: string): string => `client/${clientId}`;

/** A ref and the bare id, as every noun starts. */
export const identity = (account: string, address: string, id: string | number): Noun => ({
  ref: { account, id: address },
  externalId: String(id),
});
