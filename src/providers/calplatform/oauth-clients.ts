import { z } from 'zod';
import type { NewOAuthClient, OAuthClientPatch, OAuthClientVerbs } from '../../contract/oauth-clients.ts';
import type { OAuthClient } from '../../domain/oauth-client.ts';
import type { Organization } from '../../domain/organization.ts';
import { sliceOf } from '../../domain/page.ts';
import type { Partly } from '../../domain/partly.ts';
import { nullIfMissing, once } from '../../kit/asking.ts';
import { cheapest } from '../../kit/batch.ts';
import { bool, instant, list, matching, positiveInt, required, text, wire } from '../../kit/wire.ts';
import { dataOf, removed } from './envelope.ts';
import { clientAddress, clientAt, clientIdPattern, identity } from './ids.ts';
import { operations } from './operations.ts';
import type { Session } from './session.ts';
import { secretText } from './settings.ts';
import { permissionsOf } from './values.ts';
import { isThere } from './webhook.ts';

const clientId = required(matching(clientIdPattern));

const PlatformOAuthClientDto = wire('PlatformOAuthClientDto', {
  id: clientId,
  name: text,
  secret: isThere,
  permissions: list(text),
  logo: text, // the definition says object; its example is a text
  redirectUris: list(text),
  organizationId: positiveInt,
  createdAt: instant('UTC'),
  areEmailsEnabled: bool,
  areDefaultEventTypesEnabled: bool,
  areCalendarEventsEnabled: bool,
  bookingRedirectUri: text,
  bookingCancelRedirectUri: text,
  bookingRescheduleRedirectUri: text,
});

const CreateOAuthClientOutput = wire('CreateOAuthClientOutput', {
  clientId,
  clientSecret: required(secretText),
});

const oneClient = dataOf(PlatformOAuthClientDto);
const manyClients = dataOf(z.array(PlatformOAuthClientDto));
const createdClient = dataOf(CreateOAuthClientOutput);

/** An empty text is how a field is cleared. */
const toClient = (answer: z.infer<typeof PlatformOAuthClientDto>, account: string): OAuthClient => ({
  ...identity(account, clientAddress(answer.id), answer.id),
  name: answer.name ?? null,
  logoUrl: answer.logo || null,
  redirectUris: answer.redirectUris ?? [],
  permissions: answer.permissions ?? [],
  hasSecret: answer.secret ?? false,
  organization: answer.organizationId ? organizationOf(account, answer.organizationId) : null,
  bookingRedirectUri: answer.bookingRedirectUri || null,
  bookingCancelRedirectUri: answer.bookingCancelRedirectUri || null,
  bookingRescheduleRedirectUri: answer.bookingRescheduleRedirectUri || null,
  emailsEnabled: answer.areEmailsEnabled ?? null,
  defaultEventTypesEnabled: answer.areDefaultEventTypesEnabled ?? null,
  calendarEventsEnabled: answer.areCalendarEventsEnabled ?? null,
  createdAt: answer.createdAt ?? null,
});

const organizationOf = (account: string, id: number): Partly<Organization> => ({
  ...identity(account, String(id), id),
  partly: true,
});

/** Clients of the API key's organization, with one of which the account may be configured. Not paged. */
export function oauthClients(session: Session) {
  const { account } = session.link;
  const all = once(async () => {
    const operation = operations.oauth_clients_controller_get_oauth_clients;
    const answers = await session.asKey({ operation, decode: manyClients });
    return answers.map((answer) => toClient(answer, account));
  });
  const one = async (id: string) => {
    const operation = operations.oauth_clients_controller_get_oauth_client_by_id;
    const params = { clientId: clientAt(id, 'id') };
    return toClient(await session.asKey({ operation, params, decode: oneClient }), account);
  };
  return {
    listOAuthClients: async (_query, window) => sliceOf(await all(), window),
    getOAuthClients: (ids) =>
      cheapest(ids, { one: (id) => nullIfMissing(one(id)), many: all, idOf: ({ ref }) => ref.id }),
    createOAuthClient: async (client) => createOAuthClient(session, client),
    updateOAuthClient: async (id, patch) => {
      const operation = operations.oauth_clients_controller_update_oauth_client;
      const params = { clientId: clientAt(id, 'id') };
      const request = { operation, params, body: toBody(patch), decode: oneClient };
      return toClient(await session.asKey(request), account);
    },
    deleteOAuthClient: async (id) => {
      const operation = operations.oauth_clients_controller_delete_oauth_client;
      await session.asKey({ operation, params: { clientId: clientAt(id, 'id') }, decode: removed });
    },
  } satisfies Partial<OAuthClientVerbs>;
}

async function createOAuthClient(session: Session, { permissions, ...client }: NewOAuthClient) {
  const answer = await session.asKey({
    operation: operations.oauth_clients_controller_create_oauth_client,
    body: {
      ...toBody(client),
      permissions: permissionsOf(permissions),
      // Said in any case: what happens without a word is not the same everywhere.
      areDefaultEventTypesEnabled: client.defaultEventTypesEnabled ?? false,
    },
    decode: createdClient,
  });
  return { id: clientAddress(answer.clientId), clientSecret: answer.clientSecret };
}

const emptied = (value: string | null | undefined): string | undefined => (value === null ? '' : value);

/** The definition knows no null: what is cleared becomes empty. */
const toBody = (patch: OAuthClientPatch) => ({
  name: patch.name,
  logo: emptied(patch.logoUrl),
  redirectUris: patch.redirectUris,
  bookingRedirectUri: emptied(patch.bookingRedirectUri),
  bookingCancelRedirectUri: emptied(patch.bookingCancelRedirectUri),
  bookingRescheduleRedirectUri: emptied(patch.bookingRescheduleRedirectUri),
  areEmailsEnabled: patch.emailsEnabled,
  areDefaultEventTypesEnabled: patch.defaultEventTypesEnabled,
  areCalendarEventsEnabled: patch.calendarEventsEnabled,
});
