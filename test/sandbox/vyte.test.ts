import { describe, expect, test } from 'vitest';
import { openStand } from './stand.ts';
import { ada, askOf, grace, organization, type User, useVyte, type Written, wholeBody } from './vyte-rig.ts';

const { ask } = useVyte();

const list = async () => (await ask<User[]>('GET /v2/users')).json;
const create = (body: object) => ask<Written>('POST /v2/users', { body: { organization, ...body } });
const update = (id: string, body: object) => ask<Written>(`PUT /v2/users/${id}`, { body });
const withExtid = (extid: string, more: object = {}) => ({ ...more, account: { organization: { extid } } });

describe('who is there', () => {
  test('people who work elsewhere too, under ids that tell the order of creation', async () => {
    const users = await list();
    const mails = users.toSorted((one, other) => (one._id < other._id ? -1 : 1)).map(({ emails }) => emails);
    expect(mails.slice(0, 3)).toEqual([
      ['ada.byron@example.com'],
      ['grace.hopper@example.com'],
      ['alan.turing@example.com'],
    ]);
    const ids = users.map(({ _id }) => _id);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set(ids).size).toBe(12);
    expect(ids).not.toEqual(ids.toSorted());
    expect(users.find(({ _id }) => _id === ada)?.full_name).toBe('Ada Byron');
  });

  test('the Google token is there to be kept back', async () => {
    for (const { google, signedup_with } of await list()) {
      if (signedup_with === 'email') expect(google?.token).toMatch(/^CANARY-/);
    }
  });

  test('scale multiplies them, each with an address of their own', async () => {
    const own = await openStand('vyte', { scale: 20 });
    const { json } = await askOf(own)<User[]>('GET /v2/users');
    expect(json).toHaveLength(240);
    expect(new Set(json.flatMap(({ emails }) => emails)).size).toBe(240);
    expect(json.find(({ _id }) => _id === ada)?.full_name).toBe('Ada Byron');
    await own.close();
  });
});

describe('creation', () => {
  test('makes a user that reads show', async () => {
    const { json } = await create({
      user: { email: 'mary@example.com', first_name: 'Mary', last_name: 'S' },
    });
    expect(json.user).toMatchObject({
      full_name: 'Mary S',
      emails: ['mary@example.com'],
      language: 'en',
      signedup_with: 'api',
      account: { organization: { id: organization, name: 'Bureau des Longitudes' }, plan: 'pro' },
    });
    expect(json).not.toHaveProperty('signup_link');
    expect(json.user).not.toHaveProperty('google');
    const users = await list();
    expect(users).toHaveLength(13);
    expect(users.every(({ _id }) => _id <= json.user._id)).toBe(true);
    expect((await ask(`GET /v2/users/${json.user._id}`)).json).toEqual(json.user);
  });

  test('is idempotent for an extid that is known', async () => {
    const first = (await create({ user: withExtid('crm-9', { first_name: 'Mary' }) })).json.user;
    const again = (await create({ user: withExtid('crm-9', { last_name: 'Somerville' }) })).json.user;
    expect([again._id, again.full_name]).toEqual([first._id, 'Mary Somerville']);
    expect(await list()).toHaveLength(13);
    const seeded = (await create({ user: withExtid('crm-1001', { first_name: 'Augusta' }) })).json.user;
    expect([seeded._id, seeded.full_name]).toEqual([ada, 'Augusta Byron']);
  });

  test('without an extid makes another one each time', async () => {
    const ids = [await create({ user: { first_name: 'A' } }), await create({ user: { first_name: 'A' } })];
    expect(new Set(ids.map(({ json }) => json.user._id)).size).toBe(2);
  });

  test('with Exchange credentials connects the calendar, and answers no secret', async () => {
    const { json, text } = await create(wholeBody('mary@example.com'));
    expect(json.user.calendars.exchange).toBe(true);
    expect(text).not.toContain('CANARY');
  });

  test('refuses an organization that is another', async () => {
    const refused = await create({ organization: '65a1c0de5a4db0a710ca7e02', user: {} });
    expect([refused.status, refused.json]).toEqual([403, { message: 'This organization is not yours' }]);
    expect((await update(ada, { organization: 'x' })).status).toBe(403);
  });

  test('refuses two addresses and one that somebody has', async () => {
    const refusals = [
      { emails: ['a@example.com'], email: 'b@example.com' },
      { emails: ['ada.byron@example.com'] },
      { email: 'ada.byron@example.com' },
    ];
    for (const user of refusals) expect((await create({ user })).status).toBe(400);
    expect(await list()).toHaveLength(12);
  });
});

