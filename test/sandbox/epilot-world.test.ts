import { beforeEach, describe, expect, test } from 'vitest';
import { type Condition, epilotFacts } from '../../src/sandbox/index.ts';
import { goodRequests } from './epilot-requests.ts';
import { startEpilot, tokenOf, useEpilot } from './epilot-rig.ts';
import type { Refused, User } from './epilot-shapes.ts';

const used = useEpilot();
beforeEach(() => used.control.reset());

const on = (condition: Condition) => used.control.setConditions([condition]);
const statusOf = async (line: string, account: string | null = 'north-epilot') =>
  (await used.ask(line, { account })).status;

describe('conditions', () => {
  test('expired-token refuses what was right', async () => {
    on({ name: 'expired-token', account: 'solar-epilot' });
    const refused = await used.ask('GET /v2/users/me', { account: 'solar-epilot' });
    expect([refused.status, refused.json]).toEqual([401, { message: 'The incoming token has expired' }]);
    expect(await statusOf('GET /v2/users/me')).toBe(200);
    expect((await used.ask('GET /v2/users/me', { account: null })).json).toEqual({ message: 'Unauthorized' });
  });

  test('limited refuses everything, and says how long', async () => {
    on({ name: 'limited', value: 7 });
    const refused = await used.ask<Refused>('POST /v1/groups', { body: { name: 'Fresh' } });
    expect([refused.status, refused.headers.get('retry-after'), refused.json.message]).toEqual([
      429,
      '7',
      'Too many requests',
    ]);
    expect(await statusOf('GET /v1/users/username/x:getLoginParameters', null)).toBe(429);
    on({ name: 'limited', account: 'solar-epilot' });
    expect(await statusOf('GET /v2/users/me')).toBe(200);
    expect(await statusOf('GET /v1/users/username/x:getLoginParameters', null)).toBe(200);
    const { headers } = await used.ask('GET /v2/users/me', { account: 'solar-epilot' });
    expect(headers.get('retry-after')).toBe('1');
  });

  test('html-errors answers pages for refusals alone', async () => {
    on({ name: 'html-errors' });
    for (const [line, status] of [
      ['GET /v2/users/4711', 404],
      ['GET /v2/users?limit=x', 400],
      ['GET /nowhere', 404],
      ['PUT /v2/users/me', 405],
    ] as const) {
      const refused = await used.ask(line);
      expect([refused.status, refused.headers.get('content-type')]).toEqual([
        status,
        'text/html; charset=utf-8',
      ]);
      expect(refused.text).toMatch(new RegExp(`<title>${status} ERROR[^]*CANARY-TRACE`));
    }
    expect(await statusOf('GET /v2/users/me')).toBe(200);
    on({ name: 'html-errors', account: 'solar-epilot' });
    expect((await used.ask('GET /v2/users/4711')).json).toEqual({ message: 'User not found' });
    expect((await used.ask('GET /v2/users/4711', { account: 'solar-epilot' })).json).toBeUndefined();
  });

  test('too-large refuses long lists alone', async () => {
    on({ name: 'too-large' });
    const lists = ['/v2/users', '/v1/users'];
    for (const path of lists) {
      expect([await statusOf(`GET ${path}?limit=25`), await statusOf(`GET ${path}?limit=26`)]).toEqual([
        200, 413,
      ]);
    }
    on({ name: 'too-large', value: 3, account: 'north-epilot' });
    const groups = ['GET /v1/groups?limit=3', 'GET /v1/groups?limit=4'];
    expect([await statusOf(groups[0] ?? ''), await statusOf(groups[1] ?? '')]).toEqual([200, 413]);
    expect(await statusOf(groups[1] ?? '', 'solar-epilot')).toBe(200);
  });

  test('others are unknown', () => {
    expect(() => on({ name: 'locked' })).toThrow('epilot knows no condition locked');
  });
});

/** One after the other, so that each write meets what the one before it left. */
async function tell({ ask }: Pick<typeof used, 'ask'>): Promise<string[]> {
  const heard: string[] = [];
  for (const { name, method } of epilotFacts.operations) {
    const { path = '', body } = goodRequests('north-epilot')[name] ?? {};
    const isOpen = path.includes('/public') || path.includes('/username');
    const { status, text } = await ask(`${method} ${path}`, {
      body,
      account: isOpen ? null : 'north-epilot',
    });
    heard.push(`${name} ${status} ${text}`);
  }
  heard.push((await ask('GET /v2/users?limit=100')).text);
  heard.push((await ask('GET /v1/groups?limit=100&hydrate=true', { account: 'solar-epilot' })).text);
  return heard;
}

