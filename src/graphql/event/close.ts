import { formatGlobalId } from '../../domain/global-id.ts';
import { builder } from '../builder.ts';
import { refOf } from '../ids.ts';
import { mutation } from '../mutation.ts';
import { showEvent } from './payload.ts';

/** Ways a meeting ends before or after its time. */
const EventCancelPayload = mutation('eventCancel', {
  description: 'Calls the meeting off and lets the provider tell its guests.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The meeting.' }),
    reason: t.string({ description: 'Why; guests may be told.' }),
  }),
  run: async ({ id, reason }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    await clients.need(event.account, 'cancelEvent')(event.id, reason ?? null);
    return event;
  },
});

const EventMarkNoShowPayload = mutation('eventMarkNoShow', {
  description: 'Notes that the guest did not come.',
  input: (t) => ({ id: t.id({ required: true, description: 'The meeting.' }) }),
  run: async ({ id }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    await clients.need(event.account, 'markEventNoShow')(event.id);
    return event;
  },
});

showEvent(EventCancelPayload);
showEvent(EventMarkNoShowPayload);

const EventDeletePayload = mutation('eventDelete', {
  description: 'Removes the meeting for good.',
  input: (t) => ({ id: t.id({ required: true, description: 'The meeting.' }) }),
  run: async ({ id }, { clients }) => {
    const event = refOf('Event', id, 'id', clients);
    await clients.need(event.account, 'deleteEvent')(event.id);
    return formatGlobalId('Event', event);
  },
});

builder.objectField(EventDeletePayload, 'deletedId', (t) =>
  t.id({ description: 'The id of what was removed.', resolve: ({ result }) => result }),
);
