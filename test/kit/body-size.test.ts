import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { connect, serve, soon, thing } from './rig.ts';

test.for([
  ['announced by its length', true],
  ['only seen while it comes', false],
] as const)('a body over the cap, %s, is BAD_UPSTREAM and not read to its end', async ([, announced]) => {
  let written = 0;
  const { origin, gone } = await serve((response) => {
    response.writeHead(200, announced ? { 'content-length': '500000000' } : {});
    const more = () => {
      while (!response.destroyed && written < 500_000_000) {
        written += 65_536;
        if (!response.write(Buffer.alloc(65_536, 32))) return void response.once('drain', more);
      }
    };
    more();
  });
  const { upstream } = connect(origin, { maxBodyBytes: 100_000 });
  const error = await failure(upstream.call(thing()));
  expect(error).toMatchObject({ code: 'BAD_UPSTREAM', message: expect.stringContaining('too large') });
  await soon(() => gone).toEqual([1]);
  expect(written).toBeLessThan(50_000_000);
});

test('a body of just the most that may come is read', async () => {
  const body = JSON.stringify({ a: 'x'.repeat(992) });
  const { origin } = await serve((response, _, count) => {
    response.writeHead(200, count === 1 ? { 'content-length': '1000' } : {});
    response.end(body);
  });
  const { upstream } = connect(origin, { maxBodyBytes: 1_000 });
  for (let time = 0; time < 2; time += 1) expect(await upstream.call(thing())).toEqual(JSON.parse(body));
});

test('a length over the cap is enough to refuse', async () => {
  const { origin } = await serve((response) => {
    response.writeHead(200, { 'content-length': '500000000' });
    response.flushHeaders();
  });
  expect((await failure(connect(origin).upstream.call(thing()))).code).toBe('BAD_UPSTREAM');
});

test('an error whose body breaks off, or is over the cap, still counts by its status', async () => {
  const { origin, seen } = await serve((response, _, count) => {
    response.writeHead(404, { 'content-length': count === 1 ? '100' : '500000000' });
    response.write('{"message"');
    if (count === 1) setTimeout(() => response.destroy(), 5);
  });
  const { upstream } = connect(origin);
  expect((await failure(upstream.call(thing()))).code).toBe('NOT_FOUND');
  expect((await failure(upstream.call(thing()))).code).toBe('NOT_FOUND');
  expect(seen).toHaveLength(2);
});
