import { beforeEach, describe, expect, test } from 'vitest';
import { calplatformFacts, type FieldFact, type OperationFact } from '../../src/sandbox/index.ts';
import {
  type As,
  type Asked,
  clientWebhooks,
  type Hook,
  ids,
  refusedWith,
  useCalplatform,
  users,
} from './calplatform-helper.ts';

interface Good {
  readonly path: string;
  readonly as: As;
  readonly body?: object;
}

const state = JSON.stringify({ accessToken: ids.accessToken, returnTo: 'https://app.example/done' });
const hook = { active: true, subscriberUrl: 'https://hooks.example.com/new', triggers: ['BOOKING_PAID'] };
const clients = '/v2/oauth-clients';

/** A good request for each operation; `WEBHOOK` stands for the first of the list in front of it. */
const good: Readonly<Record<string, Good>> = {
  api_keys_controller_refresh: { path: '/v2/api-keys/refresh', as: 'key', body: { apiKeyDaysValid: 60 } },
  me_controller_get_me: { path: '/v2/me', as: 'key' },
  me_controller_update_me: { path: '/v2/me', as: 'token', body: { bio: 'New' } },
  oauth_client_users_controller_get_managed_users: { path: `${users}?limit=5`, as: 'client' },
  oauth_client_users_controller_create_user: {
    path: users,
    as: 'client',
    body: {
      email: 'new@example.com',
      name: 'New',
      timeZone: 'Europe/Oslo',
      avatarUrl: 'https://a.example/1.png',
    },
  },
  oauth_client_users_controller_get_user_by_id: { path: `${users}/42`, as: 'client' },
  oauth_client_users_controller_update_user: { path: `${users}/42`, as: 'client', body: { name: 'Ada' } },
  oauth_client_users_controller_delete_user: { path: `${users}/42`, as: 'client' },
  oauth_client_users_controller_force_refresh: { path: `${users}/42/force-refresh`, as: 'client' },
  oauth_flow_controller_refresh_tokens: {
    path: `/v2/oauth/${ids.client}/refresh`,
    as: 'client',
    body: { refreshToken: ids.refreshToken },
  },
  webhooks_controller_get_webhooks: { path: '/v2/webhooks?take=2', as: 'key' },
  webhooks_controller_create_webhook: { path: '/v2/webhooks', as: 'key', body: { ...hook, secret: 's' } },
  webhooks_controller_get_webhook: { path: '/v2/webhooks/WEBHOOK', as: 'key' },
  webhooks_controller_update_webhook: {
    path: '/v2/webhooks/WEBHOOK',
    as: 'key',
    body: { active: false },
  },
  webhooks_controller_delete_webhook: { path: '/v2/webhooks/WEBHOOK', as: 'key' },
  oauth_client_webhooks_controller_get_oauth_client_webhooks: {
    path: `${clientWebhooks}?skip=3`,
    as: 'client',
  },
  oauth_client_webhooks_controller_create_oauth_client_webhook: {
    path: clientWebhooks,
    as: 'client',
    body: { ...hook, secret: 's' },
  },
  oauth_client_webhooks_controller_delete_all_oauth_client_webhooks: { path: clientWebhooks, as: 'client' },
  oauth_client_webhooks_controller_get_oauth_client_webhook: {
    path: `${clientWebhooks}/WEBHOOK`,
    as: 'client',
  },
  oauth_client_webhooks_controller_update_oauth_client_webhook: {
    path: `${clientWebhooks}/WEBHOOK`,
    as: 'client',
    body: { version: '2021-10-20' },
  },
  oauth_client_webhooks_controller_delete_oauth_client_webhook: {
    path: `${clientWebhooks}/WEBHOOK`,
    as: 'client',
  },
  oauth_clients_controller_get_oauth_clients: { path: clients, as: 'key' },
  oauth_clients_controller_create_oauth_client: {
    path: clients,
    as: 'key',
    body: { name: 'New', redirectUris: ['https://new.example/'], permissions: ['*'] },
  },
  oauth_clients_controller_get_oauth_client_by_id: { path: `${clients}/${ids.client}`, as: 'key' },
  oauth_clients_controller_update_oauth_client: {
    path: `${clients}/${ids.client}`,
    as: 'key',
    body: { name: 'Renamed' },
  },
  oauth_clients_controller_delete_oauth_client: { path: `${clients}/${ids.client}`, as: 'key' },
  stripe_controller_check: { path: '/v2/stripe/check', as: 'token' },
  stripe_controller_redirect: { path: '/v2/stripe/connect', as: 'token' },
  stripe_controller_save: {
    path: `/v2/stripe/save?state=${encodeURIComponent(state)}&code=ac_1`,
    as: 'nobody',
  },
};

