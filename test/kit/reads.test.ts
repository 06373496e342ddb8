import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Answer } from '../../src/kit/decode.ts';
import { askedAgain, type Read, Reads } from '../../src/kit/reads.ts';
import type { Asker } from '../../src/kit/upstream-types.ts';
import { asIs, connect, json, operations, serve, thing } from './rig.ts';

const says = (text: string): Answer => new Answer({ text }, false, { bytes: text.length, text });
const { signal } = new AbortController();
const nobody = new Map();

/** A read that was answered with `before`, and how it is answered when it is asked again. */
const read = (key: string, before: Answer, again: (asker: Asker) => Promise<Answer>): Read => ({
  key,
  answer: before,
  again,
});
const later = (ms: number, answer: Answer) => () =>
  new Promise<Answer>((resolve) => setTimeout(resolve, ms, answer));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('all that was asked can be asked again, or nothing', () => {
  const reads = new Reads(() => true, nobody);
  const noted = read('a', says('a'), () => Promise.resolve(says('a')));
  reads.begin();
  reads.begin();
  reads.note(noted);
  expect(reads.all).toBeNull();
  reads.note(noted);
  expect(reads.all).toEqual([noted, noted]);
});

test.each([
  [499, true],
  [501, false],
])('after %i ms of a second in which somebody may have given up: %s', (ms, holds) => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const reads = new Reads(() => true, nobody);
  reads.begin(1_000);
  reads.begin(5_000);
  for (const key of ['a', 'b']) reads.note(read(key, says(key), () => Promise.resolve(says(key))));
  vi.advanceTimersByTime(ms);
  expect(reads.all !== null).toBe(holds);
});

test('it is as before when all say the same, each asked once', async () => {
  const again = vi.fn(() => Promise.resolve(says('same')));
  const reads = ['a', 'b', 'a'].map((key) => read(key, says('same'), again));
  expect(await askedAgain(reads, signal, 250)).toBeNull();
  expect(again.mock.calls).toEqual([[{ signal }], [{ signal }]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one that says something else ends the wait for the others', async () => {
  const reads = [
    read('slow', says('same'), later(200, says('same'))),
    read('other', says('before'), () => Promise.resolve(says('now'))),
  ];
  const answers = await askedAgain(reads, signal, 250);
  expect([...(answers?.entries() ?? [])].map(([key, { text }]) => [key, text])).toEqual([['other', 'now']]);
});

test('one that fails is no answer, and what others said is', async () => {
  const reads = [
    read('here', says('same'), () => Promise.resolve(says('same'))),
    read('down', says('same'), () => Promise.reject(new Error('down'))),
  ];
  expect([...((await askedAgain(reads, signal, 250))?.keys() ?? [])]).toEqual(['here']);
});

test.each([
  [249, null],
  [251, ['quick']],
])('one that takes %i ms of 250', async (ms, known) => {
  const reads = [
    read('quick', says('same'), () => Promise.resolve(says('same'))),
    read('slow', says('same'), later(ms, says('same'))),
  ];
  const asked = askedAgain(reads, signal, 250);
  await vi.advanceTimersByTimeAsync(300);
  const answers = await asked;
  // What comes later goes on, and joins those that are known by then.
  expect(answers === null ? null : [...answers.keys()].slice(0, 1)).toEqual(known);
});

test('an answer without a text is like none', () => {
  const none = new Answer({}, false);
  expect([none.isLike(none), none.isLike(says('')), says('').isLike(says(''))]).toEqual([false, false, true]);
});

test.each([
  ['a read', thing(), ['getThing']],
  ['a read by POST', { operation: operations.searchThings, decode: asIs }, null],
  ['a read for one asker', { ...thing(), operation: { ...operations.getThing, forOneAsker: true } }, null],
  ['a write by GET', { operation: operations.spendToken, decode: asIs }, null],
] as const)('%s is noted: %j', async (_what, request, noted) => {
  vi.useRealTimers();
  const { origin } = await serve((response, { url }) =>
    json(response, { url }, url.startsWith('/spend') ? 301 : 200),
  );
  const { upstream } = connect(origin);
  const reads = new Reads(() => true, nobody);
  await upstream.call(request, { reads });
  expect(reads.all?.length ?? null).toBe(noted?.length ?? null);
});

test('a noted read is asked again on the wire, and what is known is not asked', async () => {
  vi.useRealTimers();
  const { origin, seen } = await serve((response) => json(response, { a: 1 }));
  const { upstream } = connect(origin);
  const reads = new Reads(() => true, nobody);
  await upstream.call(thing(), { reads });
  expect(await askedAgain(reads.all ?? [], signal, 5_000)).toBeNull();
  expect(seen).toHaveLength(2);
  const known = new Map(reads.all?.map(({ key, answer }) => [key, answer]));
  expect(await upstream.call(thing(), { reads: new Reads(() => false, known) })).toEqual({ a: 1 });
  expect(seen).toHaveLength(2);
});

test('nothing is noted when nobody wants to know', async () => {
  vi.useRealTimers();
  const { origin } = await serve((response) => json(response, {}));
  const { upstream } = connect(origin);
  const reads = new Reads(() => false, nobody);
  await upstream.call(thing(), { reads });
  expect(reads.all).toBeNull();
});
