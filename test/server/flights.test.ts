import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { Collapse, type Sharing } from '../../src/front/collapse.ts';
import { type Asked, collapseKey, isAlike } from '../../src/front/collapse-key.ts';

/** One who waits, whose response closes when a test says so. */
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

type One = ReturnType<typeof waiting>;

const asking = (rawHeaders: string[], body = '{}', principal = 'ada', url = '/graphql'): Asked => ({
  request: { method: 'POST', url, rawHeaders },
  principal,
  body: Buffer.from(body),
});
/** Each time with objects of its own, as of a request of its own. */
const same = () => asking([]);
const other = () => asking([], '{ }');

/** An answer with those who were given it; `null`: there was none. */
type Landed = readonly [answer: string | null, ...given: One[]];

function flight() {
  const landed: Landed[] = [];
  const flights = new Collapse<string, One>({
    answered: (answer, first, joined) => void landed.push([answer, first, ...joined]),
    failed: (first, joined) => void landed.push([null, first, ...joined]),
  });
  const answer = Promise.withResolvers<string>();
  let seen: { sharing?: Sharing; left?: AbortSignal } = {};
  const begin = (one: One, asked = same()) =>
    flights.begin(asked, one, (sharing, left) => {
      seen = { sharing, left };
      return answer.promise;
    });
  return { flights, answer, begin, seen: () => seen, landed };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('nothing is joined before it is open, and everything is forgotten when it has landed', async () => {
  const { flights, answer, begin, seen, landed } = flight();
  const [one, second, third] = [waiting(), waiting(), waiting()];
  begin(one);
  expect(flights.size).toBe(1);
  expect(flights.join(same(), waiting())).toBe(false);
  seen().sharing?.open();
  expect(flights.join(other(), waiting())).toBe(false);
  expect([flights.join(same(), second), flights.join(same(), third)]).toEqual([true, true]);
  expect(flights.join(other(), waiting())).toBe(false);
  answer.resolve('one');
  await settled();
  expect(landed).toEqual([['one', one, second, third]]);
  expect(flights.size).toBe(0);
  expect(flights.join(same(), waiting())).toBe(false);
});

test('one that fails is forgotten too', async () => {
  const { flights, answer, begin, seen, landed } = flight();
  const [one, second] = [waiting(), waiting()];
  begin(one);
  seen().sharing?.open();
  flights.join(same(), second);
  answer.reject(new Error('no'));
  await settled();
  expect(landed).toEqual([[null, one, second]]);
  expect(flights.size).toBe(0);
  expect(flights.join(same(), waiting())).toBe(false);
});

test('each is told of its own, however they alternate', async () => {
  const { flights, begin, seen, answer, landed } = flight();
  const all = Array.from({ length: 6 }, waiting);
  const [one, two, ...later] = all as [One, One, ...One[]];
  begin(one, same());
  seen().sharing?.open();
  begin(two, other());
  seen().sharing?.open();
  later.forEach((late, at) => {
    expect(flights.join(at % 2 === 0 ? same() : other(), late)).toBe(true);
  });
  answer.resolve('both');
  await settled();
  expect(landed).toEqual([
    ['both', one, later[0], later[2]],
    ['both', two, later[1], later[3]],
  ]);
});

test('the last to leave aborts, no other, and none who was answered', () => {
  const { flights, begin, seen } = flight();
  const [one, second, third] = [waiting(), waiting(), waiting()];
  begin(one);
  seen().sharing?.open();
  flights.join(same(), second);
  one.leave();
  expect(seen().left?.aborted).toBe(false);
  flights.join(same(), third);
  third.end();
  second.leave();
  expect(seen().left?.aborted).toBe(false);
});

test('nobody joins what all have left, and what landed late forgets no other', async () => {
  const { flights, answer, begin, seen, landed } = flight();
  const [one, second, third, fourth] = [waiting(), waiting(), waiting(), waiting()];
  begin(one);
  seen().sharing?.open();
  flights.join(same(), second);
  one.leave();
  second.leave();
  expect(seen().left?.aborted).toBe(true);
  expect(flights.join(same(), waiting())).toBe(false);
  const later = Promise.withResolvers<string>();
  flights.begin(same(), third, (sharing) => {
    sharing.open();
    return later.promise;
  });
  expect(flights.join(same(), fourth)).toBe(true);
  answer.resolve('late');
  await settled();
  expect(flights.size).toBe(1);
  later.resolve('own');
  await settled();
  expect(landed).toEqual([
    ['late', one, second],
    ['own', third, fourth],
  ]);
  expect(flights.size).toBe(0);
});

test('after a cut nobody joins, not what was joined before and not what opens only then', async () => {
  const { flights, answer, begin, seen, landed } = flight();
  const [one, second] = [waiting(), waiting()];
  begin(one);
  seen().sharing?.open();
  flights.join(same(), second);
  flights.cut();
  expect(flights.join(same(), waiting())).toBe(false);
  const third = waiting();
  begin(third);
  flights.cut();
  seen().sharing?.open();
  expect(flights.join(same(), waiting())).toBe(false);
  answer.resolve('one');
  await settled();
  expect(landed).toEqual([
    ['one', one, second],
    ['one', third],
  ]);
});

const differing: readonly Asked[] = [
  asking([]),
  asking([], '{ }'),
  asking([], '{}', 'ben'),
  asking([], '{}', 'ada', '/graphql?'),
  asking(['X-A', '']),
  asking(['X-A', '1']),
  asking(['X-A', '', 'X-B', '']),
  asking(['X-A', 'x-b']),
  asking(['X-B', '', 'X-A', '']),
  asking(['X-A', ''], '\nx-b\n\n\n{}'),
  asking(['X-A', '1', 'X-A', '2']),
  asking(['X-A', '2', 'X-A', '1']),
  { ...same(), request: { ...same().request, method: 'PUT' } },
];

test('no two requests have one key, nor are they alike', () => {
  expect(new Set(differing.map(collapseKey)).size).toBe(differing.length);
  for (const one of differing)
    for (const another of differing) expect(isAlike(one, another)).toBe(one === another);
});

test('what changes no answer parts nobody', () => {
  const key = (rawHeaders: string[]) => collapseKey(asking(rawHeaders));
  expect(key(['Host', 'a', 'User-Agent', 'b'])).toBe(key(['User-Agent', 'c']));
  expect(key(['X-A', '1'])).toBe(key(['x-a', '1']));
  const alike = (left: string[], right: string[]) => isAlike(asking(left), asking(right));
  expect(alike(['X-A', '1', 'User-Agent', 'b'], ['X-A', '1', 'User-Agent', 'c'])).toBe(true);
  expect(alike(['X-A', '1', 'User-Agent', 'b'], ['X-A', '2', 'User-Agent', 'b'])).toBe(false);
});

test.each([
  'accept',
  'accept-encoding',
  'authorization',
  'content-type',
  'cookie',
  'forwarded',
  'origin',
  'x-api-key',
  'x-convoke-explain',
  'x-graphql-yoga-csrf',
  'x-whatever',
])('what differs in its header %s is another question', (name) => {
  const [one, two] = ['a', 'b'].map((value) => asking(['host', 'x', name, value]));
  if (one === undefined || two === undefined) throw new Error('there are two');
  expect(isAlike(one, two)).toBe(false);
  expect(collapseKey(one)).not.toBe(collapseKey(two));
});
