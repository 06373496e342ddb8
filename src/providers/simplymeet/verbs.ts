import type { ListFacts } from '../../contract/list.ts';
import type { EventFilter, EventOrderField } from '../../domain/event.ts';
import type { EventTypeFilter, EventTypeOrderField } from '../../domain/event-type.ts';
import type { PollFilter, PollOrderField } from '../../domain/poll.ts';
import type { operations } from './operations.ts';

type OperationName = keyof typeof operations;

/** What SimplyMeet.me can do, and by which of its calls. It can neither make nor change users and event types. */
export const verbs = {
  listUsers: ['getUserList'],
  getUsers: ['getUserList'],
  getViewer: ['getCurrentUser'],

  listOrganizations: ['getCurrentUser'],
  getOrganizations: ['getCurrentUser'],
  getOrganizationCancellationPolicy: ['getOrganizationCancellationPolicy'],
  updateOrganizationCancellationPolicy: [
    'getOrganizationCancellationPolicy',
    'updateOrganizationCancellationPolicy',
  ],
  getUserCancellationPolicy: ['getUserCancellationPolicy'],
  updateUserCancellationPolicy: ['getUserCancellationPolicy', 'updateUserCancellationPolicy'],

  listEvents: ['getListOfEvents'],
  getEvents: ['getEvent', 'getListOfEvents'],
  createEvent: ['createEvent'],
  updateEvent: ['editEvent'],
  updateEventNotes: ['editEventNotes'],
  rescheduleEvent: ['rescheduleEvent'],
  cancelEvent: ['cancelEvent'],
  cancelEvents: ['cancelEventList'],
  deleteEvent: ['deleteEvent'],
  deleteEvents: ['deleteEventList'],
  markEventNoShow: ['noShowEvent'],
  markEventsNoShow: ['noShowEventList'],
  resendEventNotification: ['resendEventNotification'],
  inviteEventParticipants: ['inviteParticipantsToEvent'],

  listEventTypes: ['getListOfEventTypes'],
  getEventTypes: ['getEventType', 'getListOfEventTypes'],
  getEventTypeAvailability: ['getEventTypeAvailability'],
  saveAvailabilityRules: ['saveAvailabilityRule'],
  createSingleUseLink: ['createSingleUseLink'],

  listEventTypeTags: ['getEventTypeTagList'],
  addEventTypeTag: ['addEventTypeTagToEventType'],
  removeEventTypeTag: ['removeEventTypeTag'],
  listTags: ['getUserEventTypeTagList'],
  createTag: ['createUserEventTypeTag', 'getUserEventTypeTagList'],
  updateTag: ['getUserEventTypeTagList', 'updateUserEventTypeTag'],
  deleteTag: ['deleteUserEventTypeTag'],

  listPolls: ['getListOfPolls'],
  getPolls: ['retrievePollById', 'getListOfPolls'],
  createPoll: ['createNewPoll'],
  votePoll: ['createPollResult'],
  deletePoll: ['deletePoll'],

  getIntegrations: ['getListOfIntegrations'],
  listAclRules: ['getListOfAclRules'],
} as const satisfies Readonly<Record<string, readonly OperationName[]>>;

const byId = 'id ascending'; // asked for, because without it no order is stated

const wholeList: ListFacts<never, never> = { sorts: [], native: null, whole: true, filters: [] };

export const lists = {
  listUsers: wholeList,
  listOrganizations: wholeList,
  listEvents: {
    sorts: ['STARTS_AT', 'CREATED_AT', 'UPDATED_AT'],
    native: byId,
    whole: false,
    filters: [
      'ids',
      'uuid',
      'state',
      'paymentStatus',
      'eventTypeKind',
      'invitee',
      'eventTypes',
      'hosts',
      'tags',
      'scheduledAtFrom',
      'scheduledAtTo',
    ],
  } satisfies ListFacts<EventOrderField, keyof EventFilter>,
  listEventTypes: {
    sorts: ['POSITION'], // text is sorted here: no collation is stated
    native: byId,
    whole: false,
    filters: ['ids', 'kind', 'mine', 'editable'],
  } satisfies ListFacts<EventTypeOrderField, keyof EventTypeFilter>,
  listPolls: {
    sorts: ['CREATED_AT'],
    native: byId,
    whole: false,
    filters: [],
  } satisfies ListFacts<PollOrderField, keyof PollFilter>,
};
