import { isoWithOffset } from '../zone.ts';
import {
  type EventType,
  local,
  localOrNull,
  type Meeting,
  type Poll,
  type State,
  type Tag,
  type User,
} from './state.ts';

/** What the state holds, in the shapes that the document calls DTOs: every documented field, nothing else. */

export function toEvent(state: State, event: Meeting) {
  const { userId, userIds, eventTypeId, ...own } = event;
  return {
    ...own,
    user: userOf(state, userId),
    eventType: toEventType(state, eventTypeOf(state, eventTypeId)),
    users: usersOf(state, userIds),
    participants: event.participants.map((it) => ({ ...it, createdAt: local(state, it.createdAt) })),
    rescheduling: event.rescheduling.map(({ previousUserId, ...it }) => ({
      ...it,
      previouslyScheduledAt: local(state, it.previouslyScheduledAt),
      previousUser: userOf(state, previousUserId),
    })),
    createdAt: local(state, event.createdAt),
    updatedAt: local(state, event.updatedAt),
    scheduledAt: local(state, event.scheduledAt),
    endDate: local(state, event.endDate),
    canceledAt: localOrNull(state, event.canceledAt),
    duration: durationOf(event),
  };
}

/** Minutes. */
export const durationOf = ({ scheduledAt, endDate }: Meeting): number => (endDate - scheduledAt) / 60_000;

export const toEventType = (state: State, { plain, ownerId, userIds }: EventType) => ({
  ...plain,
  user: userOf(state, ownerId),
  users: usersOf(state, userIds),
});

export const toTag = (state: State, { userId, enabled: _, ...own }: Tag) => ({
  ...own,
  user: userOf(state, userId),
});

export const toEventTypeTag = ({ userId: _, ...own }: Tag) => own;

/** Polls embed less than events do: three fields of the user, seven of the event type in snake case. */
export function toPoll(state: State, poll: Poll) {
  const { userId, eventTypeId, ...own } = poll;
  const { id, email, fullName } = userOf(state, userId);
  const { plain, ownerId } = eventTypeOf(state, eventTypeId);
  return {
    ...own,
    user: { id, email, fullName },
    eventType: {
      id: eventTypeId,
      name: plain.name,
      color: plain.color,
      location_type: plain.locationType,
      timezone: plain.timezone,
      user_full_name: userOf(state, ownerId).fullName,
      localized: plain.isLocalized,
    },
    createdAt: isoWithOffset(poll.createdAt),
    availability: poll.availability.map((slot) => ({ ...slot, date: isoWithOffset(slot.date) })),
  };
}

const userOf = (state: State, id: number): User => state.users.get(id) ?? state.currentUser;

const usersOf = (state: State, ids: readonly number[]): User[] => ids.map((id) => userOf(state, id));

function eventTypeOf(state: State, id: number): EventType {
  const eventType = state.eventTypes.get(id);
  if (eventType === undefined) throw new Error(`no event type ${id} in the state`);
  return eventType;
}
