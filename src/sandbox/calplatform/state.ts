import type { Condition, Mail } from '../provider.ts';
import type { Random } from '../random.ts';
import { account } from './account.ts';
import type { Limiter } from './limiter.ts';

/** A user as the answers show one; only what they are made from is kept beside. */
export interface Person {
  readonly id: number;
  /** Which client manages the user; null for one who manages itself. */
  readonly clientId: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Rewritten, if managed. */
  email: string;
  username: string | null;
  name: string | null;
  bio: string | null;
  timeZone: string;
  weekStart: string;
  timeFormat: number | null;
  defaultScheduleId: number | null;
  locale: string;
  avatarUrl: string | null;
  metadata: Readonly<Record<string, unknown>>;
}

export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly permissions: readonly string[];
  /** Epoch milliseconds. */
  readonly createdAt: number;
  name: string;
  logo: string | null;
  redirectUris: readonly string[];
  areEmailsEnabled: boolean;
  areDefaultEventTypesEnabled: boolean;
  areCalendarEventsEnabled: boolean;
  bookingRedirectUri: string | null;
  bookingCancelRedirectUri: string | null;
  bookingRescheduleRedirectUri: string | null;
}

export interface Webhook {
  readonly id: string;
  /** Id of a user, which is a number, or of a client, which is a text. */
  readonly owner: number | string;
  subscriberUrl: string;
  active: boolean;
  triggers: readonly string[];
  payloadTemplate: string | null;
  secret: string | null;
  /** Of its deliveries. Taken, but never answered. */
  version: string | null;
}

/** The tokens of one managed user that are good now. */
export interface TokenPair {
  readonly clientId: string;
  readonly userId: number;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Everything behind the server. */
export interface State {
  readonly random: Random;
  /** A stream of its own: reads must not change what writes make. */
  readonly requestIds: Random;
  readonly people: Map<number, Person>;
  readonly clients: Map<string, Client>;
  readonly webhooks: Map<string, Webhook>;
  /** By user id. */
  readonly tokens: Map<number, TokenPair>;
  apiKey: string;
  /** Keys that were replaced. The rate limiter still knows them. */
  readonly retiredKeys: Set<string>;
  /** Ids of users whose Stripe account is connected. */
  readonly stripe: Set<number>;
  readonly spentCodes: Set<string>;
  /** Which token the condition `expired-token` met. */
  expired: { readonly by: Condition; readonly accessToken: string | null } | null;
  limiterOf(condition: Condition | null): Limiter;
  readonly mails: Mail[];
  /** Epoch milliseconds of the server's own clock: it stands still but for a second a write. */
  now: number;
  lastId: number;
}

/** Where the clock starts. */
export const startOfTime = Date.parse('2026-03-02T08:00:00Z');

/** An id is never given twice, not even when its holder was deleted in between. */
export const nextId = (state: State): number => ++state.lastId;

/** A condition that is switched on for the account. */
export const conditionOf = (conditions: readonly Condition[], name: string): Condition | null =>
  conditions.find((it) => it.name === name && (it.account ?? account.name) === account.name) ?? null;

/** `ada@example.com` becomes `ada+<client>@example.com`, whatever was there before. */
export function rewritten(email: string, clientId: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}+${clientId}${email.slice(at)}`;
}

export const usernameOf = (email: string): string =>
  email
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
