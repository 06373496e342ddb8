import type { ZodType, z } from 'zod';
import type { EventTypeVerbs } from '../../contract/event-types.ts';
import type { SimplymeetEventType } from '../../domain/details/simplymeet.ts';
import type {
  Duration,
  EventType,
  EventTypeFilter,
  EventTypeKind,
  EventTypeOrderField,
  Question,
} from '../../domain/event-type.ts';
import type { Embedded } from '../../domain/partly.ts';
import { embedding } from '../../kit/embedding.ts';
import type { Pairs } from '../../kit/http.ts';
import { lazily } from '../../kit/lazily.ts';
import { mapping } from '../../kit/mapping.ts';
import {
  bool,
  int,
  list,
  number,
  perZone,
  positiveInt,
  required,
  text,
  timeZone,
  wire,
} from '../../kit/wire.ts';
import { flag, idList, kindName, one } from './filters.ts';
import { identity, toInt, uuid } from './ids.ts';
import { listAnswer, type PagedList, readByIds, readList } from './lists.ts';
import { toLocationType } from './location-types.ts';
import { operations } from './operations.ts';
import type { SimplymeetLink } from './settings.ts';
import { embedUser, embedUsers, userDTO } from './users.ts';

const QuestionDTO = wire('QuestionDTO', {
  uuid: required(uuid),
  label: text,
  type: text,
  required: bool,
  config: list(wire('QuestionDTO.config', { label: text })),
  position: int,
});

const EventTypeDurationDTO = wire('EventTypeDurationDTO', { id: required(positiveInt), duration: int });

const EventTypeRequestLocationTypeDTO = wire('EventTypeRequestLocationTypeDTO', {
  id: required(positiveInt),
  locationType: text,
});

export const eventTypeDTO = perZone((zone) =>
  wire('EventTypeDTO', {
    id: required(positiveInt),
    name: text,
    color: text,
    user: userDTO(zone),
    type: text,
    duration: int,
    slug: text,
    amount: number,
    currency: text,
    locationType: text,
    location: text,
    isEnabled: bool,
    isSecret: bool,
    users: list(userDTO(zone)),
    timezone: timeZone,
    isLocalized: bool,
    durationType: text,
    eventTypeDurations: list(EventTypeDurationDTO),
    position: int,
    eventTypeRequestLocationTypes: list(EventTypeRequestLocationTypeDTO),
    uuid: text,
    isAllowCancel: bool,
    isAllowReschedule: bool,
    isShowPhone: bool,
    isPhoneFieldRequired: bool,
    questions: list(QuestionDTO),
    isMultipleMeeting: bool,
    locationLabel: text,
    groupMeetingLimit: int,
  }),
);

export type EventTypeWire = z.infer<ReturnType<typeof eventTypeDTO>>;

const kinds: Readonly<Record<string, EventTypeKind>> = {
  regular: 'REGULAR',
  'round-robin': 'ROUND_ROBIN',
  collective: 'COLLECTIVE',
};

const durationTypes: Readonly<Record<string, 'FIXED' | 'FLEXIBLE'>> = {
  fixed: 'FIXED',
  flexible: 'FLEXIBLE',
};

const eventTypeOf = mapping<EventType, EventTypeWire>({
  name: (answer) => answer.name ?? null,
  slug: (answer) => answer.slug ?? null,
  durationMinutes: (answer) => answer.duration ?? null,
  durations: (answer, account) =>
    (answer.eventTypeDurations ?? []).map((duration) => toDuration(duration, account)),
  color: (answer) => answer.color ?? null,
  kind: (answer) => (answer.type ? (kinds[answer.type] ?? 'UNKNOWN') : null),
  kindRaw: (answer) => answer.type ?? null,
  enabled: (answer) => answer.isEnabled ?? null,
  secret: (answer) => answer.isSecret ?? null,
  owner: (answer, account) => embedUser(answer.user, account),
  users: (answer, account) => embedUsers(answer.users, account),
  price: (answer) => answer.amount ?? null,
  currency: (answer) => answer.currency ?? null,
  locationType: (answer) => toLocationType(answer.locationType),
  locationTypeRaw: (answer) => answer.locationType ?? null,
  timeZone: (answer) => answer.timezone ?? null,
  questions: (answer, account) => (answer.questions ?? []).map((question) => toQuestion(question, account)),
  position: (answer) => answer.position ?? null,
  details: (answer) => ({ simplymeet: toDetails(answer) }),
});

