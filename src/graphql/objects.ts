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
import { askedTogether, settledApart } from './loaders.ts';

/** The main types and their loaders. Their fields are in the module of each; this one has no cycles. */
export const UserObject = builder.loadableObjectRef<User | Error, RefKey>(
  'User',
  askedTogether<RefKey, User>((keys, { clients, wholeUsers }) => {
    const asked = keys.filter((key) => wholeUsers.find(key) === undefined);
    const found = new Map(byRef(asked, 'getUsers', clients).map((user, index) => [asked[index], user]));
    return settledApart<User>(keys.map(async (key) => wholeUsers.find(key) ?? (await found.get(key))));
  }),
);

export const OrganizationObject = builder.loadableObjectRef<Organization | Error, RefKey>(
  'Organization',
  byVerb<Organization>('getOrganizations'),
);

export const EventObject = builder.loadableObjectRef<Event | Error, RefKey>(
  'Event',
  byVerb<Event>('getEvents'),
);

export const EventTypeObject = builder.loadableObjectRef<EventType | Error, RefKey>(
  'EventType',
  byVerb<EventType>('getEventTypes'),
);

export const PollObject = builder.loadableObjectRef<Poll | Error, RefKey>('Poll', byVerb<Poll>('getPolls'));

export const GroupObject = builder.loadableObjectRef<Group | Error, RefKey>(
  'Group',
  byVerb<Group>('getGroups'),
);

export const WebhookObject = builder.loadableObjectRef<Webhook | Error, RefKey>(
  'Webhook',
  byVerb<Webhook>('getWebhooks'),
);

export const OAuthClientObject = builder.loadableObjectRef<OAuthClient | Error, RefKey>(
  'OAuthClient',
  byVerb<OAuthClient>('getOAuthClients'),
);

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
} as const;

export type LoadableName = keyof typeof loadable;

/** The loader's types know no null for a thing that is not there; GraphQL does. */
function byVerb<T>(verb: ByIdVerbs[keyof ByIdVerbs]) {
  return askedTogether<RefKey, T>((keys, { clients }) => settledApart<T>(byRef(keys, verb, clients)));
}

/** Hands a thing known in part to GraphQL: {@link PartlyPlugin} loads what is missing. */
export const embedded = <T extends Noun>(thing: Embedded<T> | null): T | null => thing as T | null;

/** A thing of which only its address is known: nothing is read until a field needs it. */
export const onlyRef = <T extends Noun>(ref: Ref): T =>
  ({ ref, externalId: ref.id, partly: true }) satisfies Partly<Noun> as unknown as T;
