import type { Call } from '../provider.ts';
import { eventAt, eventTypeIn, type Handler, type Handlers, instantIn, invalid } from './handler.ts';
import { type Meeting, nextId, type State, sendMail } from './state.ts';

interface EditEvent {
  readonly invitee?: { readonly fullName?: string | null; readonly phoneNumber?: string | null } | null;
  readonly answers?: readonly { readonly id: number; readonly value: string }[] | null;
}

interface Reschedule {
  readonly start: string;
  readonly end: string;
  readonly eventTypeId: number;
  readonly userId?: number | null;
}

interface EventList {
  readonly ids: readonly number[];
  readonly reason?: string | null;
}

/** One event: 404 when it is unknown. */
const one =
  (act: (state: State, event: Meeting, call: Call) => void): Handler =>
  (state, call) =>
    act(state, eventAt(state, call), call);

/** Many: the document does not say what an unknown id does, so it is passed over. An id named twice counts once. */
const many =
  (act: (state: State, event: Meeting, call: Call) => void): Handler =>
  (state, call) => {
    for (const id of new Set((call.body as EventList).ids)) {
      const event = state.events.get(id);
      if (event) act(state, event, call);
    }
  };

const changed = (state: State, event: Meeting, fields: Partial<Meeting>) =>
  void Object.assign(event, fields, { updatedAt: state.now });

/** Whether a second cancellation is refused is not stated: it is taken, replaces the first and mails again. */
function cancel(state: State, event: Meeting, { body }: Call): void {
  const reason = (body as { readonly reason?: string | null } | null)?.reason ?? null;
  changed(state, event, {
    state: 'canceled',
    canceledAt: state.now,
    cancellation: { id: nextId(state), canceler: state.currentUser.fullName, reason },
  });
  mailAll(state, 'canceled', event);
}

const mailAll = (state: State, kind: string, { id, invitee, participants }: Meeting) => {
  for (const { email } of [invitee, ...participants]) sendMail(state, kind, email, id);
};

const remove = (state: State, event: Meeting) => void state.events.delete(event.id);

const missed = (state: State, event: Meeting) => changed(state, event, { state: 'no_show' });

export const eventWrites: Handlers = {
  editEvent: one(edit),
  editEventNotes: one((state, event, { body }) =>
    changed(state, event, { notes: (body as { notes: string }).notes }),
  ),
  rescheduleEvent: one(reschedule),
  cancelEvent: one(cancel),
  cancelEventList: many(cancel),
  deleteEvent: one(remove),
  deleteEventList: many(remove),
  noShowEvent: one(missed),
  noShowEventList: many(missed),
  resendEventNotification: one((state, event) => mailAll(state, 'notification', event)),
  inviteParticipantsToEvent: one((state, event, { body }) => {
    for (const email of (body as { emails: readonly string[] }).emails) {
      event.participants.push({ id: nextId(state), email, createdAt: state.now });
      sendMail(state, 'invitation', email, event.id);
    }
    changed(state, event, {});
  }),
};

/** The body's `id` is ignored, as the document says. A name cannot be cleared, a phone number can. */
function edit(state: State, event: Meeting, { body }: Call): void {
  const { invitee, answers } = (body ?? {}) as EditEvent;
  const edits = (answers ?? []).map(({ id, value }, index) => {
    const answer = event.answers.find((it) => it.id === id);
    return { answer: answer ?? invalid(`answers.${index}.id`, 'The event has no such answer.'), value };
  });
  for (const { answer, value } of edits) Object.assign(answer, { value, plainValue: value });
  if (invitee?.fullName) event.invitee.fullName = invitee.fullName;
  if (invitee?.phoneNumber !== undefined) event.invitee.phoneNumber = invitee.phoneNumber;
  changed(state, event, {});
}

/** Takes cancelled and missed events too and leaves their state: nothing is said of either. */
function reschedule(state: State, event: Meeting, { body }: Call): void {
  const { start, end, eventTypeId, userId } = body as Reschedule;
  const eventType = eventTypeIn(state, eventTypeId, 'eventTypeId');
  const scheduledAt = instantIn(state, start, 'start');
  const endDate = instantIn(state, end, 'end');
  if (endDate <= scheduledAt) invalid('end', 'This value should be after start.');
  const host = userId ?? event.userId;
  if (!state.users.has(host)) invalid('userId', 'The user does not exist.');
  event.rescheduling.push({
    id: nextId(state),
    rescheduler: state.currentUser.fullName,
    // The request has no place for a reason.
    reason: null,
    previouslyScheduledAt: event.scheduledAt,
    previousUserId: event.userId,
  });
  changed(state, event, { scheduledAt, endDate, eventTypeId: eventType.id, userId: host });
  mailAll(state, 'rescheduled', event);
}
