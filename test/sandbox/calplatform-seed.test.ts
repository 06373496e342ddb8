import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import {
  clientWebhooks,
  type Hook,
  ids,
  type ManagedUser,
  useCalplatform,
  users,
} from './calplatform-helper.ts';

const one = useCalplatform({ seed: 3 });
const same = useCalplatform({ seed: 3 });
const other = useCalplatform({ seed: 4 });
const big = useCalplatform({ seed: 3, scale: 5 });

/** Reads and writes that touch everything. */
const lines: readonly (readonly [line: string, as: 'key' | 'token' | 'client', body?: object])[] = [
  [`GET ${users}`, 'client'],
  ['GET /v2/webhooks', 'key'],
  [`GET ${clientWebhooks}`, 'client'],
  ['GET /v2/oauth-clients', 'key'],
  ['GET /v2/me', 'token'],
  [`POST ${users}`, 'client', { email: 'new@example.com', name: 'New' }],
  ['POST /v2/oauth-clients', 'key', { name: 'New', redirectUris: [], permissions: ['*'] }],
  [
    'POST /v2/webhooks',
    'key',
    { active: true, subscriberUrl: 'https://hooks.example.com/x', triggers: ['MEETING_ENDED'] },
  ],
  [`POST ${users}/42/force-refresh`, 'client'],
  ['POST /v2/api-keys/refresh', 'key'],
  ['GET /v2/me', 'key'],
];

const story = async ({ ask }: typeof one) => {
  const told: unknown[] = [];
  for (const [line, as, body] of lines) {
    const { status, text, headers } = await ask(line, { as, body });
    told.push([status, text, headers.get('x-request-id')]);
  }
  return told;
};

test('the same seed gives the same answers, again after a reset; another seed gives others', async () => {
  const first = await story(one);
  expect(await story(same)).toEqual(first);
  one.control.reset();
  expect(await story(one)).toEqual(first);
  expect(await story(other)).not.toEqual(first);
});

test('reads in between do not change what writes make', async () => {
  one.control.reset();
  const made = async () => (await one.ask('POST /v2/api-keys/refresh')).text;
  const alone = await made();
  one.control.reset();
  await one.ask('GET /v2/me');
  expect(await made()).toBe(alone);
});

describe('people', () => {
  test('known to others are there, whatever the seed', async () => {
    for (const { ask, control } of [one, other]) {
      control.reset();
      const all = (await ask<ManagedUser[]>(`GET ${users}`, { as: 'client' })).data;
      expect(all.slice(0, 3).map(({ id, name, email }) => [id, name, email])).toEqual([
        [42, 'Ada Byron', `ada.byron+${ids.client}@example.com`],
        [43, 'Grace Hopper', `grace.hopper+${ids.client}@example.com`],
        [44, 'Katherine Johnson', `katherine.johnson+${ids.client}@example.com`],
      ]);
      expect(new Set(all.map(({ email }) => email)).size).toBe(42);
    }
  });

  test('have gaps where the document allows null, in a few rows', async () => {
    one.control.reset();
    const all = (await one.ask<Record<string, unknown>[]>(`GET ${users}`, { as: 'client' })).data;
    for (const name of ['bio', 'name', 'username', 'timeFormat', 'defaultScheduleId', 'avatarUrl']) {
      expect(all.filter((user) => user[name] === null)).toHaveLength(2);
    }
    expect(all[0]?.metadata).toMatchObject({
      crm: 'contact-1',
      syncToken: expect.stringMatching(/^CANARY-/),
    });
  });

  test('at a larger scale are more than any page reaches', async () => {
    const ask = (query: string) => big.ask<ManagedUser[]>(`GET ${users}?${query}`, { as: 'client' });
    expect((await ask('limit=100&offset=100')).data).toHaveLength(100);
    big.control.setConditions([{ name: 'offset-cap-250' }]);
    expect((await ask('limit=250')).data).toHaveLength(210);
    expect((await big.ask<Hook[]>('GET /v2/webhooks')).data).toHaveLength(30);
    expect((await big.ask<Hook[]>(`GET ${clientWebhooks}`, { as: 'client' })).data).toHaveLength(25);
    expect((await big.ask<unknown[]>('GET /v2/oauth-clients')).data).toHaveLength(7);
  });
});

test('the account is offered as a configuration needs it', async () => {
  const sandbox = await startSandbox({ only: ['calplatform'] });
  const [provider] = sandbox.providers;
  expect(provider?.accounts).toEqual([
    {
      name: ids.account,
      label: 'Platform Cal.com',
      credentials: {
        apiKey: ids.apiKey,
        oauthClient: { id: ids.client, secret: ids.clientSecret },
        managedUser: { accessToken: ids.accessToken, refreshToken: ids.refreshToken },
      },
      settings: { adminActs: true },
    },
  ]);
  await sandbox.close();
});
