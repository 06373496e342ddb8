import { typeNamed } from '../facts.ts';
import { addDays, dayStart } from '../zone.ts';
import { durationOf, toEvent } from './answer.ts';
import { simplymeetFacts } from './facts/index.ts';
import { eventAt, type Handlers } from './handler.ts';
import { page, scalarsOf } from './list.ts';
import type { Meeting, State } from './state.ts';

interface EventFilter {
  readonly ids?: readonly number[];
  readonly eventTypeType?: string;
  readonly state?: string;
  readonly paymentStatus?: string;
  readonly invitee?: string;
  readonly uuid?: string;
  readonly eventTypeList?: readonly number[];
  readonly userList?: readonly number[];
  readonly organizationTagList?: readonly number[];
  readonly scheduledAtFrom?: string;
  readonly scheduledAtTo?: string;
}

const orderable = scalarsOf<Meeting>(typeNamed(simplymeetFacts, 'EventDTO').fields, (event, name) =>
  name === 'duration' ? durationOf(event) : event[name as keyof Meeting],
);

export const eventReads: Handlers = {
  getEvent: (state, call) => toEvent(state, eventAt(state, call)),
  getListOfEvents: (state, call) => {
    const tests = testsOf(state, (call.query.filter ?? {}) as EventFilter);
    const rows = [...state.events.values()].filter((event) => tests.every((test) => test(event)));
    const { meta, items } = page(rows, call, orderable);
    return { meta, items: items.map((event) => toEvent(state, event)) };
  },
};

type Test = (event: Meeting) => boolean;

/** Filters narrow together; inside a list one match is enough. How the provider combines them is not stated. */
function testsOf(state: State, filter: EventFilter): Test[] {
  const { ids, state: wanted, paymentStatus, uuid } = filter;
  const tests: (Test | undefined)[] = [
    ids && ((event) => ids.includes(event.id)),
    wanted === undefined ? undefined : (event) => event.state === wanted,
    paymentStatus === undefined ? undefined : (event) => event.payment?.status === paymentStatus,
    uuid === undefined ? undefined : (event) => event.uuid === uuid,
    ...testsOfType(state, filter),
    ...testsOfPeople(filter),
    ...testsOfDays(state, filter),
  ];
  return tests.filter((test) => test !== undefined);
}

/** A tag is on an event when its event type carries it: an assumption, the document only says "tag ids". */
function testsOfType(state: State, { eventTypeType, eventTypeList, organizationTagList }: EventFilter) {
  const typeOf = (event: Meeting) => state.eventTypes.get(event.eventTypeId);
  return [
    eventTypeType === undefined ? undefined : (event: Meeting) => typeOf(event)?.plain.type === eventTypeType,
    eventTypeList && ((event: Meeting) => eventTypeList.includes(event.eventTypeId)),
    organizationTagList &&
      ((event: Meeting) => organizationTagList.some((tag) => typeOf(event)?.tags.has(tag))),
  ];
}

/** `userList` finds hosts and everyone else assigned; `invitee` part of the mail address or the name, in any case. */
function testsOfPeople({ userList, invitee }: EventFilter) {
  const part = invitee?.toLowerCase();
  return [
    userList && ((event: Meeting) => [event.userId, ...event.userIds].some((id) => userList.includes(id))),
    part === undefined
      ? undefined
      : ({ invitee: { email, fullName } }: Meeting) =>
          email.toLowerCase().includes(part) || fullName.toLowerCase().includes(part),
  ];
}

/** Whole days of the account's zone, both ends included. */
function testsOfDays({ zone }: State, { scheduledAtFrom, scheduledAtTo }: EventFilter) {
  const from = scheduledAtFrom === undefined ? -Infinity : dayStart(scheduledAtFrom, zone);
  const until = scheduledAtTo === undefined ? Infinity : dayStart(addDays(scheduledAtTo, 1), zone);
  return [(event: Meeting) => event.scheduledAt >= from && event.scheduledAt < until];
}
