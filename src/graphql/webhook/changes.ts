import { ValidationError } from '../../domain/errors.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { refKey } from '../../domain/ref.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { blocksOf } from '../blocks.ts';
import { builder } from '../builder.ts';
import { refOf, siblingOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { deprecationReason } from '../oauth-client/deprecated.ts';
import { WebhookObject } from '../objects.ts';
import { changes, present } from '../present.ts';

const WebhookCreatePayload = mutation('webhookCreate', {
  description: 'Has a provider send word of what happens to a web address.',
  input: (t) => ({
    account: t.string({ required: true, description: 'Name of the account.' }),
    oauthClientId: t.id({
      deprecationReason,
      description: "Hear of the users of this OAuth client; left out: of the credential's own user.",
    }),
    url: t.field({ type: 'URL', required: true, description: 'Where deliveries go.' }),
    triggers: t.stringList({ required: true, description: 'What to tell, in the words of the provider.' }),
    active: t.boolean({ description: 'Whether deliveries are made. Default true.' }),
    payloadTemplate: t.string({ description: "Takes the place of the provider's own body." }),
    secret: t.string({ description: 'Signs deliveries. It is never shown again.' }),
  }),
  run: async ({ account: name, oauthClientId, url, triggers, active, ...input }, { clients }) => {
    const account = clients.account(name);
    const blocks = blocksOf<'NewWebhook'>(input, account);
    assertSome(triggers);
    const owner = { account: account.name, id: '' };
    const { payloadTemplate, secret } = input;
    return clients.need(
      account.name,
      'createWebhook',
    )({
      ...present({ payloadTemplate, secret }),
      oauthClientId: siblingOf(owner, 'OAuthClient', oauthClientId, 'oauthClientId', clients),
      url: url.href,
      triggers,
      active: active ?? true,
      blocks,
    });
  },
});

const WebhookUpdatePayload = mutation('webhookUpdate', {
  description: 'Changes a webhook. What is left out stays, null clears.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The webhook.' }),
    url: t.field({ type: 'URL', description: 'Where deliveries go.' }),
    triggers: t.stringList({ description: 'What to tell, in the words of the provider.' }),
    active: t.boolean({ description: 'Whether deliveries are made.' }),
    payloadTemplate: t.string({ description: "Takes the place of the provider's own body." }),
    secret: t.string({ description: 'Signs deliveries from now on. It is never shown again.' }),
  }),
  run: async ({ id, url, ...input }, { clients }) => {
    const webhook = refOf('Webhook', id, 'id', clients);
    const blocks = blocksOf<'WebhookPatch'>(input, clients.account(webhook.account));
    const { triggers, active, payloadTemplate, secret } = input;
    if (triggers) assertSome(triggers);
    const patch = {
      ...changes({ url: url instanceof URL ? url.href : url, triggers, active }),
      ...changes({ payloadTemplate, secret }, ['payloadTemplate', 'secret']),
    };
    return clients.need(webhook.account, 'updateWebhook')(webhook.id, { ...patch, blocks });
  },
});

function assertSome(triggers: readonly string[]): void {
  if (triggers.length === 0) throw new ValidationError('triggers', 'triggers must name at least one.');
}

for (const payload of [WebhookCreatePayload, WebhookUpdatePayload]) {
  builder.objectField(payload, 'webhook', (t) =>
    t.field({
      type: WebhookObject,
      description: 'The webhook as it is now.',
      resolve: ({ result }, _args, context): Webhook | null => {
        if (result !== null) WebhookObject.getDataloader(context).prime(refKey(result.ref), result);
        return result;
      },
    }),
  );
}

const WebhookDeletePayload = mutation('webhookDelete', {
  description: 'Removes a webhook: nothing is sent there any more.',
  input: (t) => ({ id: t.id({ required: true, description: 'The webhook.' }) }),
  run: async ({ id }, { clients }) => {
    const webhook = refOf('Webhook', id, 'id', clients);
    await clients.need(webhook.account, 'deleteWebhook')(webhook.id);
    return formatGlobalId('Webhook', webhook);
  },
});

builder.objectField(WebhookDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);

const WebhooksDeleteAllPayload = mutation('webhooksDeleteAll', {
  description: 'Removes every webhook of an OAuth client.',
  deprecationReason,
  input: (t) => ({ oauthClientId: t.id({ required: true, description: 'The OAuth client.' }) }),
  run: async ({ oauthClientId }, { clients }) => {
    const client = refOf('OAuthClient', oauthClientId, 'oauthClientId', clients);
    return { count: await clients.need(client.account, 'deleteAllWebhooks')(client.id) };
  },
});

builder.objectField(WebhooksDeleteAllPayload, 'deletedCount', (t) =>
  t.int({
    description: 'How many there were; null where the provider does not say, or its answer was lost.',
    resolve: ({ result }) => result?.count ?? null,
  }),
);
