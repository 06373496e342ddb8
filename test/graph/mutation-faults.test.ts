import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Act, inputOf } from '../support/acts/act.ts';
import { actNamed, acts, actsOf, named } from '../support/acts/index.ts';
import { faults } from '../support/answers.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { useGateways, useStateDirs } from '../support/gateways.ts';
import { eventId, sales, support } from '../support/ids.ts';
import { mutationDocument, type PayloadAnswer, refusals } from '../support/mutations.ts';

const honest = acts.filter(({ hidesFaults }) => hidesFaults === undefined);
const providers = [...new Set(acts.map(({ provider }) => provider))];
const gatewayOf = useGateways({ timeoutMs: 4_000 });
const stateDirOf = useStateDirs();

/** How an act went: its faults at the top of the answer, or those of its items. */
async function faultsOf(act: Act, gateway: TestGateway): Promise<string[]> {
  const input = await inputOf(act, gateway);
  gateway.calls();
  if (act.bulk !== true) return faults(await gateway.ask(mutationDocument(act.name), { input }));
  const document = mutationDocument(act.name, 'results { error { code } }');
  const answer = await gateway.data<Record<string, { results: { error: { code: string } | null }[] }>>(
    document,
    { input },
  );
  return (answer[act.name]?.results ?? []).map(({ error }) => error?.code ?? 'done');
}

/** A provider's own accounts: a call without a credential is told of the account that it was made for. */
const expected = ({ bulk, name }: Act, code: string): unknown =>
  bulk === true ? [code, code] : [expect.stringMatching(`^${name} ${code} [a-z-]+$`)];

test.each(providers)(
  '%s: a write that is never answered ends as UNKNOWN_OUTCOME, sent once',
  async (provider) => {
    const own = await startGateway({ timeoutMs: 1_500, only: [provider], stateDir: stateDirOf() });
    try {
      const some = actsOf(provider).filter(({ hidesFaults }) => hidesFaults === undefined);
      const inputs = await Promise.all(some.map((act) => inputOf(act, own)));
      own.control.setFaults(some.map(({ operation }) => ({ kind: 'hang', operation })));
      const fixed = some.map((act, index) => ({ ...act, input: inputs[index] ?? {} }));
      const all = await Promise.all(fixed.map((act) => faultsOf(act, own)));
      expect(all).toEqual(
        some.map((act) => expected(act, act.reads === true ? 'TIMEOUT' : 'UNKNOWN_OUTCOME')),
      );
      for (const { operation } of some) {
        const given = () => own.control.requests({ operation }).map(({ aborted }) => aborted);
        await vi.waitFor(() => expect([operation, given()]).toEqual([operation, [true]]), {
          timeout: 10_000,
        });
      }
    } finally {
      await own.close();
    }
  },
);

describe('a write whose answer is lost', () => {
  // Each its own, because a gateway repeats no more than ten calls in ten seconds.
  test.each(named(honest))('%s: is sent again only where a repeat changes nothing', async (_, act) => {
    const own = await startGateway({ only: [act.provider], stateDir: stateDirOf() });
    try {
      const input = await inputOf(act, own);
      own.control.setFaults([{ kind: 'lost-answer', operation: act.operation, times: 1 }]);
      own.control.clearRequests();
      const went = await faultsOf({ ...act, input }, own);
      expect(own.control.count({ operation: act.operation })).toBe(act.repeatable ? 2 : 1);
      const done = act.repeatable || act.looksAfterwards === true;
      if (done) expect(went).toEqual(act.bulk === true ? ['done', 'done'] : []);
      else expect(went).toEqual(expected(act, 'UNKNOWN_OUTCOME'));
    } finally {
      await own.close();
    }
  });
});

describe('the credential is refused', () => {
  const withCredential = honest.filter(({ on401 }) => on401 === undefined);
  const without = honest.filter(({ on401 }) => on401 !== undefined);

  test.each(named(withCredential))('%s: UNAUTHENTICATED at the top, with the account', async (_, act) => {
    const own = await gatewayOf(act.provider);
    const input = await inputOf(act, own);
    own.control.setFaults([{ kind: 'status', status: 401, operation: act.operation }]);
    expect(await faultsOf({ ...act, input }, own)).toEqual(expected(act, 'UNAUTHENTICATED'));
    expect(own.control.count({ operation: act.operation })).toBe(1);
  });

  test.each(named(without))('%s: a refusal, where it was none of ours', async (_, act) => {
    const own = await gatewayOf(act.provider);
    const input = await inputOf(act, own);
    own.control.setFaults([{ kind: 'status', status: 401, operation: act.operation }]);
    const answer = await own.data<PayloadAnswer>(mutationDocument(act.name), { input });
    expect(refusals(answer, act.name)).toEqual([act.on401]);
    expect(own.control.count({ operation: act.operation })).toBe(1);
  });
});

describe('SimplyMeet.me', () => {
  let gateway: TestGateway;
  const sampleOf = (name: string) => actNamed('simplymeet', name);
  // A success in between, or ten faults in a row would open the circuit breaker.
  beforeEach(async () => {
    gateway = await gatewayOf('simplymeet');
    gateway.control.reset();
    await gateway.data('{ accounts { viewer { user { name } } } }');
    gateway.calls();
  });
  afterEach(() => gateway.control.clearFaults());

  describe('an answer that says nothing', () => {
    const unsafe = ['eventCreate', 'eventReschedule', 'eventCancel', 'tagCreate', 'pollCreate', 'pollVote'];

    test.each(unsafe)('%s: an HTML page with status 500 is UNKNOWN_OUTCOME, sent once', async (name) => {
      const { operation } = sampleOf(name);
      gateway.control.setFaults([{ kind: 'status', status: 500, operation }]);
      expect(await faultsOf(sampleOf(name), gateway)).toEqual(expected(sampleOf(name), 'UNKNOWN_OUTCOME'));
      expect(gateway.control.count({ operation })).toBe(1);
    });

    test.each(unsafe)('%s: 503 is UNKNOWN_OUTCOME, sent once', async (name) => {
      const { operation } = sampleOf(name);
      gateway.control.setFaults([{ kind: 'status', status: 503, operation }]);
      expect(await faultsOf(sampleOf(name), gateway)).toEqual(expected(sampleOf(name), 'UNKNOWN_OUTCOME'));
      expect(gateway.control.count({ operation })).toBe(1);
    });

    test.each(['eventCreate', 'pollCreate'])(
      '%s: a success without a readable body was carried out once',
      async (name) => {
        const { operation } = sampleOf(name);
        for (const kind of ['empty', 'malformed-json', 'wrong-types'] as const) {
          gateway.control.clearRequests();
          gateway.control.setFaults([{ kind, operation }]);
          expect([kind, await faultsOf(sampleOf(name), gateway)]).toEqual([
            kind,
            expected(sampleOf(name), 'UNKNOWN_OUTCOME'),
          ]);
          expect(gateway.control.count({ operation })).toBe(1);
        }
      },
    );

    test.each(['eventCancel', 'eventDelete', 'tagDelete', 'eventNotesUpdate'])(
      '%s: any success will do',
      async (name) => {
        const { operation } = sampleOf(name);
        gateway.control.setFaults([{ kind: 'html', operation }]);
        expect(await faultsOf(sampleOf(name), gateway)).toEqual([]);
        expect(gateway.control.count({ operation })).toBe(1);
      },
    );
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
});
