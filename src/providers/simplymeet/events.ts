import type { ZodType, z } from 'zod';
import type { EventVerbs } from '../../contract/events.ts';
import type { SimplymeetEvent } from '../../domain/details/simplymeet.ts';
import type { Event, EventOrderField, EventStatus } from '../../domain/event.ts';
import { lazily } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import { instant, int, list, perZone, positiveInt, required, text, wire } from '../../kit/wire.ts';
import {
  AnswerDTO,
  CancellationDTO,
  EventPaymentDTO,
  InviteeDTO,
  participantDTO,
  reschedulingDTO,
  toAnswer,
  toCancellation,
  toInvitee,
  toParticipant,
  toPayment,
  toRescheduling,
} from './event-parts.ts';
import { eventOrders, toEventFilters } from './event-query.ts';
import { embedEventType, eventTypeDTO } from './event-types.ts';
import { identity, toInt } from './ids.ts';
import { listAnswer, type PagedList, readByIds, readList } from './lists.ts';
import { toLocationType } from './location-types.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';
import { embedUser, embedUsers, userDTO } from './users.ts';

export const eventDTO = perZone((zone) =>
  wire('EventDTO', {
    id: required(positiveInt),
    uuid: text,
    user: userDTO(zone),
    eventType: eventTypeDTO(zone),
    invitee: InviteeDTO,
    cancellation: CancellationDTO,
    participants: list(participantDTO(zone)),
    answers: list(AnswerDTO),
    rescheduling: list(reschedulingDTO(zone)),
    payment: EventPaymentDTO,
    createdAt: instant(zone),
    updatedAt: instant(zone),
    scheduledAt: instant(zone),
    endDate: instant(zone),
    canceledAt: instant(zone),
    state: text,
    notes: text,
    details: text,
    location: text,
    locationType: text,
    onlineEventId: text,
    sentEmailReminder: int,
    lastSentInviteeEmailReminder: int,
    lastSentInviteeEmailFollowUp: int,
    duration: int,
    users: list(userDTO(zone)),
  }),
);

export type EventWire = z.infer<ReturnType<typeof eventDTO>>;

const eventOf = mapping<Event, EventWire>({
  title: (answer) => answer.eventType?.name ?? null, // an event has no title of its own
  startsAt: (answer) => answer.scheduledAt ?? null,
  endsAt: (answer) => answer.endDate ?? null,
  timeZone: (answer) => answer.eventType?.timezone ?? null,
  durationMinutes: (answer) => answer.duration ?? null,
  status: (answer) => toStatus(answer),
  state: (answer) => answer.state ?? null,
  location: (answer) => answer.location ?? null,
  locationType: (answer) => toLocationType(answer.locationType),
  locationTypeRaw: (answer) => answer.locationType ?? null,
  notes: (answer) => answer.notes ?? null,
  host: (answer, account) => embedUser(answer.user, account),
  eventType: (answer, account) => embedEventType(answer.eventType, account),
  invitee: (answer) => (answer.invitee ? toInvitee(answer.invitee) : null),
  participants: (answer) => (answer.participants ?? []).map(toParticipant),
  answers: (answer, account) => (answer.answers ?? []).map((it) => toAnswer(it, answer.id, account)),
  cancellation: (answer) =>
    answer.cancellation ? toCancellation(answer.cancellation, answer.canceledAt ?? null) : null,
  reschedulings: (answer, account) => (answer.rescheduling ?? []).map((it) => toRescheduling(it, account)),
  payment: (answer) => (answer.payment ? toPayment(answer.payment) : null),
  createdAt: (answer) => answer.createdAt ?? null,
  updatedAt: (answer) => answer.updatedAt ?? null,
  details: (answer, account) => ({ simplymeet: toDetails(answer, account) }),
});

export const toEvent = (answer: EventWire, account: string): Event =>
  eventOf(identity(account, answer.id), answer);

const statuses: Readonly<Record<string, EventStatus>> = {
  new: 'SCHEDULED',
  canceled: 'CANCELLED',
  cancelled: 'CANCELLED',
};

/** The document lists no states; `new` is the one seen. */
const toStatus = ({ canceledAt, state }: EventWire): EventStatus =>
  canceledAt ? 'CANCELLED' : (statuses[state ?? ''] ?? 'UNKNOWN');

const toDetails = (answer: EventWire, account: string): SimplymeetEvent => ({
  uuid: answer.uuid ?? null,
  details: answer.details ?? null,
  onlineEventId: answer.onlineEventId ?? null,
  canceledAt: answer.canceledAt ?? null,
  sentEmailReminder: answer.sentEmailReminder ?? null,
  lastSentInviteeEmailReminder: answer.lastSentInviteeEmailReminder ?? null,
  lastSentInviteeEmailFollowUp: answer.lastSentInviteeEmailFollowUp ?? null,
  users: embedUsers(answer.users, account),
});

const decoders = perZone((zone) => {
  const row: ZodType<EventWire> = lazily(eventDTO(zone));
  return { list: listAnswer(row), one: (body: unknown) => row.parse(body) };
});

export function events(link: SimplymeetLink) {
  const { account, call, settings } = link;
  const decode = decoders(settings.zone);
  const all: PagedList<EventWire, Event, EventOrderField> = {
    operation: operations.getListOfEvents,
    decode: decode.list,
    toNoun: (answer) => toEvent(answer, account),
    orderFields: eventOrders,
  };
  const get = async (id: string) => {
    const params = { id: toInt(id, 'id') };
    return all.toNoun(await call({ operation: operations.getEvent, params, decode: decode.one }));
  };
  return {
    listEvents: ({ filter, order }, window) =>
      readList(link, all, { filters: toEventFilters(filter), order }, window),
    getEvents: (ids) => readByIds(link, all, get, ids),
  } satisfies Partial<EventVerbs>;
}
