import { typesOf } from '../../facts.ts';

/** Bodies of the writes on booked meetings. Which fields are required the document leaves open: our minimum. */
export const eventRequestTypes = typesOf({
  CreateEventRequestDTO: {
    scheduledAt: { is: 'string!', format: 'local' },
    eventType: 'int!',
    invitee: 'InviteeRequestDTO!',
    durationId: 'int',
    answers: 'AnswerRequestDTO[]',
    participants: 'ParticipantRequestDTO[]',
    locationType: 'string',
    location: 'string',
  },
  InviteeRequestDTO: {
    fullName: 'string!',
    email: { is: 'string!', format: 'email' },
    timezone: { is: 'string', format: 'zone' },
    locale: 'string',
    phoneNumber: 'string',
    cancellationPolicy: 'string',
  },
  AnswerRequestDTO: {
    value: 'string!',
    question: 'string!',
  },
  ParticipantRequestDTO: {
    email: { is: 'string!', format: 'email' },
  },
  EditEventRequestDTO: {
    id: 'int',
    invitee: 'EditEventInviteeRequestDTO',
    answers: 'EditEventAnswerRequestDTO[]',
  },
  EditEventInviteeRequestDTO: {
    fullName: 'string',
    phoneNumber: 'string',
  },
  EditEventAnswerRequestDTO: {
    id: 'int!',
    value: 'string!',
  },
  EventEditNotesRequestDTO: {
    notes: 'string!',
  },
  RescheduleEventRequestDTO: {
    start: { is: 'string!', format: 'local' },
    end: { is: 'string!', format: 'local' },
    eventTypeId: 'int!',
    userId: 'int',
  },
  CancelEventRequestDTO: {
    reason: 'string',
  },
  CancelEventListRequestDTO: {
    ids: 'int[]!',
    reason: 'string',
  },
  DeleteEventListRequestDTO: {
    ids: 'int[]!',
  },
  NoShowEventListRequestDTO: {
    ids: 'int[]!',
  },
  EventInviteParticipantsRequestDTO: {
    emails: { is: 'string[]!', format: 'email' },
    message: 'string',
  },
});
