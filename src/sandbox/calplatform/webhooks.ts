import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import type { Asker } from './authenticate.ts';
import {
  clientAt,
  databaseTrouble,
  type Handler,
  type Handlers,
  invalid,
  success,
  withoutNulls,
} from './handler.ts';
import type { State, Webhook } from './state.ts';

type WebhookRequest = Pick<Webhook, 'active' | 'subscriberUrl' | 'triggers'> &
  Partial<Pick<Webhook, 'payloadTemplate' | 'secret' | 'version'>>;

/** What is particular to the webhooks of users, and to those of clients. */
interface Kind {
  readonly word: string;
  /** Says no to somebody else's webhook. */
  readonly foreign: string;
  ownerOf(state: State, call: Call, asker: Asker): Webhook['owner'];
  answer(webhook: Webhook): Record<string, unknown>;
  check(request: Partial<WebhookRequest>): void;
}

/** The secret is optional in answers and so left out; the template is not, and so null. */
const shown = ({ owner: _, version: __, secret, payloadTemplate, ...rest }: Webhook) => ({
  ...rest,
  payloadTemplate,
  ...withoutNulls({ secret }),
});

const ofUser: Kind = {
  word: 'user',
  foreign: 'Forbidden resource',
  ownerOf: (_state, _call, { person }) => person.id,
  answer: (webhook) => ({ ...shown(webhook), userId: webhook.owner }),
  check: ({ triggers = [] }) => {
    const at = triggers.indexOf('DELEGATION_CREDENTIAL_ERROR');
    if (at >= 0) invalid(`triggers.${at}`, 'The value you selected is not a valid choice.');
  },
};

const ofClient: Kind = {
  word: 'oAuth client',
  foreign: 'IsOAuthClientWebhookGuard - Webhook does not belong to this oAuthClient',
  ownerOf: (state, call) => clientAt(state, call).id,
  answer: (webhook) => ({ ...shown(webhook), oAuthClientId: webhook.owner }),
  check: () => undefined,
};

const webhooksOf = ({ webhooks }: State, owner: Webhook['owner']): Webhook[] =>
  [...webhooks.values()].filter((webhook) => webhook.owner === owner);

const isTaken = (state: State, owner: Webhook['owner'], url: string): boolean =>
  webhooksOf(state, owner).some(({ subscriberUrl }) => subscriberUrl === url);

function webhookAt(kind: Kind, state: State, call: Call, asker: Asker): Webhook {
  const id = String(call.params.webhookId);
  const webhook = state.webhooks.get(id);
  if (webhook === undefined) throw new Refusal(404, `Webhook (${id}) not found`);
  if (webhook.owner !== kind.ownerOf(state, call, asker)) throw new Refusal(403, kind.foreign);
  return webhook;
}

const list =
  (kind: Kind): Handler =>
  (state, call, asker) => {
    const { take = 250, skip = 0 } = call.query as { readonly take?: number; readonly skip?: number };
    const own = webhooksOf(state, kind.ownerOf(state, call, asker));
    return success(own.slice(skip, skip + take).map(kind.answer));
  };

const get =
  (kind: Kind): Handler =>
  (state, call, asker) =>
    success(kind.answer(webhookAt(kind, state, call, asker)));

const create =
  (kind: Kind): Handler =>
  (state, call, asker) => {
    const owner = kind.ownerOf(state, call, asker);
    const request = call.body as WebhookRequest;
    kind.check(request);
    if (isTaken(state, owner, request.subscriberUrl)) {
      throw new Refusal(409, `Webhook with this subscriber url already exists for this ${kind.word}`);
    }
    const unset = { payloadTemplate: null, secret: null, version: null };
    const made = { id: state.random.uuid(), owner, ...unset, ...request };
    state.webhooks.set(made.id, made);
    return success(kind.answer(made));
  };

const update =
  (kind: Kind): Handler =>
  (state, call, asker) => {
    const webhook = webhookAt(kind, state, call, asker);
    const changes = (call.body ?? {}) as Partial<WebhookRequest>;
    kind.check(changes);
    const { subscriberUrl: url = webhook.subscriberUrl } = changes;
    if (url !== webhook.subscriberUrl && isTaken(state, webhook.owner, url)) databaseTrouble();
    return success(kind.answer(Object.assign(webhook, changes)));
  };

const remove =
  (kind: Kind): Handler =>
  (state, call, asker) => {
    const webhook = webhookAt(kind, state, call, asker);
    state.webhooks.delete(webhook.id);
    return success(kind.answer(webhook));
  };

export const webhookHandlers: Handlers = {
  webhooks_controller_get_webhooks: list(ofUser),
  webhooks_controller_create_webhook: create(ofUser),
  webhooks_controller_get_webhook: get(ofUser),
  webhooks_controller_update_webhook: update(ofUser),
  webhooks_controller_delete_webhook: remove(ofUser),
  oauth_client_webhooks_controller_get_oauth_client_webhooks: list(ofClient),
  oauth_client_webhooks_controller_create_oauth_client_webhook: create(ofClient),
  oauth_client_webhooks_controller_get_oauth_client_webhook: get(ofClient),
  oauth_client_webhooks_controller_update_oauth_client_webhook: update(ofClient),
  oauth_client_webhooks_controller_delete_oauth_client_webhook: remove(ofClient),
  oauth_client_webhooks_controller_delete_all_oauth_client_webhooks: (state, call) => {
    const own = webhooksOf(state, clientAt(state, call).id);
    for (const { id } of own) state.webhooks.delete(id);
    return success(`${own.length} webhooks deleted`);
  },
};
