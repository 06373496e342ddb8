import { defineProvider, type Granted } from '../../contract/provider.ts';
import type { IdType } from '../../domain/global-id.ts';
import { inParts } from '../../kit/in-parts.ts';
import { credentialActs } from './credentials.ts';
import { explain } from './errors.ts';
import { addresses, clientAddress, userAddress, webhookAddress } from './ids.ts';
import { restMs } from './limits.ts';
import { Me, organizations, viewer } from './me.ts';
import { oauthClients } from './oauth-clients.ts';
import { operations } from './operations.ts';
import { askedFor } from './profile.ts';
import { calplatformName, Session } from './session.ts';
import {
  type CalplatformCredentials,
  type CalplatformLink,
  type CalplatformSettings,
  credentials,
  settings,
} from './settings.ts';
import { stripe } from './stripe.ts';
import { users } from './users.ts';
import { lists, verbs } from './verbs.ts';
import { webhooks } from './webhooks.ts';
import { withheld } from './withheld.ts';

export const calplatform = defineProvider({
  ...calplatformName,
  docs: 'Cal.com Platform API v2, as a table of tools, and the published definition at cal.com/docs/api-reference/v2',
  origin: 'https://api.cal.com',
  limits: { perMinute: 96, concurrent: 5 }, // 80 % of what an API key has; access tokens and clients have more
  requestIdHeader: 'x-request-id',
  operations,
  verbs,
  lists,
  addresses,
  credentials,
  settings,
  authorize: () => ({}), // each operation takes a credential of its own: see session.ts
  withheld,
  addressOf,
  plainAddress: (email, { credentials: { oauthClient } }) => askedFor(email, oauthClient?.id),
  explain,
  restMs,
  connect: inParts(
    (link: CalplatformLink) => {
      const session = new Session(link);
      return { session, me: new Me(session) };
    },
    [
      ({ session, me }) => users(session, me),
      ({ me }) => viewer(me),
      ({ me }) => organizations(me),
      ({ session }) => webhooks(session),
      ({ session }) => oauthClients(session),
      ({ session }) => stripe(session),
      ({ session, me }) => credentialActs(session, me),
    ],
  ),
});

/** A bare id may be a client's thing or a user's own: users are looked for at the client, webhooks at both. */
function addressOf(
  type: IdType,
  externalId: string,
  { credentials: { apiKey, oauthClient } }: Granted<CalplatformCredentials, CalplatformSettings>,
): string | null {
  const clientId = oauthClient?.id ?? null;
  switch (type) {
    case 'User':
      return userAddress({ clientId, userId: externalId });
    case 'Webhook':
      return webhookAddress({ clientId: apiKey === undefined ? clientId : null, webhookId: externalId });
    case 'OAuthClient':
      return clientAddress(externalId);
    default:
      return externalId;
  }
}
