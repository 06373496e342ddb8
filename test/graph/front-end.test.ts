import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AvailabilityDocument,
  BookEventDocument,
  CancelEventsDocument,
  EventDetailsDocument,
  EventTypesDocument,
  MoveEventDocument,
  UpcomingEventsDocument,
  type UpcomingEventsQuery,
} from '../generated/graphql.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { askTyped } from '../support/typed.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** The first event type of the first account, and a free time of it. */
async function bookable() {
  const { eventTypes } = await askTyped(gateway, EventTypesDocument, {});
  const eventType = eventTypes?.nodes.find(({ name, enabled }) => enabled && name === 'Intro call');
  if (eventType === undefined) throw new Error('nothing can be booked');
  const days = { id: eventType.id, from: '2026-12-07', to: '2026-12-11' };
  const { node } = await askTyped(gateway, AvailabilityDocument, days);
  const hours = node && 'availability' in node ? node.availability : [];
  const free = hours?.flatMap(({ hours: starts }) => starts).find(({ available }) => available);
  return { eventTypeId: eventType.id, startsAt: free?.startsAt ?? '' };
}

test('a team calendar pages through two accounts in one order', async () => {
  const starts: string[] = [];
  let after: string | null = null;
  do {
    const { events }: UpcomingEventsQuery = await askTyped(gateway, UpcomingEventsDocument, {
      first: 30,
      after,
      from: '2026-04-01',
    });
    if (!events) throw new Error('no events');
    starts.push(...events.nodes.flatMap(({ startsAt }) => startsAt ?? []));
    expect(events.sources.map(({ status }) => status)).toEqual(['OK', 'OK']);
    after = events.pageInfo.hasNextPage ? (events.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  expect(starts.length).toBe(51);
  expect(starts).toEqual([...starts].sort());
});

test('a meeting is found, booked, moved and called off', async () => {
  const { eventTypeId, startsAt } = await bookable();
  const invitee = { name: 'Grace Hopper', email: 'grace@example.com', timeZone: 'America/New_York' };
  const { eventCreate } = await askTyped(gateway, BookEventDocument, {
    input: { eventTypeId, startsAt, invitee },
  });
  expect(eventCreate?.userErrors).toEqual([]);
  expect(eventCreate?.event).toMatchObject({ startsAt, invitee: { email: 'grace@example.com' } });

  const id = eventCreate?.event?.id ?? '';
  const later = { startsAt: '2026-12-14T09:00:00.000Z', endsAt: '2026-12-14T09:30:00.000Z' };
  const { eventReschedule } = await askTyped(gateway, MoveEventDocument, {
    input: { id, eventTypeId, ...later },
  });
  expect(eventReschedule?.event).toMatchObject({ ...later, reschedulings: [{ previousStartsAt: startsAt }] });

  const { eventsCancel } = await askTyped(gateway, CancelEventsDocument, {
    input: { ids: [id], reason: 'Ill' },
  });
  expect(eventsCancel?.results).toMatchObject([{ id, error: null, event: { status: 'CANCELLED' } }]);
  const { node } = await askTyped(gateway, EventDetailsDocument, { id });
  expect(node).toMatchObject({ id, status: 'CANCELLED', cancellation: { reason: 'Ill' } });
});
