import { afterEach, describe, expect, test } from 'vitest';
import { remedies, timedRemedies } from '../../src/domain/remedy.ts';
import type { Fault } from '../../src/sandbox/index.ts';
import { faults } from '../support/answers.ts';
import { canaries, startCaptured } from '../support/captured.ts';
import { type Answer, startGateway, type TestGateway, type TestGatewayOptions } from '../support/gateway.ts';
import {
  credentialsIn,
  healthFields,
  healthOf,
  isAhead,
  type RemedyAnswer,
  remedyFields,
} from '../support/health.ts';
import { globalId, sales, support } from '../support/ids.ts';

const open: TestGateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

async function start(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const gateway = await startGateway(options);
  open.push(gateway);
  return gateway;
}

const events = (...accounts: string[]) =>
  `{ events(first: 2, accounts: ${JSON.stringify(accounts)}) {
    nodes { id } sources { account { name } status error { code ${remedyFields} } }
  } }`;

interface Page {
  readonly events: {
    readonly sources: readonly {
      readonly status: string;
      readonly error: { readonly code: string; readonly remedy: RemedyAnswer } | null;
    }[];
  };
}

const remedyIn = ({ errors = [] }: Answer<unknown>) => errors[0]?.extensions.remedy as RemedyAnswer;

const refusedRemedy = { ...remedies.UNAUTHENTICATED, until: null };

describe('an account that is well', () => {
  test('is known to nobody before the first call, and asking costs none', async () => {
    const gateway = await start();
    expect(await healthOf(gateway, sales)).toEqual({
      lastAnswer: null,
      lastSuccessAt: null,
      breaker: { state: 'CLOSED', retryAt: null },
      rateLimit: null,
      inFlight: 0,
      queued: 0,
      credentials: [{ name: 'apiKey', state: 'UNTRIED', since: expect.any(String) }],
      remedy: null,
    });
    expect(gateway.calls()).toEqual({});
  });

  test('tells of its last answer', async () => {
    const gateway = await start();
    await gateway.data(events(sales));
    const health = await healthOf(gateway, sales);
    expect(health).toMatchObject({
      lastAnswer: { code: null, status: 200, durationMs: expect.any(Number) },
      lastSuccessAt: health.lastAnswer?.at,
      breaker: { state: 'CLOSED', retryAt: null },
      remedy: null,
    });
    expect(credentialsIn(health)).toEqual(['apiKey ACCEPTED']);
    expect(credentialsIn(await healthOf(gateway, support))).toEqual(['apiKey UNTRIED']);
  });

  test('is told to whoever may see it, and to nobody else', async () => {
    const principal = { name: 'a test', accounts: new Set([sales]), scopes: new Set(['read'] as const) };
    const gateway = await start({ principal });
    const { accounts } = await gateway.data<{ accounts: unknown[] }>(`{ accounts { name ${healthFields} } }`);
    expect(accounts).toMatchObject([{ name: sales, health: { remedy: null } }]);
    const hidden = await gateway.ask(`{ account(name: "${support}") { ${healthFields} } }`);
    expect([hidden.data, faults(hidden)]).toEqual([{ account: null }, ['account VALIDATION name']]);
  });

  test('keeps the instant at which its credential was accepted', async () => {
    const gateway = await start();
    await gateway.data(events(sales));
    const [first] = (await healthOf(gateway, sales)).credentials;
    await gateway.data(events(sales));
    expect((await healthOf(gateway, sales)).credentials).toEqual([first]);
  });
});