const used = useCalplatform({ seed: 7 });
beforeEach(() => used.control.reset());

async function goodRequest(operation: OperationFact): Promise<{ line: string; asked: Asked }> {
  const { path = '', as = 'nobody', body } = good[operation.name] ?? {};
  const [list = ''] = path.split('/WEBHOOK');
  const id = path.includes('WEBHOOK') ? (await used.ask<Hook[]>(`GET ${list}`, { as })).data[0]?.id : '';
  return { line: `${operation.method} ${path.replace('WEBHOOK', id ?? '')}`, asked: { as, body } };
}

/** The document has it, but no success carries it. */
const neverThere = ['CreateManagedUserOutput.error'];

/** Every documented field is there and no other, and null only where it is documented: `path` says where not. */
function differences(type: string, value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => differences(type, item, `${path}[${at}]`));
  const fields = calplatformFacts.types.get(type)?.fields;
  if (fields === undefined || value === null) return [];
  const object = value as Record<string, unknown>;
  return [
    ...Object.keys(object)
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => `${path}.${name} is not documented`),
    ...fields
      .filter(({ name }) => !neverThere.includes(`${type}.${name}`))
      .flatMap((field) => differencesIn(field, object[field.name], `${path}.${field.name}`)),
  ];
}

function differencesIn(field: FieldFact, value: unknown, path: string): string[] {
  if (value === undefined) return [`${path} is missing`];
  if (value === null) return field.nullable ? [] : [`${path} is null`];
  return Array.isArray(value) === field.list
    ? differences(field.type, value, path)
    : [`${path} is a list or not`];
}

test('there are 29 operations, and a good request for each', () => {
  expect(calplatformFacts.operations).toHaveLength(29);
  expect(Object.keys(good).sort()).toEqual(calplatformFacts.operations.map(({ name }) => name).sort());
});

describe.each(calplatformFacts.operations)('$name', (operation) => {
  test('succeeds as documented', async () => {
    const { line, asked } = await goodRequest(operation);
    const { status, text, headers } = await used.ask(line, asked);
    expect(status, text).toBe(operation.status);
    expect(differences(operation.answer?.type ?? '', JSON.parse(text), operation.name)).toEqual([]);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-ratelimit-limit-default')).toMatch(/^\d+$/);
    const { account } = used.control.requests({ operation: operation.name }).at(-1) ?? {};
    expect(account).toBe(ids.account);
  });

  test('refuses unknown fields, and a body that is none', async () => {
    const { line, asked } = await goodRequest(operation);
    const unknown = await used.ask(`${line}${line.includes('?') ? '&' : '?'}nonsense=1`, asked);
    expect(unknown.json.error).toMatchObject({
      message: 'Bad Request Exception',
      details: { errors: [{ property: 'nonsense', value: '1' }] },
    });
    if (operation.body === null) {
      const typed = { ...asked, headers: { 'content-type': 'application/json' } };
      expect((await used.ask(line, typed)).status).toBe(415);
      return;
    }
    const more = await used.ask(line, { ...asked, body: { ...(asked.body as object), nonsense: 1 } });
    expect(more.json.error.details).toEqual({
      errors: [
        {
          target: { ...(asked.body as object), nonsense: 1 },
          value: 1,
          property: 'nonsense',
          constraints: { whitelistValidation: 'nonsense should not exist' },
          children: [],
        },
      ],
    });
    const headers = { 'content-type': 'application/json' };
    expect(refusedWith(await used.ask(line, { ...asked, body: '{', headers }))[1]).toBe(
      'BadRequestException',
    );
    expect((await used.ask(line, { ...asked, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  test('requires what is required', async () => {
    const { line, asked } = await goodRequest(operation);
    const type = calplatformFacts.types.get(operation.body ?? '');
    for (const { name } of type?.fields.filter(({ required }) => required) ?? []) {
      const { [name]: _, ...body } = asked.body as Record<string, unknown>;
      const { json } = await used.ask(line, { ...asked, body });
      expect(json.error.details).toMatchObject({
        errors: [
          { property: name, target: body, constraints: { isNotEmpty: `${name} should not be empty` } },
        ],
      });
    }
    for (const { name } of operation.query.filter(({ required }) => required)) {
      const { json } = await used.ask(line.replace(new RegExp(`\\b${name}=[^&]*&?`), ''), asked);
      expect(json.error.details).toMatchObject({ errors: [{ property: name }] });
    }
  });
});
