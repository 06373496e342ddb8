import { describe, expect, test } from 'vitest';
import { query, useSandbox } from './helper.ts';
import type { EventType, Identified, Integrations, Listed, Meeting, Poll, Refused, User } from './shapes.ts';

const used = useSandbox({ seed: 3 });

const events = async (pairs: readonly (readonly [string, string | number])[], account = 'sales-meet') =>
  (await used.ask<Listed<Meeting>>(`GET /panel/api/event/?${query(pairs)}`, { account })).json;

const idsOf = ({ items }: Listed<Identified>): number[] => items.map(({ id }) => id);
const idsAt = async (line: string) => idsOf((await used.ask<Listed<Identified>>(line)).json);

const all = [['skipPagination', 1]] as const;

describe('what is there', () => {
  test.each([
    ['sales-meet', 60, 6, 5, 4, 5],
    ['support-meet', 140, 9, 8, 6, 6],
  ])('%s has its own data', async (account, meetings, types, users, polls, tags) => {
    const counts = await Promise.all([
      events([], account).then(({ meta }) => meta.itemsCount),
      used
        .ask<Listed<EventType>>('GET /panel/api/event-type', { account })
        .then(({ json }) => json.meta.itemsCount),
      used.ask<User[]>('GET /panel/api/user', { account }).then(({ json }) => json.length),
      used.ask<Listed<Poll>>('GET /panel/api/poll', { account }).then(({ json }) => json.meta.itemsCount),
      used
        .ask<Identified[]>('GET /panel/api/user-event-type-tag', { account })
        .then(({ json }) => json.length),
    ]);
    expect(counts).toEqual([meetings, types, users, polls, tags]);
  });

  test('two people work for both, one under an address in other capitals', async () => {
    const mails = async (account: string) =>
      (await used.ask<User[]>('GET /panel/api/user', { account })).json.map(({ email }) => email);
    const [sales, support] = [await mails('sales-meet'), await mails('support-meet')];
    const shared = sales.filter((mail) => support.some((it) => it.toLowerCase() === mail));
    expect(shared.sort()).toEqual(['ada.byron@example.com', 'grace.hopper@example.com']);
    expect(support).toContain('Grace.Hopper@Example.com');
  });

  test.each(['sales-meet', 'support-meet'])(
    'the first event of %s leaves no field empty',
    async (account) => {
      const { json } = await used.ask<Meeting>('GET /panel/api/event/9001', { account });
      const empty: string[] = [];
      const walk = (value: unknown, path: string): void => {
        if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) empty.push(path);
        else if (typeof value === 'object')
          for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      };
      walk(json, 'event');
      // A text question offers no options.
      expect(empty).toEqual(['event.eventType.questions.0.config']);
      expect(json.rescheduling[0]?.previousUser.organization.socialLink.id).toBeGreaterThan(0);
    },
  );

  test('secrets are there to be kept back', async () => {
    const user = await used.ask<User>('GET /panel/api/current-user');
    expect(user.json.connections[0]?.accessToken).toMatch(/^CANARY-/);
    const { text, json } = await used.ask<Integrations>('GET /panel/api/integration');
    expect(text.match(/CANARY-/g)?.length).toBeGreaterThanOrEqual(7);
    expect(json.organization[0]?.settings).toMatchObject({ currency: 'EUR', credentials: { mode: 'live' } });
  });

  test('polls carry less of the user and of the event type, the latter in snake case', async () => {
    const { json } = await used.ask<Poll>('GET /panel/api/poll/501');
    expect(Object.keys(json.user)).toEqual(['id', 'email', 'fullName']);
    expect(json.eventType).toMatchObject({ id: 301, user_full_name: 'Ada Byron', localized: true });
    expect(json.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
    expect(json.availability[0]?.results[0]).toEqual({
      email: 'maria.kowalska@guests.example',
      comment: 'Morning is best',
    });
  });
});

describe('paging and order', () => {
  test('pages fit together when an order is given', async () => {
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) =>
        events([
          ['page', page],
          ['onPage', 25],
          ['orderField', 'id'],
        ]),
      ),
    );
    expect(pages.map(({ items }) => items.length)).toEqual([25, 25, 10, 0]);
    expect(pages[1]?.meta).toEqual({ pagesCount: 3, itemsPerPage: 25, itemsCount: 60, currentPage: 2 });
    expect(pages.flatMap(idsOf)).toEqual(Array.from({ length: 60 }, (_, index) => 9001 + index));
  });

  test('without an order no two requests agree', async () => {
    const [one, other] = [idsOf(await events(all)), idsOf(await events(all))];
    expect(one).not.toEqual(other);
    expect(one.toSorted()).toEqual(other.toSorted());
  });

  test.each(['scheduledAt', 'uuid', 'duration', 'state', 'canceledAt'] as const)(
    'orders by %s both ways',
    async (field) => {
      const values = async (orderDirection: string) =>
        (await events([...all, ['orderField', field], ['orderDirection', orderDirection]])).items.map(
          (event) => event[field] ?? '',
        );
      const ascending = await values('asc');
      const sorted = ascending.toSorted((one, other) => (one < other ? -1 : Number(one > other)));
      expect(ascending).toEqual(sorted);
      expect(await values('desc')).toEqual(sorted.toReversed());
    },
  );

  test.each([
    ['page', '0', 'This value should be 1 or more.'],
    ['page', 'two', 'This value should be of type int.'],
    ['onPage', '101', 'This value should be 100 or less.'],
    ['skipPagination', 'true', 'This value should be of type bool (1 or 0).'],
    ['orderDirection', 'up', 'The value you selected is not a valid choice.'],
    ['orderField', 'user', 'This field cannot be ordered by.'],
    ['groupBy', 'state', 'The sandbox does not know what groupBy does to the answer.'],
  ])('refuses %s=%s', async (name, value, message) => {
    for (const path of ['/panel/api/event/', '/panel/api/event-type', '/panel/api/poll']) {
      const refused = await used.ask<Refused>(`GET ${path}?${query([[name, value]])}`);
      expect([refused.status, refused.json.errors]).toEqual([422, { [name]: [message] }]);
    }
  });
});

