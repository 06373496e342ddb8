import { request } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Mail, type RequestRecord, startSandbox } from '../../src/sandbox/index.ts';
import { askOf, keyOf, simplymeetOf, useSandbox } from './helper.ts';
import type { AccessRule, Identified, Listed, Meeting } from './shapes.ts';

const used = useSandbox();
beforeEach(() => used.control.reset());

const control = <Body>(line: string, body?: unknown) =>
  used.ask<Body>(line.replace(' ', ' /__sandbox/'), { body });

/** `fetch` does not let one choose the Host header. */
const statusWith = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const url = `${used.provider.origin}/__sandbox/requests`;
    request(url, { headers }, (response) => resolve(response.resume().statusCode))
      .once('error', reject)
      .end();
  });

describe('over HTTP', () => {
  test('requests are recorded, filtered, counted and cleared', async () => {
    await used.ask('PUT /panel/api/event/notes/9002?x=%5B', { body: { notes: 'n' } });
    await used.ask('GET /panel/api/event/9002', { account: 'support-meet' });
    await used.ask('GET /nowhere', { headers: { 'x-api-key': 'wrong' } });
    const { json, text } = await control<[RequestRecord, RequestRecord, RequestRecord]>('GET requests');
    expect(json).toHaveLength(3);
    expect(json[0]).toMatchObject({
      account: 'sales-meet',
      operation: 'editEventNotes',
      method: 'PUT',
      path: '/panel/api/event/notes/{id}',
      params: { id: 9002 },
      query: [['x', '[']],
      body: { notes: 'n' },
      status: 422,
      aborted: false,
    });
    expect(json[0].endedAt).toBeGreaterThanOrEqual(json[0].startedAt);
    expect(json[2]).toMatchObject({ account: null, operation: null, path: '/nowhere', status: 401 });
    expect(text).not.toContain('CANARY');
    expect((await control('GET requests?operation=getEvent&account=support-meet')).json).toHaveLength(1);
    expect((await control('GET counts')).json).toEqual({
      'sales-meet': { editEventNotes: 1 },
      'support-meet': { getEvent: 1 },
    });
    expect((await control('DELETE requests')).status).toBe(204);
    expect(used.control.count()).toBe(0);
  });

  test('faults are set and cleared, and misspelt ones refused', async () => {
    await control('PUT faults', [{ kind: 'status', status: 503, operation: 'getCurrentUser' }]);
    expect((await used.ask('GET /panel/api/current-user')).status).toBe(503);
    await control('DELETE faults');
    expect((await used.ask('GET /panel/api/current-user')).status).toBe(200);
    for (const wrong of [
      { kind: 'slow' },
      { kind: 'latency' },
      { kind: 'hang', acount: 'x' },
      { kind: 'drip', ms: '5' },
      'hang',
    ]) {
      expect((await control('PUT faults', [wrong])).status).toBe(400);
    }
    expect((await control('PUT faults', {})).status).toBe(400);
    expect((await control('PUT faults', '{')).status).toBe(400);
    expect((await control('GET faults')).status).toBe(404);
  });

  test('an override changes one documented field wherever it is answered', async () => {
    await control('PUT overrides', [
      { type: 'OrganizationDTO', field: 'name', value: 'Elsewhere', account: 'sales-meet' },
      { type: 'EventDTO', field: 'notes', drop: true },
      { type: 'AnswerDTO', field: 'value', value: null },
    ]);
    const [sales, support] = [
      (await used.ask<Meeting>('GET /panel/api/event/9001')).json,
      (await used.ask<Meeting>('GET /panel/api/event/9001', { account: 'support-meet' })).json,
    ];
    expect(
      [sales.user, sales.eventType.users[0], sales.rescheduling[0]?.previousUser].map(
        (it) => it?.organization.name,
      ),
    ).toEqual(['Elsewhere', 'Elsewhere', 'Elsewhere']);
    expect(support.user.organization.name).toBe('Night Desk');
    expect(['notes' in sales, 'details' in sales, sales.answers[0]?.value]).toEqual([false, true, null]);
    await control('DELETE overrides');
    expect((await used.ask<Meeting>('GET /panel/api/event/9001')).json.notes).toBe('Notes on meeting 1');
  });

  test('a denial forbids an act and shows in the rules', async () => {
    await control('PUT denials', [
      { account: 'support-meet', operation: 'updateOrganizationCancellationPolicy' },
    ]);
    const update = (account: string) =>
      used.ask('PUT /panel/api/organization-cancellation-policy', { account, body: { enabled: true } });
    expect([(await update('sales-meet')).status, (await update('support-meet')).status]).toEqual([200, 403]);
    const rules = (await used.ask<AccessRule[]>('GET /panel/api/acl', { account: 'support-meet' })).json;
    const policy = rules.find(({ resource }) => resource === 'organizationCancellationPolicy');
    expect(policy?.allowedAttributes).toEqual(['view']);
  });

  test('mails are told, and reset forgets everything', async () => {
    await control('PUT faults', [{ kind: 'latency', ms: 1 }]);
    await used.ask('PUT /panel/api/event/cancel/9002');
    const [mail] = (await control<Mail[]>('GET mails?account=sales-meet')).json;
    expect(mail).toMatchObject({ account: 'sales-meet', kind: 'canceled', about: 9002 });
    expect((await control('POST reset')).status).toBe(204);
    expect((await used.ask<Meeting>('GET /panel/api/event/9002')).json.state).toBe('new');
    expect([
      (await control('GET mails')).json,
      used.control.count(),
      used.control.requests()[0]?.faults,
    ]).toEqual([[], 1, []]);
  });

  test('only this machine and no web page may use it', async () => {
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ host: 'localhost:4101' })).toBe(200);
    expect(await statusWith({ host: 'rebound.example' })).toBe(403);
    expect(await statusWith({ host: '127.0.0.1.rebound.example' })).toBe(403);
    expect(await statusWith({ origin: used.provider.origin })).toBe(403);
    expect(await statusWith({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });
});

