import type {
  Answer,
  Cancellation,
  Invitee,
  Participant,
  Payment,
  Rescheduling,
} from '../../domain/event.ts';
import { formatGlobalId } from '../../domain/global-id.ts';
import { builder } from '../builder.ts';
import { embedded, UserObject } from '../objects.ts';

/** What hangs on an event and has no life of its own. */
export const InviteeObject = builder.objectRef<Invitee>('Invitee').implement({
  description: 'The guest who booked.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own id." }),
    uuid: t.exposeID('uuid', { description: "The provider's second id." }),
    name: t.exposeString('name', { description: 'Full name.' }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Address.' }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'Zone the guest sees times in.' }),
    phone: t.exposeString('phone', { description: 'Telephone number.' }),
    locale: t.exposeString('locale', { description: 'Language.' }),
    cancellationPolicy: t.exposeString('cancellationPolicy', {
      description: 'Policy text the guest agreed to.',
    }),
  }),
});

export const ParticipantObject = builder.objectRef<Participant>('Participant').implement({
  description: 'A further guest.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own id." }),
    email: t.expose('email', { type: 'EmailAddress', description: 'Address.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the guest was added.' }),
  }),
});

export const AnswerObject = builder.objectRef<Answer>('Answer').implement({
  description: 'What the invitee answered to a question of the event type.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Names this answer in `eventUpdate`.',
      resolve: ({ ref }) => formatGlobalId('Answer', ref),
    }),
    externalId: t.exposeID('externalId', { nullable: false, description: "The provider's own id." }),
    label: t.exposeString('label', { description: 'The question as the guest saw it.' }),
    kind: t.exposeString('kind', { description: "The provider's word for the kind of question." }),
    value: t.exposeString('value', {
      description: 'The answer, with markup where the provider stores it so.',
    }),
    plainValue: t.exposeString('plainValue', { description: 'The answer as plain text.' }),
    questionId: t.id({
      description: 'Id of the question in `EventType.questions`.',
      resolve: ({ questionRef }) => (questionRef === null ? null : formatGlobalId('Question', questionRef)),
    }),
    questionExternalId: t.exposeID('questionExternalId', {
      description: "The provider's id of the question.",
    }),
  }),
});

export const CancellationObject = builder.objectRef<Cancellation>('Cancellation').implement({
  description: 'Who called a meeting off, and why.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own id." }),
    canceler: t.exposeString('canceler', { description: 'Who called it off, in the words of the provider.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    cancelledAt: t.expose('cancelledAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const ReschedulingObject = builder.objectRef<Rescheduling>('Rescheduling').implement({
  description: 'One earlier time of a meeting.',
  fields: (t) => ({
    externalId: t.exposeID('externalId', { description: "The provider's own id." }),
    rescheduler: t.exposeString('rescheduler', {
      description: 'Who moved it, in the words of the provider.',
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    previousStartsAt: t.expose('previousStartsAt', {
      type: 'DateTime',
      description: 'When it was to start.',
    }),
    previousHost: t.field({
      type: UserObject,
      description: 'Who was to host it.',
      resolve: ({ previousHost }) => embedded(previousHost),
    }),
  }),
});

export const PaymentObject = builder.objectRef<Payment>('Payment').implement({
  description: 'What was paid for a meeting.',
  fields: (t) => ({
    provider: t.exposeString('provider', { description: 'Payment service.' }),
    amount: t.expose('amount', {
      type: 'Decimal',
      description: 'As the provider says it: whether in major or minor units is not documented there.',
    }),
    currency: t.exposeString('currency', { description: 'Currency code.' }),
    status: t.exposeString('status', { description: "The provider's word for how the payment stands." }),
    system: t.exposeString('system', { description: "The provider's word for the payment system." }),
    referenceId: t.exposeID('referenceId', { description: 'Id at the payment service.' }),
  }),
});
