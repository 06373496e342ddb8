import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { schema } from '../../src/graphql/index.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { eventId, sales, support } from '../support/ids.ts';
import { type MutationSample, mutationDocument, mutationSamples } from '../support/mutations.ts';

const names = Object.keys(schema.getMutationType()?.getFields() ?? {});
const bulk = ['eventsCancel', 'eventsDelete', 'eventsMarkNoShow'];

let gateway: TestGateway;
let samples: readonly MutationSample[];

beforeAll(async () => {
  gateway = await startGateway({ timeoutMs: 4_000 });
  samples = await mutationSamples(gateway);
});
afterAll(() => gateway.close());
// A success in between, or ten faults in a row would open the circuit breaker.
beforeEach(async () => {
  gateway.control.reset();
  await gateway.data('{ accounts { viewer { user { name } } } }');
  gateway.calls();
});
afterEach(() => gateway.control.clearFaults());

const sampleOf = (name: string): MutationSample => {
  const sample = samples.find((it) => it.name === name);
  if (sample === undefined) throw new Error(`no sample of ${name}`);
  return sample;
};

/** How an act went: its faults at the top of the answer, or those of its items. */
async function faultsOf(name: string, from = gateway): Promise<string[]> {
  const { input } = sampleOf(name);
  if (!bulk.includes(name)) return faults(await from.ask(mutationDocument(name), { input }));
  const document = mutationDocument(name, 'results { error { code } }');
  const answer = await from.data<Record<string, { results: { error: { code: string } | null }[] }>>(
    document,
    { input },
  );
  return (answer[name]?.results ?? []).map(({ error }) => error?.code ?? 'done');
}

const expected = (name: string, code: string): string[] =>
  bulk.includes(name) ? [code, code] : [`${name} ${code} ${sales}`];

test('a write that is never answered ends as UNKNOWN_OUTCOME, was sent once, and was given up', async () => {
  const own = await startGateway({ timeoutMs: 1_500 });
  try {
    own.control.setFaults(samples.map(({ operation }) => ({ kind: 'hang', operation })));
    const started = performance.now();
    const all = await Promise.all(names.map((name) => faultsOf(name, own)));
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(all).toEqual(names.map((name) => expected(name, 'UNKNOWN_OUTCOME')));
    for (const { operation } of samples) {
      const given = () => own.control.requests({ operation }).map(({ aborted }) => aborted);
      await vi.waitFor(() => expect([operation, given()]).toEqual([operation, [true]]));
    }
  } finally {
    await own.close();
  }
});

describe('a write whose answer is lost', () => {
  // Each its own, because a gateway repeats no more than ten calls in ten seconds.
  let own: TestGateway;
  beforeEach(async () => {
    own = await startGateway();
  });
  afterEach(() => own.close());

  test.each(names)('%s: is sent again only where a repeat changes nothing', async (name) => {
    const { operation, repeatable } = sampleOf(name);
    own.control.setFaults([{ kind: 'lost-answer', operation, times: 1 }]);
    const went = await faultsOf(name, own);
    expect(own.control.count({ operation })).toBe(repeatable ? 2 : 1);
    if (repeatable) expect(went).toEqual(bulk.includes(name) ? ['done', 'done'] : []);
    // Of a bulk act the things themselves tell afterwards what became of it.
    else expect(went).toEqual(name === 'eventsCancel' ? ['done', 'done'] : expected(name, 'UNKNOWN_OUTCOME'));
  });
});

describe('an answer that says nothing', () => {
  const unsafe = ['eventCreate', 'eventReschedule', 'eventCancel', 'tagCreate', 'pollCreate', 'pollVote'];

  test.each(unsafe)('%s: an HTML page with status 500 is UNKNOWN_OUTCOME, sent once', async (name) => {
    const { operation } = sampleOf(name);
    gateway.control.setFaults([{ kind: 'status', status: 500, operation }]);
    expect(await faultsOf(name)).toEqual(expected(name, 'UNKNOWN_OUTCOME'));
    expect(gateway.control.count({ operation })).toBe(1);
  });

  test.each(unsafe)('%s: 503 is UNKNOWN_OUTCOME, sent once', async (name) => {
    const { operation } = sampleOf(name);
    gateway.control.setFaults([{ kind: 'status', status: 503, operation }]);
    expect(await faultsOf(name)).toEqual(expected(name, 'UNKNOWN_OUTCOME'));
    expect(gateway.control.count({ operation })).toBe(1);
  });

  test.each(['eventCreate', 'pollCreate'])(
    '%s: a success without a readable body was carried out once',
    async (name) => {
      const { operation } = sampleOf(name);
      for (const kind of ['empty', 'malformed-json', 'wrong-types'] as const) {
        gateway.control.clearRequests();
        gateway.control.setFaults([{ kind, operation }]);
        expect([kind, await faultsOf(name)]).toEqual([kind, expected(name, 'UNKNOWN_OUTCOME')]);
        expect(gateway.control.count({ operation })).toBe(1);
      }
    },
  );

  test.each(['eventCancel', 'eventDelete', 'tagDelete', 'eventNotesUpdate'])(
    '%s: any success will do',
    async (name) => {
      const { operation } = sampleOf(name);
      gateway.control.setFaults([{ kind: 'html', operation }]);
      expect(await faultsOf(name)).toEqual([]);
      expect(gateway.control.count({ operation })).toBe(1);
    },
  );
});

describe('the credential is refused', () => {
  test.each(names)('%s: UNAUTHENTICATED at the top, with the account', async (name) => {
    const { operation } = sampleOf(name);
    gateway.control.setFaults([{ kind: 'status', status: 401, operation }]);
    expect(await faultsOf(name)).toEqual(expected(name, 'UNAUTHENTICATED'));
    expect(gateway.control.count({ operation })).toBe(1);
  });
});

test('the provider is too busy: RATE_LIMITED with its wait, an unsafe write sent once', async () => {
  gateway.control.setFaults([{ kind: 'status', status: 429, retryAfter: 7, operation: 'cancelEvent' }]);
  const { input } = sampleOf('eventCancel');
  const { errors } = await gateway.ask(mutationDocument('eventCancel'), { input });
  expect(errors).toMatchObject([
    { extensions: { code: 'RATE_LIMITED', account: sales, retryable: true, retryAfterMs: 7_000 } },
  ]);
  expect(gateway.control.count({ operation: 'cancelEvent' })).toBe(1);
});

test('a write that worked stays told when reading it back fails', async () => {
  gateway.control.setFaults([
    { kind: 'status', status: 500, body: { message: 'No.' }, operation: 'getEvent' },
  ]);
  const answer = await gateway.ask(mutationDocument('eventCancel', 'event { status }'), {
    input: sampleOf('eventCancel').input,
  });
  expect(answer).toMatchObject({ data: { eventCancel: { event: null, userErrors: [] } } });
  expect(faults(answer)).toEqual([`eventCancel.event UPSTREAM_UNAVAILABLE ${sales}`]);
});

test('faults of one act leave the next one of the same request alone', async () => {
  gateway.control.setFaults([{ kind: 'status', status: 401, account: sales }]);
  const answer = await gateway.ask(
    `mutation ($a: ID!, $b: ID!) {
      a: eventCancel(input: { id: $a }) { event { status } }
      b: eventCancel(input: { id: $b }) { event { status } }
    }`,
    { a: eventId(sales, 9010), b: eventId(support, 9010) },
  );
  expect(answer.data).toEqual({ a: null, b: { event: { status: 'CANCELLED' } } });
  expect(faults(answer)).toEqual([`a UNAUTHENTICATED ${sales}`]);
});
