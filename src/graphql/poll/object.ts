import { formatGlobalId } from '../../domain/global-id.ts';
import type { PollOption, PollVote } from '../../domain/poll.ts';
import { builder } from '../builder.ts';
import { EventTypeObject, embedded, PollObject, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';

const PollVoteObject = builder.objectRef<PollVote>('PollVote').implement({
  description: 'One guest whom a time suits.',
  fields: (t) => ({
    email: t.expose('email', { type: 'EmailAddress', description: 'Who voted.' }),
    comment: t.exposeString('comment', { description: 'What they added.' }),
  }),
});

const PollOptionObject = builder.objectRef<PollOption>('PollOption').implement({
  description: 'One time to vote for.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this time in `pollVote`.',
      resolve: ({ ref }) => formatGlobalId('PollOption', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start, UTC.' }),
    votes: t.field({
      type: [PollVoteObject],
      nullable: false,
      description: 'Whom it suits.',
      resolve: ({ votes }) => [...votes],
    }),
  }),
});

PollObject.implement({
  description: 'A question of when: guests vote for the times that suit them.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    durationMinutes: t.exposeInt('durationMinutes', { description: 'Length of the meeting in minutes.' }),
    eventType: t.field({
      type: EventTypeObject,
      description: 'What kind of meeting is to be found a time for.',
      resolve: ({ eventType }) => embedded(eventType),
    }),
    owner: t.field({ type: UserObject, description: 'Who asks.', resolve: ({ owner }) => embedded(owner) }),
    options: t.field({
      type: [PollOptionObject],
      nullable: false,
      description: 'Times to vote for.',
      resolve: ({ options }) => [...options],
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});