describe('repeatability', () => {
  const story = async (seed: number) => {
    const one = await startEpilot({ seed });
    const heard = await tell(one);
    one.control.reset();
    heard.push(...(await tell(one)));
    await one.sandbox.close();
    return heard;
  };

  test('the same seed says the same, after a reset too; another seed does not', async () => {
    const [one, again, other] = await Promise.all([story(1), story(1), story(2)]);
    expect(again).toEqual(one);
    expect(one.slice(one.length / 2)).toEqual(one.slice(0, one.length / 2));
    expect(other[0]).not.toBe(one[0]);
  });

  test('a reset forgets writes, mails, requests and conditions', async () => {
    const before = (await used.ask('GET /v2/users?limit=100')).text;
    await used.ask('POST /v2/users/invite', { body: { email: 'new@example.com' } });
    await used.ask('DELETE /v2/users/10016');
    on({ name: 'limited' });
    expect(used.control.mails()).toHaveLength(1);
    used.control.reset();
    expect([used.control.mails(), used.control.count()]).toEqual([[], 0]);
    expect((await used.ask('GET /v2/users?limit=100')).text).toBe(before);
  });

  test('scale makes more users and groups, soon enough, nobody twice', async () => {
    const started = performance.now();
    const { sandbox, ask } = await startEpilot({ scale: 50 });
    const { results } = (await ask<{ results: User[] }>('GET /v2/users?limit=5000')).json;
    expect(new Set(results.map(({ email }) => email)).size).toBe(2_000);
    expect(new Set(results.map(({ id }) => id)).size).toBe(2_000);
    expect(
      (await ask<{ hits: number }>('GET /v1/groups?hydrate=true', { account: 'solar-epilot' })).json.hits,
    ).toBe(200);
    expect(performance.now() - started).toBeLessThan(5_000);
    await sandbox.close();
  });
});

describe('secrets', () => {
  test('are planted in every user, wherever one is answered', async () => {
    const users = (await used.ask<{ results: User[] }>('GET /v2/users?limit=100')).json.results;
    for (const { token, password_reset_token_hash: hash } of users) {
      expect(token).toMatch(/^CANARY-(IN-)?invite-north-epilot-/);
      expect(hash ?? 'CANARY-').toMatch(/^CANARY-/);
    }
    for (const line of [
      'GET /v2/users/me',
      'GET /v2/users/10016',
      'GET /v1/groups/g-1?hydrate=true',
      'GET /v1/groups?hydrate=true',
    ]) {
      expect((await used.ask(line)).text).toMatch(/"token":"CANARY-.*"password_reset_token_hash":"CANARY-/);
    }
    const invited = await used.ask('POST /v2/users/invite', { body: { email: 'new@example.com' } });
    expect(invited.text).toContain('"token":"CANARY-IN-invite-north-epilot-6"');
    expect((await used.ask('GET /v1/groups?limit=100')).text).not.toContain('CANARY');
  });

  test('the facts mark every one of them', () => {
    const secret = [...epilotFacts.types.values()].flatMap(({ name, fields }) =>
      fields.filter((field) => field.secret).map((field) => `${name}.${field.name}`),
    );
    expect(secret.sort()).toEqual([
      'GroupAssignee.password_reset_token_expires_at',
      'GroupAssignee.password_reset_token_hash',
      'GroupAssignee.token',
      'PasskeyAuthenticationOptions.challenge_token',
      'PasskeyRegistrationOptions.challenge_token',
      'PasskeyRegistrationResponse.challenge_token',
      'PasskeyRegistrationResponse.registration_response',
      'ResolveDiscoverableCredentialRequest.assertion_response',
      'ResolveDiscoverableCredentialRequest.challenge_token',
      'SwitchOrganizationResponse.login_token',
      'UserActivationPayload.password',
      'UserDetail.password',
      'UserV2.password_reset_token_expires_at',
      'UserV2.password_reset_token_hash',
      'UserV2.token',
      'UserVerificationPayload.password',
    ]);
    const queries = epilotFacts.operations.flatMap(({ name, query }) =>
      query.filter((field) => field.secret).map((field) => `${name} ${field.name}`),
    );
    expect(queries).toHaveLength(5);
  });

  test('a token of the API is in no record of what came in', async () => {
    const token = tokenOf(used.provider, 'north-epilot');
    expect(token).toMatch(/^CANARY-/);
    await tell(used);
    await used.ask('GET /v1/users/username/x:getLoginParameters');
    await used.ask('GET /nowhere');
    expect(used.control.count()).toBe(45);
    expect(JSON.stringify(used.control.requests())).not.toContain(token);
    expect((await used.ask('GET /__sandbox/requests')).text).not.toContain(token);
    expect(used.control.counts()['-']).toMatchObject({ checkInviteToken: 1, getUserLoginParameters: 2 });
  });
});

test('accounts are as a configuration needs them', () => {
  expect(used.provider.accounts).toEqual([
    {
      name: 'north-epilot',
      label: 'North energy',
      credentials: { token: 'CANARY-epilot-token-north-3d91f0' },
      settings: { publicActs: true },
    },
    {
      name: 'solar-epilot',
      label: 'Solar works',
      credentials: { token: 'CANARY-epilot-token-solar-a8c277' },
      settings: { publicActs: true },
    },
  ]);
});
