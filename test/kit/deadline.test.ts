import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { connect, serve, soon, thing } from './rig.ts';

test('one deadline covers connect, headers and body', async () => {
  const { origin, seen, gone } = await serve((response, { url }) => {
    if (!url.includes('slow')) return; // never a header
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 20); // never idle, never done
    response.on('close', () => clearInterval(timer));
  });
  const { upstream } = connect(origin, { timeoutMs: 250 });
  const started = performance.now();
  const errors = await Promise.all([
    failure(upstream.call(thing('hang'))),
    failure(upstream.call(thing('slow'))),
  ]);
  expect(errors.map(({ code }) => code)).toEqual(['TIMEOUT', 'TIMEOUT']);
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(seen).toHaveLength(2);
  await soon(() => gone.length).toBe(2);
});

test('an asker may be less patient than the account', async () => {
  const { origin, gone } = await serve(() => undefined);
  const error = await failure(connect(origin).upstream.call(thing(), { deadlineMs: 100 }));
  expect(error.code).toBe('TIMEOUT');
  await soon(() => gone).toEqual([1]);
});

test('an asker that has gone gets its own reason, and the call is aborted', async () => {
  const { origin, seen, gone } = await serve(() => undefined);
  const { upstream, records, asker } = connect(origin);
  const leaving = new AbortController();
  const call = upstream.call(thing(), { ...asker, signal: leaving.signal });
  await soon(() => seen.length).toBe(1);
  leaving.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  await soon(() => gone).toEqual([1]);
  await expect(upstream.call(thing(), { signal: leaving.signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(seen).toHaveLength(1);
  expect(records.map(({ outcome, sent }) => [outcome, sent])).toEqual([['ABORTED', true]]);
});