describe('filters of events', () => {
  test.each<readonly [string, readonly (readonly [string, string | number])[], readonly number[]]>([
    [
      'ids',
      [
        ['filter[ids][]', 9003],
        ['filter[ids][]', 9001],
        ['filter[ids][]', 1],
      ],
      [9001, 9003],
    ],
    ['invitee by name', [['filter[invitee]', 'EMMY']], [9001]],
    ['invitee by mail', [['filter[invitee]', 'noether@guests']], [9001]],
    [
      'first day',
      [
        ['filter[scheduledAtFrom]', '2026-03-10'],
        ['filter[scheduledAtTo]', '2026-03-10'],
        ['filter[ids][]', 9003],
      ],
      [9003],
    ],
    [
      'day after',
      [
        ['filter[scheduledAtFrom]', '2026-03-11'],
        ['filter[ids][]', 9003],
      ],
      [],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(idsOf(await events(filter)).sort()).toEqual(expected);
  });

  test('whole days are those of the account', async () => {
    const on = async (day: string) =>
      idsOf(
        await events(
          [
            ['filter[scheduledAtFrom]', day],
            ['filter[scheduledAtTo]', day],
            ['filter[ids][]', 9003],
          ],
          'support-meet',
        ),
      );
    expect([await on('2026-03-10'), await on('2026-03-11')]).toEqual([[], [9003]]);
    const { json } = await used.ask<Meeting>('GET /panel/api/event/9003', { account: 'support-meet' });
    expect(json.scheduledAt).toBe('2026-03-11 00:30:00');
  });

  test.each<readonly [string, string | number, (event: Meeting) => boolean]>([
    ['filter[state]', 'canceled', (event) => event.state === 'canceled'],
    ['filter[paymentStatus]', 'pending', (event) => event.payment?.status === 'pending'],
    ['filter[eventTypeType]', 'collective', (event) => event.eventType.type === 'collective'],
    ['filter[eventTypeList][]', 302, (event) => event.eventType.id === 302],
    ['filter[userList][]', 18, (event) => event.user.id === 18 || event.users.some(({ id }) => id === 18)],
    ['filter[organizationTagList][]', 72, (event) => [301, 302].includes(event.eventType.id)],
  ])('%s=%s', async (name, value, fits) => {
    const expected = (await events(all)).items.filter(fits).map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(await events([...all, [name, value]])).sort()).toEqual(expected.sort());
  });

  test('uuid', async () => {
    const { uuid } = (await used.ask<Meeting>('GET /panel/api/event/9002')).json;
    expect(idsOf(await events([['filter[uuid]', uuid]]))).toEqual([9002]);
  });

  test.each([
    ['filter[ids]', '1', 'filter.ids', 'This parameter was not expected.'],
    ['filter[ids][0]', '1', 'filter.ids.0', 'This parameter was not expected.'],
    ['filter[ids][]', 'x', 'filter.ids', 'This value should be of type int.'],
    [
      'filter[scheduledAtFrom]',
      '2026-02-30',
      'filter.scheduledAtFrom',
      'This value is not a valid date (YYYY-MM-DD).',
    ],
  ])('refuses %s=%s', async (name, value, path, message) => {
    const refused = await used.ask<Refused>(`GET /panel/api/event/?${query([[name, value]])}`);
    expect([refused.status, refused.json.errors]).toEqual([422, { [path]: [message] }]);
  });

  test('refuses a single value given twice, and reads brackets written plainly', async () => {
    const twice = await used.ask<Refused>('GET /panel/api/event/?filter[state]=new&filter[state]=canceled');
    expect(twice.json.errors).toEqual({ 'filter.state': ['This parameter was given more than once.'] });
    expect(await idsAt('GET /panel/api/event/?filter[ids][]=9001')).toEqual([9001]);
  });
});

test('event types are filtered by id, type, the current user and what it may edit', async () => {
  const types = (name: string, value: string | number) =>
    idsAt(`GET /panel/api/event-type?orderField=id&${query([[name, value]])}`);
  expect(await types('filter[ids][]', 303)).toEqual([303]);
  expect(await types('filter[type]', 'round-robin')).toEqual([302, 305]);
  expect(await types('filter[forCurrentUser]', 1)).toEqual([301, 305, 306]);
  expect(await types('filter[forCurrentUser]', 0)).toHaveLength(6);
  expect(await types('filter[manageRoundRobin]', 1)).toEqual([301, 305, 306]);
});
