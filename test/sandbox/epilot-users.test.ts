import { beforeEach, describe, expect, test } from 'vitest';
import { useEpilot } from './epilot-rig.ts';
import type { Group, LegacyUser, Refused, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

interface Users {
  readonly results: readonly User[];
}

const list = async (query: string, account = 'north-epilot') =>
  (await used.ask<Users>(`GET /v2/users${query}`, { account })).json.results;
const user = async (id: string) => (await used.ask<User>(`GET /v2/users/${id}`)).json;
const update = (id: string, body: unknown) => used.ask<User & Refused>(`PATCH /v2/users/${id}`, { body });
const verify = (token: string, body?: unknown) =>
  used.ask<Refused>(`POST /v2/users/public/verifyEmail?token=${token}`, { account: null, body });

describe('lists', () => {
  test('forty users and fourteen, told apart by the token, some shared by address', async () => {
    const [north, solar] = [await list('?limit=100'), await list('?limit=100', 'solar-epilot')];
    expect([north.length, solar.length]).toEqual([40, 14]);
    expect(new Set(north.map(({ organization_id }) => organization_id))).toEqual(new Set(['739224']));
    expect(new Set(solar.map(({ organization_id }) => organization_id))).toEqual(new Set(['815001']));
    const addresses = new Set(north.map(({ email }) => email));
    expect(solar.filter(({ email }) => addresses.has(email)).map(({ email }) => email)).toEqual([
      'ada.byron@example.com',
    ]);
    expect(addresses.size).toBe(40);
    const count = (users: readonly User[], wanted: string) =>
      users.filter(({ status }) => status === wanted).length;
    expect(['Pending', 'Deactivated'].map((it) => [count(north, it), count(solar, it)])).toEqual([
      [5, 2],
      [4, 1],
    ]);
    expect(north.map(({ id }) => id)).toContain('10015');
    expect(solar[1]?.id).toBe('b7e1c0de-0000-4000-a000-000000000002');
    expect((await used.ask<User>(`GET /v2/users/${solar[1]?.id}`)).status).toBe(404);
  });

  test('are cut by limit and offset, ten rows where no limit is named', async () => {
    const all = (await list('?limit=100')).map(({ id }) => id);
    expect((await list('')).map(({ id }) => id)).toEqual(all.slice(0, 10));
    expect((await list('?limit=7&offset=36')).map(({ id }) => id)).toEqual(all.slice(36));
    expect(await list('?limit=0')).toEqual([]);
    expect(await list('?offset=400')).toEqual([]);
    for (const wrong of ['limit=-1', 'limit=ten', 'limit=1&limit=2', 'offset=1.5']) {
      expect((await used.ask(`GET /v2/users?${wrong}`)).status).toBe(400);
    }
  });

  test('are searched by name and address, whatever the case', async () => {
    expect((await list('?query=GRACE.hop')).map(({ display_name }) => display_name)).toEqual([
      'Grace Hopper',
    ]);
    expect((await list('?query=byron')).map(({ id }) => id)).toEqual(['10015']);
    expect(await list('?query=nobody%20at%20all')).toEqual([]);
  });

  test('fill every documented field but in a few rows', async () => {
    const rows = await list('?limit=100');
    expect(rows.filter(({ department }) => department === null).map(({ id }) => id)).toEqual([
      '10019',
      '10029',
      '10039',
      '10049',
    ]);
    const inactive = rows.filter(({ activated_at }) => activated_at === undefined);
    expect(new Set(inactive.map(({ status }) => status))).toEqual(new Set(['Pending']));
  });

  test('of the first version look where the user behind the token is at work', async () => {
    const ids = async (query: string, account: string) =>
      (
        await used.ask<{ users: LegacyUser[] }>(`GET /v1/users?limit=100${query}`, { account })
      ).json.users.map(({ organization_id }) => organization_id);
    expect(new Set(await ids('', 'north-epilot'))).toEqual(new Set(['739224']));
    expect(await ids('&org_ids=739224,815001', 'north-epilot')).toHaveLength(54);
    expect(new Set(await ids('&org_ids=815001', 'north-epilot'))).toEqual(new Set(['815001']));
    expect(await ids('&org_ids=739224', 'solar-epilot')).toEqual([]);
    expect((await used.ask('GET /v1/users?org_ids=739224&org_ids=815001')).status).toBe(400);
  });
});

describe('me', () => {
  test('is another person behind each token', async () => {
    const name = async (account: string) =>
      (await used.ask<User>('GET /v2/users/me', { account })).json.display_name;
    expect([await name('north-epilot'), await name('solar-epilot')]).toEqual(['Ada Byron', 'Donald Knuth']);
    const { json } = await used.ask<LegacyUser>('GET /v1/users/me');
    expect(json).toMatchObject({ id: '10015', name: 'Ada Byron', roles: ['Owner'] });
  });

  test('may switch to where the same address is at work, and nowhere else', async () => {
    const go = (org_id: string, account = 'north-epilot') =>
      used.ask<{ login_token: string }>('POST /v2/users/switchOrganization', { account, body: { org_id } });
    const [one, again] = [(await go('815001')).json, (await go('815001')).json];
    expect(one.login_token).toMatch(/^ONCE-login-[0-9a-f]{32}$/);
    expect(again.login_token).not.toBe(one.login_token);
    expect((await go('739224', 'solar-epilot')).status).toBe(403);
    expect((await go('1')).status).toBe(403);
  });
});

describe('updates', () => {
  test('change what was given and keep the rest, what belongs to the server included', async () => {
    const before = await user('10016');
    const changes = {
      display_name: 'Rear Admiral Hopper',
      status: 'Deactivated',
      department: null,
      custom_start_page: '/app/x',
      favorites: { dashboard: 'd' },
      image_uri: { original: 'https://images.example/g.png', thumbnail_32: 'https://images.example/g32.png' },
      properties: [{ name: 'a', value: 'b' }],
      tags: ['new'],
      feature_preferences: { beta: true },
    };
    const ignored = { id: '1', organization_id: '1', token: 'x', mfa_enabled: true, has_passkeys: false };
    const { status, json } = await update('10016', { ...changes, ...ignored });
    expect([status, json]).toEqual([200, { ...before, ...changes }]);
    expect(await user('10016')).toEqual(json);
    expect(await update('10016', json)).toMatchObject({ status: 200, json });
    expect(used.control.mails()).toEqual([]);
  });

  test.each([
    [{ status: 'Gone' }, 'status: The value you selected is not a valid choice.'],
    [
      { override_release_channel: 'beta' },
      'override_release_channel: The value you selected is not a valid choice.',
    ],
    [{ email: 'nobody' }, 'email: This value is not a valid email address.'],
    [{ created_at: 'yesterday' }, 'created_at: This value is not a valid datetime (ISO 8601 with offset).'],
    [{ custom_start_page: '/elsewhere' }, 'custom_start_page: This value is not of the documented form.'],
    [{ image_uri: { original: 'avatar.png' } }, 'image_uri.original: This value is not a valid URL.'],
    [{ image_uri: { large: 'x' } }, 'image_uri.large: This field was not expected.'],
    [{ properties: [{ name: 'a' }] }, 'properties.0.value: This value should not be blank.'],
  ])('%j is refused', async (body, message) => {
    const { status, json } = await update('10016', body);
    expect([status, json]).toEqual([400, { message: `Invalid arguments; ${message}` }]);
  });

  test('a deleted user is gone, also from groups, and is told in the old shape', async () => {
    const group = async () => (await used.ask<Group>('GET /v1/groups/g-1')).json;
    const [, , , assignee] = (await group()).users;
    expect((await group()).crt_assignee).toEqual({ id: assignee?.id, crt_index: 3 });
    const { json } = await used.ask<LegacyUser>('DELETE /v2/users/10018');
    expect(json).toMatchObject({ id: '10018', name: 'Clara Çelik', roles: ['User'] });
    expect((await used.ask('DELETE /v2/users/10018')).status).toBe(404);
    expect((await group()).users.map(({ id }) => id)).toEqual(['10015', '10021', '10024', '10027']);
    expect((await group()).crt_assignee).toEqual({ id: assignee?.id, crt_index: 2 });
    expect((await used.ask('DELETE /v2/users/10015')).status).toBe(403);
  });
});

describe('a change of address', () => {
  test('waits for its proof, which works once', async () => {
    const { json } = await update('10016', { email: 'hopper@example.com' });
    expect(json).toMatchObject({
      email: 'grace.hopper@example.com',
      draft_email: 'hopper@example.com',
      draft_email_expires_at: '2026-03-03T08:00:01.000Z',
    });
    expect(used.control.mails()).toEqual([
      { account: 'north-epilot', kind: 'verify-email', to: 'hopper@example.com', about: '10016' },
    ]);
    const token = 'CANARY-IN-verify-north-epilot-10016-2';
    expect((await verify('CANARY-IN-verify-north-epilot-10016-1')).status).toBe(400);
    expect(await verify(token, { password: 'CANARY-IN-password' })).toMatchObject({ status: 200, text: '' });
    expect(await user('10016')).toMatchObject({
      email: 'hopper@example.com',
      draft_email: null,
      draft_email_expires_at: null,
    });
    expect(await verify(token)).toMatchObject({ status: 404, json: { message: 'Token not found' } });
    expect((await verify('CANARY-IN-nothing')).status).toBe(404);
  });

  test('may be called off, may run out, and may find the address taken', async () => {
    const pending = { message: 'No pending email change for this token' };
    await update('10016', { draft_email: null });
    expect(await verify('CANARY-IN-verify-north-epilot-10016-1')).toMatchObject({
      status: 400,
      json: pending,
    });
    expect(await verify('CANARY-IN-verify-north-epilot-10017-1')).toMatchObject({
      status: 400,
      json: pending,
    });
    await update('10018', { draft_email: 'Grace.Hopper@example.com' });
    expect(await verify('CANARY-IN-verify-north-epilot-10018-2')).toMatchObject({
      status: 409,
      json: { message: 'Email address already in use' },
    });
    await used.ask('DELETE /v2/users/10018');
    expect((await verify('CANARY-IN-verify-north-epilot-10018-2')).status).toBe(400);
  });
});
