import { describe, expect, test } from 'vitest';
import { vyteFacts } from '../../src/sandbox/index.ts';
import { differences, misfits, openStand, send } from './stand.ts';
import {
  ada,
  askOf,
  grace,
  key,
  organization,
  type User,
  useVyte,
  type Written,
  wholeBody,
} from './vyte-rig.ts';

const { stand, ask } = useVyte();

const unknownId = '000000000000000000000000';

/** A good request for each operation. */
const good: Readonly<Record<string, readonly [line: string, body?: object]>> = {
  listUsers: ['GET /v2/users'],
  retrieveUser: [`GET /v2/users/${ada}`],
  createUser: ['POST /v2/users', { organization, user: { emails: ['mary@example.com'] } }],
  updateUser: [`PUT /v2/users/${ada}`, { user: { last_name: 'Lovelace' } }],
  removeUser: [`DELETE /v2/users/${ada}`],
};

test('there are 5 operations, and a good request for each', () => {
  expect(vyteFacts.operations.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort());
});

describe('every documented field is filled', () => {
  test('in the list, but for one who came in over the API', async () => {
    const { json } = await ask<User[]>('GET /v2/users');
    expect(json).toHaveLength(12);
    const lacking = json.filter((user) => differences(vyteFacts, 'User', user, '').length > 0);
    expect(lacking.map(({ signedup_with }) => signedup_with)).toEqual(['api']);
    expect(differences(vyteFacts, 'User', lacking, 'list').sort()).toEqual([
      'list[0].calendarList is missing',
      'list[0].consent is missing',
      'list[0].google is missing',
    ]);
  });

  test('in one user and in what a write answers', async () => {
    const one = await ask(`GET /v2/users/${ada}`);
    expect(one.status).toBe(200);
    expect(differences(vyteFacts, 'User', one.json, 'user')).toEqual([]);
    const written = await ask<Written>(`PUT /v2/users/${ada}`, { body: { finish_signup_with: 'email' } });
    expect(differences(vyteFacts, 'UserEnvelope', written.json, 'envelope')).toEqual([]);
  });

  test('in the organization; of the account a member shows the plan alone', async () => {
    const { json } = await ask<{ members: { account: object }[] }>(`DELETE /v2/users/${grace}`);
    const found = differences(vyteFacts, 'Organization', json, 'it').filter(
      (text) => !text.includes('].account.'),
    );
    expect(found).toEqual([]);
    expect(json.members.map(({ account }) => Object.keys(account))).toEqual(
      Array.from({ length: 11 }, () => ['plan']),
    );
  });
});

describe.each(vyteFacts.operations)('$name', ({ name, method, body: type }) => {
  const [line = '', body] = good[name] ?? [];

  test('takes the bare key only', async () => {
    for (const authorization of ['', 'wrong', `Bearer ${key}`, `${key}x`]) {
      const refused = await ask(line, { body, headers: { authorization } });
      expect([refused.status, refused.text]).toEqual([401, '{}']);
    }
    expect((await send(stand.provider.origin, line, { body })).status).toBe(401);
    expect((await ask(line, { body })).status).toBe(200);
  });

  test('refuses what is not documented', async () => {
    const unknown = await ask<{ message: string }>(`${line}?nonsense=1`, { body });
    expect([unknown.status, unknown.json.message]).toEqual([
      400,
      'Invalid arguments; nonsense: This parameter was not expected.',
    ]);
    if (type === null) {
      if (method !== 'GET') expect((await ask(line, { body: {} })).status).toBe(400);
      return;
    }
    const more = await ask<{ message: string }>(line, { body: { ...body, nonsense: 1 } });
    expect([more.status, more.json]).toEqual([
      400,
      { message: 'Invalid arguments; nonsense: This field was not expected.' },
    ]);
    const broken = { body: '{', headers: { 'content-type': 'application/json' } };
    expect((await ask(line, broken)).status).toBe(400);
  });
});

