import type { EpilotGroup, EpilotGroups, EpilotUser, SimplymeetEvent, SimplymeetEvents } from './answers.ts';
import type { Context } from './upstream.ts';
import { fromEpilot, fromSimplymeet, readUsers, type User } from './users.ts';

interface EventsArguments {
  readonly first: number;
  readonly invitee: string;
}

interface GroupsArguments {
  readonly first: number;
  readonly search: string;
}

/** Whether members are asked for one by one, as if a provider answered only their ids with a group. */
const byId = process.env.MEMBERS === 'by-id';

const membersWithin = ({ users }: EpilotGroup): User[] => users.map(fromEpilot);

/** One member of several groups is asked for once: what a context gets, it keeps. */
const membersById = ({ users }: EpilotGroup, _: unknown, { get }: Context): Promise<User[]> =>
  Promise.all(
    users.map(async ({ id }) => fromEpilot(await get<EpilotUser>('epilot', `/v2/users/${id}`, {}))),
  );

const members: (group: EpilotGroup, _: unknown, context: Context) => User[] | Promise<User[]> = byId
  ? membersById
  : membersWithin;

/** One answer has all of it, so that only root fields call anybody, members by id aside. The others pick from what was answered. */
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
        ...(byId ? {} : { hydrate: 'true' }),
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
    members,
  },
};
