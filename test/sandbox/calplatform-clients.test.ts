import { beforeEach, describe, expect, test } from 'vitest';
import { bearer, ids, refusedWith, useCalplatform } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

interface Client {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly permissions: readonly string[];
}

const path = '/v2/oauth-clients';
const list = async () => (await used.ask<Client[]>(`GET ${path}`)).data;
const get = (id: string) => used.ask<Client>(`GET ${path}/${id}`);
const create = (body: object) =>
  used.ask<{ clientId: string; clientSecret: string }>(`POST ${path}`, { body });
const asClient = (id: string, secret: string) => ({
  as: 'nobody' as const,
  headers: { 'x-cal-secret-key': secret, 'x-cal-client-id': id },
});
const request = {
  name: 'New app',
  redirectUris: ['https://new.example/callback', 'newapp://callback'],
  permissions: ['BOOKING_READ'],
};

test('there are three, the configured one among them, each with its secret', async () => {
  const clients = await list();
  expect(clients.map(({ id }) => id)).toEqual([ids.client, ids.otherClient, ids.emptyClient]);
  expect(clients.every(({ secret }) => secret.startsWith('CANARY-calplatform-client-'))).toBe(true);
  expect(clients[0]?.secret).toBe(ids.clientSecret);
  for (const client of clients) expect((await get(client.id)).data).toEqual(client);
});

describe('a new client', () => {
  test('is answered with a secret that opens its doors', async () => {
    const { data } = await create(request);
    expect(data).toEqual({
      clientId: expect.stringMatching(/^cl[0-9a-z]{23}$/),
      clientSecret: expect.stringMatching(/^ONCE-client-[0-9a-f]{32}$/),
    });
    expect((await get(data.clientId)).data).toEqual({
      id: data.clientId,
      secret: data.clientSecret,
      ...request,
      organizationId: 3,
      createdAt: '2026-03-02T08:00:01.000Z',
      areEmailsEnabled: false,
      areDefaultEventTypesEnabled: false,
      areCalendarEventsEnabled: true,
    });
    const asked = asClient(data.clientId, data.clientSecret);
    expect((await used.ask(`GET ${path}/${data.clientId}/users`, asked)).data).toEqual([]);
  });

  test('is another one each time, and may be allowed everything', async () => {
    const one = await create({ ...request, permissions: ['*'] });
    const other = await create({ ...request, permissions: ['*'] });
    expect(one.data.clientId).not.toBe(other.data.clientId);
    expect(one.data.clientSecret).not.toBe(other.data.clientSecret);
    expect((await get(one.data.clientId)).data.permissions).toHaveLength(10);
    expect(await list()).toHaveLength(5);
  });

  test('asks for documented permissions only', async () => {
    const { json } = await create({ ...request, permissions: ['BOOKING_READ', 'ROOT'] });
    expect(json.error.details).toMatchObject({ errors: [{ property: 'permissions' }] });
  });
});

test('a client changes, but not what it is allowed', async () => {
  const before = (await get(ids.otherClient)).data;
  const changes = { name: 'Renamed', redirectUris: [], areEmailsEnabled: true, logo: null };
  const { data } = await used.ask(`PATCH ${path}/${ids.otherClient}`, { body: changes });
  const { logo: _, ...shown } = { ...before, ...changes };
  expect(data).toEqual(shown);
  expect((await get(ids.otherClient)).data).toEqual(shown);
  const body = { permissions: ['*'] };
  expect((await used.ask(`PATCH ${path}/${ids.otherClient}`, { body })).status).toBe(400);
});

test('a client is deleted with all that it manages', async () => {
  const before = (await get(ids.client)).data;
  expect((await used.ask(`DELETE ${path}/${ids.client}`)).data).toEqual(before);
  const gone = [404, 'NotFoundException', 'OAuthClientGuard - OAuth client not found.'];
  for (const method of ['GET', 'DELETE', 'PATCH']) {
    expect(refusedWith(await used.ask(`${method} ${path}/${ids.client}`))).toEqual(gone);
  }
  expect((await used.ask(`GET ${path}/${ids.client}/users`, { as: 'client' })).status).toBe(401);
  expect((await used.ask('GET /v2/me', { as: 'token' })).status).toBe(401);
  expect((await used.ask('GET /v2/me')).status).toBe(200);
  used.control.reset();
  expect((await used.ask('GET /v2/me', { as: 'nobody', headers: bearer(ids.accessToken) })).status).toBe(200);
});
