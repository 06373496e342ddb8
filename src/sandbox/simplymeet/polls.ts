import { typeNamed } from '../facts.ts';
import { Refusal } from '../refusal.ts';
import { toPoll } from './answer.ts';
import { simplymeetFacts } from './facts/index.ts';
import { eventTypeIn, type Handlers, invalid, pollAt } from './handler.ts';
import { page, scalarsOf } from './list.ts';
import { nextId, type Poll, sendMail } from './state.ts';

interface CreatePoll {
  readonly eventTypeId: number;
  readonly name: string;
  readonly availability: readonly { readonly date: string }[];
  readonly duration?: number | null;
  readonly voteVisibility?: boolean | null;
  readonly commentVisibility?: boolean | null;
  readonly emailNotification?: boolean | null;
}

interface Vote {
  readonly uuid: string;
  readonly availability: readonly number[];
  readonly email: string;
  readonly comment?: string | null;
}

const orderable = scalarsOf<Poll>(
  typeNamed(simplymeetFacts, 'PollDTO').fields,
  (poll, name) => poll[name as keyof Poll],
);

export const pollHandlers: Handlers = {
  getListOfPolls: (state, call) => {
    const { meta, items } = page([...state.polls.values()], call, orderable);
    return { meta, items: items.map((poll) => toPoll(state, poll)) };
  },
  retrievePollById: (state, call) => toPoll(state, pollAt(state, call)),
  createNewPoll: (state, { body }) => {
    const request = body as CreatePoll;
    const eventType = eventTypeIn(state, request.eventTypeId, 'eventTypeId');
    const poll: Poll = {
      id: nextId(state),
      uuid: state.random.uuid(),
      userId: state.currentUser.id,
      eventTypeId: eventType.id,
      // What an unset switch means is not stated.
      voteVisibility: request.voteVisibility ?? true,
      commentVisibility: request.commentVisibility ?? true,
      emailNotification: request.emailNotification ?? true,
      duration: request.duration ?? eventType.plain.duration,
      name: request.name,
      createdAt: state.now,
      availability: request.availability.map(({ date }) => ({
        id: nextId(state),
        date: Date.parse(date),
        results: [],
      })),
    };
    state.polls.set(poll.id, poll);
    return toPoll(state, poll);
  },
  deletePoll: (state, call) => {
    state.polls.delete(pollAt(state, call).id);
  },
  /** A second vote of the same address adds to the first: the document does not forbid it. */
  createPollResult: (state, { body }) => {
    const { uuid, availability, email, comment } = body as Vote;
    const poll = [...state.polls.values()].find((it) => it.uuid === uuid);
    if (poll === undefined) throw new Refusal(404, 'Poll not found');
    const slots = availability.map(
      (id, index) =>
        poll.availability.find((slot) => slot.id === id) ??
        invalid(`availability.${index}`, 'The poll has no such slot.'),
    );
    for (const slot of slots) slot.results.push({ email, comment: comment ?? null });
    const owner = state.users.get(poll.userId);
    if (poll.emailNotification && owner) sendMail(state, 'vote', owner.email, poll.id);
  },
};