describe('repeatability', () => {
  const lines = [
    'GET /panel/api/event/?onPage=100',
    'POST /panel/api/single-use-link/301',
    'PUT /panel/api/event/cancel/9002',
    'GET /panel/api/event/',
    'GET /panel/api/user',
    'GET /panel/api/event-type',
    'GET /panel/api/poll',
  ];

  async function texts(seed: number): Promise<string[]> {
    const sandbox = await startSandbox({ seed });
    const ask = askOf(simplymeetOf(sandbox));
    const heard: string[] = [];
    const hear = async () => {
      for (const line of lines) heard.push((await ask(line, { account: 'support-meet' })).text);
    };
    await hear();
    sandbox.control('simplymeet').reset();
    await hear();
    await sandbox.close();
    return heard;
  }

  test('the same seed says the same, after a reset too; another seed does not', async () => {
    const [one, again, other] = await Promise.all([texts(1), texts(1), texts(2)]);
    expect(again).toEqual(one);
    expect(one.slice(lines.length)).toEqual(one.slice(0, lines.length));
    expect(other[0]).not.toBe(one[0]);
  });
});

describe('starting', () => {
  test('scale makes more of everything but people, soon enough', async () => {
    const started = performance.now();
    const sandbox = await startSandbox({ scale: 50 });
    const ask = askOf(simplymeetOf(sandbox));
    const counts = await Promise.all(
      ['event/?onPage=1', 'event-type?onPage=1', 'poll?onPage=1'].map(
        async (path) => (await ask<Listed<Identified>>(`GET /panel/api/${path}`)).json.meta.itemsCount,
      ),
    );
    expect(counts).toEqual([3_000, 202, 102]);
    expect(performance.now() - started).toBeLessThan(5_000);
    await sandbox.close();
  });

  test('a fixed port that is taken fails and leaves nothing behind', async () => {
    const first = await startSandbox({ ports: 'fixed' }).catch(() => null);
    await expect(startSandbox({ ports: 'fixed' })).rejects.toThrow('EADDRINUSE');
    await first?.close();
  });

  test('keys are canaries and tell the accounts apart', () => {
    const keys = used.provider.accounts.map(({ name }) => keyOf(used.provider, name));
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^CANARY-/);
    expect(used.provider.accounts.map(({ settings }) => settings.zone)).toEqual(['UTC', 'Europe/Warsaw']);
  });
});
