import { expect, test } from 'vitest';
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
