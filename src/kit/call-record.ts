import type { Verdict } from './answer.ts';
import { retries, upstreamCalls, upstreamSeconds } from './metrics.ts';
import type { Operation } from './operation.ts';
import type { CallRecord, UpstreamOptions } from './upstream-types.ts';

let attempts = 0;

/** What one attempt came to, as it may be shown. */
export function recordOf(
  verdict: Verdict,
  { name, method, path }: Operation,
  { account, provider }: UpstreamOptions,
  measured: Pick<CallRecord, 'attempt' | 'startedAt' | 'ms' | 'waitedMs'>,
): CallRecord {
  const { status, bytes, sent } = verdict;
  const outcome = outcomeOf(verdict);
  attempts += 1;
  return {
    account,
    provider,
    operation: name,
    method,
    path,
    status,
    outcome,
    bytes,
    sent,
    shared: false,
    serial: attempts,
    ...measured,
  };
}

function outcomeOf(verdict: Verdict): CallRecord['outcome'] {
  if (verdict.ok) return 'OK';
  return verdict.gone === undefined ? verdict.error.code : 'ABORTED';
}

/** Counts the attempt and writes its one log line. */
export function publish(record: CallRecord, { log }: UpstreamOptions): void {
  const { account, operation, outcome, attempt } = record;
  upstreamCalls.inc({ account, operation, outcome });
  upstreamSeconds.observe({ account, operation }, record.ms / 1_000);
  if (attempt > 1) retries.inc({ account, operation });
  const level = levelOf(outcome);
  if (!log.writes(level)) return;
  const { shared: _shared, serial: _serial, startedAt: _startedAt, ...line } = record;
  const rounded = { ...line, ms: Math.round(record.ms), waitedMs: Math.round(record.waitedMs) };
  log[level](rounded, 'upstream call');
}

function levelOf(outcome: CallRecord['outcome']): 'debug' | 'info' | 'warn' {
  if (outcome === 'OK' || outcome === 'ABORTED') return 'debug';
  return outcome === 'TIMEOUT' || outcome === 'UPSTREAM_UNAVAILABLE' || outcome === 'BAD_UPSTREAM'
    ? 'warn'
    : 'info';
}