test('every value is of its documented type and form', async () => {
  expect(misfits(vyteFacts, 'User', (await ask('GET /v2/users')).json)).toEqual([]);
  expect(misfits(vyteFacts, 'Organization', (await ask(`DELETE /v2/users/${grace}`)).json)).toEqual([]);
  const written = await ask('POST /v2/users', { body: wholeBody('mary@example.com') });
  expect(misfits(vyteFacts, 'UserEnvelope', written.json)).toEqual([]);
});

test('an unknown user is a 404 without a body, and so is an unknown path', async () => {
  for (const line of [
    `GET /v2/users/${unknownId}`,
    `PUT /v2/users/${unknownId}`,
    `DELETE /v2/users/${unknownId}`,
    'GET /v2/users/',
    'GET /v1/users',
  ]) {
    const missing = await ask(line, { body: line.startsWith('PUT') ? {} : undefined });
    expect([missing.status, missing.text, missing.headers.get('content-type')]).toEqual([404, '', null]);
  }
  expect((await ask('PATCH /v2/users')).status).toBe(405);
});

test('a time-out of theirs is a 503 with a text', async () => {
  stand.control.setFaults([{ kind: 'status', status: 503 }]);
  const down = await ask('GET /v2/users');
  expect([down.status, down.json]).toEqual([503, undefined]);
});

test('takes every documented field, and refuses one more at every depth', async () => {
  const body = wholeBody('mary@example.com');
  const sent = JSON.stringify(body);
  const places = [...sent.matchAll(/\{/g)].map(({ index }) => index);
  expect(places.length).toBeGreaterThan(20);
  for (const place of places) {
    const spoilt = `${sent.slice(0, place + 1)}"nonsense":1,${sent.slice(place + 1)}`;
    expect([spoilt, (await ask('POST /v2/users', { body: spoilt })).status]).toEqual([spoilt, 400]);
  }
  expect((await ask('POST /v2/users', { body })).status).toBe(200);
});

test.each<readonly [string, object]>([
  ['organization', { user: {} }],
  ['user', { organization }],
  ['user.emails', { organization, user: { emails: ['a@example.com', 'b@example.com'] } }],
  ['user.emails.0', { organization, user: { emails: ['nobody'] } }],
  ['user.language', { organization, user: { language: 'pl' } }],
  ['user.timezone', { organization, user: { timezone: 'Paris' } }],
  ['user.first_name', { organization, user: { first_name: 1 } }],
  ['finish_signup_with', { organization, user: {}, finish_signup_with: 'true' }],
  ['calendars.0.source', { organization, user: {}, calendars: [{ source: 'google' }] }],
  [
    'availability.days.monday.slots.0.start_time',
    { organization, user: {}, availability: { days: { monday: { slots: [{ start_time: '09:00' }] } } } },
  ],
])('refuses a wrong %s', async (path, body) => {
  const refused = await ask<{ message: string }>('POST /v2/users', { body });
  expect([refused.status, refused.json.message.includes(`; ${path}: `)]).toEqual([400, true]);
});

test('the recorder holds no credential', async () => {
  await ask('GET /v2/users');
  await send(stand.provider.origin, 'GET /v2/users', { headers: { authorization: `Bearer ${key}` } });
  const records = stand.control.requests();
  expect(records.map(({ account, status }) => [account, status])).toEqual([
    ['paris-vyte', 200],
    [null, 401],
  ]);
  expect(JSON.stringify(records)).not.toContain('CANARY');
});

test('the same seed says the same, after a reset too; another seed does not', async () => {
  const heard = async (seed: number) => {
    const own = await openStand('vyte', { seed });
    const talk = async () => {
      const texts: string[] = [];
      for (const [line, body] of Object.values(good)) texts.push((await askOf(own)(line, { body })).text);
      return texts;
    };
    const before = await talk();
    own.control.reset();
    expect(await talk()).toEqual(before);
    await own.close();
    return before;
  };
  const [one, again, other] = await Promise.all([heard(1), heard(1), heard(2)]);
  expect(again).toEqual(one);
  expect(other?.[0]).not.toBe(one?.[0]);
});
