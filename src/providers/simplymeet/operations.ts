import { defineOperations } from '../../kit/operation.ts';

/**
 * The document's 39 calls. The event list alone ends in a slash: paths are sent exactly as written there.
 * "void", "empty response" and "Successful operation" all mean that no content is promised.
 */
export const operations = defineOperations({
  getCurrentUser: { method: 'GET', path: '/panel/api/current-user', retry: 'safe' },
  getUserList: { method: 'GET', path: '/panel/api/user', retry: 'safe' },
  getListOfAclRules: { method: 'GET', path: '/panel/api/acl', retry: 'safe' },
  getListOfIntegrations: { method: 'GET', path: '/panel/api/integration', retry: 'safe' },

  getOrganizationCancellationPolicy: {
    method: 'GET',
    path: '/panel/api/organization-cancellation-policy',
    retry: 'safe',
  },
  updateOrganizationCancellationPolicy: {
    method: 'PUT',
    path: '/panel/api/organization-cancellation-policy',
    retry: 'idempotent',
  },
  getUserCancellationPolicy: { method: 'GET', path: '/panel/api/user-cancellation-policy', retry: 'safe' },
  updateUserCancellationPolicy: {
    method: 'PUT',
    path: '/panel/api/user-cancellation-policy',
    retry: 'idempotent',
  },

  getListOfEvents: { method: 'GET', path: '/panel/api/event/', retry: 'safe' },
  getEvent: { method: 'GET', path: '/panel/api/event/{id}', retry: 'safe' },
  createEvent: { method: 'POST', path: '/panel/api/event', retry: 'unsafe' },
  editEvent: { method: 'PUT', path: '/panel/api/event/{id}', retry: 'idempotent', answer: 'ignored' },
  editEventNotes: {
    method: 'PUT',
    path: '/panel/api/event/notes/{id}',
    retry: 'idempotent',
    answer: 'ignored',
  },
  rescheduleEvent: {
    method: 'PUT',
    path: '/panel/api/event/reschedule/{id}',
    retry: 'unsafe',
    answer: 'ignored',
  },
  cancelEvent: { method: 'PUT', path: '/panel/api/event/cancel/{id}', retry: 'unsafe', answer: 'ignored' },
  cancelEventList: {
    method: 'PUT',
    path: '/panel/api/event/cancel-list',
    retry: 'unsafe',
    answer: 'ignored',
  },
  deleteEvent: { method: 'DELETE', path: '/panel/api/event/{id}', retry: 'idempotent', answer: 'ignored' },
  deleteEventList: {
    method: 'DELETE',
    path: '/panel/api/event/delete-list',
    retry: 'idempotent',
    answer: 'ignored',
  },
  noShowEvent: {
    method: 'PUT',
    path: '/panel/api/event/no-show/{id}',
    retry: 'idempotent',
    answer: 'ignored',
  },
  noShowEventList: {
    method: 'PUT',
    path: '/panel/api/event/no-show-list',
    retry: 'idempotent',
    answer: 'ignored',
  },
  resendEventNotification: {
    method: 'PUT',
    path: '/panel/api/event/resend-notification/{id}',
    retry: 'unsafe',
    answer: 'ignored',
  },
  inviteParticipantsToEvent: {
    method: 'POST',
    path: '/panel/api/event/invite-participants/{id}',
    retry: 'unsafe',
    answer: 'ignored',
  },

  getListOfEventTypes: { method: 'GET', path: '/panel/api/event-type', retry: 'safe' },
  getEventType: { method: 'GET', path: '/panel/api/event-type/{id}', retry: 'safe' },
  getEventTypeAvailability: { method: 'GET', path: '/panel/api/event-type/availability/{id}', retry: 'safe' },
  saveAvailabilityRule: {
    method: 'PUT',
    path: '/panel/api/availability-rule',
    retry: 'idempotent',
    answer: 'ignored',
  },
  createSingleUseLink: { method: 'POST', path: '/panel/api/single-use-link/{id}', retry: 'unsafe' },

  getEventTypeTagList: { method: 'GET', path: '/panel/api/event-type-tag/{eventTypeId}', retry: 'safe' },
  addEventTypeTagToEventType: {
    method: 'PUT',
    path: '/panel/api/event-type-tag/{eventTypeId}/{tagId}',
    retry: 'idempotent',
    answer: 'ignored',
  },
  removeEventTypeTag: {
    method: 'DELETE',
    path: '/panel/api/event-type-tag/{eventTypeId}/{tagId}',
    retry: 'idempotent',
    answer: 'ignored',
  },
  getUserEventTypeTagList: { method: 'GET', path: '/panel/api/user-event-type-tag', retry: 'safe' },
  createUserEventTypeTag: { method: 'POST', path: '/panel/api/user-event-type-tag', retry: 'unsafe' },
  updateUserEventTypeTag: { method: 'PUT', path: '/panel/api/user-event-type-tag/{id}', retry: 'idempotent' },
  deleteUserEventTypeTag: {
    method: 'DELETE',
    path: '/panel/api/user-event-type-tag/{id}',
    retry: 'idempotent',
    answer: 'ignored',
  },

  getListOfPolls: { method: 'GET', path: '/panel/api/poll', retry: 'safe' },
  retrievePollById: { method: 'GET', path: '/panel/api/poll/{id}', retry: 'safe' },
  createNewPoll: { method: 'POST', path: '/panel/api/poll', retry: 'unsafe' },
  createPollResult: {
    method: 'POST',
    path: '/panel/api/poll/poll-result',
    retry: 'unsafe',
    answer: 'ignored',
  },
  deletePoll: { method: 'DELETE', path: '/panel/api/poll/{id}', retry: 'idempotent', answer: 'ignored' },
});
