import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

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

/** What each sample costs on a freshly seeded sandbox. */
const costs: Readonly<Record<string, Record<string, number>>> = {
  '01-accounts': both({ getCurrentUser: 1 }),
  '02-upcoming-events': both({ getListOfEvents: 1 }),
  '03-events-with-tags': {
    'sales-meet getListOfEvents': 1,
    'sales-meet getEventTypeTagList': 6,
    'support-meet getListOfEvents': 1,
    'support-meet getEventTypeTagList': 9,
  },
  '04-event-details': { 'sales-meet getEvent': 1 },
  '05-users': both({ getUserList: 1, getListOfEventTypes: 1 }),
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
};

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.control.reset());

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
      /"userErrors":\[\{|"error":\{|"status":"FAILED"|"(?:node|account|event|tag)":null/,
    );
    expect(text.length).toBeGreaterThan(100);
    expect(gateway.calls()).toEqual(costs[name]);
  });
});
