import type { Random } from '../random.ts';
import { account, clients } from './account.ts';
import { permissions } from './facts/values.ts';
import { cuid } from './secrets.ts';
import { type Client, startOfTime } from './state.ts';

/** The configured client first; one more for each further step of the scale. */
export function seedClients(scale: number, random: Random): Client[] {
  const { oauthClient } = account.credentials;
  const more = Array.from({ length: Math.max(0, Math.round(scale - 1)) }, (_, index) => ({
    id: cuid(random),
    name: `Pilot app ${index + 1}`,
  }));
  return [...clients, ...more].map(({ id, name }, index) => ({
    id,
    name,
    secret: id === oauthClient.id ? oauthClient.secret : `CANARY-calplatform-client-${random.hex(6)}`,
    permissions: index === 0 ? permissions : random.shuffle(permissions).slice(0, 4),
    createdAt: startOfTime - (500 - index) * 86_400_000,
    logo: `https://app-${index + 1}.example/logo.png`,
    redirectUris: [`https://app-${index + 1}.example/callback`, `http://localhost:${3000 + index}/callback`],
    areEmailsEnabled: index !== 1,
    areDefaultEventTypesEnabled: index === 1,
    areCalendarEventsEnabled: true,
    bookingRedirectUri: `https://app-${index + 1}.example/booked`,
    bookingCancelRedirectUri: `https://app-${index + 1}.example/cancelled`,
    bookingRescheduleRedirectUri: `https://app-${index + 1}.example/moved`,
  }));
}
