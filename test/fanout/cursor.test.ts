import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ValidationError } from '../../src/domain/errors.ts';
import { fingerprintOf } from '../../src/fanout/fingerprint.ts';
import { type FakeSource, idsOf, listOf, page, pageBack } from './fake-source.ts';

const decode = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());
const encode = (wire: unknown): string => Buffer.from(JSON.stringify(wire)).toString('base64url');

async function sample(): Promise<{ sources: FakeSource[]; cursor: string }> {
  const sources = [listOf('a', 30), listOf('b', 30)];
  const { endCursor } = await page(sources, 10);
  for (const source of sources) source.reads.length = 0;
  return { sources, cursor: endCursor ?? '' };
}

async function expectRefused(sources: FakeSource[], cursor: string, message = /not a cursor/): Promise<void> {
  const refusal = await page(sources, 10, cursor).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ValidationError);
  expect(refusal).toMatchObject({ message: expect.stringMatching(message), facts: { argument: 'after' } });
  expect(sources.flatMap(({ reads }) => reads)).toEqual([]);
}

test('a cursor is short: some 30 characters an account', async () => {
  const { cursor } = await sample();
  expect(cursor).toMatch(/^[\w-]{80,110}$/);
});

test('random text is refused', async () => {
  const { sources } = await sample();
  const text = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
  );
  await fc.assert(
    fc.asyncProperty(text, (cursor) => expectRefused(sources, cursor)),
    { numRuns: 300 },
  );
});

test('a cursor cut short, or with more at its end, is refused', async () => {
  const { sources, cursor } = await sample();
  for (let length = 0; length < cursor.length; length++)
    await expectRefused(sources, cursor.slice(0, length));
  for (const extra of ['=', 'A', ' ', '\n', '"']) await expectRefused(sources, cursor + extra);
  await expectRefused(sources, 'A'.repeat(1_000_000));
});

test('a cursor with any part of it replaced is refused', async () => {
  const { sources, cursor } = await sample();
  const [version, fingerprint, turn, places] = decode(cursor) as [number, string, number, unknown[][]];
  const place = places[0] ?? [];
  const [index, mark, done] = place;
  const withPlace = (...changed: unknown[]) => [version, fingerprint, turn, [changed, places[1]]];
  const forged: unknown[] = [
    [2, fingerprint, turn, places],
    [version, fingerprint, -1, places],
    [version, fingerprint, 2, places],
    [version, fingerprint, 0.5, places],
    [version, fingerprint, turn, places.slice(1)],
    [version, fingerprint, turn, [...places, place]],
    [version, fingerprint, turn, places, 0],
    [version, fingerprint, turn],
    withPlace(-1, mark, done),
    withPlace(1e12, mark, done),
    withPlace(1.5, mark, done),
    withPlace('5', mark, done),
    withPlace(0, mark, done),
    withPlace(index, null, done),
    withPlace(index, 'x', done),
    withPlace(index, `${mark}x`, done),
    withPlace(index, mark, 2),
    withPlace(index, mark, true),
    withPlace(index, mark),
    withPlace(index, mark, done, 0),
    { ...[version, fingerprint, turn, places] },
    null,
    {},
    [],
  ];
  for (const wire of forged) await expectRefused(sources, encode(wire));
});

test('another spelling of a cursor is refused', async () => {
  const { sources, cursor } = await sample();
  const spaced = JSON.stringify(decode(cursor), null, 1);
  await expectRefused(sources, Buffer.from(spaced).toString('base64url'));
  await expectRefused(sources, `${cursor.slice(0, 4)}\n${cursor.slice(4)}`);
});

describe('a cursor of another list', () => {
  const message = /after belongs to another list, filter or order/;

  test.each([
    ['fewer accounts', () => [listOf('a', 30)]],
    ['more accounts', () => [listOf('a', 30), listOf('b', 30), listOf('c', 30)]],
    ['other accounts', () => [listOf('a', 30), listOf('c', 30)]],
    ['the same accounts in another order', () => [listOf('b', 30), listOf('a', 30)]],
  ])('%s', async (_name, others) => {
    const { cursor } = await sample();
    await expectRefused(others(), cursor, message);
  });

  test('another fingerprint', async () => {
    const { sources, cursor } = await sample();
    await expect(page(sources, 10, cursor, { fingerprint: 'others' })).rejects.toMatchObject({
      code: 'VALIDATION',
      message: expect.stringMatching(message),
    });
    expect(sources.flatMap(({ reads }) => reads)).toEqual([]);
  });
});

test('a bad before is named as such', async () => {
  const source = listOf('a', 3);
  await expect(pageBack([source], 2, 'nonsense')).rejects.toMatchObject({ facts: { argument: 'before' } });
  expect(source.reads).toEqual([]);
});

test('ids of any kind and length leave the cursor short', async () => {
  const source = listOf('a', 4);
  source.rows = source.rows.map((it) => ({ ...it, id: `${it.id}/${'ü"\n'.repeat(500)}` }));
  const first = await page([source], 2);
  expect(first.endCursor?.length).toBeLessThan(80);
  expect(idsOf(await page([source], 2, first.endCursor))).toHaveLength(2);
});

describe('fingerprintOf', () => {
  test('tells lists apart by anything in them', () => {
    const all = [
      fingerprintOf('users', { a: 1 }),
      fingerprintOf('users', { a: 2 }),
      fingerprintOf('users', { b: 1 }),
      fingerprintOf('events', { a: 1 }),
      fingerprintOf('users', { a: [1, 2] }),
      fingerprintOf('users', { a: [2, 1] }),
      fingerprintOf('users', { a: new Date(0) }),
      fingerprintOf('users', { a: new Date(1) }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('does not depend on how a filter was written', () => {
    expect(fingerprintOf({ a: 1, b: { c: 2, d: 3 } })).toBe(
      fingerprintOf({ b: { d: 3, c: 2 }, a: 1, e: undefined }),
    );
  });
});