describe('a credential that is refused', () => {
  const nobodys = { apiKey: 'CANARY-IN-nobodys-key' };

  test('is told by the error, by `sources`, and by the health', async () => {
    const gateway = await start({ credentials: { [sales]: nobodys } });
    expect(remedyIn(await gateway.ask(events(sales)))).toEqual(refusedRemedy);
    const page = await gateway.data<Page>(events(sales, support));
    expect(page.events.sources).toMatchObject([
      { status: 'FAILED', error: { code: 'UNAUTHENTICATED', remedy: refusedRemedy } },
      { status: 'OK', error: null },
    ]);
    const health = await healthOf(gateway, sales);
    expect(credentialsIn(health)).toEqual(['apiKey REFUSED']);
    expect(health).toMatchObject({
      lastAnswer: { code: 'UNAUTHENTICATED', status: 401 },
      lastSuccessAt: null,
      remedy: refusedRemedy,
    });
    expect(await healthOf(gateway, support)).toMatchObject({ remedy: null });
  });

  test('of every account is no fault of the caller: the answer is no 401', async () => {
    const gateway = await start({ credentials: { [sales]: nobodys, [support]: nobodys } });
    const { status, text } = await gateway.send(events(sales, support));
    const answer = JSON.parse(text) as Answer;
    expect([status, faults(answer), remedyIn(answer)]).toEqual([
      200,
      ['events UNAUTHENTICATED'],
      refusedRemedy,
    ]);
  });

  test('and accepted again is well again', async () => {
    const gateway = await start();
    gateway.control.setFaults([{ kind: 'status', status: 401, times: 1 }]);
    await gateway.ask(events(sales));
    expect(await healthOf(gateway, sales)).toMatchObject({ remedy: refusedRemedy });
    await gateway.data(events(sales));
    const health = await healthOf(gateway, sales);
    expect([credentialsIn(health), health.remedy]).toEqual([['apiKey ACCEPTED'], null]);
  });

  test('stays refused while the provider says other things', async () => {
    const gateway = await start();
    gateway.control.setFaults([
      { kind: 'status', status: 401, times: 1 },
      { kind: 'status', status: 403, times: 1 },
    ]);
    await gateway.ask(events(sales));
    await gateway.ask(events(sales));
    const health = await healthOf(gateway, sales);
    expect(health.lastAnswer).toMatchObject({ code: 'FORBIDDEN', status: 403 });
    expect([credentialsIn(health), health.remedy]).toEqual([['apiKey REFUSED'], refusedRemedy]);
  });

  test('leaves no trace of itself', async () => {
    const own = await startCaptured({ credentials: { [sales]: nobodys } });
    open.push(own.gateway);
    await own.send(events(sales));
    const text = await own.send(`{ account(name: "${sales}") { health { credentials { name state } } } }`);
    expect(text).toContain('REFUSED');
    expect(canaries([...own.answers, ...own.lines, await own.metrics()])).toEqual([]);
  });
});

test('one whose breaker is open: WAIT until it lets a call through, in the error and in the health', async () => {
  const gateway = await start();
  gateway.control.setFaults([{ kind: 'reset', account: sales }]);
  const outage = async () => (await healthOf(gateway, sales)).breaker.state === 'OPEN';
  for (let turn = 0; turn < 12 && !(await outage()); turn += 1) {
    const { action } = remedyIn(await gateway.ask(events(sales)));
    expect(['RETRY', 'WAIT']).toContain(action);
  }
  gateway.calls();
  const text = timedRemedies.UPSTREAM_UNAVAILABLE;
  const remedy = remedyIn(await gateway.ask(events(sales)));
  expect(remedy).toMatchObject(text);
  expect(isAhead(remedy.until)).toBe(true);
  const page = await gateway.data<Page>(events(sales, support));
  expect(page.events.sources[0]).toMatchObject({ error: { code: 'UPSTREAM_UNAVAILABLE', remedy: text } });
  const { breaker, remedy: advised, ...health } = await healthOf(gateway, sales);
  expect(breaker.state).toBe('OPEN');
  expect(advised).toEqual({ ...text, until: breaker.retryAt });
  expect(isAhead(breaker.retryAt)).toBe(true);
  // What was not sent is no answer.
  expect(health.lastAnswer).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', status: null });
  expect(Object.keys(gateway.calls()).filter((call) => call.startsWith(sales))).toEqual([]);
});

