import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CredentialTrials } from '../../src/kit/credential-trials.ts';
import type { Exchange, Send } from '../../src/kit/exchange.ts';
import { Pacer } from '../../src/kit/pacer.ts';
import type { UpstreamOptions } from '../../src/kit/upstream-types.ts';
import { failure } from './failure.ts';
import { faked } from './faked.ts';
import { asIs, operations } from './rig.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const answer = (status: number, headers = {}): Exchange => ({
  kind: 'answer',
  status,
  headers,
  text: '{}',
  bytes: 2,
});

function upstreamOf(send: Send, options: Partial<UpstreamOptions> = {}) {
  const trials = new CredentialTrials();
  const { upstream } = faked(send, {
    auth: { credential: 'apiKey', headers: { 'x-api-key': 'CANARY-key' } },
    explain: (status) => ({
      code: status === 401 ? 'UNAUTHENTICATED' : status === 429 ? 'RATE_LIMITED' : 'NOT_FOUND',
      message: `answered ${status}`,
    }),
    trials,
    ...options,
  });
  return { upstream, trials, health: () => upstream.health() };
}

const write = () => ({ operation: operations.createThing, decode: asIs }); // never retried, never shared

describe('the last success', () => {
  test('is when the provider last succeeded, whatever it said afterwards', async () => {
    let status = 200;
    const { upstream, health } = upstreamOf(async () => answer(status));
    expect(health().lastSuccessAt).toBeNull();
    await upstream.call(write());
    const at = health().lastSuccessAt;
    expect(at).toEqual(new Date());
    await vi.advanceTimersByTimeAsync(1_000);
    status = 404;
    await failure(upstream.call(write()));
    expect(health().lastSuccessAt).toEqual(at);
  });
});

describe('the last answer', () => {
  test('is of the provider: what our own limits refuse is none', async () => {
    const limits = { perMinute: 1, concurrent: null };
    const { upstream, health } = upstreamOf(async () => answer(200), { limits, patienceMs: 10 });
    await upstream.call(write());
    const before = health();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await failure(upstream.call(write()))).toMatchObject({ code: 'RATE_LIMITED' });
    expect(before.last).toMatchObject({ outcome: 'OK', status: 200, own: true });
    expect(health().last).toEqual(before.last);
  });

  test('takes what the provider took, not what was waited for a place', async () => {
    const slow: Send = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return answer(200);
    };
    const { upstream, health } = upstreamOf(slow, { limits: { perMinute: null, concurrent: 1 } });
    const both = Promise.all([upstream.call(write()), upstream.call(write())]);
    await vi.advanceTimersByTimeAsync(100);
    expect(health()).toMatchObject({ inFlight: 1, queued: 1, last: null });
    await vi.advanceTimersByTimeAsync(600);
    await both;
    expect(health().last?.ms).toBe(300);
  });

  test('is none yet for one that waits for tokens, which is queued and not under way', async () => {
    const limits = { perMinute: 1, concurrent: 5 };
    const { upstream, health } = upstreamOf(async () => answer(200), {
      limits,
      patienceMs: 90_000,
      timeoutMs: 90_000,
    });
    await upstream.call(write());
    const waiting = upstream.call(write());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(health()).toMatchObject({ inFlight: 0, queued: 1, pace: { left: 0 } });
    await vi.advanceTimersByTimeAsync(31_000);
    await waiting;
    expect(health()).toMatchObject({ inFlight: 0, queued: 0 });
  });

  test('is not one that its asker gave up', async () => {
    const hanging: Send = (_request, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          resolve({ kind: 'stopped', sent: true, reason: signal.reason }),
        );
      });
    const { upstream, health } = upstreamOf(hanging);
    const leaving = new AbortController();
    const call = upstream.call(write(), { signal: leaving.signal }).catch(() => 'gone');
    await vi.advanceTimersByTimeAsync(10);
    leaving.abort();
    expect([await call, health().last]).toEqual(['gone', null]);
  });

  test('that failed leaves the last success where it was', async () => {
    let status = 200;
    const { upstream, health } = upstreamOf(async () => answer(status));
    await upstream.call(write());
    const { lastSuccessAt } = health();
    await vi.advanceTimersByTimeAsync(1_000);
    status = 404;
    await failure(upstream.call(write()));
    expect(health()).toMatchObject({ last: { outcome: 'NOT_FOUND' }, lastSuccessAt });
    expect(health().last?.at.getTime()).toBeGreaterThan(lastSuccessAt?.getTime() ?? 0);
  });
});

