import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Turns } from '../../src/kit/turns.ts';

/** How many were let through, turn by turn. */
async function turnByTurn(pieces: number, turnsWatched: number): Promise<number[]> {
  const turns = new Turns();
  const done: number[] = [];
  for (let piece = 0; piece < pieces; piece += 1) void turns.take().then(() => done.push(piece));
  const counts: number[] = [];
  for (let turn = 0; turn < turnsWatched; turn += 1) {
    await Promise.resolve();
    counts.push(done.length);
    await nextTurn();
  }
  expect(done).toEqual([...done].sort((one, other) => one - other));
  return counts;
}

describe('large pieces of work', () => {
  test('that come alone do not wait', async () => {
    expect(await turnByTurn(1, 2)).toEqual([1, 1]);
  });

  test('that come together are let through one a turn, in their order', async () => {
    const counts = await turnByTurn(4, 6);
    expect(counts[0]).toBe(1);
    expect(counts.at(-1)).toBe(4);
    for (const [turn, count] of counts.entries())
      expect(count - (counts[turn - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('that are many are let through all at once: to wait costs memory', async () => {
    expect(await turnByTurn(9, 1)).toEqual([1]);
    expect(await turnByTurn(10, 1)).toEqual([10]);
  });

  test('are let through at once again when the others have been', async () => {
    const turns = new Turns();
    await Promise.all([turns.take(), turns.take()]);
    await nextTurn();
    await nextTurn();
    let through = false;
    void turns.take().then(() => {
      through = true;
    });
    await Promise.resolve();
    expect(through).toBe(true);
  });
});
