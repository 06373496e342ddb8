import type { EventFilter, EventOrderField } from '../../domain/event.ts';
import type { Pairs } from '../../kit/http.ts';
import { idList, kindName, one } from './filters.ts';

/** The document calls `orderField` the "field to use for sorting" and lists none: the answer's own names. */
export const eventOrders: Readonly<Record<EventOrderField, string>> = {
  STARTS_AT: 'scheduledAt',
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
};

export const toEventFilters = (filter: EventFilter): Pairs => [
  ...idList('filter[ids][]', filter.ids, 'filter.ids'),
  ...one('filter[uuid]', filter.uuid),
  ...one('filter[state]', filter.state),
  ...one('filter[paymentStatus]', filter.paymentStatus),
  ...one('filter[eventTypeType]', kindName(filter.eventTypeKind, 'filter.eventTypeKind')),
  ...one('filter[invitee]', filter.invitee),
  ...idList('filter[eventTypeList][]', filter.eventTypes, 'filter.eventTypeIds'),
  ...idList('filter[userList][]', filter.hosts, 'filter.userIds'),
  ...idList('filter[organizationTagList][]', filter.tags, 'filter.tagIds'),
  ...one('filter[scheduledAtFrom]', filter.scheduledAtFrom),
  ...one('filter[scheduledAtTo]', filter.scheduledAtTo),
];
