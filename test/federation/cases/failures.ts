import { sales, support } from '../../support/ids.ts';
import { type Case, once } from './case.ts';

/** What is refused, what is unsupported, and what a provider does wrong. */
export const failureCases: readonly Case[] = [
  once('refused: a page of 101', '{ events(first: 101) { nodes { id } } }'),
  once('refused: an account that there is not', '{ users(accounts: ["elsewhere"]) { nodes { id } } }'),
  once(
    'refused: a cursor of no list',
    '{ events(first: 2, after: "nonsense") { nodes { id } } accounts { name } }',
  ),
  once(
    'refused: an id that the provider could not have made',
    `{ lookup(account: "${sales}", type: Event, externalId: "12/../../x") { id } accounts { name } }`,
  ),
  once(
    'unsupported: meetings of a provider without any',
    `{ account(name: "paris-vyte") { name events(first: 3) { nodes { id } sources { status error { code message } } } } }`,
  ),
  {
    ...once(
      'one of two accounts down',
      `{ events(first: 4) { nodes { id title } totalCount sources { account { name } status count error { code retryable } } } }`,
    ),
    prepare: ({ control }) => control.setFaults([{ kind: 'status', status: 503, account: support }]),
  },
  {
    ...once('every account of a list down', '{ events(first: 4) { nodes { id } } accounts { name } }'),
    prepare: ({ control }) => control.setFaults([{ kind: 'status', status: 503 }]),
  },
  {
    ...once(
      'a part of a thing that cannot be read',
      `{ account(name: "${sales}") { name tags { id } integrations { user } viewer { user { name } } } }`,
    ),
    prepare: ({ control }) =>
      control.setFaults([{ kind: 'status', status: 500, operation: 'getListOfIntegrations' }]),
  },
  {
    ...once(
      'tags of some event types cannot be read',
      '{ eventTypes(first: 12) { nodes { id name tags { id name } } } }',
    ),
    prepare: ({ control }) =>
      control.setFaults([
        { kind: 'status', status: 403, operation: 'getEventTypeTagList', account: support },
      ]),
  },
  {
    ...once(
      'the provider says when to come back',
      `{ account(name: "${sales}") { viewer { user { name } } } }`,
    ),
    prepare: ({ control }) => control.setFaults([{ kind: 'status', status: 429, retryAfter: 30 }]),
  },
];
