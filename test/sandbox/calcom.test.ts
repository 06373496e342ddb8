import { describe, expect, test } from 'vitest';
import {
  ada,
  askOf,
  grace,
  type Many,
  type One,
  type Refused,
  type User,
  useCalcom,
  wholeBody,
} from './calcom-rig.ts';
import { openStand } from './stand.ts';

const { ask } = useCalcom();

const list = async (query = '') => (await ask<Many>(`GET /users?${query}`)).json;
const idsOf = ({ users }: Many) => users.map(({ id }) => id);
const create = (body: object) => ask<One & Refused>('POST /users', { body });
const edit = (id: number, body: object) => ask<One & Refused>(`PATCH /users/${id}`, { body });

describe('who is there', () => {
  test('people who work elsewhere too, under ids with gaps', async () => {
    const all = await list('take=100');
    expect([all.total, idsOf(all).toSorted((one, other) => one - other)]).toEqual([
      14,
      [7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26],
    ]);
    const mail = (id: number) => all.users.find((user) => user.id === id)?.email;
    expect([mail(7), mail(8), mail(10)]).toEqual([
      'ada.byron@example.com',
      'grace.hopper@example.com',
      'margaret.hamilton@example.com',
    ]);
    expect(idsOf(all)).not.toEqual(idsOf(all).toSorted((one, other) => one - other));
  });

  test('scale multiplies them, each under names of their own', async () => {
    const own = await openStand('calcom', { scale: 15 });
    const { json } = await askOf(own)<Many>('GET /users?take=1000');
    expect([json.total, json.users.length]).toEqual([210, 210]);
    expect(new Set(json.users.map(({ email }) => email)).size).toBe(210);
    const names = json.users.flatMap(({ username }) => username ?? []);
    expect(new Set(names).size).toBe(names.length);
    await own.close();
  });
});

describe('the list', () => {
  test('pages by page and take, ten by default', async () => {
    const pages = [await list(), await list('page=2'), await list('page=3')];
    expect(pages.map(({ users, total }) => [users.length, total])).toEqual([
      [10, 14],
      [4, 14],
      [0, 14],
    ]);
    expect(new Set(pages.flatMap(idsOf)).size).toBe(14);
    expect(idsOf(await list('page=2&take=3'))).toEqual(idsOf(await list()).slice(3, 6));
  });

  test.each(['page=0', 'take=0', 'page=-1', 'take=x', 'page=1&page=2'])('refuses %s', async (query) => {
    const { status, json } = await ask<{ error: object }>(`GET /users?${query}`);
    expect([status, json.error]).toEqual([400, { name: 'HttpError', statusCode: 400 }]);
  });

  test('filters by addresses, exactly', async () => {
    const found = await list(
      'email=ada.byron@example.com&email=grace.hopper@example.com&email=no@example.com',
    );
    expect([found.total, idsOf(found).toSorted()]).toEqual([2, [7, 8]]);
    expect(await list('email=Ada.Byron@example.com')).toEqual({ users: [], total: 0 });
    const { status, json } = await ask<Refused>('GET /users?email=ada&take=5');
    expect([status, json.message, json.url.startsWith('/v1/users?email=ada&take=5&apiKey=')]).toEqual([
      400,
      "custom in 'email': This value is not a valid email address.",
      true,
    ]);
  });

  test('shows what was written last, last', async () => {
    const [first = 0] = idsOf(await list('take=1'));
    await edit(first, { name: 'Moved' });
    expect(idsOf(await list('take=100')).at(-1)).toBe(first);
  });
});

