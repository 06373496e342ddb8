import { describe, expect, test } from 'vitest';
import type { Window } from '../../../src/domain/page.ts';
import type { User } from '../../../src/domain/user.ts';
import { userAnswer } from './answers.ts';
import { account, everything, native, useFakeServer, usersOf, useSandbox } from './rig.ts';

const rig = useSandbox({ scale: 20 }); // 280 users
const fake = useFakeServer();

test('the key goes into the query, and nowhere else', async () => {
  fake.server().answer(() => ({ json: { users: [], total: 0 } }));
  await fake.verbs().listUsers(native, { offset: 0, limit: 20 });
  const [seen] = fake.server().seen;
  expect(seen?.target).toBe('/users?page=1&take=20&apiKey=cal_CANARY-fake-key');
  expect(JSON.stringify(seen?.headers)).not.toContain('CANARY');
});

test.each([
  [{ offset: 0, limit: 20 }, [['1', '20']]],
  [{ offset: 40, limit: 20 }, [['3', '20']]],
  [{ offset: 95, limit: 20 }, [['2', '58']]],
  [{ offset: 100, limit: 100 }, [['2', '100']]],
])('the window %j is read in pages of at most a hundred', async (window, pages) => {
  const { items, total } = await rig.verbs().listUsers(native, window);
  expect([items.length, total]).toEqual([window.limit, 280]);
  const asked = rig.sent().map(({ query }) => (query as [string, string][]).map(([, value]) => value));
  expect(asked.every(([, take]) => Number(take) <= 100)).toBe(true);
  expect(asked).toHaveLength(pages.length);
});

test('without a total, a page that comes short is the last', async () => {
  const page = (count: number) => ({
    json: {
      users: Array.from({ length: count }, (_, index) => ({ ...userAnswer, id: index + 1 })),
      total: 'many',
    },
  });
  for (const [count, more] of [
    [20, true],
    [19, false],
  ] as const) {
    fake.server().answer(() => page(count));
    expect(await fake.verbs().listUsers(native, { offset: 0, limit: 20 })).toMatchObject({
      total: null,
      more,
    });
  }
});

const ids = (users: readonly { readonly externalId: string }[]) => users.map(({ externalId }) => externalId);
const found = (result: readonly (User | null | Error)[]) =>
  result.map((user) => (user === null || user instanceof Error ? user : user.externalId));

describe('by id', () => {
  test('up to two are got one by one, none twice', async () => {
    const [one = '', other = ''] = ids(await usersOf(rig.verbs()));
    rig.control().clearRequests();
    expect(found(await rig.verbs().getUsers([other, one, other, '999999991']))).toEqual([
      other,
      one,
      other,
      null,
    ]);
    expect(rig.calls().filter((name) => name === 'listUsers')).toHaveLength(1);
    rig.control().clearRequests();
    expect(found(await rig.verbs().getUsers([other, one, other]))).toEqual([other, one, other]);
    expect(rig.sent()).toMatchObject([
      { operation: 'getUserById', params: { userId: Number(other) } },
      { operation: 'getUserById', params: { userId: Number(one) } },
    ]);
  });

  /** A list of so many users, ids counted up from 1, and single gets. */
  const serve = (count: number, gone: readonly number[] = []) => {
    const all = Array.from({ length: count }, (_, index) => ({ ...userAnswer, id: index + 1 }));
    fake.server().answer(({ target }) => {
      const id = /users\/(\d+)\?/.exec(target)?.[1];
      const missing = { status: 400, json: { message: "invalid_type in 'id': Required" } };
      if (id !== undefined) return Number(id) <= count ? { json: { user: all[Number(id) - 1] } } : missing;
      const query = new URLSearchParams(target.split('?')[1]);
      const [page, take] = [Number(query.get('page')), Number(query.get('take'))];
      const rows = all.slice((page - 1) * take, page * take).filter((row) => !gone.includes(row.id));
      return { json: { users: rows, total: count } };
    });
  };
  const asked = () => fake.server().seen.map(({ target }) => (target.includes('page=') ? 'list' : 'get'));
  const span = (from: number, size: number) =>
    Array.from({ length: size }, (_, index) => String(from + index));

  test.each([
    ['three of a short list: one page', 50, ['1', '2', '50'], ['list']],
    ['three that nobody has, of a short list: one page', 50, ['51', '52', '53'], ['list']],
    [
      'many over few pages: the whole list',
      250,
      [...span(60, 120), '240', '241', '242'],
      ['list', 'list', 'list'],
    ],
    ['all on the first page of many', 900, span(10, 40), ['list']],
    [
      'few over many pages: gets for those beyond the first',
      900,
      ['1', '500', '600', '901'],
      ['list', 'get', 'get', 'get'],
    ],
  ] as const)('%s', async (_, count, wanted, calls) => {
    serve(count);
    const result = found(await fake.verbs().getUsers(wanted));
    expect(result).toEqual(wanted.map((id) => (Number(id) <= count ? id : null)));
    expect(asked()).toEqual(calls);
  });

  test('whoever slipped between two pages is got by id', async () => {
    serve(150, [120]); // the list moved: 120 was never shown
    expect(found(await fake.verbs().getUsers(['1', '120', '149']))).toEqual(['1', '120', '149']);
    expect(asked()).toEqual(['list', 'get', 'get']);
    serve(150, [120]);
    const many = [...span(1, 60), '120', '148', '149'];
    expect(found(await fake.verbs().getUsers(many))).toEqual(many);
    expect(asked()).toEqual(['list', 'list', 'get']);
  });

  test('no more is read once all are found', async () => {
    serve(900);
    const wanted = [...span(1, 50), ...span(101, 50)];
    expect(found(await fake.verbs().getUsers(wanted))).toEqual(wanted);
    expect(asked()).toEqual(['list', 'list']);
  });

  test.each(['12abc', '../7', '', '0', '1e3', '１２'])('the id %j never becomes a path', async (id) => {
    const verbs = rig.verbs();
    expect(await verbs.getUsers([id])).toMatchObject([{ code: 'VALIDATION' }]);
    const refused = { code: 'VALIDATION', facts: { argument: 'id' } };
    await expect(verbs.updateUser(id, { name: 'x', blocks: {} })).rejects.toMatchObject(refused);
    await expect(verbs.deleteUser(id, { calcom: { confirm: true } })).rejects.toMatchObject(refused);
    expect(rig.calls()).toEqual([]);
  });
});

