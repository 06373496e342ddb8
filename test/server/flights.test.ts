import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Collapse, type Sharing } from '../../src/front/collapse.ts';
import { collapseKey } from '../../src/front/collapse-key.ts';

/** A response that closes when a test says so. */
function waiting() {
  const response = Object.assign(new EventEmitter(), { writableFinished: false });
  return {
    response: response as unknown as ServerResponse,
    leave: () => response.emit('close'),
    end: () => {
      response.writableFinished = true;
      response.emit('close');
    },
  };
}

function flight() {
  const flights = new Collapse<string>();
  const answer = Promise.withResolvers<string>();
  let seen: { sharing?: Sharing; left?: AbortSignal } = {};
  const begin = (response: ServerResponse) =>
    flights.begin('key', response, (sharing, left) => {
      seen = { sharing, left };
      return answer.promise;
    });
  return { flights, answer, begin, seen: () => seen };
}

test('nothing is joined before it is open, and everything is forgotten when it has landed', async () => {
  const { flights, answer, begin, seen } = flight();
  const first = begin(waiting().response);
  expect(flights.size).toBe(1);
  expect(flights.join('key', waiting().response)).toBeNull();
  seen().sharing?.open();
  expect(flights.join('other', waiting().response)).toBeNull();
  const second = flights.join('key', waiting().response);
  expect(second).not.toBeNull();
  answer.resolve('one');
  expect(await Promise.all([first, second])).toEqual(['one', 'one']);
  expect(flights.size).toBe(0);
});

test('one that fails is forgotten too', async () => {
  const { flights, answer, begin } = flight();
  const first = begin(waiting().response);
  answer.reject(new Error('no'));
  await expect(first).rejects.toThrow('no');
  expect(flights.size).toBe(0);
});

test('the last to leave aborts, no other, and none who was answered', () => {
  const { flights, begin, seen } = flight();
  const [one, other, third] = [waiting(), waiting(), waiting()];
  begin(one.response);
  seen().sharing?.open();
  flights.join('key', other.response);
  one.leave();
  expect(seen().left?.aborted).toBe(false);
  flights.join('key', third.response);
  third.end();
  other.leave();
  expect(seen().left?.aborted).toBe(false);
});

test('nobody joins what all have left, and what landed late forgets no other', async () => {
  const { flights, answer, begin, seen } = flight();
  const one = waiting();
  const first = begin(one.response);
  seen().sharing?.open();
  one.leave();
  expect(seen().left?.aborted).toBe(true);
  expect(flights.join('key', waiting().response)).toBeNull();
  const later = Promise.withResolvers<string>();
  const second = flights.begin('key', waiting().response, () => later.promise);
  answer.resolve('late');
  await first;
  expect(flights.size).toBe(1);
  later.resolve('own');
  expect(await second).toBe('own');
  expect(flights.size).toBe(0);
});

test('after a cut nobody joins, not even what opens only then', async () => {
  const { flights, answer, begin, seen } = flight();
  const first = begin(waiting().response);
  flights.cut();
  seen().sharing?.open();
  expect(flights.join('key', waiting().response)).toBeNull();
  answer.resolve('one');
  expect(await first).toBe('one');
});

test('no two requests have one key', () => {
  const key = (rawHeaders: string[], body = '{}', principal = 'ada', url = '/graphql') =>
    collapseKey({ method: 'POST', url, rawHeaders }, principal, Buffer.from(body));
  const keys = [
    key([]),
    key([], '{ }'),
    key([], '{}', 'ben'),
    key([], '{}', 'ada', '/graphql?'),
    key(['X-A', '']),
    key(['X-A', '1']),
    key(['X-A', '', 'X-B', '']),
    key(['X-A', 'x-b']),
    key(['X-B', '', 'X-A', '']),
    key(['X-A', ''], '\nx-b\n\n\n{}'),
    key(['X-A', '1', 'X-A', '2']),
    key(['X-A', '2', 'X-A', '1']),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(key(['Host', 'a', 'User-Agent', 'b'])).toBe(key(['User-Agent', 'c']));
  expect(key(['X-A', '1'])).toBe(key(['x-a', '1']));
});
