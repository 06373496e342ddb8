import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, globalId, sales, support } from '../support/ids.ts';

/** Short, but long enough for a healthy account on a busy machine. */
const patienceMs = 500;
let patient: TestGateway;
let impatient: TestGateway;
let gateway: TestGateway;

beforeAll(async () => {
  patient = await startGateway({ patienceMs: 8_000, timeoutMs: 8_000 });
  impatient = await startGateway({ patienceMs, timeoutMs: 600 });
  for (const each of [patient, impatient]) await each.ask('{ events(first: 6) { nodes { id } } }');
});
afterAll(() => Promise.all([patient.close(), impatient.close()]));

/** A success in between, or ten faults in a row would open the circuit breaker. */
async function startWith(one: TestGateway): Promise<void> {
  gateway = one;
  gateway.control.reset();
  await gateway.ask('{ accounts { viewer { user { name } } } }');
  gateway.calls();
}

interface Source {
  readonly account: { readonly name: string };
  readonly status: string;
  readonly count: number;
  readonly error: {
    readonly code: string;
    readonly retryable: boolean;
    readonly retryAfterMs: number | null;
  } | null;
}

interface Page {
  readonly events: {
    readonly nodes: readonly { readonly id: string; readonly account: { readonly name: string } }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    readonly totalCount: number | null;
    readonly sources: readonly Source[];
  };
}

const list = `query ($first: Int, $after: String, $orderBy: EventOrder) {
  events(first: $first, after: $after, orderBy: $orderBy) {
    nodes { id account { name } } totalCount pageInfo { endCursor hasNextPage }
    sources { account { name } status count error { code retryable retryAfterMs } }
  }
}`;

