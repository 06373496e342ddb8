import { beforeEach, describe, expect, test } from 'vitest';
import {
  bearer,
  ids,
  type Keys,
  type ManagedUser,
  refusedWith,
  useCalplatform,
  users,
} from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const as = 'client';
const create = (body: object) => used.ask<Keys & { user: ManagedUser }>(`POST ${users}`, { as, body });
const list = async (query: string) => (await used.ask<ManagedUser[]>(`GET ${users}?${query}`, { as })).data;
const one = (id: number) => used.ask<ManagedUser>(`GET ${users}/${id}`, { as });
const update = (id: number, body: object) => used.ask<ManagedUser>(`PATCH ${users}/${id}`, { as, body });
const own = (email: string) => email.replace('@', `+${ids.client}@`);

describe('me', () => {
  test('is the owner of the key, or the user of the token', async () => {
    expect((await used.ask('GET /v2/me')).data).toMatchObject({
      id: ids.owner,
      email: 'barbara.liskov@example.com',
      organization: { isPlatform: true },
    });
    expect((await used.ask('GET /v2/me', { as: 'token' })).data).toMatchObject({
      id: ids.ada,
      email: own('ada.byron@example.com'),
    });
  });

  test('changes, but keeps its address until the new one is verified', async () => {
    const body = { email: 'new@example.com', bio: null, timeZone: 'america/new_york', timeFormat: 12 };
    const changed = { email: 'barbara.liskov@example.com', bio: null, timeZone: 'America/New_York' };
    expect((await used.ask('PATCH /v2/me', { body })).data).toMatchObject(changed);
    expect((await used.ask('GET /v2/me')).data).toMatchObject({ ...changed, timeFormat: 12 });
    expect(used.control.mails()).toEqual([
      { account: ids.account, kind: 'verify-email', to: 'new@example.com', about: ids.owner },
    ]);
  });

  test('may be told nothing', async () => {
    const before = (await used.ask('GET /v2/me')).data;
    expect((await used.ask('PATCH /v2/me')).data).toEqual(before);
    expect((await used.ask('PATCH /v2/me', { body: {} })).data).toEqual(before);
  });
});

describe('a new managed user', () => {
  test('gets an address of the client, tokens and, with a zone, a schedule', async () => {
    const { data } = await create({
      email: 'mary.somerville@example.com',
      name: 'Mary Somerville',
      timeZone: 'asia/tokyo',
      weekStart: 'Saturday',
      timeFormat: 24,
      locale: 'zh-TW',
      metadata: { crm: 'x', seats: 3, vip: true },
    });
    expect(data.user).toMatchObject({
      email: own('mary.somerville@example.com'),
      username: `mary-somerville-${ids.client}-example-com`,
      timeZone: 'Asia/Tokyo',
      bio: null,
      metadata: { crm: 'x', seats: 3, vip: true },
      createdDate: '2026-03-02T08:00:01.000Z',
    });
    expect(data.user.defaultScheduleId).toEqual(expect.any(Number));
    expect(data.accessToken).toMatch(/^ONCE-/);
    expect((await one(data.user.id)).data).toEqual(data.user);
    const headers = bearer(data.accessToken);
    expect((await used.ask('GET /v2/me', { as: 'nobody', headers })).data).toMatchObject({
      id: data.user.id,
    });
  });

  test('has London time and no schedule without a zone', async () => {
    const { data } = await create({ email: 'mary@example.com', name: 'Mary' });
    expect(data.user).toMatchObject({
      timeZone: 'Europe/London',
      defaultScheduleId: null,
      weekStart: 'Sunday',
      timeFormat: 12,
      locale: 'en',
      metadata: {},
    });
  });

  test('must not have the address of another', async () => {
    for (const email of ['ada.byron@example.com', 'Ada.Byron@example.com']) {
      expect(refusedWith(await create({ email, name: 'Ada' }))).toEqual([
        409,
        'ConflictException',
        'User with the provided e-mail already exists. Existing user ID=42',
      ]);
    }
  });
});

describe('a managed user', () => {
  test('changes: an address is rewritten and the username follows', async () => {
    const { data } = await update(43, { email: 'g@example.org', name: null, avatarUrl: null });
    expect(data).toMatchObject({
      email: `g+${ids.client}@example.org`,
      username: `g-${ids.client}-example-org`,
      name: null,
    });
    expect((await one(43)).data).toEqual(data);
  });

  test('cannot take the address of another: the database says so in its own way', async () => {
    const answer = await update(43, { email: 'ada.byron@example.com' });
    expect(refusedWith(answer)).toEqual([
      500,
      'INTERNAL_SERVER_ERROR',
      'There was an error, please try again later.',
    ]);
    expect(answer.json.error).not.toHaveProperty('details');
    expect((await update(43, { email: 'grace.hopper@example.com' })).status).toBe(200);
  });

  test('is deleted with its tokens', async () => {
    const before = (await one(ids.ada)).data;
    expect((await used.ask(`DELETE ${users}/${ids.ada}`, { as })).data).toEqual(before);
    const gone = [404, 'NotFoundException', 'User with ID 42 is not part of this OAuth client.'];
    expect(refusedWith(await one(ids.ada))).toEqual(gone);
    expect(refusedWith(await used.ask(`DELETE ${users}/${ids.ada}`, { as }))).toEqual(gone);
    expect((await used.ask('GET /v2/me', { as: 'token' })).status).toBe(401);
  });

  test('of another client is none', async () => {
    for (const id of [ids.owner, 84, 99_999]) {
      expect(refusedWith(await one(id))[2]).toBe(`User with ID ${id} is not part of this OAuth client.`);
      expect((await update(id, { name: 'x' })).status).toBe(404);
    }
  });
});

describe('the list', () => {
  test('comes by 50, or as asked', async () => {
    const all = await list('');
    expect(all).toHaveLength(42);
    expect(await list('limit=5&offset=40')).toEqual(all.slice(40));
    expect(await list('offset=42')).toEqual([]);
  });

  test('is found by addresses, plain and rewritten', async () => {
    const emails = ['ada.byron@example.com', own('grace.hopper@example.com'), 'nobody@example.com'];
    const found = await list(`emails=${emails.map(encodeURIComponent).join(',')}`);
    expect(found.map(({ name }) => name)).toEqual(['Ada Byron', 'Grace Hopper']);
    expect(await list('emails=barbara.liskov@example.com')).toEqual([]);
  });

  test.each(['x', '', 'ada.byron@example.com,x'])('refuses the addresses "%s"', async (emails) => {
    const answer = await used.ask(`GET ${users}?emails=${emails}`, { as });
    const [last] = emails.split(',').slice(-1);
    expect(refusedWith(answer)).toEqual([400, 'BadRequestException', `Invalid email ${last}`]);
  });

  test.each([
    { query: 'limit=100&offset=100', small: 200, big: 200 },
    { query: 'limit=101', small: 400, big: 200 },
    { query: 'offset=101', small: 400, big: 200 },
    { query: 'limit=250&offset=250', small: 400, big: 200 },
    { query: 'limit=251', small: 400, big: 400 },
    { query: 'limit=0', small: 400, big: 400 },
    { query: 'offset=-1', small: 400, big: 400 },
    { query: 'limit=1&limit=2', small: 400, big: 400 },
  ])('with $query answers $small, or $big with the larger caps', async ({ query, small, big }) => {
    expect((await used.ask(`GET ${users}?${query}`, { as })).status).toBe(small);
    used.control.setConditions([{ name: 'offset-cap-250' }]);
    expect((await used.ask(`GET ${users}?${query}`, { as })).status).toBe(big);
  });
});
