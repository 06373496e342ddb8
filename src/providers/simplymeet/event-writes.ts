import type { EventPatch, EventVerbs, NewEvent, NewInvitee, NewTime } from '../../contract/events.ts';
import { ValidationError } from '../../domain/errors.ts';
import type { Operation } from '../../kit/http.ts';
import { toWallStrict } from '../../kit/time.ts';
import { inChunks, madeButUnknown, make, send } from './calls.ts';
import { eventDTO, toEvent } from './events.ts';
import { addresses, toInt, toInts } from './ids.ts';
import { fromLocationType } from './location-types.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';

/** Times go out without an offset, as clocks in the account's zone show them. */
const fromNewEvent = (event: NewEvent, zone: string) => ({
  scheduledAt: toWallStrict(event.startsAt, zone, 'startsAt'),
  eventType: toInt(event.eventTypeId, 'eventTypeId'), // an integer here, an object in answers
  durationId: event.durationId ? toInt(event.durationId, 'durationId') : undefined,
  invitee: fromNewInvitee(event.invitee),
  answers: event.answers?.map(({ questionId, value }) => ({ question: questionId, value })),
  participants: event.participants?.map((email) => ({ email })),
  locationType: event.locationType ? fromLocationType(event.locationType) : undefined,
  location: event.location ?? undefined,
});

const fromNewInvitee = (invitee: NewInvitee) => ({
  fullName: invitee.name,
  email: invitee.email,
  timezone: invitee.timeZone ?? undefined,
  locale: invitee.locale ?? undefined,
  phoneNumber: invitee.phone ?? undefined,
  cancellationPolicy: invitee.cancellationPolicy ?? undefined,
});

/** The document's own `id` in this body says "ignore this field". */
const fromPatch = (eventId: string, { invitee, answers }: EventPatch) => ({
  invitee: invitee && { fullName: toName(invitee.name), phoneNumber: invitee.phone },
  answers: answers?.map(({ answerId, value }, index) => ({
    id: toAnswerId(answerId, eventId, `answers.${index}.id`),
    value: value ?? '', // an answer cannot be taken away, only emptied
  })),
});

/** @throws ValidationError for null: an invitee has a name, and what the provider does with null is not known */
function toName(name: string | null | undefined): string | undefined {
  if (name !== null) return name;
  throw new ValidationError('invitee.name', 'invitee.name cannot be cleared.');
}

/** @throws ValidationError for an answer of another event: the provider might well change it */
function toAnswerId(id: string, eventId: string, argument: string): number {
  const [event, answer] = addresses.Answer?.test(id) ? id.split('/') : [];
  if (event === eventId) return Number(answer);
  throw new ValidationError(argument, `${argument} is not an answer of this event.`);
}

const fromNewTime = ({ startsAt, endsAt, eventTypeId, hostId }: NewTime, zone: string) => ({
  start: toWallStrict(startsAt, zone, 'startsAt'),
  end: toWallStrict(endsAt, zone, 'endsAt'),
  eventTypeId: toInt(eventTypeId, 'eventTypeId'),
  userId: hostId ? toInt(hostId, 'userId') : undefined,
});

export function eventWrites(link: SimplymeetLink) {
  const { account, settings } = link;
  const one = async (operation: Operation, id: string, body?: unknown) =>
    send(link, { operation, params: { id: toInt(id, 'id') }, body });
  const many = async (operation: Operation, ids: readonly string[], more: object = {}) =>
    inChunks(toInts(ids, 'ids'), (chunk) => send(link, { operation, body: { ids: chunk, ...more } }));
  return {
    createEvent: async (event) => {
      const body = fromNewEvent(event, settings.zone);
      const answer = await make(link, { operation: operations.createEvent, body }, eventDTO(settings.zone));
      if (answer === null) throw madeButUnknown('the booking');
      return toEvent(answer, account);
    },
    updateEvent: async (id, patch) => {
      if (!patch.invitee && !patch.answers) return; // nothing to change
      await one(operations.editEvent, id, fromPatch(id, patch));
    },
    updateEventNotes: (id, notes) => one(operations.editEventNotes, id, { notes: notes ?? '' }),
    rescheduleEvent: async (id, time) =>
      one(operations.rescheduleEvent, id, fromNewTime(time, settings.zone)),
    cancelEvent: (id, reason) => one(operations.cancelEvent, id, reason === null ? undefined : { reason }),
    cancelEvents: (ids, reason) => many(operations.cancelEventList, ids, reason === null ? {} : { reason }),
    deleteEvent: (id) => one(operations.deleteEvent, id),
    deleteEvents: (ids) => many(operations.deleteEventList, ids),
    markEventNoShow: (id) => one(operations.noShowEvent, id),
    markEventsNoShow: (ids) => many(operations.noShowEventList, ids),
    resendEventNotification: (id) => one(operations.resendEventNotification, id),
    inviteEventParticipants: (id, emails, message) =>
      one(operations.inviteParticipantsToEvent, id, { emails, message: message ?? undefined }),
  } satisfies Partial<EventVerbs>;
}
