import { expect, test } from 'vitest';
import type { Exchange } from '../../src/kit/exchange.ts';
import { Receiver } from '../../src/kit/receiver.ts';

/** A receiver, and what has become of it. */
function receiving(maxBodyBytes = 100) {
  const leaving = new AbortController();
  const ended: (Exchange | TypeError)[] = [];
  const aborted: Error[] = [];
  const end = (how: Exchange | TypeError) => void ended.push(how);
  const receiver = new Receiver({ signal: leaving.signal, maxBodyBytes, fresh: false }, end, end);
  return {
    receiver,
    leaving,
    ended,
    aborted,
    controller: { abort: (reason: Error) => aborted.push(reason) },
  };
}

const gone = new Error('gone');

test('who leaves before there is a connection is answered at once, and nothing is sent on one', () => {
  const { receiver, leaving, ended, aborted, controller } = receiving();
  leaving.abort(gone);
  expect(ended).toEqual([{ kind: 'stopped', sent: false, reason: gone }]);
  receiver.onRequestStart(controller);
  expect(aborted).toHaveLength(1);
});

test('who leaves afterwards may have been heard', () => {
  const { receiver, leaving, ended, aborted, controller } = receiving();
  receiver.onRequestStart(controller);
  leaving.abort(gone);
  expect(ended).toEqual([{ kind: 'stopped', sent: true, reason: gone }]);
  expect(aborted).toHaveLength(1);
});

test('nothing that comes after the end changes it', () => {
  const { receiver, leaving, ended, aborted, controller } = receiving();
  receiver.onRequestStart(controller);
  receiver.onResponseStart(controller, 200, {});
  receiver.onResponseData(controller, Buffer.from('{}'));
  receiver.onResponseEnd();
  receiver.onResponseData(controller, Buffer.alloc(1_000));
  receiver.onResponseError(controller, new Error('late'));
  leaving.abort(gone);
  expect(ended).toEqual([{ kind: 'answer', status: 200, headers: {}, text: '{}', bytes: 2 }]);
  expect(aborted).toEqual([]);
});

test.each([
  ['before anything was said', null, { kind: 'lost', sent: true, code: 'ECONNRESET', status: null }],
  ['behind a success', 200, { kind: 'lost', sent: true, code: 'ECONNRESET', status: 200 }],
  [
    'behind a redirect, which says all by its status',
    300,
    { kind: 'answer', status: 300, headers: {}, text: null, bytes: 0 },
  ],
])('a connection that breaks %s', (_when, status, exchange) => {
  const { receiver, ended, controller } = receiving();
  receiver.onRequestStart(controller);
  if (status !== null) receiver.onResponseStart(controller, status, {});
  receiver.onResponseError(controller, Object.assign(new Error('CANARY'), { code: 'ECONNRESET' }));
  expect(ended).toEqual([exchange]);
});

test('one that cannot be made was not heard, and is named after the error where that has no code', () => {
  for (const [code, name] of [
    [undefined, 'RangeError'],
    [7, 'RangeError'],
    ['ECONNREFUSED', 'ECONNREFUSED'],
  ]) {
    const { receiver, ended, controller } = receiving();
    receiver.onResponseError(controller, Object.assign(new RangeError('CANARY'), { code }));
    expect(ended).toEqual([{ kind: 'lost', sent: false, code: name, status: null }]);
  }
});

test('what cannot be written is our bug, told once', () => {
  const { receiver, leaving, ended, controller } = receiving();
  const invalid = Object.assign(new Error('CANARY'), { code: 'UND_ERR_INVALID_ARG' });
  receiver.onResponseError(controller, invalid);
  receiver.onResponseError(controller, new Error('late'));
  leaving.abort(gone);
  expect(ended).toEqual([new TypeError('the request cannot be written (UND_ERR_INVALID_ARG)')]);
});
