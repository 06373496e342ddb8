import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/sandbox/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, eventIds, globalId, sales, support } from '../support/ids.ts';
import { mutationDocument } from '../support/mutations.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ scale: 3, timeoutMs: 1_500 });
});
afterAll(() => gateway.close());
beforeEach(async () => {
  gateway.control.reset();
  await gateway.data('{ accounts { viewer { user { name } } } }');
  gateway.calls();
});

interface Result {
  readonly id: string;
  readonly event: { readonly status: string; readonly state: string } | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

async function act(name: string, ids: readonly string[]): Promise<readonly Result[]> {
  const document = mutationDocument(name, 'results { id event { status state } error { code message } }');
  const answer = await gateway.data<Record<string, { results: Result[]; userErrors: unknown[] }>>(document, {
    input: { ids },
  });
  expect(answer[name]?.userErrors).toEqual([]);
  return answer[name]?.results ?? [];
}

const mixed = [eventId(sales, 9020), eventId(support, 9020), eventId(sales, 9021), eventId(support, 9021)];

/** `status or - / code` of each item. */
const short = (results: readonly Result[]) =>
  results.map(({ event, error }) => `${event?.status ?? '-'} / ${error?.code ?? 'done'}`);

test('ids of two accounts: one write and one read an account, answers in the order given', async () => {
  const results = await act('eventsCancel', mixed);
  expect(results.map(({ id }) => id)).toEqual(mixed);
  expect(short(results)).toEqual(mixed.map(() => 'CANCELLED / done'));
  expect(gateway.calls()).toEqual({
    'sales-meet cancelEventList': 1,
    'sales-meet getListOfEvents': 1,
    'support-meet cancelEventList': 1,
    'support-meet getListOfEvents': 1,
  });
});

test('an id named twice is done once and answered twice', async () => {
  const id = eventId(sales, 9020);
  expect((await act('eventsCancel', [id, id])).map((it) => it.id)).toEqual([id, id]);
  expect(gateway.control.requests({ operation: 'cancelEventList' })[0]?.body).toEqual({ ids: [9020] });
});

test('more ids than the provider takes go in several writes, one after the other', async () => {
  const results = await act('eventsMarkNoShow', eventIds(support, 250));
  expect(results.every(({ event, error }) => event?.state === 'no_show' && error === null)).toBe(true);
  const seen = gateway.control.requests({ operation: 'noShowEventList' });
  expect(seen.map(({ body }) => (body as { ids: unknown[] }).ids.length)).toEqual([100, 100, 50]);
  for (const [index, { startedAt }] of seen.entries()) {
    expect(startedAt).toBeGreaterThan(seen[index - 1]?.endedAt ?? 0);
  }
});

describe('one account fails, the other is done all the same', () => {
  const cases: readonly [what: string, fault: Fault, code: string][] = [
    ['never answers', { kind: 'hang' }, 'UNKNOWN_OUTCOME'],
    ['refuses the key', { kind: 'status', status: 401 }, 'UNAUTHENTICATED'],
    ['is down', { kind: 'status', status: 503 }, 'UNKNOWN_OUTCOME'],
    [
      'refuses the act',
      { kind: 'status', status: 422, body: { errors: { 'ids.0': ['No.'] } } },
      'VALIDATION',
    ],
    ['is too busy', { kind: 'status', status: 429, retryAfter: 60 }, 'RATE_LIMITED'],
  ];

  test.each(cases)('it %s', async (_what, fault, code) => {
    gateway.control.setFaults([{ ...fault, account: support, operation: 'cancelEventList' }]);
    const results = await act('eventsCancel', mixed);
    const theirs = [results[1], results[3]].map((it) => it?.error?.code);
    expect(short([results[0], results[2]].filter((it) => it !== undefined))).toEqual([
      'CANCELLED / done',
      'CANCELLED / done',
    ]);
    expect(theirs).toEqual([code, code]);
    expect(gateway.control.count({ account: support, operation: 'cancelEventList' })).toBe(1);
  });

  test('and cannot be read again either', async () => {
    gateway.control.setFaults([{ kind: 'status', status: 401, account: support }]);
    expect(short(await act('eventsCancel', mixed))).toEqual([
      'CANCELLED / done',
      '- / UNAUTHENTICATED',
      'CANCELLED / done',
      '- / UNAUTHENTICATED',
    ]);
  });
});

describe('a lost answer is settled by reading again', () => {
  test('a cancellation was carried out', async () => {
    gateway.control.setFaults([{ kind: 'lost-answer', account: support, operation: 'cancelEventList' }]);
    expect(short(await act('eventsCancel', mixed))).toEqual(mixed.map(() => 'CANCELLED / done'));
    expect(gateway.control.count({ operation: 'cancelEventList' })).toBe(2);
  });

  test('a removal was carried out', async () => {
    gateway.control.setFaults([{ kind: 'lost-answer', account: support, operation: 'deleteEventList' }]);
    expect(short(await act('eventsDelete', mixed))).toEqual(mixed.map(() => '- / done'));
  });

  test('what was cancelled before counts as cancelled', async () => {
    await act('eventsCancel', [mixed[1] ?? '']);
    gateway.control.setFaults([{ kind: 'hang', account: support, operation: 'cancelEventList' }]);
    expect(short(await act('eventsCancel', mixed))).toEqual([
      'CANCELLED / done',
      'CANCELLED / done',
      'CANCELLED / done',
      'SCHEDULED / UNKNOWN_OUTCOME',
    ]);
  });

  test('a failed second write leaves the first one done', async () => {
    gateway.control.setFaults([
      { kind: 'status', status: 401, operation: 'cancelEventList', skip: 1, times: 1 },
    ]);
    const results = await act('eventsCancel', eventIds(support, 150));
    expect(results.slice(0, 100).every(({ error }) => error === null)).toBe(true);
    const failed = results.slice(100).filter(({ event }) => event?.status !== 'CANCELLED');
    expect(failed.length).toBeGreaterThan(20);
    expect(new Set(failed.map(({ error }) => error?.code))).toEqual(new Set(['UNAUTHENTICATED']));
  });
});

test('a bad id among good ones: nothing is done to any', async () => {
  const document = mutationDocument('eventsDelete', 'results { id }');
  const ids = [...mixed, globalId('EventType', sales, 301)];
  expect(await gateway.data(document, { input: { ids } })).toEqual({
    eventsDelete: {
      results: [],
      userErrors: [
        { code: 'VALIDATION', field: ['input', 'ids', '4'], message: expect.stringContaining('ids[4]') },
      ],
    },
  });
  expect(gateway.calls()).toEqual({});
});

test.each([
  ['none', 0, 'at least one Event'],
  ['more than 500', 501, 'at most 500 ids'],
])('of ids there may not be %s', async (_what, count, says) => {
  const document = mutationDocument('eventsCancel', 'results { id }');
  const ids = Array.from({ length: count }, () => eventId(sales, 9020));
  expect(await gateway.data(document, { input: { ids } })).toEqual({
    eventsCancel: {
      results: [],
      userErrors: [{ code: 'VALIDATION', field: ['input', 'ids'], message: expect.stringContaining(says) }],
    },
  });
  expect(gateway.calls()).toEqual({});
  if (count > 0) expect(await act('eventsCancel', ids.slice(1))).toHaveLength(500);
});
