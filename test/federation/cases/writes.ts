import { eventId, globalId, sales, support } from '../../support/ids.ts';
import { type Case, once } from './case.ts';

/** Acts that the samples do not have, their refusals, and a fault. */
export const writeCases: readonly Case[] = [
  once(
    'an act refused, in the words of its input',
    `mutation ($input: EventCancelInput!) { eventCancel(input: $input) { event { id }
      userErrors { __typename code message field } } }`,
    { input: { id: globalId('User', sales, 17) } },
  ),
  {
    name: 'two acts in order, then a look',
    run: async (ask) => [
      await ask(
        `mutation ($one: EventNotesUpdateInput!, $two: EventCancelInput!) {
          eventNotesUpdate(input: $one) { event { id notes } userErrors { code } }
          eventCancel(input: $two) { event { id status cancellation { reason } } userErrors { code } } }`,
        {
          one: { id: eventId(sales, 9003), notes: 'by a router' },
          two: { id: eventId(sales, 9003), reason: 'ill' },
        },
      ),
      await ask(
        `{ lookup(account: "${sales}", type: Event, externalId: "9003") { ... on Event { notes status } } }`,
      ),
    ],
  },
  {
    ...once(
      'an act whose provider is down',
      `mutation ($input: TagCreateInput!) { tagCreate(input: $input) { tag { name } userErrors { code } } }`,
      { input: { account: support, name: 'Late', color: '#cc3355' } },
    ),
    prepare: ({ control }) => control.setFaults([{ kind: 'status', status: 500 }]),
  },
];
