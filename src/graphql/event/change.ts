import { ValidationError } from '../../domain/errors.ts';
import { builder } from '../builder.ts';
import { refOf, siblingOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { showEvent } from './payload.ts';

const InviteePatchInput = builder.inputType('InviteePatchInput', {
  description: 'Changes to the guest: null clears, what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Full name.' }),
    phone: t.string({ description: 'Telephone number.' }),
  }),
});

const AnswerPatchInput = builder.inputType('AnswerPatchInput', {
  description: 'A new answer in the place of an old one.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'From `Event.answers`.' }),
    value: t.string({ description: 'The answer; null clears it.' }),
  }),
});

const EventUpdatePayload = mutation('eventUpdate', {
  description: 'Changes the guest or the answers of a meeting. Time and host: see `eventReschedule`.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The meeting.' }),
    invitee: t.field({ type: InviteePatchInput, description: 'Changes to the guest.' }),
    answers: t.field({ type: [AnswerPatchInput], description: 'New answers; the others stay.' }),
  }),
  run: async ({ id, invitee, answers }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    if (!invitee && !answers?.length)
      throw new ValidationError('id', 'Nothing to change: give invitee or answers.');
    if (invitee?.name?.trim() === '')
      throw new ValidationError('invitee.name', 'invitee.name must not be empty.');
    await clients.need(event.account, 'updateEvent')(event.id, {
      invitee: invitee ?? undefined,
      answers: answers?.map((answer, index) => ({
        answerId: siblingOf(event, 'Answer', answer.id, `answers[${index}].id`, clients),
        value: answer.value ?? null,
      })),
    });
    return event;
  },
});

const EventNotesUpdatePayload = mutation('eventNotesUpdate', {
  description: "Replaces the host's notes of a meeting.",
  input: (t) => ({
    id: t.id({ required: true, description: 'The meeting.' }),
    notes: t.string({ description: 'The notes; null or left out clears them.' }),
  }),
  run: async ({ id, notes }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    await clients.need(event.account, 'updateEventNotes')(event.id, notes ?? null);
    return event;
  },
});

const EventReschedulePayload = mutation('eventReschedule', {
  description: 'Moves a meeting, and lets the provider tell its guests.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The meeting.' }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'New start.' }),
    endsAt: t.field({ type: 'DateTime', required: true, description: 'New end.' }),
    eventTypeId: t.id({ required: true, description: 'Its event type, the same as before or another.' }),
    userId: t.id({ description: 'New host; left out, the host stays.' }),
  }),
  run: async ({ id, startsAt, endsAt, eventTypeId, userId }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    if (endsAt <= startsAt) throw new ValidationError('endsAt', 'endsAt is not after startsAt.');
    await clients.need(event.account, 'rescheduleEvent')(event.id, {
      startsAt,
      endsAt,
      eventTypeId: siblingOf(event, 'EventType', eventTypeId, 'eventTypeId', clients),
      hostId: siblingOf(event, 'User', userId, 'userId', clients),
    });
    return event;
  },
});

const EventParticipantsInvitePayload = mutation('eventParticipantsInvite', {
  description: 'Adds guests to a meeting and sends them an invitation.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The meeting.' }),
    emails: t.field({ type: ['EmailAddress'], required: true, description: 'Whom to invite.' }),
    message: t.string({ description: 'Text of the invitation.' }),
  }),
  run: async ({ id, emails, message }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    if (emails.length === 0) throw new ValidationError('emails', 'emails must name at least one address.');
    await clients.need(event.account, 'inviteEventParticipants')(event.id, emails, message ?? null);
    return event;
  },
});

const EventNotificationResendPayload = mutation('eventNotificationResend', {
  description: 'Sends the mails about a meeting once more.',
  input: (t) => ({ id: t.id({ required: true, description: 'The meeting.' }) }),
  run: async ({ id }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    await clients.need(event.account, 'resendEventNotification')(event.id);
    return event;
  },
});

for (const payload of [
  EventUpdatePayload,
  EventNotesUpdatePayload,
  EventReschedulePayload,
  EventParticipantsInvitePayload,
  EventNotificationResendPayload,
]) {
  showEvent(payload);
}
