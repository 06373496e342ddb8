import { describe, expect, test } from 'vitest';
import { calcomFacts } from '../../src/sandbox/index.ts';
import {
  ada,
  askOf,
  key,
  type Many,
  type One,
  type Refused,
  useCalcom,
  wholeBody,
  withKey,
} from './calcom-rig.ts';
import { differences, misfits, openStand, send } from './stand.ts';

const { stand, ask, plainly } = useCalcom();

/** A good request for each operation. */
const good: Readonly<Record<string, readonly [line: string, body?: object]>> = {
  listUsers: ['GET /users?take=100'],
  addUser: ['POST /users', { email: 'mary@example.com', username: 'mary' }],
  getUserById: ['GET /users/7'],
  editUserById: ['PATCH /users/7', { name: 'Ada Lovelace' }],
  removeUserById: ['DELETE /users/8'],
};

test('there are 5 operations, and a good request for each', () => {
  expect(calcomFacts.operations.map(({ name }) => name).sort()).toEqual(Object.keys(good).sort());
});

describe('answers', () => {
  test('every documented field is there, but for the avatar of list and edit', async () => {
    const one = await ask('GET /users/7');
    expect(differences(calcomFacts, 'UserAnswer', one.json, 'it')).toEqual([]);
    const { json } = await ask<Many>('GET /users?take=100');
    const edited = await ask('PATCH /users/7', { body: { name: 'A' } });
    expect(differences(calcomFacts, 'UserList', { ...json, users: json.users.slice(0, 1) }, 'it')).toEqual([
      'it.users[0].avatar is missing',
    ]);
    expect(differences(calcomFacts, 'UserAnswer', edited.json, 'it')).toEqual(['it.user.avatar is missing']);
    for (const type of ['UserAnswer', 'UserList']) {
      const heard = type === 'UserList' ? json : one.json;
      expect(misfits(calcomFacts, type, heard)).toEqual([]);
    }
  });

  test('no field is empty, but all that may be are in one row', async () => {
    const { json } = await ask<Many>('GET /users?take=100');
    const empty = json.users.map((user) => Object.values(user).filter((value) => value === null).length);
    expect(empty.toSorted((one, other) => one - other)).toEqual([...Array.from({ length: 13 }, () => 0), 14]);
  });

  test('create answers the stored row, full of secrets', async () => {
    const { json, text } = await ask<One>('POST /users', { body: wholeBody });
    expect(differences(calcomFacts, 'UserCreated', json, 'it')).toEqual([]);
    expect(misfits(calcomFacts, 'UserCreated', json)).toEqual([]);
    const secrets = calcomFacts.types.get('User')?.fields.filter(({ secret }) => secret) ?? [];
    expect(secrets).toHaveLength(15);
    const row = json.user as unknown as Readonly<Record<string, unknown>>;
    for (const { name } of secrets)
      expect([name, JSON.stringify(row[name])]).toEqual([name, expect.stringContaining('CANARY-')]);
    for (const line of ['GET /users/29', 'GET /users?take=100']) {
      expect([(await ask(line)).text.includes('CANARY'), text.includes('CANARY')]).toEqual([false, true]);
    }
  });

  test('carry an id of the response and, with no limiter, the headers of none', async () => {
    const heard = [await ask('GET /users/7'), await ask('GET /users/9999'), await ask('DELETE /users/8')];
    const ids = heard.map(({ headers }) => headers.get('calcom-response-id'));
    expect(new Set(ids).size).toBe(3);
    for (const { headers } of heard) {
      const names = ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
      expect([...names, headers.get('retry-after')]).toEqual(['10', '999', '0', null]);
    }
    expect((await send(stand.provider.origin, 'GET /users')).headers.get('calcom-response-id')).toBeNull();
  });
});

describe.each(calcomFacts.operations)('$name', ({ name, method, body: type }) => {
  const [line = '', body] = good[name] ?? [];

  test('takes the key in the query only', async () => {
    const none = [401, { message: 'No apiKey provided' }];
    const wrong = [401, { error: 'Your API key is not valid.' }];
    expect(await plainly(line, { body })).toEqual(none);
    expect(await plainly(line, { body, headers: { authorization: `Bearer ${key}` } })).toEqual(none);
    expect(await plainly(withKey(line, ''), { body })).toEqual(none);
    expect(await plainly(withKey(line, 'cal_wrong'), { body })).toEqual(wrong);
    expect(await plainly(withKey(withKey(line)), { body })).toEqual(wrong);
    expect((await ask(line, { body })).status).toBe(200);
  });

  test('refuses what is not documented', async () => {
    const more = await ask(`${line}${line.includes('?') ? '&' : '?'}nonsense=1`, { body });
    expect([more.status, more.json]).toEqual([
      400,
      {
        message: "Unrecognized key(s) in object: 'nonsense'",
        error: { name: 'HttpError', statusCode: 400 },
      },
    ]);
    if (type === null) {
      if (method !== 'GET') expect((await ask(line, { body: {} })).status).toBe(400);
      return;
    }
    const spoilt = await ask<Refused>(line, { body: { ...body, foo: 1, bar: 2 } });
    expect([spoilt.status, spoilt.json.message]).toEqual([
      400,
      "Unrecognized key(s) in object: 'foo', 'bar'",
    ]);
    expect((await ask<Refused>(line, { body: [] })).json.message).toBe('Expected object, received array');
    const broken = { body: '{', headers: { 'content-type': 'application/json' } };
    expect((await ask(line, broken)).status).toBe(400);
  });
});