describe('the registration link', () => {
  test('comes once, with the answer that it was asked in', async () => {
    const { json } = await create({ finish_signup_with: 'email', user: { first_name: 'Mary' } });
    expect(json.signup_link).toMatch(/^https:\/\/signup\.example\.com\/finish\/ONCE-/);
    const next = (await update(json.user._id, { finish_signup_with: 'email' })).json;
    expect(next.signup_link).toMatch(/ONCE-/);
    expect(next.signup_link).not.toBe(json.signup_link);
    const read = [await ask('GET /v2/users'), await ask(`GET /v2/users/${json.user._id}`)];
    for (const { text } of read) expect(text).not.toContain('ONCE-');
  });

  test('is refused together with login', async () => {
    const both = { finish_signup_with: 'email', login: { credentials: { username: 'a', password: 'b' } } };
    for (const refused of [await create({ ...both, user: {} }), await update(ada, both)]) {
      expect([refused.status, refused.text]).toEqual([
        400,
        '{"message":"finish_signup_with and login cannot be used together"}',
      ]);
    }
  });
});

describe('update', () => {
  test('is a patch: what is not sent stays', async () => {
    const before = (await ask<User>(`GET /v2/users/${ada}`)).json;
    const { json } = await update(ada, { user: { last_name: 'Lovelace' } });
    expect(json.user).toEqual({
      ...before,
      last_name: 'Lovelace',
      full_name: 'Ada Lovelace',
      updatedAt: json.user.updatedAt,
      __v: expect.any(Number),
    });
    expect(json.user.updatedAt > before.updatedAt).toBe(true);
    expect((await ask(`GET /v2/users/${ada}`)).json).toEqual(json.user);
  });

  test('changes the address and the extid, unless somebody has them', async () => {
    const { json } = await update(ada, { user: withExtid('crm-new', { emails: ['ada@example.com'] }) });
    expect([json.user.emails, json.user.account.organization.extid]).toEqual([
      ['ada@example.com'],
      'crm-new',
    ]);
    expect((await update(grace, { user: { emails: ['ada@example.com'] } })).status).toBe(400);
    expect((await update(grace, { user: withExtid('crm-new') })).status).toBe(400);
    expect((await update(ada, { user: { emails: ['ada@example.com'] } })).status).toBe(200);
  });

  test('takes the time zone under both names that the page has', async () => {
    const names = [{ timezone: 'Europe/Rome' }, { today: 'Europe/Rome' }];
    for (const availability of names) expect((await update(ada, { availability })).status).toBe(200);
    expect((await create({ user: {}, availability: names[1] })).status).toBe(400);
  });
});

test('removal unlinks, and answers the organization with those who stay', async () => {
  const { status, json } = await ask<{ _id: string; members: User[]; admins: string[] }>(
    `DELETE /v2/users/${grace}`,
  );
  expect([status, json._id, json.admins]).toEqual([200, organization, [ada]]);
  expect(json.members.map(({ _id }) => _id)).not.toContain(grace);
  expect(json.members).toHaveLength(11);
  expect(await list()).toHaveLength(11);
  for (const method of ['GET', 'DELETE'])
    expect((await ask(`${method} /v2/users/${grace}`)).status).toBe(404);
});
