import { expect, test } from 'vitest';
import { KeyedQueue } from '../../src/kit/queue.ts';

/** Tasks that end when they are told to, and what happened so far. */
function tasks() {
  const log: string[] = [];
  const gates = new Map<string, () => void>();
  const task = (name: string) => async () => {
    log.push(`${name} begins`);
    await new Promise<void>((resolve) => gates.set(name, resolve));
    log.push(`${name} ends`);
    return name;
  };
  const end = async (name: string) => {
    gates.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { log, task, end };
}

test('one after the other by key, side by side between keys', async () => {
  const queue = new KeyedQueue();
  const { log, task, end } = tasks();
  const all = Promise.all([
    queue.run('a', task('a1')),
    queue.run('a', task('a2')),
    queue.run('b', task('b1')),
  ]);
  await end('none');
  expect(log).toEqual(['a1 begins', 'b1 begins']);
  await end('a1');
  expect(log).toEqual(['a1 begins', 'b1 begins', 'a1 ends', 'a2 begins']);
  await end('b1');
  await end('a2');
  expect(await all).toEqual(['a1', 'a2', 'b1']);
});

test('a failure is its caller’s own, and nothing is remembered of keys that nobody uses', async () => {
  const queue = new KeyedQueue();
  const fails = queue.run('a', () => Promise.reject(new Error('no')));
  const works = queue.run('a', () => Promise.resolve('yes'));
  expect(queue.size).toBe(1);
  await expect(fails).rejects.toThrow('no');
  expect(await works).toBe('yes');
  await new Promise((resolve) => setImmediate(resolve));
  expect(queue.size).toBe(0);
});
