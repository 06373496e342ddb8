import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allProviders, startGateway, type TestGateway } from '../support/gateway.ts';

const folder = new URL('../../schema/operations/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .sort();

const both = (calls: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    ['sales-meet', 'support-meet'].flatMap((account) =>
      Object.entries(calls).map(([operation, count]) => [`${account} ${operation}`, count]),
    ),
  );

/** One list of users an account. */
const usersOnce = {
  ...both({ getUserList: 1 }),
  'paris-vyte listUsers': 1,
  'office-cal listUsers': 1,
  'platform-cal oauth_client_users_controller_get_managed_users': 1,
  'north-epilot listUsersV2': 1,
  'solar-epilot listUsersV2': 1,
};

/** What each sample costs on a freshly seeded sandbox. */
const costs: Readonly<Record<string, Record<string, number>>> = {
  '01-accounts': {
    ...both({ getCurrentUser: 1 }),
    'paris-vyte listUsers': 1,
    'platform-cal me_controller_get_me': 1,
    'north-epilot getMeV2': 1,
    'solar-epilot getMeV2': 1,
  },
  '02-upcoming-events': both({ getListOfEvents: 1 }),
  '03-events-with-tags': {
    'sales-meet getListOfEvents': 1,
    'sales-meet getEventTypeTagList': 6,
    'support-meet getListOfEvents': 1,
    'support-meet getEventTypeTagList': 9,
  },
  '04-event-details': { 'sales-meet getEvent': 1 },
  '05-users': { ...both({ getListOfEventTypes: 1 }), ...usersOnce },
  '06-event-types': both({ getListOfEventTypes: 1 }),
  '07-availability': { 'sales-meet getEventType': 1, 'sales-meet getEventTypeAvailability': 1 },
  '08-book-event': { 'sales-meet createEvent': 1 },
  '09-move-event': { 'support-meet rescheduleEvent': 1, 'support-meet getEvent': 1 },
  '10-cancel-events': both({ cancelEventList: 1, getEvent: 1 }),
  '11-polls': both({ getListOfPolls: 1 }),
  '12-account-settings': {
    'sales-meet getCurrentUser': 1,
    'sales-meet getListOfAclRules': 1,
    'sales-meet getListOfIntegrations': 1,
    'sales-meet getOrganizationCancellationPolicy': 1,
    'sales-meet getUserCancellationPolicy': 1,
    'sales-meet getUserEventTypeTagList': 1,
  },
  '13-create-tag': { 'sales-meet createUserEventTypeTag': 1 },
  '14-people-everywhere': {
    ...usersOnce,
    'north-epilot getGroups': 1,
    'solar-epilot getGroups': 1,
  },
  '15-one-address': usersOnce,
  // Its share, and the rest of what the short list of the other left over.
  '16-groups': { 'north-epilot getGroups': 2, 'solar-epilot getGroups': 1 },
  '17-webhooks': {
    'platform-cal webhooks_controller_get_webhooks': 1,
    'platform-cal oauth_client_webhooks_controller_get_oauth_client_webhooks': 1,
    'platform-cal me_controller_get_me': 1,
  },
  '18-create-user': { 'paris-vyte createUser': 1 },
  '19-invite-user': { 'north-epilot inviteUser': 1 },
  // An answer to a write has no whole members.
  '20-group-members': {
    'north-epilot getGroup': 1,
    'north-epilot updateGroup': 1,
    'north-epilot listUsersV2': 1,
  },
  '21-own-settings': {
    'north-epilot getMeV2': 1,
    'north-epilot listUserSettings': 1,
    'north-epilot getUserSettingsScope': 1,
    'north-epilot listPasskeys': 1,
  },
  '24-person': {
    ...usersOnce,
    ...both({ getUserList: 1, getListOfEvents: 1 }),
    'north-epilot getGroupsForUser': 1,
    'solar-epilot getGroupsForUser': 1,
  },
  '25-search': {
    ...usersOnce,
    ...both({ getUserList: 1, getListOfEvents: 1, getListOfEventTypes: 1 }),
    'north-epilot getGroups': 1,
    'solar-epilot getGroups': 1,
  },
  '22-health': {},
  '23-fast-accounts-first': both({ getListOfEvents: 1 }),
};

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ only: allProviders });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

describe('every sample operation', () => {
  test('is in the table of costs', () => {
    expect(names).toEqual(Object.keys(costs).sort());
  });

  test.each(names)('%s answers without errors, in the fewest calls', async (name) => {
    const variables = readdirSync(folder).includes(`${name}.json`) ? JSON.parse(read(`${name}.json`)) : {};
    const answer = await gateway.ask(read(`${name}.graphql`), variables);
    expect(answer.errors).toBeUndefined();
    const text = JSON.stringify(answer.data);
    expect(text).not.toMatch(
      /"userErrors":\[\{|"error":\{"code":"(?!UNSUPPORTED)|"status":"FAILED"|"(?:node|account|event|tag)":null/,
    );
    expect(text.length).toBeGreaterThan(100);
    expect(gateway.calls()).toEqual(costs[name]);
  });
});
