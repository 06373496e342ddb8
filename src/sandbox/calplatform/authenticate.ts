import type { IncomingHttpHeaders } from 'node:http';
import type { OperationFact } from '../facts.ts';
import type { Condition } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { managedUserId, owner } from './account.ts';
import { type Client, conditionOf, type Person, type State } from './state.ts';

/** What asking takes: any request on its way in has it, and any call on its way to a handler. */
export interface Asking {
  readonly operation: OperationFact;
  readonly params: Readonly<Record<string, number | string>>;
  readonly headers: IncomingHttpHeaders;
  readonly conditions: readonly Condition[];
}

/** A client acts on behalf of the organization's owner. */
export interface Asker {
  readonly kind: 'key' | 'token' | 'client';
  readonly person: Person;
}

/** Which credentials an operation takes, by the beginning of its name. */
const doors: readonly (readonly [prefix: string, kinds: readonly Asker['kind'][]])[] = [
  ['api_keys_', ['key']],
  ['me_', ['key', 'token']],
  ['stripe_', ['key', 'token']],
  ['webhooks_', ['key']],
  ['oauth_clients_', ['key']],
  ['oauth_client_users_', ['client']],
  ['oauth_client_webhooks_', ['client']],
  ['oauth_flow_', ['client']],
];

/**
 * Checks in the order that is known of the real service: a client's secret wins over a bearer. It would let a client
 * and its owner's key in for each other; here each opens only what it is documented for.
 * @throws Refusal 401, 403 or 498
 */
export function authenticate(state: State, asking: Asking): Asker {
  const asker = clientOf(state, asking) ?? bearerOf(state, asking);
  if (asker === null) throw new Refusal(401, 'No authentication method provided.');
  const kinds = doors.find(([prefix]) => asking.operation.name.startsWith(prefix))?.[1] ?? [];
  if (!kinds.includes(asker.kind)) throw new Refusal(403, 'Forbidden resource');
  return asker;
}

/** The client is the one in the path; only where there is none, that of the header. */
function clientOf(state: State, { operation, params, headers }: Asking): Asker | null {
  const id = params.clientId ?? headers['x-cal-client-id'];
  const secret = headers['x-cal-secret-key'];
  if (operation.name.startsWith('oauth_flow_')) {
    // The refresh looks a client up by both at once, and so cannot tell which is wrong.
    const client = state.clients.get(String(id));
    if (client === undefined || client.secret !== secret) {
      throw new Refusal(400, 'Invalid OAuthClient credentials.');
    }
  } else if (id === undefined || secret === undefined) return null;
  const client = state.clients.get(String(id));
  if (client === undefined) throw new Refusal(401, `Client with ID ${id} not found`);
  if (client.secret !== secret) throw new Refusal(401, 'Invalid client secret');
  return { kind: 'client', person: personAt(state, owner.id) };
}

function bearerOf(state: State, { headers, conditions }: Asking): Asker | null {
  const bearer = bearerIn(headers);
  if (bearer === null) return null;
  if (!isApiKey(bearer)) return { kind: 'token', person: tokenOwner(state, bearer, headers, conditions) };
  if (bearer !== state.apiKey) throw new Refusal(401, 'Your api key is not valid');
  if (conditionOf(conditions, 'expired-key')) throw new Refusal(401, 'Your api key is expired');
  return { kind: 'key', person: personAt(state, owner.id) };
}

/** Null without the header, and empty where it is no bearer: nobody has such a token. */
export function bearerIn({ authorization }: IncomingHttpHeaders): string | null {
  if (authorization === undefined) return null;
  return /^Bearer (\S+)$/.exec(authorization)?.[1] ?? '';
}

export const isApiKey = (bearer: string): boolean => bearer.startsWith('cal_');

const invalid = 'Invalid Access Token.';

function tokenOwner(
  state: State,
  token: string,
  { origin }: IncomingHttpHeaders,
  conditions: readonly Condition[],
): Person {
  const pair = [...state.tokens.values()].find(({ accessToken }) => accessToken === token);
  const client = pair && state.clients.get(pair.clientId);
  if (pair === undefined || client === undefined) throw new Refusal(401, invalid);
  if (pair.userId === managedUserId && conditionOf(conditions, 'revoked-token')) {
    throw new Refusal(401, invalid);
  }
  if (conditionOf(conditions, 'expired-token') && state.expired?.accessToken === token) {
    throw new Refusal(498, 'ACCESS_TOKEN_IS_EXPIRED');
  }
  if (origin !== undefined && !opensTo(client, origin)) {
    throw new Refusal(401, `Invalid request origin: '${origin}' is no redirect URI of your OAuth client.`);
  }
  return personAt(state, pair.userId);
}

const opensTo = ({ redirectUris }: Client, origin: string): boolean =>
  redirectUris.some((uri) => uri.startsWith(origin));

function personAt({ people }: State, id: number): Person {
  const person = people.get(id);
  if (person === undefined) throw new Error(`no user ${id} in the state`);
  return person;
}
