import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExplainedCall } from '../../src/fanout/explain/call-list.ts';
import type { Fault } from '../../src/sandbox/index.ts';
import { north } from '../support/epilot.ts';
import { explained } from '../support/explained.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales, support } from '../support/ids.ts';
import { mutationDocument } from '../support/mutations.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ only: ['simplymeet', 'epilot'], patienceMs: 300, timeoutMs: 600 });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.reset();
  gateway.calls();
});

const events = (account = sales) => `{ events(first: 2, accounts: ["${account}"]) { nodes { id } } }`;
const event = `{ node(id: "${eventId(sales, 9001)}") { id } }`;

const meet = (...faults: Fault[]) => gateway.sandbox.control('simplymeet').setFaults(faults);

const told = (calls: readonly ExplainedCall[]) =>
  calls.map(({ attempt, status, outcome, retried, shared }) => ({
    attempt,
    status,
    outcome,
    retried,
    shared,
  }));

describe('how a call ended', () => {
  test('a retry is a row of its own', async () => {
    meet({ kind: 'status', status: 503, times: 1 });
    const { answer, explain } = await explained(gateway, events());
    expect(answer.errors).toBeUndefined();
    expect(told(explain.calls)).toEqual([
      { attempt: 1, status: 503, outcome: 'UPSTREAM_UNAVAILABLE', retried: false, shared: false },
      { attempt: 2, status: 200, outcome: 'OK', retried: true, shared: false },
    ]);
    expect(explain.totals).toMatchObject({ calls: 2, retries: 1, shared: 0 });
    expect(explain.calls.map(({ fields }) => fields)).toEqual([['events'], ['events']]);
  });

  test('a refusal, beside the error that it became', async () => {
    meet({ kind: 'status', status: 401 });
    const { answer, explain } = await explained(gateway, event);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(told(explain.calls)).toMatchObject([{ status: 401, outcome: 'UNAUTHENTICATED' }]);
  });

  test('an account that a list did not wait for', async () => {
    meet({ kind: 'hang', account: support });
    const query = `{ events(first: 2, accounts: ["${sales}", "${support}"]) { nodes { id } sources { status } } }`;
    const { answer, explain } = await explained(gateway, query);
    expect(answer.data).toMatchObject({ events: { sources: [{ status: 'OK' }, { status: 'FAILED' }] } });
    const late = explain.calls.find(({ account }) => account === support);
    expect(late).toMatchObject({ status: null, outcome: 'TIMEOUT', bytes: 0, fields: ['events'] });
  });

  test('the only account of a list, given up a moment before the answer', async () => {
    meet({ kind: 'hang' });
    const { answer, explain } = await explained(gateway, events());
    expect(answer.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    expect(told(explain.calls)).toMatchObject([{ status: null, outcome: 'TIMEOUT' }]);
  });

  test('a call whose answer never came', async () => {
    meet({ kind: 'hang' });
    const { answer, explain } = await explained(gateway, event);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    expect(told(explain.calls)).toMatchObject([{ status: null, outcome: 'TIMEOUT' }]);
  });

  test('a write of which nobody knows what became', async () => {
    meet({ kind: 'lost-answer' });
    const query = `mutation { eventCancel(input: { id: "${eventId(sales, 9001)}" }) { event { id } } }`;
    const { answer, explain } = await explained(gateway, query);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_OUTCOME' } }]);
    expect(explain.calls).toMatchObject([{ operation: 'cancelEvent', outcome: 'UPSTREAM_UNAVAILABLE' }]);
  });
});

describe('who shares a call', () => {
  const slow = () => meet({ kind: 'latency', ms: 150 });

  test('two fields of one request are one row, with both', async () => {
    slow();
    const query = `{ soon: events(first: 2) { nodes { id } } later: events(first: 2) { nodes { id } } }`;
    const { explain } = await explained(gateway, query);
    expect(gateway.calls()).toEqual({ [`${sales} getListOfEvents`]: 1, [`${support} getListOfEvents`]: 1 });
    expect(explain.calls.map(({ fields, shared }) => ({ fields, shared }))).toEqual([
      { fields: ['later', 'soon'], shared: false },
      { fields: ['later', 'soon'], shared: false },
    ]);
    expect(explain.totals).toMatchObject({ calls: 2, shared: 0 });
  });

  test('of two requests the second one has joined', async () => {
    slow();
    const first = explained(gateway, events());
    while (gateway.control.requests({ operation: 'getListOfEvents' }).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await explained(gateway, events());
    expect((await first).explain).toMatchObject({ calls: [{ shared: false }], totals: { shared: 0 } });
    expect(second.explain).toMatchObject({ calls: [{ shared: true }], totals: { calls: 1, shared: 1 } });
    expect(second.explain.calls[0]?.startMs).toBeGreaterThanOrEqual(0);
    expect(gateway.calls()).toEqual({ [`${sales} getListOfEvents`]: 1 });
  });

  test('the list that is read whole for all who want it ends with the patience', async () => {
    meet({ kind: 'latency', ms: 450 });
    const query = `{ organizations(accounts: ["${sales}"]) { nodes { id } } }`;
    const { answer, explain } = await explained(gateway, query);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    expect(told(explain.calls)).toEqual([
      { attempt: 1, status: null, outcome: 'TIMEOUT', retried: false, shared: false },
    ]);
  });
});

test('what a password reset comes to is not told here either', async () => {
  const query = mutationDocument('passwordResetRequest', 'message');
  const rows = [];
  for (const status of [200, 404]) {
    gateway.sandbox.control('epilot').setFaults([{ kind: 'status', status, body: {} }]);
    const input = { account: north, email: 'somebody@example.com' };
    const { explain } = await explained(gateway, query, { input });
    rows.push(explain.calls.map(({ startMs: _, ...row }) => row));
  }
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]).toMatchObject([
    { outcome: 'HIDDEN', status: null, ms: 0, bytes: 0, operation: 'requestPasswordReset' },
  ]);
});

test('a call that the breaker held back is listed as never sent', async () => {
  const own = await startGateway();
  try {
    own.control.setFaults([{ kind: 'reset' }]);
    for (let failed = 0; failed < 12; failed += 1) await own.ask(events());
    own.calls();
    const { explain } = await explained(own, events());
    expect(explain.calls).toMatchObject([{ outcome: 'UPSTREAM_UNAVAILABLE', status: null, bytes: 0 }]);
    expect(own.calls()).toEqual({});
  } finally {
    await own.close();
  }
});
