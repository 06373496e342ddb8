import type { z } from 'zod';
import type {
  Answer,
  Cancellation,
  Invitee,
  Participant,
  Payment,
  Rescheduling,
} from '../../domain/event.ts';
import {
  instant,
  int,
  number,
  perZone,
  positiveInt,
  required,
  text,
  timeZone,
  wire,
} from '../../kit/wire.ts';
import { uuid } from './ids.ts';
import { embedUser, userDTO } from './users.ts';

const idText = (id: number | null | undefined): string | null => (typeof id === 'number' ? String(id) : null);

export const InviteeDTO = wire('InviteeDTO', {
  id: int,
  email: text,
  fullName: text,
  timezone: timeZone,
  phoneNumber: text,
  locale: text,
  cancellationPolicy: text,
  uuid: text,
});

export const toInvitee = (answer: z.infer<typeof InviteeDTO>): Invitee => ({
  externalId: idText(answer.id),
  uuid: answer.uuid ?? null,
  name: answer.fullName ?? null,
  email: answer.email ?? null,
  timeZone: answer.timezone ?? null,
  phone: answer.phoneNumber ?? null,
  locale: answer.locale ?? null,
  cancellationPolicy: answer.cancellationPolicy ?? null,
});

export const participantDTO = perZone((zone) =>
  wire('ParticipantDTO', { id: int, email: text, createdAt: instant(zone) }),
);

export const toParticipant = (answer: z.infer<ReturnType<typeof participantDTO>>): Participant => ({
  externalId: idText(answer.id),
  email: answer.email ?? null,
  createdAt: answer.createdAt ?? null,
});

export const AnswerDTO = wire('AnswerDTO', {
  id: required(positiveInt),
  questionLabel: text,
  questionType: text,
  value: text,
  plainValue: text,
  questionUuid: uuid,
});

/** An answer is edited through its event, so its address names both. */
export const toAnswer = (answer: z.infer<typeof AnswerDTO>, eventId: number, account: string): Answer => ({
  ref: { account, id: `${eventId}/${answer.id}` },
  externalId: String(answer.id),
  label: answer.questionLabel ?? null,
  kind: answer.questionType ?? null,
  value: answer.value ?? null,
  plainValue: answer.plainValue ?? null,
  questionRef: answer.questionUuid ? { account, id: answer.questionUuid } : null,
  questionExternalId: answer.questionUuid ?? null,
});

export const CancellationDTO = wire('CancellationDTO', { id: int, canceler: text, reason: text });

/** The event, not its cancellation, says when. */
export const toCancellation = (
  answer: z.infer<typeof CancellationDTO>,
  cancelledAt: Date | null,
): Cancellation => ({
  externalId: idText(answer.id),
  canceler: answer.canceler ?? null,
  reason: answer.reason ?? null,
  cancelledAt,
});

export const reschedulingDTO = perZone((zone) =>
  wire('ReschedulingDTO', {
    id: int,
    rescheduler: text,
    reason: text,
    previouslyScheduledAt: instant(zone),
    previousUser: userDTO(zone),
  }),
);

export const toRescheduling = (
  answer: z.infer<ReturnType<typeof reschedulingDTO>>,
  account: string,
): Rescheduling => ({
  externalId: idText(answer.id),
  rescheduler: answer.rescheduler ?? null,
  reason: answer.reason ?? null,
  previousStartsAt: answer.previouslyScheduledAt ?? null,
  previousHost: embedUser(answer.previousUser, account),
});

/** `overwritePersonal` is left out: a slip of the document, which means it for cancellation policies. */
export const EventPaymentDTO = wire('EventPaymentDTO', {
  provider: text,
  amount: number,
  currency: text,
  status: text,
  system: text,
  referenceId: int,
});

export const toPayment = (answer: z.infer<typeof EventPaymentDTO>): Payment => ({
  provider: answer.provider ?? null,
  amount: answer.amount ?? null,
  currency: answer.currency ?? null,
  status: answer.status ?? null,
  system: answer.system ?? null,
  referenceId: idText(answer.referenceId),
});