/** Every way in which a provider can fail a read, and what a client is told. */
const failures: readonly [
  what: string,
  fault: Fault,
  code: string,
  retryable: boolean,
  retryAfterMs?: number,
][] = [
  ['never answers', { kind: 'hang' }, 'TIMEOUT', true],
  ['answers a byte at a time', { kind: 'drip' }, 'TIMEOUT', true],
  ['answers after a second', { kind: 'latency', ms: 1_000 }, 'TIMEOUT', true],
  ['resets the connection', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE', true],
  ['closes the connection', { kind: 'lost-answer' }, 'UPSTREAM_UNAVAILABLE', true],
  ['breaks off', { kind: 'reset-mid-body' }, 'UPSTREAM_UNAVAILABLE', true],
  ['answers 500', { kind: 'status', status: 500 }, 'UPSTREAM_UNAVAILABLE', true],
  ['answers 503', { kind: 'status', status: 503 }, 'UPSTREAM_UNAVAILABLE', true],
  ['answers 429', { kind: 'status', status: 429, retryAfter: 17 }, 'RATE_LIMITED', true, 17_000],
  [
    'answers 429 with a wait beyond patience',
    { kind: 'status', status: 429, retryAfter: 1 },
    'RATE_LIMITED',
    true,
    1_000,
  ],
  ['sends HTML', { kind: 'html' }, 'BAD_UPSTREAM', false],
  ['sends other types', { kind: 'wrong-types' }, 'BAD_UPSTREAM', false],
  ['sends ids that are none', { kind: 'wrong-id' }, 'BAD_UPSTREAM', false],
  ['leaves fields out', { kind: 'missing-fields' }, 'BAD_UPSTREAM', false],
  ['sends broken JSON', { kind: 'malformed-json' }, 'BAD_UPSTREAM', false],
  ['sends 64 MB', { kind: 'huge' }, 'BAD_UPSTREAM', false],
  ['sends nothing', { kind: 'empty' }, 'BAD_UPSTREAM', false],
  ['redirects', { kind: 'redirect' }, 'BAD_UPSTREAM', false],
  ['refuses the key', { kind: 'status', status: 401 }, 'UNAUTHENTICATED', false],
  ['refuses the act', { kind: 'status', status: 403 }, 'FORBIDDEN', false],
];

describe.each(failures)('one account %s', (_what, fault, code, retryable, retryAfterMs = null as never) => {
  const needsImpatience = code === 'TIMEOUT' || code === 'RATE_LIMITED';
  beforeEach(() => startWith(needsImpatience ? impatient : patient));

  /**
   * When the other one took all the page's time, sales is not asked again: taking turns it gave its half, in one order
   * half as much again.
   */
  const rowsOf = (orderBy: object | null) => (code !== 'TIMEOUT' ? 6 : orderBy === null ? 3 : 5);
  const failed = { status: 'FAILED', count: 0, error: { code, retryable, retryAfterMs } };

  test.each([null, { field: 'STARTS_AT' }])(
    'the rows of the other arrive, ordered by %j',
    async (orderBy) => {
      gateway.control.setFaults([{ ...fault, account: support }]);
      const started = performance.now();
      const { events } = await gateway.data<Page>(list, { first: 6, orderBy });
      // Its patience, and much room for a busy machine.
      expect(performance.now() - started).toBeLessThan(patienceMs + 1_200);
      const count = rowsOf(orderBy);
      expect(events.nodes.map(({ account }) => account.name)).toEqual(Array(count).fill(sales));
      expect(events.pageInfo.hasNextPage).toBe(true);
      expect(events.totalCount).toBeNull();
      const ofSales = { account: { name: sales }, status: 'OK', count, error: null };
      expect(events.sources).toEqual([ofSales, { account: { name: support }, ...failed }]);
    },
  );

  test('its things fail alone among others', async () => {
    gateway.control.setFaults([{ ...fault, account: support }]);
    const ids = [
      eventId(sales, 9001),
      eventId(support, 9001),
      eventId(support, 9002),
      globalId('User', support, 17),
    ];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const answer = await gateway.ask<{ nodes: unknown[] }>(query, { ids });
    expect(answer.data?.nodes).toEqual([{ id: ids[0] }, null, null, null]);
    expect(faults(answer).sort()).toEqual([1, 2, 3].map((at) => `nodes.${at} ${code} ${support}`));
  });
});

describe('both accounts fail', () => {
  beforeEach(() => startWith(impatient));

  test.each([
    [{ kind: 'status', status: 401 }, { kind: 'status', status: 401 }, 'UNAUTHENTICATED'],
    [{ kind: 'hang' }, { kind: 'hang' }, 'TIMEOUT'],
    [{ kind: 'hang' }, { kind: 'status', status: 401 }, 'UPSTREAM_UNAVAILABLE'],
  ] as const)('%j and %j: the field is %s', async (ours, theirs, code) => {
    gateway.control.setFaults([
      { ...ours, account: sales },
      { ...theirs, account: support },
    ]);
    const answer = await gateway.ask(`{ events { nodes { id } } accounts { name } }`);
    expect(answer.data).toEqual({ events: null, accounts: [{ name: sales }, { name: support }] });
    expect(faults(answer)).toEqual([`events ${code}`]);
    expect(answer.errors?.[0]?.message).toContain(sales);
    expect(answer.errors?.[0]?.message).toContain(support);
  });

  test('lists below accounts fail each for itself', async () => {
    gateway.control.setFaults([{ kind: 'status', status: 401, account: support }]);
    const answer = await gateway.ask('{ accounts { name events(first: 1) { nodes { id } } } }');
    expect(answer.data).toEqual({
      accounts: [
        { name: sales, events: { nodes: [{ id: eventId(sales, 9001) }] } },
        { name: support, events: null },
      ],
    });
    expect(faults(answer)).toEqual([`accounts.1.events UNAUTHENTICATED ${support}`]);
  });
});

describe('an account that comes back', () => {
  beforeEach(() => startWith(patient));

  test.each([
    ['side by side', null],
    ['in one order', { field: 'STARTS_AT' }],
  ])('%s: every row exactly once over the walk', async (_how, orderBy) => {
    const seen: string[] = [];
    let after: string | null = null;
    let failedPages = 0;
    for (let page = 0; page < 60; page += 1) {
      const down = page === 0 || page === 3 || page === 4;
      gateway.control.setFaults(down ? [{ kind: 'status', status: 401, account: support }] : []);
      const { events }: Page = await gateway.data<Page>(list, { first: 9, after, orderBy });
      seen.push(...events.nodes.map(({ id }) => id));
      after = events.pageInfo.endCursor;
      const failed = events.sources.some(({ status }) => status === 'FAILED');
      expect(failed).toBe(down);
      if (failed) failedPages += 1;
      else if (!events.pageInfo.hasNextPage) break;
    }
    expect(failedPages).toBe(3);
    expect(seen).toHaveLength(200);
    expect(new Set(seen).size).toBe(200);
  });

  test('a page on which everything else has ended still tells where to go on', async () => {
    gateway.control.setFaults([{ kind: 'status', status: 401, account: support }]);
    const { events: first } = await gateway.data<Page>(list, { first: 100 });
    expect(first.nodes).toHaveLength(60);
    expect(first.pageInfo.hasNextPage).toBe(false);
    gateway.control.clearFaults();
    const { events: second } = await gateway.data<Page>(list, {
      first: 100,
      after: first.pageInfo.endCursor,
    });
    expect(second.nodes).toHaveLength(100);
    expect(new Set(second.nodes.map(({ account }) => account.name))).toEqual(new Set([support]));
  });
});