describe('filters', () => {
  const read = (filter: object, window: Window = everything) =>
    rig.verbs().listUsers({ filter, order: null }, window);
  const ref = (id: string) => ({ account, id });

  test('addresses are sent in lower case, fifty at a time, none twice', async () => {
    const users = (await rig.verbs().listUsers(native, { offset: 10, limit: 60 })).items;
    const emails = users.map(({ email }) => email?.toUpperCase() ?? '');
    rig.control().clearRequests();
    const slice = await read(
      { emails: [...emails, emails[0], 'nobody@example.com'] },
      { offset: 0, limit: 100 },
    );
    expect(ids(slice.items).sort()).toEqual(ids(users).sort());
    expect(slice).toMatchObject({ total: 60, more: false });
    const sent = rig.sent().map(({ query }) => query as [string, string][]);
    expect(sent.map((query) => query.filter(([name]) => name === 'email').length)).toEqual([50, 11]);
    expect(sent.flat().filter(([name, value]) => name === 'email' && value !== value.toLowerCase())).toEqual(
      [],
    );
  });

  test('a window of them', async () => {
    const emails = (await usersOf(rig.verbs())).slice(0, 5).map(({ email }) => email ?? '');
    expect(await read({ emails }, { offset: 3, limit: 5 })).toMatchObject({ total: 5, more: false });
    expect((await read({ emails }, { offset: 3, limit: 5 })).items).toHaveLength(2);
  });

  test('no addresses are nobody, and no call: without the parameter it would be everybody', async () => {
    expect(await read({ emails: [] })).toEqual({ items: [], total: 0, more: false });
    expect(rig.calls()).toEqual([]);
  });

  test('ids are got and not looked for', async () => {
    const [one, other] = await usersOf(rig.verbs());
    if (!one || !other) throw new Error('no users');
    rig.control().clearRequests();
    const both = [ref(other.externalId), ref(one.externalId)];
    expect(ids((await read({ ids: both })).items)).toEqual([other.externalId, one.externalId]);
    expect(rig.calls()).toEqual(['getUserById', 'getUserById']);
    const slice = await read({ ids: both, emails: [one.email?.toUpperCase()] });
    expect(ids(slice.items)).toEqual([one.externalId]);
  });

  test('whoever may not see one of them is told, and gets no part for the whole', async () => {
    const [, other] = await usersOf(rig.verbs());
    rig.control().setConditions([{ name: 'not-admin' }]);
    await expect(read({ ids: [ref(other?.externalId ?? '')] })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
