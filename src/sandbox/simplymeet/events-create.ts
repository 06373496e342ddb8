import { toEvent } from './answer.ts';
import { eventTypeIn, type Handlers, instantIn, invalid } from './handler.ts';
import {
  type Answer,
  type EventType,
  hostsOf,
  type Invitee,
  type Meeting,
  nextId,
  type State,
  sendMail,
} from './state.ts';

interface CreateEvent {
  readonly scheduledAt: string;
  readonly eventType: number;
  readonly invitee: InviteeRequest;
  readonly durationId?: number | null;
  readonly answers?: readonly { readonly question: string; readonly value: string }[] | null;
  readonly participants?: readonly { readonly email: string }[] | null;
  readonly locationType?: string | null;
  readonly location?: string | null;
}

interface InviteeRequest {
  readonly fullName: string;
  readonly email: string;
  readonly timezone?: string | null;
  readonly locale?: string | null;
  readonly phoneNumber?: string | null;
  readonly cancellationPolicy?: string | null;
}

/**
 * Whether the provider refuses a time outside the availability, a double booking or a missing required answer is not
 * stated: all are taken here.
 */
export const eventCreate: Handlers = {
  createEvent: (state, { body }) => {
    const request = body as CreateEvent;
    const eventType = eventTypeIn(state, request.eventType, 'eventType');
    const scheduledAt = instantIn(state, request.scheduledAt, 'scheduledAt');
    const event = {
      ...fresh(state, eventType),
      invitee: inviteeFrom(state, request.invitee),
      answers: (request.answers ?? []).map((answer, index) => answerFrom(state, eventType, answer, index)),
      participants: (request.participants ?? []).map(({ email }) => ({
        id: nextId(state),
        email,
        createdAt: state.now,
      })),
      scheduledAt,
      endDate: scheduledAt + minutesOf(eventType, request.durationId ?? null) * 60_000,
      locationType: request.locationType ?? eventType.plain.locationType,
      location: request.location ?? eventType.plain.location,
    };
    state.events.set(event.id, event);
    for (const { email } of [event.invitee, ...event.participants])
      sendMail(state, 'booked', email, event.id);
    return toEvent(state, event);
  },
};

/** An event that nothing has happened to. */
function fresh(state: State, eventType: EventType): Omit<Meeting, 'invitee'> {
  const { id, ownerId, plain } = eventType;
  return {
    id: nextId(state),
    uuid: state.random.uuid(),
    userId: ownerId,
    userIds: hostsOf(eventType),
    eventTypeId: id,
    participants: [],
    answers: [],
    cancellation: null,
    rescheduling: [],
    payment: null,
    createdAt: state.now,
    updatedAt: state.now,
    scheduledAt: 0,
    endDate: 0,
    canceledAt: null,
    state: 'new',
    notes: null,
    details: null,
    location: null,
    locationType: plain.locationType,
    onlineEventId: ['custom', 'request'].includes(plain.locationType) ? null : state.random.hex(10),
    sentEmailReminder: 0,
    lastSentInviteeEmailReminder: null,
    lastSentInviteeEmailFollowUp: null,
  };
}

const inviteeFrom = (state: State, request: InviteeRequest): Invitee => ({
  id: nextId(state),
  email: request.email,
  fullName: request.fullName,
  timezone: request.timezone ?? null,
  phoneNumber: request.phoneNumber ?? null,
  locale: request.locale ?? null,
  cancellationPolicy: request.cancellationPolicy ?? null,
  uuid: state.random.uuid(),
});

function answerFrom(
  state: State,
  { plain }: EventType,
  { question, value }: { readonly question: string; readonly value: string },
  index: number,
): Answer {
  const asked =
    plain.questions.find(({ uuid }) => uuid === question) ??
    invalid(`answers.${index}.question`, 'The event type does not ask this question.');
  return {
    id: nextId(state),
    questionLabel: asked.label,
    questionType: asked.type,
    value,
    plainValue: value,
    questionUuid: question,
  };
}

/** Minutes that a booking takes: the named duration of the event type, else its own. */
export function minutesOf({ plain }: EventType, durationId: number | null): number {
  if (durationId === null) return plain.duration;
  const named = plain.eventTypeDurations.find(({ id }) => id === durationId);
  return named?.duration ?? invalid('durationId', 'The event type has no such duration.');
}
