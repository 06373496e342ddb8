import { z } from 'zod';
import type { CalplatformWebhookInput } from '../../contract/calplatform.ts';
import type { Found } from '../../contract/list.ts';
import type { NewWebhook, WebhookPatch, WebhookVerbs } from '../../contract/webhooks.ts';
import { GatewayError, ValidationError } from '../../domain/errors.ts';
import { sliceOf } from '../../domain/page.ts';
import type { Webhook, WebhookFilter } from '../../domain/webhook.ts';
import { eachOf } from '../../kit/batch.ts';
import { dataOf } from './envelope.ts';
import { clientAt, webhookAt } from './ids.ts';
import { operations } from './operations.ts';
import { type Session, strangeClient } from './session.ts';
import { triggersOf, versionOf } from './values.ts';
import { clientShelf, type Shelf, userShelf } from './webhook-shelf.ts';

/** Those of the API key's owner, and those of the OAuth client that the account is configured with. */
interface Shelves {
  readonly user: Shelf | null;
  readonly client: Shelf | null;
}

export function webhooks(session: Session) {
  const shelves = shelvesOf(session);
  return {
    listWebhooks: async ({ filter }, window) => {
      const asked = shelvesFor(session, shelves, filter);
      return sliceOf((await Promise.all(asked.map((it) => it.all()))).flat(), window);
    },
    getWebhooks: (ids) => getWebhooks(session, shelves, ids),
    createWebhook: async (webhook) => createWebhook(session, webhook),
    updateWebhook: async (id, patch) => {
      const { clientId, webhookId } = webhookAt(id, 'id');
      return shelfOf(session, clientId).update(webhookId, changesOf(patch, clientId));
    },
    deleteWebhook: async (id) => {
      const { clientId, webhookId } = webhookAt(id, 'id');
      await shelfOf(session, clientId).remove(webhookId);
    },
    deleteAllWebhooks: async (oauthClientId) => {
      const clientId = clientAt(oauthClientId, 'oauthClientId');
      const operation = operations.oauth_client_webhooks_controller_delete_all_oauth_client_webhooks;
      return session.asClient(clientId, { operation, params: { clientId }, decode: countRemoved });
    },
  } satisfies Partial<WebhookVerbs>;
}

const sentence = dataOf(z.string());

/** The answer is a sentence, `3 webhooks deleted`. That a repeat found none does not say how many there were. */
function countRemoved(body: unknown, repeated: boolean): number | null {
  const [, digits] = /^(\d{1,9}) /.exec(body === undefined ? '' : sentence(body)) ?? [];
  const count = digits === undefined ? null : Number(digits);
  return repeated && count === 0 ? null : count;
}

const shelfOf = (session: Session, clientId: string | null): Shelf =>
  clientId === null ? userShelf(session) : clientShelf(session, clientId);

function shelvesOf(session: Session): Shelves {
  const { credentials, settings } = session.link;
  const { apiKey, oauthClient } = credentials.current();
  return {
    user: apiKey === undefined ? null : userShelf(session),
    client:
      oauthClient === undefined || !settings.deprecatedRoutes ? null : clientShelf(session, oauthClient.id),
  };
}

/** @throws UnsupportedError for webhooks of a client whose secret the account does not have */
function shelvesFor(session: Session, { user, client }: Shelves, { oauthClients }: WebhookFilter): Shelf[] {
  if (oauthClients === undefined) return [user, client].filter((it) => it !== null);
  for (const { id } of oauthClients) {
    if (client === null || clientAt(id, 'filter.oauthClientIds') !== session.clientId)
      throw strangeClient(session.link.account);
  }
  return client === null ? [] : [client];
}

/** One by one call; several by the lists that may have them, because a list takes one call too. */
async function getWebhooks(
  session: Session,
  { user, client }: Shelves,
  ids: readonly string[],
): Promise<Found<Webhook>> {
  const distinct = [...new Set(ids)];
  const look = async (shelf: Shelf | null, webhookId: string) => {
    if (shelf === null) return null;
    if (distinct.length === 1) return shelf.get(webhookId);
    return (await shelf.all()).find(({ externalId }) => externalId === webhookId) ?? null;
  };
  const found = await eachOf(distinct, async (id) => {
    const { clientId, webhookId } = webhookAt(id, 'id');
    if (clientId === null) return eitherOf(look(user, webhookId), () => look(client, webhookId));
    if (client === null || clientId !== session.clientId) throw strangeClient(session.link.account);
    return look(client, webhookId);
  });
  return ids.map((id) => found[distinct.indexOf(id)] ?? null);
}

/** A webhook of which only the bare id was known may be the client's, which the user is only told is not theirs. */
async function eitherOf(
  asked: Promise<Webhook | null>,
  other: () => Promise<Webhook | null>,
): Promise<Webhook | null> {
  try {
    return (await asked) ?? (await other());
  } catch (error) {
    const isStrange = error instanceof GatewayError && error.code === 'FORBIDDEN';
    const found = isStrange ? await other() : null;
    if (found === null) throw error;
    return found;
  }
}

function createWebhook(session: Session, webhook: NewWebhook): Promise<Webhook> {
  const { oauthClientId, url, triggers, active, payloadTemplate, secret, blocks } = webhook;
  const clientId = oauthClientId === null ? null : clientAt(oauthClientId, 'oauthClientId');
  if (clientId === null && session.link.credentials.current().apiKey === undefined) {
    throw new ValidationError(
      'oauthClientId',
      'oauthClientId must be given: the account has no apiKey, and so no user of its own.',
    );
  }
  return shelfOf(session, clientId).create({
    active,
    subscriberUrl: url,
    triggers: triggersOf(triggers, clientId === null ? 'user' : 'client'),
    payloadTemplate: payloadTemplate ?? undefined,
    secret: secret ?? undefined,
    ...versionIn({ version: blocks.calplatform?.version ?? undefined }),
  });
}

/** The definition knows no null. Deliveries take an empty template, or an empty secret, for none. */
const changesOf = (patch: WebhookPatch, clientId: string | null) => ({
  active: patch.active,
  subscriberUrl: patch.url,
  triggers: patch.triggers && triggersOf(patch.triggers, clientId === null ? 'user' : 'client'),
  payloadTemplate: patch.payloadTemplate === null ? '' : patch.payloadTemplate,
  secret: patch.secret === null ? '' : patch.secret,
  ...versionIn(patch.blocks.calplatform ?? {}),
});

function versionIn({ version }: CalplatformWebhookInput): { readonly version?: string } {
  const argument = 'calplatform.version';
  if (version === null) throw new ValidationError(argument, `${argument} cannot be cleared.`);
  return version === undefined ? {} : { version: versionOf(version, argument) };
}
