import { ValidationError } from '../../domain/errors.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { type Ref, refKey } from '../../domain/ref.ts';
import { builder } from '../builder.ts';
import { refOf, siblings } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { PollObject } from '../objects.ts';

const mostOptions = 100;

const PollCreatePayload = mutation('pollCreate', {
  description: 'Asks guests which times suit them.',
  input: (t) => ({
    eventTypeId: t.id({ required: true, description: 'What kind of meeting it is for.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    durationMinutes: t.int({ description: 'Length of the meeting in minutes.' }),
    options: t.field({
      type: ['DateTime'],
      required: true,
      description: `Times to vote for, at most ${mostOptions}.`,
    }),
    voteVisibility: t.boolean({ description: 'Whether guests see the votes of others.' }),
    commentVisibility: t.boolean({ description: 'Whether guests see the comments of others.' }),
    emailNotification: t.boolean({ description: 'Whether the owner gets a mail for each vote.' }),
  }),
  run: async ({ eventTypeId, options, name, durationMinutes, ...visibility }, context) => {
    const { clients } = context;
    const eventType = refOf('EventType', eventTypeId, 'eventTypeId', clients);
    if (name.trim() === '') throw new ValidationError('name', 'name must not be empty.');
    if (options.length === 0) throw new ValidationError('options', 'options must hold at least one time.');
    if (options.length > mostOptions)
      throw new ValidationError('options', `options takes at most ${mostOptions} times.`);
    if (typeof durationMinutes === 'number' && durationMinutes < 1) {
      throw new ValidationError('durationMinutes', 'durationMinutes must be at least 1.');
    }
    const create = clients.need(eventType.account, 'createPoll');
    const poll = await create({ ...visibility, name, durationMinutes, options, eventTypeId: eventType.id });
    PollObject.getDataloader(context).prime(refKey(poll.ref), poll);
    return poll.ref;
  },
});

const PollVotePayload = mutation('pollVote', {
  description: 'Votes for times of one poll.',
  input: (t) => ({
    optionIds: t.idList({ required: true, description: 'Times of one poll, from `Poll.options`.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Who votes.' }),
    comment: t.string({ description: 'What to add.' }),
  }),
  run: async ({ optionIds, email, comment }, { clients }): Promise<Ref> => {
    const options = siblings('PollOption', optionIds, 'optionIds', clients);
    const [{ account }] = options;
    const vote = clients.need(account, 'votePoll');
    return { account, id: await vote({ optionIds: options.map((option) => option.id), email, comment }) };
  },
});

for (const payload of [PollCreatePayload, PollVotePayload]) {
  builder.objectField(payload, 'poll', (t) =>
    t.field({
      type: PollObject,
      description: 'The poll as it is now.',
      resolve: ({ result }, _args, context) =>
        result === null ? null : PollObject.getDataloader(context).load(refKey(result)),
    }),
  );
}

const PollDeletePayload = mutation('pollDelete', {
  description: 'Removes a poll and its votes.',
  input: (t) => ({ id: t.id({ required: true, description: 'The poll.' }) }),
  run: async ({ id }, { clients }) => {
    const poll = refOf('Poll', id, 'id', clients);
    await clients.need(poll.account, 'deletePoll')(poll.id);
    return formatGlobalId('Poll', poll);
  },
});

builder.objectField(PollDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
