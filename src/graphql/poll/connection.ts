import type { PollFilter } from '../../domain/poll.ts';
import type { Clients } from '../../fanout/clients.ts';
import { pollList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { PollOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { PollObject, UserObject } from '../objects.ts';
import { filterRefs, filterText } from '../page.ts';

const PollFilterInput = builder.inputType('PollFilter', {
  description: 'Polls that match all that is given.',
  fields: (t) => ({
    ids: t.idList({ description: 'These polls, at most 100.' }),
    eventTypeIds: t.idList({ description: 'Polls about these event types, at most 100.' }),
    search: t.string({ description: 'Part of the name, whatever the case.' }),
  }),
});

const toFilter = (
  input: typeof PollFilterInput.$inferInput | null | undefined,
  clients: Clients,
): PollFilter => ({
  ids: filterRefs('Poll', input?.ids, 'filter.ids', clients),
  eventTypes: filterRefs('EventType', input?.eventTypeIds, 'filter.eventTypeIds', clients),
  search: filterText(input?.search, 'filter.search'),
});

const polls = declareList({
  name: 'Poll',
  node: PollObject,
  definition: pollList,
  filter: PollFilterInput,
  toFilter,
  orderField: PollOrderFieldEnum,
});

polls.below(UserObject, {
  description: 'Polls this user made.',
  narrow: (asked, user) => ({ ...asked, owners: [user] }),
  shareWalk: true,
});
