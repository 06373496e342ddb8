import { describe, expect, test } from 'vitest';
import type { Slice, Window } from '../../../src/domain/page.ts';
import type { User } from '../../../src/domain/user.ts';
import { managedUserAnswer } from './answers.ts';
import { clientId, failure, managed, native, success, useFakeServer, useSandbox } from './rig.ts';

const fake = useFakeServer();
const rig = useSandbox();

/** So many managed users behind a server that takes pages up to one place and size. */
function serve(count: number, cap: number): void {
  const users = Array.from({ length: count }, (_, index) => ({ ...managedUserAnswer, id: index + 1 }));
  fake.server().answer(({ target }) => {
    const single = /users\/(\d+)$/.exec(target);
    if (single) {
      const user = users[Number(single[1]) - 1];
      return user
        ? success(user)
        : failure(404, 'NotFoundException', 'User is not part of this OAuth client.');
    }
    const query = new URLSearchParams(target.split('?')[1]);
    const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))];
    if (limit > cap || offset > cap) return failure(400, 'BadRequestException', 'Bad Request Exception');
    return success(users.slice(offset, offset + limit));
  });
}

const pages = () =>
  fake.server().seen.map(({ target }) => {
    const query = new URLSearchParams(target.split('?')[1]);
    return [Number(query.get('offset')), Number(query.get('limit'))];
  });

const idsOf = ({ items }: Slice<User>) => items.map(({ externalId }) => Number(externalId));
const span = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

describe.each([100, 250])('a server that stops at %i', (cap) => {
  test.each<[Window, number[][]]>([
    [{ offset: 0, limit: 20 }, [[0, 21]]],
    [{ offset: 0, limit: 99 }, [[0, 100]]],
    [{ offset: 0, limit: 100 }, [[0, 100]]],
    [{ offset: 100, limit: 20 }, [[100, 21]]],
    [
      { offset: 99, limit: 101 },
      [
        [99, 100],
        [199, 2],
      ],
    ],
  ])('the window %j is read by the fewest pages', async (window, asked) => {
    serve(150, cap);
    const slice = await fake.verbs().listUsers(native, window);
    expect(idsOf(slice)).toEqual(span(window.offset + 1, window.limit).filter((id) => id <= 150));
    expect(slice.total).toBeNull();
    expect(pages().slice(0, 1)).toEqual(asked.slice(0, 1));
  });

  test('whether more follows is known by one row more', async () => {
    serve(50, cap);
    for (const [offset, limit, more] of [
      [0, 49, true],
      [0, 50, false],
      [30, 20, false],
      [30, 19, true],
      [50, 5, false],
      [60, 5, false],
    ] as const) {
      expect(await fake.verbs().listUsers(native, { offset, limit })).toMatchObject({ more });
    }
  });

  test('everything within reach can be read, and beyond it the error offers other ways', async () => {
    const reach = cap + 100;
    serve(1_000, cap);
    const rows: number[] = [];
    for (let offset = 0; offset < reach; offset += 40) {
      rows.push(...idsOf(await fake.verbs().listUsers(native, { offset, limit: 40 })));
    }
    expect(rows.slice(0, reach)).toEqual(span(1, reach));
    const beyond = fake.verbs().listUsers(native, { offset: reach + 40, limit: 40 });
    await expect(beyond).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('filter.emails'),
    });
  });

  test('a window over the edge comes short and says that more follows', async () => {
    const reach = cap + 100;
    serve(1_000, cap);
    const slice = await fake.verbs().listUsers(native, { offset: reach - 10, limit: 40 });
    expect(idsOf(slice)).toEqual(span(reach - 9, 10));
    expect(slice.more).toBe(true);
  });
});

test('a hundred users are one page, and the next says that there was no more', async () => {
  serve(100, 250);
  expect(await fake.verbs().listUsers(native, { offset: 0, limit: 100 })).toMatchObject({ more: true });
  expect(await fake.verbs().listUsers(native, { offset: 100, limit: 100 })).toEqual({
    items: [],
    total: null,
    more: false,
  });
});

test('a refusal that has nothing to do with the place is told as it is', async () => {
  fake.server().answer(() => failure(400, 'BadRequestException', 'No'));
  await expect(fake.verbs().listUsers(native, { offset: 0, limit: 20 })).rejects.toMatchObject({
    code: 'VALIDATION',
  });
  expect(fake.server().seen).toHaveLength(1);
});

describe('by e-mail', () => {
  const byEmail = (emails: readonly string[], window: Window = { offset: 0, limit: 10 }) =>
    rig.verbs().listUsers({ filter: { emails }, order: null }, window);

  test('the provider filters: fifty a call, as one value', async () => {
    const emails = Array.from({ length: 120 }, (_, index) => `nobody${index}@example.com`);
    const slice = await byEmail([...emails, 'ada.byron@example.com']);
    expect(slice).toMatchObject({ items: [{ name: 'Ada Byron' }], total: 1, more: false });
    const filters = rig.sent().map(({ query }) => new Map(query as [string, string][]).get('emails') ?? '');
    expect(filters.map((value) => value.split(',').length)).toEqual([50, 50, 21]);
  });

  test('both spellings of an address find its user once, whatever the case', async () => {
    const slice = await byEmail([
      'Ada.Byron@example.com',
      `ada.byron+${clientId}@example.com`,
      'ada.byron@example.com',
    ]);
    expect(slice.items.map(({ name }) => name)).toEqual(['Ada Byron']);
    expect(rig.calls()).toHaveLength(1);
  });

  test('pages are cut here', async () => {
    const emails = ['ada.byron@example.com', 'grace.hopper@example.com', 'katherine.johnson@example.com'];
    expect(await byEmail(emails, { offset: 1, limit: 1 })).toMatchObject({ total: 3, more: true });
  });

  test.each([
    ['more than can be asked for', Array.from({ length: 501 }, (_, index) => `n${index}@example.com`)],
    ['an address that would be taken for two', ['a,b@example.com']],
  ])('%s is refused without a call', async (_, emails) => {
    await expect(byEmail(emails)).rejects.toMatchObject({
      code: 'VALIDATION',
      facts: { argument: 'filter.emails' },
    });
    expect(rig.calls()).toEqual([]);
  });

  test('one part that fails fails the list', async () => {
    const emails = Array.from({ length: 60 }, (_, index) => `nobody${index}@example.com`);
    rig.control().setFaults([{ kind: 'status', status: 403, times: 1 }]);
    await expect(byEmail(emails)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('what the provider does not take for an address is said without it', async () => {
    await expect(byEmail(['ada.byron@localhost'])).rejects.toMatchObject({
      code: 'VALIDATION',
      message: 'Cal.com Platform does not take one of the e-mail addresses.',
    });
  });
});

test('by id: a call each, five at once, and those that are gone are left out', async () => {
  serve(400, 250);
  const ids = [399, 400, 401, 3].map((id) => ({ account: 'platform-cal', id: managed(id) }));
  const slice = await fake.verbs().listUsers({ filter: { ids }, order: null }, { offset: 0, limit: 10 });
  expect(idsOf(slice)).toEqual([399, 400, 3]);
  expect(slice).toMatchObject({ total: 3, more: false });
  expect(fake.server().seen).toHaveLength(4);
});
