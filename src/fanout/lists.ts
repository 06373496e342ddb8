import type { Event, EventFilter, EventOrderField } from '../domain/event.ts';
import type { EventType, EventTypeFilter, EventTypeOrderField } from '../domain/event-type.ts';
import type { Group, GroupFilter, GroupOrderField } from '../domain/group.ts';
import type { OAuthClient, OAuthClientFilter, OAuthClientOrderField } from '../domain/oauth-client.ts';
import type { Organization, OrganizationFilter, OrganizationOrderField } from '../domain/organization.ts';
import type { Noun } from '../domain/partly.ts';
import { sameAddress } from '../domain/person.ts';
import type { Poll, PollFilter, PollOrderField } from '../domain/poll.ts';
import type { Ref } from '../domain/ref.ts';
import type { User, UserFilter, UserOrderField } from '../domain/user.ts';
import type { Webhook, WebhookFilter, WebhookOrderField } from '../domain/webhook.ts';
import type { ListDefinition } from './list-request.ts';

const among = (thing: Noun | null, wanted: readonly Ref[]): boolean =>
  thing !== null && wanted.some(({ account, id }) => account === thing.ref.account && id === thing.ref.id);

const contains = (text: string | null, part: string): boolean =>
  text?.toLowerCase().includes(part.toLowerCase()) ?? false;

/** Users of a list below an organization are narrowed to it, which no caller can ask for elsewhere. */
export type UsersFilter = UserFilter & { readonly organizations?: readonly Ref[] };

export const userList: ListDefinition<User, UsersFilter, UserOrderField> = {
  name: 'users',
  verb: 'listUsers',
  here: {
    ids: among,
    emails: ({ emails }, wanted) => wanted.some((email) => emails.some((own) => sameAddress(own, email))),
    search: ({ name, emails }, part) => contains(name, part) || emails.some((email) => contains(email, part)),
    organizations: ({ organization }, wanted) => among(organization, wanted),
  },
  sortKeys: {
    NAME: ({ name }) => name,
    EMAIL: ({ email }) => email,
    CREATED_AT: ({ createdAt }) => createdAt,
  },
};

export const organizationList: ListDefinition<Organization, OrganizationFilter, OrganizationOrderField> = {
  name: 'organizations',
  verb: 'listOrganizations',
  here: {
    ids: among,
    search: ({ name, slug, email }, part) => [name, slug, email].some((text) => contains(text, part)),
  },
  sortKeys: { NAME: ({ name }) => name, CREATED_AT: ({ createdAt }) => createdAt },
};

/** Whatever people may remember a meeting by. */
const namesIn = ({ title, location, notes, host, invitee, participants }: Event): (string | null)[] => [
  title,
  location,
  notes,
  host?.name ?? null,
  host?.email ?? null,
  invitee?.name ?? null,
  invitee?.email ?? null,
  ...participants.map(({ email }) => email),
];

export const eventList: ListDefinition<Event, EventFilter, EventOrderField> = {
  name: 'events',
  verb: 'listEvents',
  here: {
    ids: among,
    state: ({ state }, wanted) => state === wanted,
    eventTypes: ({ eventType }, wanted) => among(eventType, wanted),
    hosts: ({ host }, wanted) => among(host, wanted),
    search: (event, part) => namesIn(event).some((text) => contains(text, part)),
    inviteeEmail: ({ invitee }, wanted) => invitee?.email != null && sameAddress(invitee.email, wanted),
  },
  graphNames: { hosts: 'userIds', eventTypes: 'eventTypeIds', tags: 'tagIds', inviteeEmail: 'invitee' },
  sortKeys: {
    STARTS_AT: ({ startsAt }) => startsAt,
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  },
};

export const eventTypeList: ListDefinition<EventType, EventTypeFilter, EventTypeOrderField> = {
  name: 'eventTypes',
  verb: 'listEventTypes',
  here: {
    ids: among,
    kind: ({ kind }, wanted) => kind === wanted,
    users: ({ owner, users }, wanted) => among(owner, wanted) || users.some((user) => among(user, wanted)),
    search: ({ name, slug }, part) => contains(name, part) || contains(slug, part),
  },
  graphNames: { users: 'userIds' },
  sortKeys: {
    NAME: ({ name }) => name,
    POSITION: ({ position }) => position,
  },
};

export const pollList: ListDefinition<Poll, PollFilter, PollOrderField> = {
  name: 'polls',
  verb: 'listPolls',
  here: {
    ids: among,
    eventTypes: ({ eventType }, wanted) => among(eventType, wanted),
    owners: ({ owner }, wanted) => among(owner, wanted),
    search: ({ name }, part) => contains(name, part),
  },
  graphNames: { eventTypes: 'eventTypeIds', owners: 'ownerIds' },
  sortKeys: { NAME: ({ name }) => name, CREATED_AT: ({ createdAt }) => createdAt },
};

export const groupList: ListDefinition<Group, GroupFilter, GroupOrderField> = {
  name: 'groups',
  verb: 'listGroups',
  here: {
    ids: among,
    members: ({ members }, wanted) => members.some((member) => among(member, wanted)),
    search: ({ name }, part) => contains(name, part),
  },
  graphNames: { members: 'memberIds' },
  sortKeys: {
    NAME: ({ name }) => name,
    CREATED_AT: ({ createdAt }) => createdAt,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  },
};

/** To which OAuth client a webhook belongs only its provider knows: that filter is not applied here. */
export const webhookList: ListDefinition<Webhook, WebhookFilter, WebhookOrderField> = {
  name: 'webhooks',
  verb: 'listWebhooks',
  here: {
    ids: among,
    owners: ({ owner }, wanted) => among(owner, wanted),
    active: ({ active }, wanted) => active === wanted,
  },
  graphNames: { owners: 'ownerIds', oauthClients: 'oauthClientIds' },
  sortKeys: { URL: ({ url }) => url },
};

export const oauthClientList: ListDefinition<OAuthClient, OAuthClientFilter, OAuthClientOrderField> = {
  name: 'oauthClients',
  verb: 'listOAuthClients',
  here: { ids: among, search: ({ name }, part) => contains(name, part) },
  sortKeys: { NAME: ({ name }) => name, CREATED_AT: ({ createdAt }) => createdAt },
};
