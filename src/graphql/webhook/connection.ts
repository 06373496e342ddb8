import type { WebhookFilter } from '../../domain/webhook.ts';
import type { Clients } from '../../fanout/clients.ts';
import { webhookList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { WebhookOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { deprecationReason } from '../oauth-client/deprecated.ts';
import { OAuthClientObject, UserObject, WebhookObject } from '../objects.ts';
import { filterRefs } from '../page.ts';

const WebhookFilterInput = builder.inputType('WebhookFilter', {
  description: 'Webhooks that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These webhooks, at most 100.' }),
    ownerIds: t.idList({ description: 'Webhooks of these users, at most 100.' }),
    oauthClientIds: t.idList({
      deprecationReason,
      description: 'Webhooks of these OAuth clients, at most 100.',
    }),
    active: t.boolean({ description: 'Only those that are on, or off.' }),
  }),
});

const toFilter = (
  input: typeof WebhookFilterInput.$inferInput | null | undefined,
  clients: Clients,
): WebhookFilter => ({
  ids: filterRefs('Webhook', input?.ids, 'filter.ids', clients),
  owners: filterRefs('User', input?.ownerIds, 'filter.ownerIds', clients),
  oauthClients: filterRefs('OAuthClient', input?.oauthClientIds, 'filter.oauthClientIds', clients),
  active: input?.active ?? undefined,
});

const webhooks = declareList({
  name: 'Webhook',
  node: WebhookObject,
  definition: webhookList,
  filter: WebhookFilterInput,
  toFilter,
  orderField: WebhookOrderFieldEnum,
});

webhooks.below(UserObject, {
  description: 'Webhooks of this user.',
  narrow: (asked, user) => ({ ...asked, owners: [user] }),
  shareWalk: true,
});

webhooks.below(OAuthClientObject, {
  description: 'Webhooks that hear of the users of this client.',
  narrow: (asked, client) => ({ ...asked, oauthClients: [client] }),
  deprecationReason,
});
