import { EventTypeKindEnum, LocationTypeEnum } from '../enums.ts';
import { EventTypeObject, embedded, UserObject } from '../objects.ts';
import { NodeInterface, ResourceInterface } from '../resource.ts';
import { DurationObject, QuestionObject } from './parts.ts';

EventTypeObject.implement({
  description: 'A kind of meeting that can be booked.',
  interfaces: [NodeInterface, ResourceInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    slug: t.exposeString('slug', { description: 'Its part of the booking address.' }),
    durationMinutes: t.exposeInt('durationMinutes', { description: 'Length in minutes.' }),
    durations: t.field({
      type: [DurationObject],
      nullable: false,
      description: 'Lengths to choose from, where there are several.',
      resolve: ({ durations }) => [...durations],
    }),
    color: t.exposeString('color', { description: 'Colour in calendars.' }),
    kind: t.expose('kind', {
      type: EventTypeKindEnum,
      description: 'How hosts share its meetings.',
    }),
    kindRaw: t.exposeString('kindRaw', { description: "The provider's own word for the kind." }),
    enabled: t.exposeBoolean('enabled', { description: 'Whether it can be booked.' }),
    secret: t.exposeBoolean('secret', {
      description: 'Whether it is bookable only by those who know its address.',
    }),
    owner: t.field({
      type: UserObject,
      description: 'Who it belongs to.',
      resolve: ({ owner }) => embedded(owner),
    }),
    users: t.field({
      type: [UserObject],
      nullable: false,
      description: 'Everybody who hosts its meetings.',
      resolve: ({ users }) => users.flatMap((user) => embedded(user) ?? []),
    }),
    price: t.expose('price', { type: 'Decimal', description: 'What a booking costs.' }),
    currency: t.exposeString('currency', { description: 'Currency code.' }),
    locationType: t.expose('locationType', {
      type: LocationTypeEnum,
      description: 'Where its meetings take place, as a kind.',
    }),
    locationTypeRaw: t.exposeString('locationTypeRaw', {
      description: "The provider's own word for the kind.",
    }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'Zone its hours are kept in.' }),
    position: t.exposeInt('position', { description: 'Place among the event types of its owner.' }),
    questions: t.field({
      type: [QuestionObject],
      nullable: false,
      description: 'What the guest is asked when booking.',
      resolve: ({ questions }) => [...questions],
    }),
  }),
});
