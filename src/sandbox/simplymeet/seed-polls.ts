import type { Random } from '../random.ts';
import { type EventType, nextId, type Poll, type State, startOfTime, type User } from './state.ts';

const day = 24 * 3_600_000;

/** Ids count from 501. Each has three dates, the first of them with votes. */
export function seedPolls(state: State, count: number, random: Random): void {
  const users = [...state.users.values()];
  const eventTypes = [...state.eventTypes.values()];
  for (let index = 0; index < count; index++) {
    const poll = pollOf(state, index, random, {
      user: users[index % users.length] as User,
      eventType: eventTypes[index % eventTypes.length] as EventType,
    });
    state.polls.set(poll.id, poll);
  }
}

function pollOf(
  state: State,
  index: number,
  random: Random,
  { user, eventType }: { readonly user: User; readonly eventType: EventType },
): Poll {
  return {
    id: 501 + index,
    uuid: random.uuid(),
    userId: user.id,
    eventTypeId: eventType.id,
    voteVisibility: index % 2 === 0,
    commentVisibility: index % 3 === 0,
    emailNotification: true,
    duration: eventType.plain.duration,
    name: `Date for ${eventType.plain.name}`,
    createdAt: startOfTime - (count(index) + 1) * day,
    availability: [0, 1, 2].map((slot) => ({
      id: nextId(state),
      date: startOfTime + (7 + slot) * day + random.int(1, 8) * 3_600_000,
      results: slot === 0 ? votes(index) : [],
    })),
  };
}

const count = (index: number) => index % 20;

const votes = (index: number) => [
  { email: 'maria.kowalska@guests.example', comment: 'Morning is best' },
  { email: `voter${index + 1}@guests.example`, comment: 'Fine with me' },
];