test('a refusal of a handler repeats the address, key and all', async () => {
  const { json } = await ask<Refused>('GET /users/9999');
  const text = [
    'id',
    'email',
    'timeZone',
    'weekStart',
    'endTime',
    'bufferTime',
    'hideBranding',
    'createdDate',
  ]
    .map((field) => `invalid_type in '${field}': Required; `)
    .join('');
  expect(json).toEqual({
    message: `${text}invalid_type in 'role': Required`,
    url: `/v1/users/9999?apiKey=${key}`,
    method: 'GET',
    data: null,
  });
});

test('a wrong method and an unknown path', async () => {
  expect(await plainly(withKey('PUT /users/7'))).toEqual([
    405,
    { message: 'Method Not Allowed (Allow: GET,PATCH,DELETE)' },
  ]);
  expect(await plainly(withKey('PUT /users'))).toEqual([
    405,
    { message: 'Method Not Allowed (Allow: GET,POST)' },
  ]);
  for (const path of ['/users/', '/users/7x', '/users/-7', '/teams']) {
    expect((await ask(`GET ${path}`)).status).toBe(404);
  }
  expect((await ask('PUT /users')).headers.get('allow')).toBe('GET, POST');
});

test.each<readonly [string, object, string]>([
  ['a missing field', { username: 'x' }, "invalid_type in 'email': Required"],
  ['null', { email: null }, "invalid_type in 'email': Expected string, received null"],
  ['another type', { name: 5 }, "invalid_type in 'name': Expected string, received number"],
  ['no e-mail', { email: 'nobody' }, "invalid_string in 'email': Invalid email"],
  ['a colour too short', { brandColor: '#ab' }, "invalid_string in 'brandColor': Invalid"],
  ['a colour without #', { darkBrandColor: 'aabbcc' }, "invalid_string in 'darkBrandColor': Invalid"],
  ['no base64', { avatar: 'https://x.example/a.png' }, "invalid_string in 'avatar': Invalid"],
  ['a zone in capitals', { timeZone: 'EUROPE/PARIS' }, "custom in 'timeZone': Expected one of the zones"],
  ['no zone', { timeZone: 'Mars/Base' }, "custom in 'timeZone': This value is not a valid timezone."],
  ['a null locale', { locale: null }, "invalid_type in 'locale': Expected 'en' | 'fr'"],
  ['a locale of the document', { locale: 'en-US' }, "invalid_enum_value in 'locale': "],
  ['a theme of the document', { theme: 'modern' }, "Expected 'dark' | 'light', received 'modern'"],
  ['another format', { timeFormat: 13 }, "Invalid enum value. Expected 12 | 24, received '13'"],
  ['a word for it', { timeFormat: 'TWELVE' }, 'Expected 12 | 24, received string'],
  ['a weekday in capitals', { weekStart: 'MONDAY' }, "'Sunday', received 'MONDAY'"],
  ['more than one', { name: 5, bio: 6, x: 1 }, "received number; invalid_type in 'bio': Expected string"],
  ['unknown ones last', { x: 1, name: 5 }, "received number; Unrecognized key(s) in object: 'x'"],
])('the validator tells %s', async (what, wrong, message) => {
  const whole = what === 'a missing field' ? {} : { email: 'mary@example.com', username: 'mary' };
  const { status, json } = await ask<Refused>('POST /users', { body: { ...whole, ...wrong } });
  expect([status, json.message.includes(message), json.message]).toEqual([400, true, json.message]);
});

test('null is taken where it is said', async () => {
  const body = {
    name: null,
    bio: null,
    theme: null,
    appTheme: null,
    locale: null,
    allowDynamicBooking: null,
  };
  const { status, json } = await ask<One>(`PATCH /users/${ada}`, {
    body: { ...body, defaultScheduleId: null },
  });
  expect([status, json.user]).toEqual([200, expect.objectContaining(body)]);
  for (const name of ['email', 'username', 'weekStart', 'brandColor', 'timeFormat', 'role', 'hideBranding']) {
    expect((await ask(`PATCH /users/${ada}`, { body: { [name]: null } })).status).toBe(400);
  }
});

test('the recorder never holds the key', async () => {
  await ask('GET /users?take=1');
  await ask('GET /nowhere');
  await send(stand.provider.origin, withKey('GET /users', 'cal_CANARY-other'));
  await ask('PATCH /users/7', { body: { name: 'A' } });
  const records = stand.control.requests();
  expect(records.map(({ account, path, status }) => [account, path, status])).toEqual([
    ['office-cal', '/users', 200],
    ['office-cal', '/v1/nowhere', 404],
    [null, '/users', 401],
    ['office-cal', '/users/{userId}', 200],
  ]);
  expect(records[0]?.query).toEqual([['take', '1']]);
  expect(JSON.stringify(records)).not.toMatch(/CANARY|apiKey/);
});

test('the same seed says the same, headers too; another seed does not', async () => {
  const heard = async (seed: number) => {
    const own = await openStand('calcom', { seed });
    const talk = async () => {
      const texts: string[] = [];
      for (const [line, body] of Object.values(good)) {
        const { text, headers } = await askOf(own)(line, { body });
        texts.push(text, headers.get('calcom-response-id') ?? '');
      }
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
