import { beforeEach, describe, expect, test } from 'vitest';
import { useEpilot } from './epilot-rig.ts';
import type { Refused, Setting, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

const at = '/v2/users/me/settings';
const put = (path: string, text: string) => used.ask<Setting & Refused>(`PUT ${at}/${path}`, { body: text });
const get = (path: string) => used.ask<Setting & Refused>(`GET ${at}/${path}`);

describe('settings', () => {
  test('are seeded with values of every kind, for each user behind a token', async () => {
    const { json } = await used.ask<{ results: { scope: string; keys: string[] }[] }>(`GET ${at}`);
    expect(json.results).toEqual([
      { scope: 'calendar', keys: ['visible_calendars', 'week_start', 'show_weekends'] },
      { scope: 'navigation', keys: ['collapsed', 'width', 'pinned'] },
      { scope: 'search', keys: ['recent', 'last query', 'a/b %'] },
    ]);
    const scope = async (name: string, account: string) =>
      (await used.ask<{ settings: object }>(`GET ${at}/${name}`, { account })).json.settings;
    expect(await scope('calendar', 'north-epilot')).toEqual({
      visible_calendars: { calendar_ids: ['north-energy', 'holidays'] },
      week_start: 'monday',
      show_weekends: false,
    });
    expect(await scope('search', 'solar-epilot')).toEqual({
      recent: ['heat pump solar-works', 'boiler'],
      'last query': null,
      'a/b %': 'solar-works',
    });
    expect(await scope('nothing', 'north-epilot')).toEqual({});
    expect((await get('search/a%2Fb%20%25')).json.value).toBe('north-energy');
  });

  test.each(['null', 'false', '0', '"text"', '[1,[2]]', '{"a":{"b":null}}', ' { "spaced" : 1 } '])(
    'the bare value %s is kept',
    async (text) => {
      const { status, json } = await put('fresh/key', text);
      expect([status, json]).toEqual([
        200,
        {
          scope: 'fresh',
          key: 'key',
          value: JSON.parse(text),
          created_at: '2026-03-02T08:00:01.000Z',
          updated_at: '2026-03-02T08:00:01.000Z',
        },
      ]);
      expect((await get('fresh/key')).json).toEqual(json);
    },
  );

  test('replacing keeps the day of creation; the last key takes the scope with it', async () => {
    const before = (await get('calendar/week_start')).json;
    const { json } = await put('calendar/week_start', '"sunday"');
    expect(json).toEqual({ ...before, value: 'sunday', updated_at: '2026-03-02T08:00:01.000Z' });
    await put('fresh/key', '1');
    expect(await used.ask(`DELETE ${at}/fresh/key`)).toMatchObject({ status: 204, text: '' });
    expect((await get('fresh/key')).status).toBe(404);
    expect((await used.ask(`GET ${at}`)).text).not.toContain('fresh');
  });

  test('names and values have their limits', async () => {
    const [scope, key] = ['ü'.repeat(64), 'k'.repeat(128)];
    expect((await put(`${encodeURIComponent(scope)}/${key}`, '1')).status).toBe(200);
    expect((await put(`${encodeURIComponent(scope)}x/${key}`, '1')).json.message).toBe(
      'Invalid arguments; scope: This value should have 1 to 64 characters.',
    );
    expect((await put(`s/${key}x`, '1')).json.message).toBe(
      'Invalid arguments; key: This value should have 1 to 128 characters.',
    );
    expect((await get(`s/${key}x`)).status).toBe(400);
    expect((await put('/key', '1')).status).toBe(404);
    const largest = JSON.stringify('v'.repeat(64 * 1024 - 2));
    expect((await put('s/k', largest)).status).toBe(200);
    expect((await put('s/k', JSON.stringify('v'.repeat(64 * 1024 - 1)))).status).toBe(413);
    expect((await put('s/k', JSON.stringify('ü'.repeat(32 * 1024)))).status).toBe(413);
  });

  test('a value must be JSON and must be there', async () => {
    expect((await put('s/k', 'text')).status).toBe(400);
    expect((await used.ask(`PUT ${at}/s/k`)).status).toBe(400);
  });
});

describe('navigations', () => {
  const post = (body: unknown, account = 'north-epilot') =>
    used.ask<{ id: string } & Refused>('POST /v2/user/navigations', { account, body });

  test('have the same id for the same content, whoever made it, and are read from anywhere', async () => {
    const items = [{ key: 'dashboard' }, { name: 'Catalog', subItems: [{ key: 'price' }] }];
    const one = await post({ name: 'Mine', configuration: { home: items, more: [] } });
    const two = await post({ configuration: { more: [], home: items }, name: 'Mine' }, 'solar-epilot');
    const other = await post({ name: 'Mine', configuration: { home: [...items].reverse(), more: [] } });
    expect([one.status, two.json.id, one.json.id]).toEqual([
      201,
      one.json.id,
      expect.stringMatching(/^\w{13}$/),
    ]);
    expect(other.json.id).not.toBe(one.json.id);
    const read = await used.ask(`GET /v2/user/navigations/${one.json.id}`, { account: 'solar-epilot' });
    expect(read.json).toEqual({ id: one.json.id, name: 'Mine', configuration: { home: items, more: [] } });
  });

  test('users are seeded with ones that are there', async () => {
    const { json } = await used.ask<{ results: User[] }>('GET /v2/users?limit=4');
    const ids = new Set(json.results.map((it) => it.custom_navigation));
    expect(ids.size).toBe(3);
    for (const id of ids) expect((await used.ask(`GET /v2/user/navigations/${id}`)).status).toBe(200);
  });

  test.each([
    [{ home: 'dashboard' }],
    [{ home: ['dashboard'] }],
    [{ home: [{ key: 1 }] }],
    [{ home: [{ key: 'a', name: 'b' }] }],
    [{ home: [{ name: 'a' }] }],
    [{ home: [{ name: 'a', subItems: [{ name: 'b', subItems: [] }] }] }],
    [[]],
  ])('%j is no configuration', async (configuration) => {
    expect((await post({ name: 'Mine', configuration })).status).toBe(400);
  });
});
