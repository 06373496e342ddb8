import { ValidationError } from '../../domain/errors.ts';
import { eventList } from '../../fanout/lists.ts';
import { builder } from '../builder.ts';
import { described } from '../described.ts';
import { EventOrderFieldEnum } from '../enums.ts';
import { declareList } from '../list.ts';
import { EventObject, EventTypeObject, UserObject } from '../objects.ts';
import { both } from '../page.ts';
import { PersonObject } from '../person/object.ts';
import { userRefsOf } from '../person/users.ts';
import { SearchResultsObject, searched } from '../search/object.ts';
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

const alreadyNarrowed = 'filter.invitee: with `as: INVITEE` the invitee is the person.';

const PersonRoleEnum = builder.enumType('PersonRole', {
  description: 'What a person is in a meeting.',
  values: described({
    USER: 'A user with the address holds it, or takes part in it at the provider.',
    INVITEE: 'It was booked with the address.',
  }),
});

events.across(PersonObject, {
  description: 'Events of whoever has this address, at any account: held by them, or booked by them.',
  args: builder.args((t) => ({
    as: t.field({
      type: PersonRoleEnum,
      required: true,
      defaultValue: 'USER',
      description: 'What the person is in the meeting.',
    }),
  })),
  accounts: ({ accounts }) => accounts,
  narrow: (filter, person, context, { as }) => {
    const scope = `${as}:${person.email}`;
    if (as === 'USER') return { filter, late: { by: 'hosts', find: userRefsOf(person, context) }, scope };
    if (filter.invitee !== undefined) throw new ValidationError('filter.invitee', alreadyNarrowed);
    // The provider finds addresses that hold this one as well: those are dropped here.
    return { filter: { ...filter, invitee: person.email, inviteeEmail: person.email }, scope };
  },
});

events.across(SearchResultsObject, {
  ...searched,
  description:
    'Events that hold the text in their title, place or notes, or in a name or address of who meets.',
});
