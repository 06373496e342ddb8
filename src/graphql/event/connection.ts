import { eventList } from '../../fanout/lists.ts';
import { EventOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { EventObject, EventTypeObject, UserObject } from '../objects.ts';
import { both } from '../page.ts';
import { EventFilterInput, toEventFilter } from './filter.ts';

const events = declareList({
  name: 'Event',
  node: EventObject,
  definition: eventList,
  filter: EventFilterInput,
  toFilter: toEventFilter,
  orderField: EventOrderFieldEnum,
});

events.below(UserObject, {
  description: 'Events this user hosts or takes part in at the provider.',
  narrow: (asked, user) => ({ ...asked, hosts: both(asked.hosts, user) }),
});

events.below(EventTypeObject, {
  description: 'Events booked as this type.',
  narrow: (asked, eventType) => ({ ...asked, eventTypes: both(asked.eventTypes, eventType) }),
});
