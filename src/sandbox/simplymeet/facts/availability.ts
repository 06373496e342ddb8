import { operation, typesOf } from '../../facts.ts';

/** When a kind of meeting can be booked, and the rules behind it. */
export const availabilityOperations = [
  operation('getEventTypeAvailability', 'GET /panel/api/event-type/availability/{id:int}', {
    query: {
      startDate: { is: 'string!', format: 'date' },
      endDate: { is: 'string!', format: 'date' },
      timezone: { is: 'string', format: 'zone' },
      durationId: 'int',
      userId: 'int',
    },
    answer: 'EventTypeAvailabilityDTO[]',
  }),
  operation('saveAvailabilityRule', 'PUT /panel/api/availability-rule', {
    body: 'AvailabilityRuleRequestDTO',
  }),
];

export const availabilityTypes = typesOf({
  EventTypeAvailabilityDTO: {
    date: 'string',
    hours: 'EventTypeAvailabilityHoursDTO[]',
    available: 'bool',
  },
  EventTypeAvailabilityHoursDTO: {
    start: 'string',
    available: 'bool',
  },
  AvailabilityRuleRequestDTO: {
    eventTypeIds: 'int[]!',
    availabilityRules: 'AvailabilityRuleDTO[]!',
    periodType: 'string!',
    periodTypeConfig: 'object',
    availabilityType: { is: 'string', enum: ['weekday', 'date'] },
  },
  AvailabilityRuleDTO: {
    type: 'string!',
    hourIntervals: 'HourIntervalDTO[]!',
    config: 'object!',
  },
  HourIntervalDTO: {
    start: { is: 'string!', format: 'time' },
    end: { is: 'string!', format: 'time' },
  },
});