describe('the rest that a provider asks for', () => {
  test('is known for an unpaced account too, until the next success', async () => {
    let next = answer(429, { 'retry-after': '17' });
    const { upstream, health } = upstreamOf(async () => next);
    await failure(upstream.call(write()));
    expect(health().restUntil).toEqual(new Date(Date.now() + 17_000));
    next = answer(404);
    await failure(upstream.call(write()));
    expect(health().restUntil).not.toBeNull();
    next = answer(200);
    await upstream.call(write());
    expect(health().restUntil).toBeNull();
  });

  test('is no longer than a minute where an odd header alone asks for it', async () => {
    const { upstream, health } = upstreamOf(async () => answer(200), { restMs: () => 1e16 });
    await upstream.call(write());
    expect(health().restUntil).toEqual(new Date(Date.now() + 60_000));
  });

  test('is not one that it asks of a call without a credential', async () => {
    const { upstream, health } = upstreamOf(async () => answer(429, { 'retry-after': '17' }));
    await failure(upstream.call({ ...write(), auth: null }));
    expect(health()).toMatchObject({ restUntil: null, last: { outcome: 'RATE_LIMITED', own: false } });
  });
});

describe('when there will be more tokens', () => {
  const { signal } = new AbortController();
  const take = (pacer: Pacer) => pacer.take(1, signal, () => new Error('refused'));

  test('a minute after the oldest was spent', async () => {
    const pacer = new Pacer(2, 0);
    expect(pacer.moreInMs).toBeNull();
    await take(pacer);
    await vi.advanceTimersByTimeAsync(20_000);
    await take(pacer);
    expect([pacer.left, pacer.moreInMs]).toEqual([0, 40_000]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect([pacer.left, pacer.moreInMs]).toEqual([1, 20_000]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect([pacer.left, pacer.moreInMs]).toEqual([2, null]);
  });

  test('at the end of a rest, where none is free before', async () => {
    const pacer = new Pacer(2, 0);
    pacer.rest(30_000);
    expect([pacer.left, pacer.moreInMs]).toEqual([0, 30_000]);
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all([take(pacer), take(pacer)]);
    pacer.rest(10_000);
    expect([pacer.left, pacer.moreInMs]).toEqual([0, 60_000]);
  });
});

describe('credentials', () => {
  test('are accepted by a success, refused by a 401, and nothing else tells', async () => {
    let status = 404;
    const { upstream, trials } = upstreamOf(async () => answer(status));
    const after = async (next: number) => {
      status = next;
      await upstream.call(write()).catch(() => undefined);
      return trials.of('apiKey').state;
    };
    const seen: string[] = [];
    for (const next of [404, 200, 429, 401, 404, 200]) seen.push(await after(next));
    expect(seen).toEqual(['UNTRIED', 'ACCEPTED', 'ACCEPTED', 'REFUSED', 'REFUSED', 'ACCEPTED']);
  });

  test('by their names, and not by calls that carry none', async () => {
    const { upstream, trials } = upstreamOf(async () => answer(200));
    await upstream.call({ ...write(), auth: null });
    expect(trials.of('apiKey').state).toBe('UNTRIED');
    await upstream.call({ ...write(), auth: { credential: 'token', headers: { authorization: 'x' } } });
    expect([trials.of('apiKey').state, trials.of('token').state]).toEqual(['UNTRIED', 'ACCEPTED']);
  });

  test('that are replaced are untried, whatever is said of the old one afterwards', async () => {
    const answers: (() => void)[] = [];
    const held: Send = () => new Promise((resolve) => answers.push(() => resolve(answer(401))));
    const { upstream, trials } = upstreamOf(held);
    const call = failure(upstream.call(write()));
    await vi.advanceTimersByTimeAsync(10);
    trials.replaced('apiKey');
    for (const give of answers) give();
    expect(await call).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(trials.of('apiKey')).toEqual({ state: 'UNTRIED', since: new Date() });
  });

  test('keep the instant of the last change', async () => {
    const { upstream, trials } = upstreamOf(async () => answer(200));
    await upstream.call(write());
    const first = trials.of('apiKey');
    await vi.advanceTimersByTimeAsync(5_000);
    await upstream.call(write());
    expect(trials.of('apiKey')).toEqual(first);
  });
});
