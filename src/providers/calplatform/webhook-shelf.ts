import { GatewayError } from '../../domain/errors.ts';
import type { Webhook } from '../../domain/webhook.ts';
import { nullIfMissing, once } from '../../kit/asking.ts';
import type { Operation } from '../../kit/http.ts';
import { removed } from './envelope.ts';
import { operations } from './operations.ts';
import type { Request, Session } from './session.ts';
import { decoders, toClientWebhook, toUserWebhook } from './webhook.ts';

/** The webhooks of one user or of one client: two sets of calls that do the same. */
export interface Shelf {
  get(webhookId: string): Promise<Webhook | null>;
  /** All of them, asked for once for a whole request of a client. */
  all(): Promise<readonly Webhook[]>;
  create(body: object): Promise<Webhook>;
  update(webhookId: string, body: object): Promise<Webhook>;
  remove(webhookId: string): Promise<void>;
}

export const userShelf = (session: Session): Shelf =>
  shelf({
    calls: {
      get: operations.webhooks_controller_get_webhook,
      list: operations.webhooks_controller_get_webhooks,
      create: operations.webhooks_controller_create_webhook,
      update: operations.webhooks_controller_update_webhook,
      remove: operations.webhooks_controller_delete_webhook,
    },
    params: {},
    send: (request) => session.asKey(request),
    decode: decoders.user,
    toWebhook: (answer) => toUserWebhook(answer, session.link.account),
  });

export const clientShelf = (session: Session, clientId: string): Shelf =>
  shelf({
    calls: {
      get: operations.oauth_client_webhooks_controller_get_oauth_client_webhook,
      list: operations.oauth_client_webhooks_controller_get_oauth_client_webhooks,
      create: operations.oauth_client_webhooks_controller_create_oauth_client_webhook,
      update: operations.oauth_client_webhooks_controller_update_oauth_client_webhook,
      remove: operations.oauth_client_webhooks_controller_delete_oauth_client_webhook,
    },
    params: { clientId },
    send: (request) => session.asClient(clientId, request),
    decode: decoders.client,
    toWebhook: (answer) => toClientWebhook(answer, session.link.account, clientId),
  });

interface ShelfOptions<Wire> {
  readonly calls: Readonly<Record<keyof Omit<Shelf, 'all'> | 'list', Operation>>;
  readonly params: Readonly<Record<string, string>>;
  readonly send: <T>(request: Request<T>) => Promise<T>;
  readonly decode: {
    readonly one: (body: unknown) => Wire;
    readonly many: (body: unknown) => readonly Wire[];
  };
  readonly toWebhook: (answer: Wire) => Webhook;
}

function shelf<Wire>(options: ShelfOptions<Wire>): Shelf {
  const { calls, params, send, decode, toWebhook } = options;
  const one = async (operation: Operation, more: Readonly<Record<string, string>>, body?: object) =>
    toWebhook(await send({ operation, params: { ...params, ...more }, body, decode: decode.one }));
  return {
    get: (webhookId) => nullIfMissing(one(calls.get, { webhookId })),
    all: once(async () => (await readAll(options)).map(toWebhook)),
    create: (body) => one(calls.create, {}, body),
    update: (webhookId, body) => one(calls.update, { webhookId }, body),
    remove: (webhookId) =>
      send({ operation: calls.remove, params: { ...params, webhookId }, decode: removed }),
  };
}

/** Most that one call gives. Nobody has more, but a list that is cut short would pass for the whole. */
const pageSize = 250;
const mostWebhooks = 2_000;

async function readAll<Wire>({ calls, params, send, decode }: ShelfOptions<Wire>): Promise<Wire[]> {
  const rows: Wire[] = [];
  while (rows.length < mostWebhooks) {
    const query = [
      ['take', String(pageSize)],
      ['skip', String(rows.length)],
    ] as const;
    const page = await send({ operation: calls.list, params, query, decode: decode.many });
    rows.push(...page);
    if (page.length < pageSize) return rows;
  }
  throw new GatewayError(
    'UNSUPPORTED',
    `There are more than ${mostWebhooks} webhooks: too many to be listed.`,
  );
}
