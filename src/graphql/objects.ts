import type { Event } from '../domain/event.ts';
import type { EventType } from '../domain/event-type.ts';
import type { Group } from '../domain/group.ts';
import type { OAuthClient } from '../domain/oauth-client.ts';
import type { Organization } from '../domain/organization.ts';
import type { Embedded, Noun, Partly } from '../domain/partly.ts';
import type { Poll } from '../domain/poll.ts';
import type { Ref, RefKey } from '../domain/ref.ts';
import type { User } from '../domain/user.ts';
import type { Webhook } from '../domain/webhook.ts';
import { type ByIdVerbs, byRef } from '../fanout/by-ref.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { type Load, loaderOf } from './loaders.ts';

/** The main types and their loaders. Their fields are in the module of each; this one has no cycles. */
export const UserObject = loadableObject<User>('User', (keys, { clients, wholeUsers }) => {
  const asked = keys.filter((key) => wholeUsers.find(key) === undefined);
  const found = new Map(byRef(asked, 'getUsers', clients).map((user, index) => [asked[index], user]));
  return keys.map(async (key) => wholeUsers.find(key) ?? (await found.get(key)) ?? null);
});

export const OrganizationObject = loadableObject<Organization>('Organization', byVerb('getOrganizations'));
export const EventObject = loadableObject<Event>('Event', byVerb('getEvents'));
export const EventTypeObject = loadableObject<EventType>('EventType', byVerb('getEventTypes'));
export const PollObject = loadableObject<Poll>('Poll', byVerb('getPolls'));
export const GroupObject = loadableObject<Group>('Group', byVerb('getGroups'));
export const WebhookObject = loadableObject<Webhook>('Webhook', byVerb('getWebhooks'));
export const OAuthClientObject = loadableObject<OAuthClient>('OAuthClient', byVerb('getOAuthClients'));

/** Every type that `node` can fetch, by name. */
export const loadable = {
  User: UserObject,
  Organization: OrganizationObject,
  Event: EventObject,
  EventType: EventTypeObject,
  Poll: PollObject,
  Group: GroupObject,
  Webhook: WebhookObject,
  OAuthClient: OAuthClientObject,
} as const satisfies Record<LoadableName, unknown>;

export type LoadableName = keyof ByIdVerbs;

/** A type with its loader, which {@link PartlyPlugin} finds among the extensions of the type. */
function loadableObject<T extends Noun>(name: LoadableName, load: Load<T | null>) {
  const object = builder.objectRef<T>(name);
  const getDataloader = loaderOf(load);
  builder.configStore.onTypeConfig(object, (config) => {
    config.extensions = { ...config.extensions, getDataloader };
  });
  return Object.assign(object, { getDataloader });
}

function byVerb<Verb extends ByIdVerbs[keyof ByIdVerbs]>(verb: Verb) {
  return (keys: readonly RefKey[], { clients }: Context) => byRef(keys, verb, clients);
}

/** Hands a thing known in part to GraphQL: {@link PartlyPlugin} loads what is missing. */
export const embedded = <T extends Noun>(thing: Embedded<T> | null): T | null => thing as T | null;

/** A thing of which only its address is known: nothing is read until a field needs it. */
export const onlyRef = <T extends Noun>(ref: Ref): T =>
  ({ ref, externalId: ref.id, partly: true }) satisfies Partly<Noun> as unknown as T;
