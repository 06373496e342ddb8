import type { Facts } from '../../facts.ts';
import { availabilityOperations, availabilityTypes } from './availability.ts';
import { eventRequestTypes } from './event-requests.ts';
import { eventTypeOperations, eventTypeTypes } from './event-types.ts';
import { eventOperations, eventTypes } from './events.ts';
import { policyOperations, policyTypes } from './policies.ts';
import { pollOperations, pollTypes } from './polls.ts';
import { tagOperations, tagTypes } from './tags.ts';
import { userOperations, userTypes } from './users.ts';

const types = [
  ...userTypes,
  ...policyTypes,
  ...eventTypes,
  ...eventRequestTypes,
  ...eventTypeTypes,
  ...availabilityTypes,
  ...tagTypes,
  ...pollTypes,
];

/**
 * SimplyMeet.me as its API page describes it: 39 operations. `EventListDTO`, `EventTypeListDTO`, `PollListDTO` and
 * `QuestionOption` are nameless there. The page gives no status codes and no list answers but the event list's.
 */
export const simplymeetFacts: Facts = {
  operations: [
    ...userOperations,
    ...policyOperations,
    ...eventOperations,
    ...eventTypeOperations,
    ...availabilityOperations,
    ...tagOperations,
    ...pollOperations,
  ],
  types: new Map(types.map((type) => [type.name, type])),
};