describe('a limit', () => {
  const office = 'office-cal';
  const get = (id: number) => `{ node(id: "${globalId('User', office, id)}") { ... on User { name } } }`;

  test('that is spent: nothing left, and WAIT until there is, in the error and in the health', async () => {
    const gateway = await start({ only: ['calcom'], paced: true, patienceMs: 200 });
    expect((await healthOf(gateway, office)).rateLimit).toEqual({ perMinute: 25, left: 25, resetsAt: null });
    await gateway.ask(get(7));
    const { rateLimit: begun, remedy: none } = await healthOf(gateway, office);
    expect([begun?.left, none]).toEqual([24, null]);
    expect(isAhead(begun?.resetsAt)).toBe(true);
    for (let turn = 0; turn < 24; turn += 1) await gateway.ask(get(7));
    const { rateLimit, remedy } = await healthOf(gateway, office);
    expect(rateLimit).toMatchObject({ perMinute: 25, left: 0 });
    expect(isAhead(rateLimit?.resetsAt)).toBe(true);
    expect(remedy).toEqual({ ...remedies.RATE_LIMITED, until: rateLimit?.resetsAt });
    gateway.calls();
    const answer = await gateway.ask(get(7));
    expect(faults(answer)).toEqual([`node RATE_LIMITED ${office}`]);
    expect(remedyIn(answer)).toMatchObject(remedies.RATE_LIMITED);
    expect(isAhead(remedyIn(answer).until)).toBe(true);
    expect(gateway.calls()).toEqual({});
    expect((await healthOf(gateway, office)).lastAnswer).toMatchObject({ code: null, status: 200 });
  });

  test.each([
    ['with its end', 17, true],
    ['without one', undefined, false],
  ])('that the provider tells of %s: WAIT, until the next success', async (_what, retryAfter, known) => {
    const gateway = await start({ patienceMs: 300 });
    const fault: Fault = { kind: 'status', status: 429, ...(retryAfter === undefined ? {} : { retryAfter }) };
    gateway.control.setFaults([fault]);
    const remedy = remedyIn(await gateway.ask(events(sales)));
    expect(remedy).toMatchObject(remedies.RATE_LIMITED);
    const health = await healthOf(gateway, sales);
    expect(health.remedy).toMatchObject(remedies.RATE_LIMITED);
    expect([isAhead(remedy.until), isAhead(health.remedy?.until)]).toEqual([known, known]);
    gateway.control.clearFaults();
    await gateway.data(events(sales));
    expect((await healthOf(gateway, sales)).remedy).toBeNull();
  });

  test('of an absurd length is told all the same', async () => {
    const gateway = await start({ patienceMs: 300 });
    gateway.control.setFaults([{ kind: 'status', status: 429, retryAfter: 99_999_999_999, account: sales }]);
    const query = events(sales, support).replace('code', 'code retryAfterMs');
    const page = await gateway.data<Page>(query);
    expect(page.events.sources[0]?.error).toMatchObject({
      retryAfterMs: 2 ** 31 - 1,
      remedy: { action: 'WAIT', until: expect.stringMatching(/Z$/) },
    });
  });
});

test.each([
  ['is slow', { kind: 'hang' }, 'TIMEOUT', 'RETRY'],
  ['breaks off', { kind: 'lost-answer' }, 'UPSTREAM_UNAVAILABLE', 'RETRY'],
  ['answers no JSON', { kind: 'html' }, 'BAD_UPSTREAM', 'REPORT'],
  ['refuses one thing', { kind: 'status', status: 422 }, 'VALIDATION', undefined],
] as const)('a provider that %s', async (_what, fault, code, action) => {
  const gateway = await start({ patienceMs: 300, timeoutMs: 400 });
  gateway.control.setFaults([fault]);
  await gateway.ask(events(sales));
  const health = await healthOf(gateway, sales);
  expect([health.lastAnswer?.code, health.remedy?.action]).toEqual([code, action]);
  expect(health.lastSuccessAt).toBeNull();
});
