import { typeNamed } from '../facts.ts';
import { toEventType } from './answer.ts';
import { simplymeetFacts } from './facts/index.ts';
import { eventTypeAt, type Handlers } from './handler.ts';
import { page, scalarsOf } from './list.ts';
import type { EventType, State } from './state.ts';

interface EventTypeFilter {
  readonly ids?: readonly number[];
  readonly forCurrentUser?: boolean;
  readonly manageRoundRobin?: boolean;
  readonly type?: string;
}

const orderable = scalarsOf<EventType>(
  typeNamed(simplymeetFacts, 'EventTypeDTO').fields,
  ({ plain }, name) => plain[name],
);

export const eventTypeHandlers: Handlers = {
  getEventType: (state, call) => toEventType(state, eventTypeAt(state, call)),
  getListOfEventTypes: (state, call) => {
    const filter = (call.query.filter ?? {}) as EventTypeFilter;
    const rows = [...state.eventTypes.values()].filter((it) => matches(state, it, filter));
    const { meta, items } = page(rows, call, orderable);
    return { meta, items: items.map((it) => toEventType(state, it)) };
  },
  /** Links are not kept: no documented call lists or redeems one. */
  createSingleUseLink: (state, call) => {
    eventTypeAt(state, call);
    const code = `ONCE-${state.random.hex(16)}`;
    return { code, url: `https://secure.simplymeet.me/s/${code}` };
  },
};

/** "That a user can edit" is read as: its own, and round-robin types it takes part in. `0` filters nothing. */
function matches({ currentUser }: State, eventType: EventType, filter: EventTypeFilter): boolean {
  const { id, ownerId, userIds, plain } = eventType;
  const owns = ownerId === currentUser.id;
  const takesPart = userIds.includes(currentUser.id);
  return (
    (filter.ids?.includes(id) ?? true) &&
    (filter.type === undefined || plain.type === filter.type) &&
    (!filter.forCurrentUser || owns || takesPart) &&
    (!filter.manageRoundRobin || owns || (takesPart && plain.type === 'round-robin'))
  );
}
