import { ValidationError } from '../../domain/errors.ts';
import type { EventFilter } from '../../domain/event.ts';
import type { Clients } from '../../fanout/clients.ts';
import { builder } from '../builder.ts';
import { EventTypeKindEnum } from '../enums.ts';
import { filterRefs, filterText } from '../page.ts';

export const EventFilterInput = builder.inputType('EventFilter', {
  description: 'Events that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These events, at most 100.' }),
    uuid: t.string({ description: "The provider's second id." }),
    state: t.string({ description: "The provider's own word for the status, for example `new`." }),
    paymentStatus: t.string({ description: "The provider's own word for how the payment stands." }),
    eventTypeKind: t.field({ type: EventTypeKindEnum, description: 'Events of event types of this kind.' }),
    invitee: t.string({ description: 'Address or name of the guest.' }),
    search: t.string({
      description:
        'Part of the title, place or notes, or of a name or address of those who meet, whatever the case.',
    }),
    eventTypeIds: t.idList({ description: 'Events of these event types, at most 100.' }),
    userIds: t.idList({ description: 'Events of these users, at most 100.' }),
    tagIds: t.idList({ description: 'Events of event types that carry one of these tags, at most 100.' }),
    scheduledAtFrom: t.field({ type: 'Date', description: "First day, in the account's zone." }),
    scheduledAtTo: t.field({ type: 'Date', description: "Last day, included, in the account's zone." }),
  }),
});

type EventFilterShape = typeof EventFilterInput.$inferInput;

/** @throws ValidationError naming the part of the filter that cannot be right */
export function toEventFilter(input: EventFilterShape | null | undefined, clients: Clients): EventFilter {
  if (input === null || input === undefined) return {};
  const { scheduledAtFrom: from, scheduledAtTo: to, eventTypeKind } = input;
  if (from && to && from > to) {
    throw new ValidationError(
      'filter.scheduledAtTo',
      'filter.scheduledAtTo is before filter.scheduledAtFrom.',
    );
  }
  if (eventTypeKind === 'UNKNOWN') {
    throw new ValidationError('filter.eventTypeKind', 'filter.eventTypeKind cannot be UNKNOWN.');
  }
  return {
    ids: filterRefs('Event', input.ids, 'filter.ids', clients),
    uuid: filterText(input.uuid, 'filter.uuid'),
    state: filterText(input.state, 'filter.state'),
    paymentStatus: filterText(input.paymentStatus, 'filter.paymentStatus'),
    invitee: filterText(input.invitee, 'filter.invitee'),
    search: filterText(input.search, 'filter.search'),
    eventTypes: filterRefs('EventType', input.eventTypeIds, 'filter.eventTypeIds', clients),
    hosts: filterRefs('User', input.userIds, 'filter.userIds', clients),
    tags: filterRefs('Tag', input.tagIds, 'filter.tagIds', clients),
    eventTypeKind: eventTypeKind ?? undefined,
    scheduledAtFrom: from ?? undefined,
    scheduledAtTo: to ?? undefined,
  };
}
