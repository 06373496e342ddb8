import type { Event } from '../../domain/event.ts';
import { type Ref, refKey } from '../../domain/ref.ts';
import { type BulkAct, type BulkItem, bulk } from '../../fanout/bulk.ts';
import { builder } from '../builder.ts';
import { bulkItemOf } from '../bulk.ts';
import type { Context } from '../context.ts';
import { manyRefs } from '../ids.ts';
import { mutation, type PayloadRef } from '../mutation.ts';
import { EventObject } from '../objects.ts';

const EventResult = bulkItemOf<Event>('EventResult', 'Event');

builder.objectField(EventResult, 'event', (t) =>
  t.field({
    type: EventObject,
    description: 'The meeting as it is now at the provider; null when it is gone.',
    resolve: ({ thing }) => thing,
  }),
);

const idsDescription = 'Meetings of any accounts, at most 500. All ids are checked before anything is done.';

const EventsCancelPayload = mutation('eventsCancel', {
  description: 'Calls many meetings off with one call an account, and lets the providers tell the guests.',
  input: (t) => ({
    ids: t.idList({ required: true, description: idsDescription }),
    reason: t.string({ description: 'Why, the same for all.' }),
  }),
  run: ({ ids, reason }, context) =>
    bulk(manyRefs('Event', ids, 'ids', context.clients), {
      act: (account, own) => context.clients.need(account, 'cancelEvents')(own, reason ?? null),
      read: readAgain(context),
      done: (event) => event?.status === 'CANCELLED',
    }),
});

const EventsDeletePayload = mutation('eventsDelete', {
  description:
    'Removes many meetings with one call an account. A meeting that is gone already counts as removed.',
  input: (t) => ({ ids: t.idList({ required: true, description: idsDescription }) }),
  run: ({ ids }, context) =>
    bulk(manyRefs('Event', ids, 'ids', context.clients), {
      act: (account, own) => context.clients.need(account, 'deleteEvents')(own),
      read: readAgain(context),
      done: (event) => event === null,
      removes: true,
    }),
});

const EventsMarkNoShowPayload = mutation('eventsMarkNoShow', {
  description: 'Notes for many meetings that the guest did not come, with one call an account.',
  input: (t) => ({ ids: t.idList({ required: true, description: idsDescription }) }),
  run: ({ ids }, context) =>
    bulk(manyRefs('Event', ids, 'ids', context.clients), {
      act: (account, own) => context.clients.need(account, 'markEventsNoShow')(own),
      read: readAgain(context),
      // Providers list no words for states, so a failure cannot be told from a success by reading again.
      done: () => false,
    }),
});

for (const payload of [EventsCancelPayload, EventsDeletePayload, EventsMarkNoShowPayload])
  showResults(payload);

function showResults(payload: PayloadRef<readonly BulkItem<Event>[]>): void {
  builder.objectField(payload, 'results', (t) =>
    t.field({
      type: [EventResult],
      nullable: false,
      description: 'One answer an id, in the order given.',
      resolve: ({ result }) => [...(result ?? [])],
    }),
  );
}

const readAgain =
  (context: Context): BulkAct<Event>['read'] =>
  async (refs: readonly Ref[]) =>
    (await EventObject.getDataloader(context).loadMany(refs.map(refKey))) as (Event | null | Error)[];