describe('creation', () => {
  test('makes a user that reads show, names in lower case', async () => {
    const { status, json } = await create({ ...wholeBody, createdDate: '2026-01-02T03:04:05+02:00' });
    expect([status, json.user.id]).toEqual([200, 29]);
    const { user } = (await ask<One>('GET /users/29')).json;
    const { avatar: _, ...plain } = wholeBody;
    expect(user).toMatchObject({
      ...plain,
      email: 'mary@example.com',
      username: 'mary',
      createdDate: '2026-01-02T01:04:05.000Z',
    });
    expect(user.avatar).toMatch(/^https:\/\/cal\.example\.com\/api\/avatar\/[0-9a-f]{16}\.png$/);
    expect(json.user.avatarUrl).toBe(user.avatar);
    expect((await list('take=100')).total).toBe(15);
  });

  test('counts ids on, also after a removal', async () => {
    await create({ email: 'a@example.com', username: 'a' });
    await ask('DELETE /users/29');
    expect((await create({ email: 'a@example.com', username: 'a' })).json.user.id).toBe(30);
  });

  test.each<readonly [string, object, string]>([
    ['a username', { username: 'Ada-Byron' }, "custom in 'username': already_in_use_error"],
    ['a username that is sold', { username: 'premium' }, "custom in 'username': premium_username"],
    ['an address', { email: 'ADA.byron@example.com' }, 'An error occured while querying the database.'],
  ])('refuses %s', async (_, taken, message) => {
    const refused = await create({ email: 'new@example.com', username: 'new', ...taken });
    expect([refused.status, refused.json.message]).toEqual([400, message]);
    expect((await list()).total).toBe(14);
  });
});

describe('edit', () => {
  test('changes what is sent and nothing else', async () => {
    const before = (await ask<One>(`GET /users/${grace}`)).json.user;
    const { status, json } = await edit(grace, { ...wholeBody, locale: 'en' });
    expect(status).toBe(200);
    const { user } = (await ask<One>(`GET /users/${grace}`)).json;
    const { avatar, ...shown } = user;
    expect(json.user).toEqual(shown);
    expect([avatar === before.avatar, user.createdDate]).toEqual([false, before.createdDate]);
    expect((await edit(grace, {})).json.user).toEqual(shown);
    expect((await ask(`PATCH /users/${grace}`)).status).toBe(200);
  });

  test("refuses a name that is taken, be it the user's own", async () => {
    for (const username of ['ada-byron', 'GRACE-hopper']) {
      const refused = await edit(grace, { username });
      expect([refused.status, refused.json.message]).toEqual([
        400,
        "custom in 'username': already_in_use_error",
      ]);
    }
    expect((await edit(grace, { email: 'grace.hopper@example.com' })).status).toBe(200);
    expect((await edit(grace, { email: 'ada.byron@example.com' })).json.message).toBe(
      'An error occured while querying the database.',
    );
  });

  test('takes a schedule of the user only', async () => {
    for (const id of [23, 24]) {
      expect((await edit(grace, { defaultScheduleId: id })).json.user.defaultScheduleId).toBe(id);
    }
    const refused = await edit(grace, { defaultScheduleId: 21 });
    expect([refused.status, refused.json.message]).toEqual([400, 'Bad request: Invalid default schedule id']);
    expect((await edit(grace, { defaultScheduleId: 0 })).status).toBe(400);
  });

  test('an unknown id is a 404', async () => {
    const refused = await edit(9_999, { name: 'Nobody' });
    expect([refused.status, refused.json.message]).toEqual([404, 'User not found']);
  });
});

test('removal is told in words, and a repeat is a 404', async () => {
  const gone = await ask(`DELETE /users/${grace}`);
  expect([gone.status, gone.json]).toEqual([200, { message: 'User with id: 8 deleted successfully' }]);
  const again = await ask<Refused>(`DELETE /users/${grace}`);
  expect([again.status, again.json.message]).toEqual([404, 'User not found']);
  expect((await ask(`GET /users/${grace}`)).status).toBe(400);
  expect((await list()).total).toBe(13);
});

test('an owner who makes themselves a plain user is no admin any more', async () => {
  const { json } = await edit(ada, { role: 'USER' });
  expect((json.user as User).role).toBe('USER');
  expect(await list()).toMatchObject({ total: 1, users: [{ id: ada }] });
  expect((await edit(ada, { role: 'ADMIN' })).json.user.role).toBe('USER');
});
