import { operation, typesOf } from '../../facts.ts';
import { paging } from './paging.ts';

const locationTypes = [
  'custom',
  'zoom',
  'request',
  'whereby',
  'google_meet',
  'kopano_meet',
  'microsoft_teams',
];

/** Kinds of meeting one can book, and links that allow one booking. */
export const eventTypeOperations = [
  operation('getListOfEventTypes', 'GET /panel/api/event-type', {
    query: {
      ...paging,
      'filter[ids][]': 'int[]',
      'filter[forCurrentUser]': 'bool',
      'filter[manageRoundRobin]': 'bool',
      'filter[type]': 'string',
    },
    answer: 'EventTypeListDTO',
  }),
  operation('getEventType', 'GET /panel/api/event-type/{id:int}', { answer: 'EventTypeDTO' }),
  operation('createSingleUseLink', 'POST /panel/api/single-use-link/{id:int}', {
    answer: 'SingleUseLinkDTO',
    status: 201,
  }),
];

export const eventTypeTypes = typesOf({
  EventTypeListDTO: { meta: 'MetaDataDTO', items: 'EventTypeDTO[]' },
  EventTypeDTO: {
    id: 'int',
    name: 'string',
    color: 'string',
    user: 'UserDTO',
    type: { is: 'string', enum: ['regular', 'round-robin', 'collective'] },
    duration: 'int',
    slug: 'string',
    amount: 'number',
    currency: 'string',
    locationType: { is: 'string', enum: locationTypes },
    location: 'string',
    isEnabled: 'bool',
    isSecret: 'bool',
    users: 'UserDTO[]',
    timezone: 'string',
    isLocalized: 'bool',
    durationType: { is: 'string', enum: ['fixed', 'flexible'] },
    eventTypeDurations: 'EventTypeDurationDTO[]',
    position: 'int',
    eventTypeRequestLocationTypes: 'EventTypeRequestLocationTypeDTO[]',
    uuid: 'string',
    isAllowCancel: 'bool',
    isAllowReschedule: 'bool',
    isShowPhone: 'bool',
    isPhoneFieldRequired: 'bool',
    questions: 'QuestionDTO[]',
    isMultipleMeeting: 'bool',
    locationLabel: 'string',
    groupMeetingLimit: 'int',
  },
  EventTypeDurationDTO: {
    id: 'int',
    duration: 'int',
  },
  EventTypeRequestLocationTypeDTO: {
    id: 'int',
    locationType: { is: 'string', enum: locationTypes },
  },
  QuestionDTO: {
    label: 'string',
    type: 'string',
    required: 'bool',
    config: 'QuestionOption[]',
    uuid: 'string',
    position: 'int',
  },
  QuestionOption: { label: 'string' },
  SimpleEventTypeDTO: {
    id: 'int',
    name: 'string',
    color: 'string',
    location_type: 'string',
    timezone: 'string',
    user_full_name: 'string',
    localized: 'bool',
  },
  SingleUseLinkDTO: {
    code: { is: 'string', secret: true },
    url: { is: 'string', secret: true },
  },
});
