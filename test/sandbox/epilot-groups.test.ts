import { beforeEach, describe, expect, test } from 'vitest';
import { useEpilot } from './epilot-rig.ts';
import type { Group, Groups, Refused, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

const groups = async (query: string, account = 'north-epilot') =>
  (await used.ask<Groups>(`GET /v1/groups${query}`, { account })).json;
const group = async (id: string, query = '') => (await used.ask<Group>(`GET /v1/groups/${id}${query}`)).json;
const post = (body: unknown) => used.ask<Group & Refused>('POST /v1/groups', { body });
const patch = (id: string, body: unknown) => used.ask<Group & Refused>(`PATCH /v1/groups/${id}`, { body });
const advance = (id: string) => used.ask<Group & Refused>(`POST /v1/groups/${id}/user:next`);

describe('reading', () => {
  test('eight groups and four, of five users each, with ids that overlap', async () => {
    const [north, solar] = [await groups('?limit=100'), await groups('?limit=100', 'solar-epilot')];
    expect([north.hits, north.groups.length, solar.hits, solar.groups.length]).toEqual([8, 8, 4, 4]);
    for (const { users, crt_assignee } of [...north.groups, ...solar.groups]) {
      expect(new Set(users.map(({ id }) => id)).size).toBe(5);
      expect(crt_assignee?.id).toBe(users[crt_assignee?.crt_index ?? -1]?.id);
    }
    expect(solar.groups.map(({ id, org_id }) => [id, org_id])).toEqual(
      ['g-1', 'g-2', 'g-3', 'g-4'].map((id) => [id, '815001']),
    );
  });

  test('hits count all that match, whatever the page', async () => {
    expect(await groups('?query=fi&limit=1')).toMatchObject({ hits: 2, groups: [{ name: 'Finance' }] });
    expect(await groups('?query=FI&limit=1&offset=1')).toMatchObject({
      hits: 2,
      groups: [{ name: 'Field service' }],
    });
    expect(await groups('?query=none')).toEqual({ hits: 0, groups: [] });
  });

  test('users are ids alone, or whole when asked for', async () => {
    const thin = await group('g-1');
    expect(thin.users).toEqual(['10015', '10018', '10021', '10024', '10027'].map((id) => ({ id })));
    expect(Object.keys(thin.crt_assignee ?? {})).toEqual(['id', 'crt_index']);
    expect(await group('g-1', '?hydrate=false')).toEqual(thin);
    const whole = await group('g-1', '?hydrate=true');
    const me = (await used.ask<User>('GET /v2/users/me')).json;
    expect(whole.users[0]).toEqual(me);
    const { crt_index, ...assignee } = whole.crt_assignee ?? {};
    expect(assignee).toEqual(whole.users[crt_index ?? -1]);
    expect((await groups('?hydrate=true&limit=1')).groups[0]).toEqual(whole);
    for (const wrong of ['1', '0', 'yes', '']) {
      expect((await used.ask(`GET /v1/groups?hydrate=${wrong}`)).status).toBe(400);
    }
  });

  test('of a user are those it is in, with ids alone', async () => {
    const { json } = await used.ask<Group[]>('GET /v2/users/10015/groups');
    expect(json).toEqual([await group('g-1')]);
  });
});

describe('writing', () => {
  test('a new group has the first of its users as assignee', async () => {
    const { status, json } = await post({ name: 'Fresh', user_ids: ['10016', '10017', '10016'] });
    expect([status, json]).toEqual([
      201,
      {
        id: 'g-9',
        org_id: '739224',
        name: 'Fresh',
        created_at: '2026-03-02T08:00:01.000Z',
        updated_at: '2026-03-02T08:00:01.000Z',
        created_by: '10015',
        crt_assignee: { id: '10016', crt_index: 0 },
        users: [{ id: '10016' }, { id: '10017' }],
        image_uri: null,
        abbreviation: null,
      },
    ]);
    await used.ask('DELETE /v1/groups/g-9');
    expect((await post({ name: 'Fresh' })).json.id).toBe('g-10');
  });

  test('the assignment moves on and begins again; nobody cannot be next', async () => {
    const places = [];
    for (let turn = 0; turn < 3; turn++) places.push((await advance('g-1')).json.crt_assignee);
    expect(places).toEqual([
      { id: '10027', crt_index: 4 },
      { id: '10015', crt_index: 0 },
      { id: '10018', crt_index: 1 },
    ]);
    const { status, json } = await patch('g-1', { user_ids: [] });
    expect([status, json.users, json.crt_assignee]).toEqual([201, [], undefined]);
    expect(await advance('g-1')).toMatchObject({
      status: 422,
      json: { message: 'User Group has no users assigned, thus it cannot advance to next user' },
    });
  });

  test('an update replaces what was given; who is assigned stays so while a member', async () => {
    const before = await group('g-1');
    const kept = (await patch('g-1', { user_ids: ['10016', '10024'], abbreviation: 'ÄÖ' })).json;
    expect(kept).toEqual({
      ...before,
      users: [{ id: '10016' }, { id: '10024' }],
      crt_assignee: { id: '10024', crt_index: 1 },
      abbreviation: 'ÄÖ',
      updated_at: '2026-03-02T08:00:01.000Z',
    });
    const other = (await patch('g-1', { user_ids: ['10017'], image_uri: null, abbreviation: null })).json;
    expect(other).toMatchObject({
      crt_assignee: { id: '10017', crt_index: 0 },
      image_uri: null,
      abbreviation: null,
    });
    expect((await patch('g-1', {})).json.name).toBe('Finance');
  });

  test.each([
    [
      { user_ids: ['b7e1c0de-0000-4000-a000-000000000001'] },
      'User b7e1c0de-0000-4000-a000-000000000001 not found',
    ],
    [{ abbreviation: 'ABC' }, 'Invalid arguments; abbreviation: This value should have 0 to 2 characters.'],
    [
      { image_uri: { gradient_colors: ['#0588f0'] } },
      'Invalid arguments; image_uri.gradient_colors: This list should have exactly 2 items.',
    ],
    [
      { image_uri: { gradient_colors: ['#0588f0', 'blue'] } },
      'Invalid arguments; image_uri.gradient_colors.1: This value is not of the documented form.',
    ],
    [
      { image_uri: { thumbnail_64: 'x.png' } },
      'Invalid arguments; image_uri.thumbnail_64: This value is not a valid URL.',
    ],
    [{ user_ids: [10016] }, 'Invalid arguments; user_ids.0: This value should be of type string.'],
  ])('%j is refused', async (body, message) => {
    const before = await group('g-1');
    expect(await patch('g-1', body)).toMatchObject({ status: 400, json: { message } });
    expect(await post({ name: 'Fresh', ...body })).toMatchObject({ status: 400, json: { message } });
    expect(await group('g-1')).toEqual(before);
    expect((await groups('')).hits).toBe(8);
  });

  test('a deleted group is gone', async () => {
    expect(await used.ask('DELETE /v1/groups/g-2')).toMatchObject({ status: 204, text: '' });
    expect((await used.ask('DELETE /v1/groups/g-2')).status).toBe(404);
    expect((await groups('')).hits).toBe(7);
    expect((await groups('', 'solar-epilot')).hits).toBe(4);
  });
});
