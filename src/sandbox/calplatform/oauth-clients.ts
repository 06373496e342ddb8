import { organizationId } from './account.ts';
import { permissions } from './facts/values.ts';
import { clientAt, type Handlers, success, withoutNulls } from './handler.ts';
import { cuid, newClientSecret } from './secrets.ts';
import type { Client, State } from './state.ts';

type ClientRequest = Pick<Client, 'name' | 'redirectUris' | 'permissions'> &
  Partial<Omit<Client, 'id' | 'secret' | 'createdAt'>>;

export const oauthClientHandlers: Handlers = {
  oauth_clients_controller_get_oauth_clients: ({ clients }) => success([...clients.values()].map(toClient)),
  oauth_clients_controller_get_oauth_client_by_id: (state, call) => success(toClient(clientAt(state, call))),
  oauth_clients_controller_create_oauth_client: (state, { body }) => {
    const client = clientOf(state, body as ClientRequest);
    state.clients.set(client.id, client);
    return success({ clientId: client.id, clientSecret: client.secret });
  },
  oauth_clients_controller_update_oauth_client: (state, call) => {
    const changes = (call.body ?? {}) as Partial<ClientRequest>;
    return success(toClient(Object.assign(clientAt(state, call), changes)));
  },
  oauth_clients_controller_delete_oauth_client: (state, call) => {
    const client = clientAt(state, call);
    forget(state, client.id);
    return success(toClient(client));
  },
};

function clientOf(state: State, request: ClientRequest): Client {
  const all = request.permissions.includes('*');
  return {
    id: cuid(state.random),
    secret: newClientSecret(state),
    createdAt: state.now,
    logo: null,
    areEmailsEnabled: false,
    areDefaultEventTypesEnabled: false,
    areCalendarEventsEnabled: true,
    bookingRedirectUri: null,
    bookingCancelRedirectUri: null,
    bookingRescheduleRedirectUri: null,
    ...request,
    permissions: all ? permissions : request.permissions,
  };
}

/** What a client manages goes with it. */
function forget(state: State, clientId: string): void {
  state.clients.delete(clientId);
  for (const [id, { owner }] of state.webhooks) if (owner === clientId) state.webhooks.delete(id);
  for (const [id, person] of state.people) {
    if (person.clientId !== clientId) continue;
    state.people.delete(id);
    state.tokens.delete(id);
  }
}

/** With its secret, as in every answer about a client. */
const toClient = ({ createdAt, ...client }: Client) =>
  withoutNulls({ ...client, organizationId, createdAt: new Date(createdAt).toISOString() });
