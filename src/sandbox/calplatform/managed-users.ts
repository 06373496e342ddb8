import { formatProblem } from '../format.ts';
import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { databaseTrouble, type Handlers, invalid, managedUserAt, success } from './handler.ts';
import { capitalized, changesOf, type ProfileRequest } from './profile.ts';
import { rotateTokens, toKeys } from './secrets.ts';
import { conditionOf, nextId, type Person, rewritten, type State, usernameOf } from './state.ts';

interface UsersQuery {
  readonly limit?: number;
  readonly offset?: number;
  readonly emails?: readonly string[];
}

type CreateRequest = ProfileRequest & { readonly email: string; readonly name: string };

export const managedUserHandlers: Handlers = {
  oauth_client_users_controller_get_managed_users: (state, call) =>
    success(pageOf(state, call).map(toManagedUser)),
  oauth_client_users_controller_get_user_by_id: (state, call) =>
    success(toManagedUser(managedUserAt(state, call))),
  oauth_client_users_controller_create_user: (state, { params, body }) => {
    const person = personOf(state, String(params.clientId), body as CreateRequest);
    state.people.set(person.id, person);
    const keys = toKeys(state, rotateTokens(state, String(params.clientId), person.id));
    return success({ user: toManagedUser(person), ...keys });
  },
  oauth_client_users_controller_update_user: (state, call) => {
    const person = managedUserAt(state, call);
    const request = (call.body ?? {}) as ProfileRequest;
    const changes = changesOf(request);
    if (request.email !== undefined) {
      const email = rewritten(request.email, person.clientId);
      const holder = holderOf(state, email);
      if (holder !== undefined && holder !== person) databaseTrouble();
      Object.assign(person, { email, username: usernameOf(email) });
    }
    Object.assign(person, changes);
    return success(toManagedUser(person));
  },
  oauth_client_users_controller_delete_user: (state, call) => {
    const person = managedUserAt(state, call);
    state.people.delete(person.id);
    state.tokens.delete(person.id);
    state.stripe.delete(person.id);
    return success(toManagedUser(person));
  },
  oauth_client_users_controller_force_refresh: (state, call) => {
    const { id, clientId } = managedUserAt(state, call);
    return success(toKeys(state, rotateTokens(state, clientId, id)));
  },
  oauth_flow_controller_refresh_tokens: (state, { params, body, conditions }) => {
    const { refreshToken } = body as { readonly refreshToken: string };
    const pair = [...state.tokens.values()].find(
      (known) => known.refreshToken === refreshToken && known.clientId === params.clientId,
    );
    if (pair === undefined || conditionOf(conditions, 'refresh-refused')) {
      throw new Refusal(400, 'Invalid refresh token');
    }
    return success(toKeys(state, rotateTokens(state, pair.clientId, pair.userId)));
  },
};

/** Two versions of the service stop both parameters at different places. */
const cap = (call: Call): number => (conditionOf(call.conditions, 'offset-cap-250') ? 250 : 100);

function pageOf({ people }: State, call: Call): Person[] {
  const { limit = 50, offset = 0, emails } = call.query as UsersQuery;
  for (const [name, value] of Object.entries({ limit, offset })) {
    if (value > cap(call)) invalid(name, `This value should be ${cap(call)} or less.`);
  }
  const clientId = String(call.params.clientId);
  const asked = emails && addressesOf(emails, clientId);
  return [...people.values()]
    .filter((person) => person.clientId === clientId && (asked?.has(person.email.toLowerCase()) ?? true))
    .slice(offset, offset + limit);
}

/** Plain and rewritten addresses mean the same. */
const addressesOf = (emails: readonly string[], clientId: string): Set<string> =>
  new Set(
    emails.map((text) => {
      const email = text.trim();
      if (formatProblem(email, 'email') !== null) throw new Refusal(400, `Invalid email ${email}`);
      return (email.includes(clientId) ? email : rewritten(email, clientId)).toLowerCase();
    }),
  );

const holderOf = ({ people }: State, email: string): Person | undefined =>
  [...people.values()].find((person) => person.email.toLowerCase() === email.toLowerCase());

/** Without a zone the user gets one, but no schedule. */
function personOf(state: State, clientId: string, request: CreateRequest): Person {
  const email = rewritten(request.email, clientId);
  const holder = holderOf(state, email);
  if (holder !== undefined) {
    throw new Refusal(409, `User with the provided e-mail already exists. Existing user ID=${holder.id}`);
  }
  const id = nextId(state);
  return {
    id,
    clientId,
    createdAt: state.now,
    email,
    username: usernameOf(email),
    name: request.name,
    bio: request.bio ?? null,
    timeZone: capitalized(request.timeZone ?? 'Europe/London'),
    weekStart: request.weekStart ?? 'Sunday',
    timeFormat: request.timeFormat ?? 12,
    defaultScheduleId: request.timeZone ? nextId(state) : null,
    locale: request.locale ?? 'en',
    avatarUrl: request.avatarUrl ?? null,
    metadata: request.metadata ?? {},
  };
}

const toManagedUser = ({ clientId: _, createdAt, ...person }: Person) => ({
  ...person,
  createdDate: new Date(createdAt).toISOString(),
});
