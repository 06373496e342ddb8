import { operation, typesOf } from '../../facts.ts';
import { paging } from './paging.ts';

/** Votes on a date. */
export const pollOperations = [
  operation('getListOfPolls', 'GET /panel/api/poll', { query: paging, answer: 'PollListDTO' }),
  operation('retrievePollById', 'GET /panel/api/poll/{id:int}', { answer: 'PollDTO' }),
  operation('createNewPoll', 'POST /panel/api/poll', {
    body: 'PollRequestDTO',
    answer: 'PollDTO',
    status: 201,
  }),
  operation('createPollResult', 'POST /panel/api/poll/poll-result', {
    body: 'PollResultRequestDTO',
    status: 201,
  }),
  operation('deletePoll', 'DELETE /panel/api/poll/{id:int}', { status: 204 }),
];

export const pollTypes = typesOf({
  PollListDTO: { meta: 'MetaDataDTO', items: 'PollDTO[]' },
  PollDTO: {
    id: 'int',
    uuid: 'string',
    user: 'SimpleUserDTO',
    eventType: 'SimpleEventTypeDTO',
    voteVisibility: 'bool',
    commentVisibility: 'bool',
    emailNotification: 'bool',
    duration: 'int',
    name: 'string',
    createdAt: { is: 'string', format: 'instant' },
    availability: 'PollAvailabilityDTO[]',
  },
  PollAvailabilityDTO: {
    id: 'int',
    date: { is: 'string', format: 'instant' },
    results: 'PollResultDTO[]',
  },
  PollResultDTO: {
    email: 'string',
    comment: 'string',
  },
  PollRequestDTO: {
    eventTypeId: 'int!',
    voteVisibility: 'bool',
    commentVisibility: 'bool',
    emailNotification: 'bool',
    duration: { is: 'int', min: 1 },
    name: 'string!',
    availability: 'PollAvailabilityRequestDTO[]!',
  },
  PollAvailabilityRequestDTO: {
    date: { is: 'string!', format: 'instant' },
  },
  PollResultRequestDTO: {
    uuid: 'string!',
    availability: 'int[]!',
    email: { is: 'string!', format: 'email' },
    comment: 'string',
  },
});
