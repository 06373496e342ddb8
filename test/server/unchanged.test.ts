import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sharing } from '../../src/front/collapse.ts';
import type { Asked } from '../../src/front/collapse-key.ts';
import { type Checkable, Unchanged } from '../../src/front/unchanged.ts';
import { Answer } from '../../src/kit/decode.ts';
import type { Read } from '../../src/kit/reads.ts';

const says = (text: string, bytes = text.length): Answer => new Answer({}, false, { bytes, text });
const asked: Asked = {
  request: { method: 'POST', url: '/graphql', rawHeaders: ['accept', 'application/json'] },
  principal: 'ada',
  body: Buffer.from('{}'),
};

/** A read of a provider that says what it said before, unless it is told otherwise. */
function provider(bytes = 5) {
  let now = says('as before', bytes);
  const read: Read = { key: 'a', answer: now, again: () => Promise.resolve(now) };
  return {
    read,
    say: (text: string) => {
      now = says(text);
    },
  };
}

const answerOf = (reads: readonly Read[] | null, body = '{"data":{}}'): Checkable => ({
  status: 200,
  headers: {},
  body: Buffer.from(body),
  reads,
});

const { signal } = new AbortController();
let unchanged = new Unchanged<Checkable>();
beforeEach(() => {
  vi.useFakeTimers();
  unchanged = new Unchanged();
});
afterEach(() => void vi.useRealTimers());

/** The answer that still holds for who asks that, or null; and whether others may join while that is found out. */
async function found(by: Asked = asked) {
  const open = vi.fn<Sharing['open']>();
  const it = await unchanged.find(by, { open, lasts: false, isShared: false }, signal);
  return { answer: 'answer' in it ? it.answer : null, opened: open.mock.calls };
}

const keep = (answer: Checkable, era = unchanged.era) => unchanged.keep(asked, answer, era);
const nothing = { answer: null, opened: [] };

test('what was kept is the answer as long as the provider says the same', async () => {
  const { read, say } = provider();
  const answer = answerOf([read]);
  expect(await found()).toEqual(nothing);
  keep(answer);
  expect(await found()).toEqual({ answer, opened: [[true]] });
  say('something else');
  expect(await found()).toEqual({ answer: null, opened: [[true]] });
});

test.each([
  ['somebody else', { principal: 'grace' }],
  ['another body', { body: Buffer.from('{ }') }],
  ['another URL', { request: { ...asked.request, url: '/graphql?a' } }],
  ['another method', { request: { ...asked.request, method: 'GET' } }],
  ['another header', { request: { ...asked.request, rawHeaders: ['accept', '*/*'] } }],
])('%s is not given it', async (_what, difference) => {
  keep(answerOf([provider().read]));
  expect(await found({ ...asked, ...difference })).toEqual(nothing);
});

test('what cannot be asked again is not kept, nor what took no reading', async () => {
  for (const reads of [null, []]) {
    keep(answerOf(reads));
    expect(await found()).toEqual(nothing);
  }
});

test('eight megabytes are kept, and no more, counting what was read', async () => {
  const body = 'x'.repeat(3_000_000);
  keep(answerOf([provider(4_000_000).read, provider(1_000_000).read], body));
  expect((await found()).answer).not.toBeNull();
  unchanged.forget();
  keep(answerOf([provider(4_000_000).read, provider(1_000_001).read], body));
  expect(await found()).toEqual(nothing);
});

test('for a second after it was given last, with nothing left then', async () => {
  const answer = answerOf([provider().read]);
  keep(answer);
  vi.advanceTimersByTime(900);
  keep(answer);
  vi.advanceTimersByTime(999);
  expect((await found()).answer).toBe(answer);
  vi.advanceTimersByTime(1);
  expect(await found()).toEqual(nothing);
  expect(vi.getTimerCount()).toBe(0);
});

test('a write ends it, and what was begun before the write is not kept afterwards', async () => {
  const answer = answerOf([provider().read]);
  const { era } = unchanged;
  keep(answer, era);
  unchanged.forget();
  expect(await found()).toEqual(nothing);
  keep(answer, era);
  expect(await found()).toEqual(nothing);
  keep(answer);
  expect((await found()).answer).toBe(answer);
});
