import { ValidationError } from '../../domain/errors.ts';
import { refKey } from '../../domain/ref.ts';
import { builder } from '../builder.ts';
import { LocationTypeEnum } from '../enums.ts';
import { refOf, siblingOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { EventObject } from '../objects.ts';
import { showEvent } from './payload.ts';

const InviteeInput = builder.inputType('InviteeInput', {
  description: 'The guest who books.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Full name.' }),
    email: t.field({ type: 'EmailAddress', required: true, description: 'Where the confirmation goes.' }),
    timeZone: t.field({ type: 'TimeZone', description: 'Zone the guest sees times in.' }),
    locale: t.string({ description: 'Language of mails.' }),
    phone: t.string({ description: 'Telephone number.' }),
    cancellationPolicy: t.string({ description: 'Policy text the guest agreed to.' }),
  }),
});

const NewAnswerInput = builder.inputType('NewAnswerInput', {
  description: 'Answer to a question of the event type.',
  fields: (t) => ({
    questionId: t.id({ required: true, description: 'From `EventType.questions`.' }),
    value: t.string({ required: true, description: 'The answer.' }),
  }),
});

const EventCreatePayload = mutation('eventCreate', {
  description: 'Books a meeting and lets the provider invite its guests.',
  input: (t) => ({
    eventTypeId: t.id({ required: true, description: 'What to book.' }),
    startsAt: t.field({ type: 'DateTime', required: true, description: 'Start.' }),
    durationId: t.id({ description: 'Length, where the event type has several.' }),
    invitee: t.field({ type: InviteeInput, required: true, description: 'The guest.' }),
    answers: t.field({ type: [NewAnswerInput], description: 'Answers to the questions of the event type.' }),
    participants: t.field({ type: ['EmailAddress'], description: 'Addresses of further guests.' }),
    locationType: t.field({ type: LocationTypeEnum, description: 'Where, as a kind.' }),
    location: t.string({ description: 'Where, as text.' }),
  }),
  run: async ({ answers, participants, eventTypeId, durationId, locationType, ...input }, context) => {
    const { clients } = context;
    if (locationType === 'UNKNOWN')
      throw new ValidationError('locationType', 'locationType cannot be UNKNOWN.');
    if (input.invitee.name.trim() === '')
      throw new ValidationError('invitee.name', 'invitee.name must not be empty.');
    const eventType = refOf('EventType', eventTypeId, 'eventTypeId', clients);
    const create = clients.need(eventType.account, 'createEvent');
    const event = await create({
      ...input,
      locationType,
      eventTypeId: eventType.id,
      durationId: siblingOf(eventType, 'Duration', durationId, 'durationId', clients),
      participants: participants ?? undefined,
      answers: answers?.map(({ questionId, value }, index) => ({
        questionId: siblingOf(eventType, 'Question', questionId, `answers[${index}].questionId`, clients),
        value,
      })),
    });
    EventObject.getDataloader(context).prime(refKey(event.ref), event);
    return event.ref;
  },
});

showEvent(EventCreatePayload);
