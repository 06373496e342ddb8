import { operation, typesOf } from '../../facts.ts';

/** Tags of the organization and which kinds of meeting carry them. */
export const tagOperations = [
  operation('getUserEventTypeTagList', 'GET /panel/api/user-event-type-tag', {
    answer: 'UserEventTypeTagDTO[]',
  }),
  operation('createUserEventTypeTag', 'POST /panel/api/user-event-type-tag', {
    body: 'UserEventTypeTagRequestDTO',
    answer: 'UserEventTypeTagDTO',
    status: 201,
  }),
  operation('updateUserEventTypeTag', 'PUT /panel/api/user-event-type-tag/{id:int}', {
    body: 'UserEventTypeTagRequestDTO',
    answer: 'UserEventTypeTagDTO',
  }),
  operation('deleteUserEventTypeTag', 'DELETE /panel/api/user-event-type-tag/{id:int}', { status: 204 }),
  operation('getEventTypeTagList', 'GET /panel/api/event-type-tag/{eventTypeId:int}', {
    answer: 'EventTypeTagDTO[]',
  }),
  operation('addEventTypeTagToEventType', 'PUT /panel/api/event-type-tag/{eventTypeId:int}/{tagId:int}'),
  operation('removeEventTypeTag', 'DELETE /panel/api/event-type-tag/{eventTypeId:int}/{tagId:int}', {
    status: 204,
  }),
];

export const tagTypes = typesOf({
  EventTypeTagDTO: {
    id: 'int',
    name: 'string',
    color: 'string',
    position: 'int',
    enabled: 'bool',
  },
  UserEventTypeTagDTO: {
    id: 'int',
    name: 'string',
    color: 'string',
    position: 'int',
    user: 'UserDTO',
  },
  UserEventTypeTagRequestDTO: {
    position: 'int',
    name: 'string!',
    color: 'string',
  },
});
