import { EventStatusEnum, LocationTypeEnum } from '../enums.ts';
import { EventObject, EventTypeObject, embedded, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';
import {
  AnswerObject,
  CancellationObject,
  InviteeObject,
  ParticipantObject,
  PaymentObject,
  ReschedulingObject,
} from './parts.ts';

EventObject.implement({
  description: 'A time agreed between a host and guests, at any provider.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    title: t.exposeString('title', {
      description: "What the meeting is called; the event type's name where meetings have none.",
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start, UTC.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'End, UTC.' }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'Zone the meeting was planned in.' }),
    durationMinutes: t.exposeInt('durationMinutes', { description: 'Length in minutes.' }),
    status: t.expose('status', {
      type: EventStatusEnum,
      description: 'Whether it takes place.',
    }),
    state: t.exposeString('state', { description: "The provider's own word for the status." }),
    location: t.exposeString('location', { description: 'Where, as text or link.' }),
    locationType: t.expose('locationType', {
      type: LocationTypeEnum,
      description: 'Where, as a kind.',
    }),
    locationTypeRaw: t.exposeString('locationTypeRaw', {
      description: "The provider's own word for the kind.",
    }),
    notes: t.exposeString('notes', { description: "The host's notes." }),
    host: t.field({
      type: UserObject,
      description: 'Who holds the meeting.',
      resolve: ({ host }) => embedded(host),
    }),
    eventType: t.field({
      type: EventTypeObject,
      description: 'What kind of meeting was booked.',
      resolve: ({ eventType }) => embedded(eventType),
    }),
    invitee: t.expose('invitee', {
      type: InviteeObject,
      description: 'The guest who booked.',
    }),
    participants: t.field({
      type: [ParticipantObject],
      nullable: false,
      description: 'Further guests.',
      resolve: ({ participants }) => [...participants],
    }),
    answers: t.field({
      type: [AnswerObject],
      nullable: false,
      description: 'What the invitee answered when booking.',
      resolve: ({ answers }) => [...answers],
    }),
    cancellation: t.expose('cancellation', {
      type: CancellationObject,
      description: 'Set once the meeting was called off.',
    }),
    reschedulings: t.field({
      type: [ReschedulingObject],
      nullable: false,
      description: 'Earlier times of the meeting.',
      resolve: ({ reschedulings }) => [...reschedulings],
    }),
    payment: t.expose('payment', {
      type: PaymentObject,
      description: 'What was paid.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was booked.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});
