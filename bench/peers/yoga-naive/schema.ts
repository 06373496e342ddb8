import SchemaBuilder from '@pothos/core';
import type { EpilotGroup, EpilotGroups, SimplymeetEvent, SimplymeetEvents } from '../shared/answers.ts';
import { resolvers } from '../shared/resolvers.ts';
import type { Context } from '../shared/upstream.ts';
import type { User as UserShape } from '../shared/users.ts';

const builder = new SchemaBuilder<{ Context: Context }>({});

const Account = builder.objectRef<UserShape['account']>('Account').implement({
  fields: (t) => ({ name: t.exposeString('name') }),
});

const User = builder.objectRef<UserShape>('User').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    email: t.exposeString('email'),
    account: t.expose('account', { type: Account }),
  }),
});

const Invitee = builder.objectRef<{ name: string; email: string }>('Invitee').implement({
  fields: (t) => ({ name: t.exposeString('name'), email: t.exposeString('email') }),
});

const EventType = builder.objectRef<{ id: string; name: string }>('EventType').implement({
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const Event = builder.objectRef<SimplymeetEvent>('Event').implement({
  fields: (t) => ({
    id: t.id({ resolve: resolvers.Event.id }),
    title: t.string({ resolve: resolvers.Event.title }),
    startsAt: t.string({ resolve: resolvers.Event.startsAt }),
    durationMinutes: t.int({ resolve: resolvers.Event.durationMinutes }),
    host: t.field({ type: User, resolve: resolvers.Event.host }),
    eventType: t.field({ type: EventType, resolve: resolvers.Event.eventType }),
    invitee: t.field({ type: Invitee, resolve: resolvers.Event.invitee }),
  }),
});

const Group = builder.objectRef<EpilotGroup>('Group').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    members: t.field({ type: [User], resolve: resolvers.Group.members }),
  }),
});

const EventPage = builder.objectRef<SimplymeetEvents>('EventPage').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Event], resolve: resolvers.EventPage.nodes }),
    totalCount: t.int({ resolve: resolvers.EventPage.totalCount }),
  }),
});

const GroupPage = builder.objectRef<EpilotGroups>('GroupPage').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Group], resolve: resolvers.GroupPage.nodes }),
    totalCount: t.int({ resolve: resolvers.GroupPage.totalCount }),
  }),
});

builder.queryType({
  fields: (t) => ({
    events: t.field({
      type: EventPage,
      args: { first: t.arg.int({ required: true }), invitee: t.arg.string({ required: true }) },
      resolve: resolvers.Query.events,
    }),
    groups: t.field({
      type: GroupPage,
      args: { first: t.arg.int({ required: true }), search: t.arg.string({ required: true }) },
      resolve: resolvers.Query.groups,
    }),
    users: t.field({
      type: [User],
      args: { n: t.arg.string({ required: true }) },
      resolve: resolvers.Query.users,
    }),
  }),
});

export const schema = builder.toSchema();
