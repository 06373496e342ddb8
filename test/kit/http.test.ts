import { expect, test } from 'vitest';
import { z } from 'zod';
import { GatewayError } from '../../src/domain/errors.ts';
import { failure } from './failure.ts';
import { asIs, canary, connect, json, operations, serve, text, thing } from './rig.ts';

test('a request carries path, query, credentials and JSON exactly', async () => {
  const { origin, seen } = await serve((response) => json(response, { ok: true }));
  const { upstream } = connect(`${origin}/api/`);
  await upstream.call({
    ...thing('a b'),
    query: [
      ['filter[ids][]', '1'],
      ['filter[ids][]', 'ü&'],
    ],
  });
  await upstream.call({ operation: operations.deleteThings, body: { ids: [1] }, decode: asIs });
  await upstream.call({ operation: operations.createThing, body: null, decode: asIs, auth: null });
  expect(seen.map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', `/api/things/a%20b?filter%5Bids%5D%5B%5D=1&filter%5Bids%5D%5B%5D=%C3%BC%26&apiKey=${canary}`, ''],
    ['DELETE', `/api/things/delete-list?apiKey=${canary}`, '{"ids":[1]}'],
    ['POST', '/api/things', 'null'],
  ]);
  const [read, withBody, publicly] = seen.map(({ headers }) => headers);
  expect(read).toMatchObject({
    accept: 'application/json',
    'accept-encoding': 'identity',
    'x-api-key': canary,
  });
  expect(read).not.toHaveProperty('content-type');
  expect(withBody).toMatchObject({ 'content-type': 'application/json', 'content-length': '11' });
  expect(publicly).not.toHaveProperty('x-api-key');
});

test('credentials can change between calls', async () => {
  const { origin, seen } = await serve((response) => json(response, {}));
  let key = 'one';
  const { upstream } = connect(origin, {
    auth: () => ({ credential: 'apiKey', headers: { 'x-api-key': key } }),
  });
  await upstream.call(thing());
  key = 'two';
  await upstream.call(thing());
  expect(seen.map(({ headers }) => headers['x-api-key'])).toEqual(['one', 'two']);
});

test.for([
  ['an empty 200', 200, ''],
  ['a 204', 204, ''],
  ['white space', 201, ' \n'],
] as const)('%s is decoded from undefined', async ([, status, body]) => {
  const { origin } = await serve((response) => text(response, body, status));
  const { upstream } = connect(origin);
  expect(await upstream.call({ ...thing(), decode: (given) => given === undefined })).toBe(true);
});

test('a byte order mark does not spoil the answer', async () => {
  const { origin } = await serve((response) => text(response, '\uFEFF{"a":1}'));
  expect(await connect(origin).upstream.call(thing())).toEqual({ a: 1 });
});

test.for([
  ['an HTML page', 200, '<h1>Sign in</h1>', 'not JSON'],
  ['half a JSON', 200, '{"a":', 'not JSON'],
  ['a redirect', 302, '', 'redirect'],
  ['a redirect that keeps the method', 307, '', 'redirect'],
] as const)('%s is BAD_UPSTREAM, asked once', async ([, status, body, words]) => {
  const location = `http://127.0.0.1:1/?apiKey=${canary}`;
  const { origin, seen } = await serve((response) => text(response, body, status, { location }));
  const error = await failure(connect(origin).upstream.call(thing()));
  expect(error).toMatchObject({ code: 'BAD_UPSTREAM', facts: { account: 'sales', upstreamStatus: status } });
  expect(error.message).toContain(words);
  expect(error.message).not.toContain(canary);
  expect(seen).toHaveLength(1);
});

test('an operation may accept a status of its own', async () => {
  const { origin } = await serve((response) => text(response, '', 301, { location: '/elsewhere' }));
  expect(
    await connect(origin).upstream.call({ operation: operations.spendToken, decode: asIs }),
  ).toBeUndefined();
});

test('what a provider says before its answer is not the answer', async () => {
  const { origin } = await serve((response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' }, () => json(response, { ok: true }));
  });
  expect(await connect(origin).upstream.call(thing())).toEqual({ ok: true });
});

test('compressed answers are never inflated', async () => {
  const { origin } = await serve((response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(Buffer.from('H4sIAAAAAAAAA6tWKkktLlGyUlAqLkksSlWqBQBGaQz+EAAAAA==', 'base64'));
  });
  expect(await failure(connect(origin).upstream.call(thing()))).toMatchObject({ code: 'BAD_UPSTREAM' });
});