const toEventType = (answer: EventTypeWire, account: string): EventType =>
  eventTypeOf(identity(account, answer.id), answer);

const toDuration = ({ id, duration }: z.infer<typeof EventTypeDurationDTO>, account: string): Duration => ({
  ...identity(account, id),
  minutes: duration ?? null,
});

const toQuestion = (answer: z.infer<typeof QuestionDTO>, account: string): Question => ({
  ref: { account, id: answer.uuid },
  externalId: answer.uuid,
  label: answer.label ?? null,
  kind: answer.type ?? null,
  required: answer.required ?? null,
  position: answer.position ?? null,
  choices: (answer.config ?? []).map(({ label }) => label ?? null),
});

const toDetails = (answer: EventTypeWire): SimplymeetEventType => ({
  uuid: answer.uuid ?? null,
  durationType: answer.durationType ? (durationTypes[answer.durationType] ?? 'UNKNOWN') : null,
  durationTypeRaw: answer.durationType ?? null,
  location: answer.location ?? null,
  locationLabel: answer.locationLabel ?? null,
  localized: answer.isLocalized ?? null,
  allowCancel: answer.isAllowCancel ?? null,
  allowReschedule: answer.isAllowReschedule ?? null,
  showPhone: answer.isShowPhone ?? null,
  phoneRequired: answer.isPhoneFieldRequired ?? null,
  multipleMeeting: answer.isMultipleMeeting ?? null,
  groupMeetingLimit: answer.groupMeetingLimit ?? null,
  requestLocationTypes: (answer.eventTypeRequestLocationTypes ?? []).map(({ id, locationType }) => ({
    externalId: String(id),
    locationType: toLocationType(locationType),
    locationTypeRaw: locationType ?? null,
  })),
});

const embed = embedding<EventType, EventTypeWire>({
  name: ['name'],
  slug: ['slug'],
  durationMinutes: ['duration'],
  durations: ['eventTypeDurations'],
  color: ['color'],
  kind: ['type'],
  kindRaw: ['type'],
  enabled: ['isEnabled'],
  secret: ['isSecret'],
  owner: ['user'],
  users: ['users'],
  price: ['amount'],
  currency: ['currency'],
  locationType: ['locationType'],
  locationTypeRaw: ['locationType'],
  timeZone: ['timezone'],
  questions: ['questions'],
  position: ['position'],
  details: [
    'uuid',
    'durationType',
    'location',
    'locationLabel',
    'isLocalized',
    'isAllowCancel',
    'isAllowReschedule',
    'isShowPhone',
    'isPhoneFieldRequired',
    'isMultipleMeeting',
    'groupMeetingLimit',
    'eventTypeRequestLocationTypes',
  ],
});

export const embedEventType = (
  answer: EventTypeWire | null | undefined,
  account: string,
): Embedded<EventType> | null => (answer ? embed(toEventType(answer, account), answer) : null);

const decoders = perZone((zone) => {
  const row: ZodType<EventTypeWire> = lazily(eventTypeDTO(zone));
  return { list: listAnswer(row), one: (body: unknown) => row.parse(body) };
});

const toFilters = ({ ids, kind, mine, editable }: EventTypeFilter): Pairs => [
  ...idList('filter[ids][]', ids, 'filter.ids'),
  ...one('filter[type]', kindName(kind, 'filter.kind')),
  ...flag('filter[forCurrentUser]', mine),
  ...flag('filter[manageRoundRobin]', editable),
];

export function eventTypes(link: SimplymeetLink) {
  const { account, call, settings } = link;
  const decode = decoders(settings.zone);
  const all: PagedList<EventTypeWire, EventType, EventTypeOrderField> = {
    operation: operations.getListOfEventTypes,
    decode: decode.list,
    toNoun: (answer) => toEventType(answer, account),
    orderFields: { POSITION: 'position' },
  };
  const get = async (id: string) => {
    const params = { id: toInt(id, 'id') };
    return all.toNoun(await call({ operation: operations.getEventType, params, decode: decode.one }));
  };
  return {
    listEventTypes: ({ filter, order }, window) =>
      readList(link, all, { filters: toFilters(filter), order }, window),
    getEventTypes: (ids) => readByIds(link, all, get, ids),
  } satisfies Partial<EventTypeVerbs>;
}
