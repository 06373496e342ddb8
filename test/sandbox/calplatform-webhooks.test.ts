import { beforeEach, describe, expect, test } from 'vitest';
import { clientWebhooks, type Hook, ids, refusedWith, useCalplatform } from './calplatform-helper.ts';

const used = useCalplatform();
beforeEach(() => used.control.reset());

const hook = { active: true, subscriberUrl: 'https://hooks.example.com/new', triggers: ['BOOKING_PAID'] };
const otherWebhooks = `/v2/oauth-clients/${ids.otherClient}/webhooks`;

interface Kind {
  readonly name: string;
  readonly path: string;
  readonly as: 'key' | 'client';
  readonly count: number;
  readonly owner: object;
  readonly taken: string;
  readonly foreign: string;
}

const kinds: readonly Kind[] = [
  {
    name: 'a user',
    path: '/v2/webhooks',
    as: 'key',
    count: 6,
    owner: { userId: ids.owner },
    taken: 'Webhook with this subscriber url already exists for this user',
    foreign: 'Forbidden resource',
  },
  {
    name: 'a client',
    path: clientWebhooks,
    as: 'client',
    count: 5,
    owner: { oAuthClientId: ids.client },
    taken: 'Webhook with this subscriber url already exists for this oAuth client',
    foreign: 'IsOAuthClientWebhookGuard - Webhook does not belong to this oAuthClient',
  },
];

describe.each(kinds)('webhooks of $name', ({ path, as, count, owner, taken, foreign }) => {
  const list = async (query = '') => (await used.ask<Hook[]>(`GET ${path}${query}`, { as })).data;
  const create = (body: object) => used.ask<Hook>(`POST ${path}`, { as, body });
  const update = (id: string, body: object) => used.ask<Hook>(`PATCH ${path}/${id}`, { as, body });
  const firstId = async () => (await list())[0]?.id ?? '';

  test('come all at once, or in pieces', async () => {
    const all = await list();
    expect(all).toHaveLength(count);
    expect(await list('?take=2&skip=1')).toEqual(all.slice(1, 3));
    expect(await list('?skip=99')).toEqual([]);
    for (const query of ['?take=0', '?take=251', '?skip=-1', '?limit=1']) {
      expect((await used.ask(`GET ${path}${query}`, { as })).status).toBe(400);
    }
  });

  test('show their secrets; one has none and one no template', async () => {
    const all = await list();
    expect(all.filter(({ secret }) => secret?.startsWith('CANARY-'))).toHaveLength(count - 1);
    expect(all[1]?.payloadTemplate).toBeNull();
    expect(all[2]).not.toHaveProperty('secret');
    expect(all.every((it) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(it.id))).toBe(true);
  });

  test('are made, read, changed and deleted', async () => {
    const { data } = await create({ ...hook, secret: 'CANARY-IN-secret', version: '2021-10-20' });
    expect(data).toEqual({
      ...hook,
      ...owner,
      id: expect.any(String),
      payloadTemplate: null,
      secret: 'CANARY-IN-secret',
    });
    expect((await used.ask(`GET ${path}/${data.id}`, { as })).data).toEqual(data);
    const changes = { active: false, triggers: ['OOO_CREATED'], payloadTemplate: '{}', secret: null };
    const { secret: _, ...rest } = data;
    const { secret: __, ...shown } = { ...rest, ...changes };
    expect((await update(data.id, changes)).data).toEqual(shown);
    expect((await used.ask(`DELETE ${path}/${data.id}`, { as })).data).toEqual(shown);
    const gone = [404, 'NotFoundException', `Webhook (${data.id}) not found`];
    expect(refusedWith(await used.ask(`GET ${path}/${data.id}`, { as }))).toEqual(gone);
    expect(refusedWith(await used.ask(`DELETE ${path}/${data.id}`, { as }))).toEqual(gone);
    expect(refusedWith(await update(data.id, {}))).toEqual(gone);
    expect(await list()).toHaveLength(count);
  });

  test('have an address once each', async () => {
    const [first, second] = await list();
    const body = { ...hook, subscriberUrl: second?.subscriberUrl };
    expect(refusedWith(await create(body))).toEqual([409, 'ConflictException', taken]);
    const { subscriberUrl } = body;
    expect(refusedWith(await update(first?.id ?? '', { subscriberUrl }))[0]).toBe(500);
    expect((await update(second?.id ?? '', { subscriberUrl })).status).toBe(200);
  });

  test('refuse what is not documented', async () => {
    for (const wrong of [
      { triggers: ['BOOKING_CONFIRMED'] },
      { triggers: 'BOOKING_PAID' },
      { version: '2025-01-01' },
      { subscriberUrl: 'ftp://hooks.example.com' },
      { active: 'true' },
      { active: null },
      { payloadTemplate: {} },
    ]) {
      const [property = ''] = Object.keys(wrong);
      const { status, json } = await create({ ...hook, ...wrong });
      expect([status, json.error.details]).toMatchObject([400, { errors: [{ property }] }]);
      expect((await update(await firstId(), wrong)).status).toBe(400);
    }
  });

  test('of somebody else are forbidden', async () => {
    const other = kinds.find((kind) => kind.path !== path);
    const [theirs] = (await used.ask<Hook[]>(`GET ${other?.path}`, { as: other?.as ?? 'key' })).data;
    const refused = [403, 'ForbiddenException', foreign];
    expect(refusedWith(await used.ask(`GET ${path}/${theirs?.id}`, { as }))).toEqual(refused);
    expect(refusedWith(await update(theirs?.id ?? '', {}))).toEqual(refused);
  });
});

test('a user is not told of delegation credentials', async () => {
  const body = { ...hook, triggers: ['BOOKING_PAID', 'DELEGATION_CREDENTIAL_ERROR'] };
  const { json } = await used.ask('POST /v2/webhooks', { body });
  expect(json.error.details).toMatchObject({ errors: [{ property: 'triggers', target: body }] });
  expect((await used.ask(`POST ${clientWebhooks}`, { as: 'client', body })).status).toBe(201);
});

test('all webhooks of a client are deleted at once, and no others', async () => {
  const line = `DELETE ${clientWebhooks}`;
  expect((await used.ask(line, { as: 'client' })).data).toBe('5 webhooks deleted');
  expect((await used.ask(line, { as: 'client' })).data).toBe('0 webhooks deleted');
  expect((await used.ask<Hook[]>('GET /v2/webhooks')).data).toHaveLength(6);
  const clients = (await used.ask<{ id: string; secret: string }[]>('GET /v2/oauth-clients')).data;
  const { secret = '' } = clients.find(({ id }) => id === ids.otherClient) ?? {};
  const headers = { 'x-cal-secret-key': secret };
  const others = await used.ask<Hook[]>(`GET ${otherWebhooks}`, { as: 'nobody', headers });
  expect(others.data).toHaveLength(2);
});
