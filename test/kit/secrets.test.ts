import { expect, test } from 'vitest';
import { redactByKey } from '../../src/kit/secrets.ts';

test('values under secret-looking names are replaced at any depth, the input is left alone', () => {
  const json = {
    name: 'Zoom',
    refresh_token: 'x',
    'X-Api-Key': 'x',
    clientSecret: { nested: 'x' },
    list: [{ PASSWORD: 'x', ok: true }, 7, null],
    credentials: [1, 2],
    'set-cookie': 'x',
    Authorization: 'x',
    passKeys: null,
    key: 'x',
    privateKey: 'x',
    webhook: { signingKey: 'x', keyboard: 'x' },
  };
  const before = structuredClone(json);
  expect(redactByKey(json)).toEqual({
    name: 'Zoom',
    refresh_token: '[redacted]',
    'X-Api-Key': '[redacted]',
    clientSecret: '[redacted]',
    list: [{ PASSWORD: '[redacted]', ok: true }, 7, null],
    credentials: '[redacted]',
    'set-cookie': '[redacted]',
    Authorization: '[redacted]',
    passKeys: null,
    key: '[redacted]',
    privateKey: '[redacted]',
    webhook: { signingKey: '[redacted]', keyboard: '[redacted]' }, // rather one too many
  });
  expect(json).toEqual(before);
});

test('cycles, depth and hostile names do no harm', () => {
  const loop: Record<string, unknown> = { a: 1 };
  loop.self = loop;
  expect(redactByKey(loop)).toEqual({ a: 1, self: '[circular]' });
  const twice = { a: 1 };
  expect(redactByKey([twice, twice])).toEqual([twice, twice]);
  let deep: unknown = 'bottom';
  for (let level = 0; level < 100_000; level += 1) deep = { deep };
  expect(JSON.stringify(redactByKey(deep))).toContain('[too deep]');
  const hostile = redactByKey(JSON.parse('{"__proto__": {"token": "x"}}')) as object;
  expect(Object.getPrototypeOf(hostile)).toBe(Object.prototype);
  expect(JSON.stringify(hostile)).not.toContain('"x"');
  expect(['text', 5, null, undefined].map(redactByKey)).toEqual(['text', 5, null, undefined]);
});