test('an error is explained with its parsed body, its request id and the wait it asks for', async () => {
  const { origin } = await serve((response) =>
    json(response, { message: 'no such thing' }, 404, { 'X-Request-Id': 'req-1', 'retry-after': '3' }),
  );
  const { upstream } = connect(origin, { requestIdHeader: 'X-Request-Id' });
  expect(await failure(upstream.call(thing()))).toMatchObject({
    code: 'NOT_FOUND',
    message: 'no such thing',
    facts: {
      account: 'sales',
      provider: 'test',
      upstreamStatus: 404,
      upstreamRequestId: 'req-1',
      retryAfterMs: 3_000,
    },
  });
});

test.each([
  ['r-1.2:3+4/5=_', 'r-1.2:3+4/5=_'],
  ['x'.repeat(128), 'x'.repeat(128)],
  ['x'.repeat(129), undefined],
  ['CANARY of words', undefined],
  ['{"CANARY":1}', undefined],
  ['', undefined],
])('a request id is passed on where it looks like one: %j', async (id, passed) => {
  const { origin } = await serve((response) => json(response, {}, 404, { 'x-request-id': id }));
  const { upstream } = connect(origin, { requestIdHeader: 'X-Request-Id' });
  expect((await failure(upstream.call(thing()))).facts.upstreamRequestId).toBe(passed);
});

test('no wait is longer than a client can be told', async () => {
  const { origin } = await serve((response) => json(response, {}, 429, { 'retry-after': '9'.repeat(30) }));
  const { facts } = await failure(connect(origin).upstream.call(thing()));
  expect(facts.retryAfterMs).toBe(2 ** 31 - 1);
});

test('an error page is explained without a body', async () => {
  const bodies: unknown[] = [];
  const { origin } = await serve((response) => text(response, '<h1>Gone</h1>', 404));
  const { upstream } = connect(origin, {
    explain: (_, body) => {
      bodies.push(body);
      return { code: 'NOT_FOUND', message: 'gone' };
    },
  });
  await failure(upstream.call(thing()));
  expect(bodies).toEqual([undefined]);
});

test('an answer not as documented names fields, never values', async () => {
  const { origin } = await serve((response) => json(response, { items: [{ id: canary, 'a b?': canary }] }));
  const { upstream, lines } = connect(origin);
  const Wire = z.object({ items: z.array(z.object({ id: z.number() }).catchall(z.number())) });
  const error = await failure(upstream.call({ ...thing(), decode: (body) => Wire.parse(body) }));
  expect(error).toMatchObject({ code: 'BAD_UPSTREAM', facts: { account: 'sales' } });
  expect(error.message).toContain('items.0.id, items.0.*');
  expect(error.message + lines.join()).not.toContain('CANARY');
});

test('a decoder may refuse with a code of its own, and its bugs stay bugs', async () => {
  const { origin } = await serve((response) => json(response, {}));
  const { upstream } = connect(origin);
  const refuse = () => {
    throw new GatewayError('CONFLICT', 'said no');
  };
  const fail = () => {
    throw new RangeError('our bug');
  };
  expect(await failure(upstream.call({ ...thing(), decode: refuse }))).toMatchObject({
    code: 'CONFLICT',
    facts: { account: 'sales', provider: 'test' },
  });
  await expect(upstream.call({ ...thing(), decode: fail })).rejects.toThrow(RangeError);
});

test('no secret, URL, query or body reaches a log line, a record or a message', async () => {
  const { origin } = await serve((response, _, count) => {
    if (count === 1) json(response, { secret: canary });
    else if (count === 2) json(response, { target: canary }, 422);
    else if (count === 3) text(response, `{"${canary}`, 200);
    else response.destroy();
  });
  const { upstream, lines, records, asker } = connect(origin);
  const request = { ...thing('id-1'), query: [['q', canary]] as const };
  await upstream.call(request, asker);
  const errors = [];
  for (let round = 0; round < 3; round += 1) errors.push(await failure(upstream.call(request, asker)));
  const shown =
    lines.join('\n') +
    JSON.stringify([records, errors, errors.map(({ message, stack }) => [message, stack])]);
  expect(shown).not.toContain('CANARY');
  expect(shown).not.toContain('id-1');
  expect(shown).not.toContain('127.0.0.1');
  expect(records[0]).toMatchObject({
    account: 'sales',
    operation: 'getThing',
    method: 'GET',
    path: '/things/{id}',
    attempt: 1,
    status: 200,
    outcome: 'OK',
    sent: true,
    shared: false,
  });
  expect(records[0]?.bytes).toBe(JSON.stringify({ secret: canary }).length);
  expect(lines).toHaveLength(records.length);
});

test('credentials that no header can hold are our bug, without quoting them', async () => {
  const { upstream } = connect('http://127.0.0.1:9', {
    auth: { credential: 'apiKey', headers: { 'x-api-key': `${canary}\n` } },
  });
  const error = await upstream.call(thing()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TypeError);
  expect(String(error)).not.toContain('CANARY');
});
