import { ValidationError } from '../../domain/errors.ts';
import type { EventTypeFilter } from '../../domain/event-type.ts';
import type { Clients } from '../../fanout/clients.ts';
import { eventTypeList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { EventTypeKindEnum, EventTypeOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { EventTypeObject, UserObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';
import { SearchResultsObject, searched } from '../search/object.ts';

const EventTypeFilterInput = builder.inputType('EventTypeFilter', {
  description: 'Event types that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These event types, at most 100.' }),
    kind: t.field({ type: EventTypeKindEnum, description: 'Of this kind.' }),
    mine: t.boolean({ description: 'Only those of the user whose key the account uses.' }),
    editable: t.boolean({ description: 'Only those that this user may edit.' }),
    search: t.string({ description: 'Part of the name or slug, whatever the case.' }),
  }),
});

function toFilter(
  input: typeof EventTypeFilterInput.$inferInput | null | undefined,
  clients: Clients,
): EventTypeFilter {
  if (input === null || input === undefined) return {};
  if (input.kind === 'UNKNOWN') throw new ValidationError('filter.kind', 'filter.kind cannot be UNKNOWN.');
  return {
    ids: filterRefs('EventType', input.ids, 'filter.ids', clients),
    kind: input.kind ?? undefined,
    mine: input.mine ?? undefined,
    editable: input.editable ?? undefined,
    search: filterText(input.search, 'filter.search'),
  };
}

const eventTypes = declareList({
  name: 'EventType',
  node: EventTypeObject,
  definition: eventTypeList,
  filter: EventTypeFilterInput,
  toFilter,
  orderField: EventTypeOrderFieldEnum,
});

eventTypes.below(UserObject, {
  description: 'Event types this user owns or hosts.',
  narrow: (asked, user) => ({ ...asked, users: [user] }),
  shareWalk: true,
});

eventTypes.across(SearchResultsObject, {
  ...searched,
  description: 'Event types whose name or slug holds the text.',
});
