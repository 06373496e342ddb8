import type { EpilotGroup, EpilotGroups, SimplymeetEvent, SimplymeetEvents } from './answers.ts';
import type { Context } from './upstream.ts';
import { fromEpilot, fromSimplymeet, readUsers } from './users.ts';

interface EventsArguments {
  readonly first: number;
  readonly invitee: string;
}

interface GroupsArguments {
  readonly first: number;
  readonly search: string;
}

/** One answer has all of it, so that only root fields call anybody. The others pick from what was answered. */
export const resolvers = {
  Query: {
    events: (_: unknown, { first, invitee }: EventsArguments, { get }: Context) =>
      get<SimplymeetEvents>('simplymeet', '/panel/api/event/', {
        page: '1',
        onPage: String(first),
        orderField: 'id',
        orderDirection: 'asc',
        'filter[invitee]': invitee,
      }),
    groups: (_: unknown, { first, search }: GroupsArguments, { get }: Context) =>
      get<EpilotGroups>('epilot', '/v1/groups', {
        query: search,
        limit: String(first),
        offset: '0',
        hydrate: 'true',
      }),
    users: (_: unknown, { n }: { readonly n: string }, context: Context) => readUsers(context, n),
  },
  EventPage: {
    nodes: ({ items }: SimplymeetEvents) => items,
    totalCount: ({ meta }: SimplymeetEvents) => meta.itemsCount,
  },
  Event: {
    id: ({ id }: SimplymeetEvent) => String(id),
    title: ({ eventType }: SimplymeetEvent) => eventType.name,
    startsAt: ({ scheduledAt }: SimplymeetEvent) => scheduledAt,
    durationMinutes: ({ duration }: SimplymeetEvent) => duration,
    host: ({ user }: SimplymeetEvent) => fromSimplymeet(user),
    eventType: ({ eventType: { id, name } }: SimplymeetEvent) => ({ id: String(id), name }),
    invitee: ({ invitee: { fullName, email } }: SimplymeetEvent) => ({ name: fullName, email }),
  },
  GroupPage: {
    nodes: ({ groups }: EpilotGroups) => groups,
    totalCount: ({ hits }: EpilotGroups) => hits,
  },
  Group: {
    members: ({ users }: EpilotGroup) => users.map(fromEpilot),
  },
};
