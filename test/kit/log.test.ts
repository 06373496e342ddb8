import { expect, test, vi } from 'vitest';
import { countDrift } from '../../src/kit/drift.ts';
import { createLogger, silentLogger } from '../../src/kit/log.ts';
import { metrics } from '../../src/kit/metrics.ts';
import { connect, json, serve, thing } from './rig.ts';

test('one JSON line each, from the level on, secrets redacted', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  log.debug({}, 'not shown');
  log.info(
    { account: 'sales', headers: { authorization: 'CANARY', accept: 'x' }, list: [{ apiKey: 'CANARY' }] },
    'said',
  );
  log.error({ error: new RangeError('broken') }, 'failed');
  expect(lines).toHaveLength(2);
  const [said = {}, failed = {}] = lines.map((line) => JSON.parse(line));
  expect(said).toMatchObject({ level: 'info', msg: 'said', account: 'sales', headers: { accept: 'x' } });
  expect(Number.isNaN(Date.parse(said.time))).toBe(false);
  expect(failed).toMatchObject({
    level: 'error',
    error: { name: 'RangeError', stack: expect.stringContaining('broken') },
  });
  expect(lines.join()).not.toContain('CANARY');
  silentLogger.error({}, 'nothing');
});

test.each([
  ['a plain value', { account: 'sales', token: 'CANARY' }],
  ['a list of plain values', { apiKeys: ['CANARY', 'CANARY'] }],
  ['what is in a list', { list: [{ apiKey: 'CANARY' }] }],
  ['what is in an object', { headers: { cookie: 'CANARY' } }],
  ['what an error carries', { error: Object.assign(new Error('broken'), { body: 'CANARY', code: 'E' }) }],
  ['what is deep', { a: { b: [{ c: { secret: 'CANARY' } }] } }],
])('%s is not in a line', (_what, fields) => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  log.info(fields, 'said');
  log.infoEach({ ...fields, ms: 0 }, 'ms', [1], 'said');
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('CANARY');
});

test('many lines that differ in a number are those that would be written one by one', () => {
  vi.useFakeTimers({ now: 0 });
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLogger({ level: 'info', destination });
  const fields = {
    name: 'a"b\u2028',
    none: null,
    absent: undefined,
    ms: 0,
    codes: ['A', 'B'],
    principal: 'Łucja',
  };
  const secret = { ms: 0, apiKey: 'CANARY', inner: { token: 'CANARY', error: 1 }, shared: true };
  for (const each of [fields, secret, { ms: 0 }, { a: 1, ms: 0 }]) {
    for (const ms of [7, 0, 12_345]) log.info({ ...each, ms }, 'said');
    const oneByOne = lines.splice(0);
    log.infoEach(each, 'ms', [7, 0, 12_345], 'said');
    expect(lines.splice(0)).toEqual(oneByOne);
    expect(oneByOne.join()).not.toContain('CANARY');
  }
  log.infoEach(fields, 'ms', [], 'said');
  createLogger({ level: 'warn', destination }).infoEach(fields, 'ms', [1], 'said');
  expect(lines).toEqual([]);
  vi.useRealTimers();
});

test('calls, retries, sharing and drift are counted', async () => {
  const { origin } = await serve((response, _, count) => json(response, {}, count === 1 ? 503 : 200));
  const { upstream } = connect(origin, { account: 'counted' });
  await Promise.all([upstream.call(thing()), upstream.call(thing())]);
  countDrift('Event', 'state');
  const text = await metrics.metrics();
  expect(text).toContain(
    'convoke_upstream_calls_total{account="counted",operation="getThing",outcome="UPSTREAM_UNAVAILABLE"} 1',
  );
  expect(text).toContain(
    'convoke_upstream_calls_total{account="counted",operation="getThing",outcome="OK"} 1',
  );
  expect(text).toContain('convoke_upstream_call_seconds_count{account="counted",operation="getThing"} 2');
  expect(text).toContain('convoke_shared_calls_total{account="counted",operation="getThing"} 1');
  expect(text).toContain('convoke_retries_total{account="counted",operation="getThing"} 1');
  expect(text).toContain('convoke_drift_total{type="Event",field="state"} 1');
});
