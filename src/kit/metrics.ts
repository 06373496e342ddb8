import { Counter, Histogram, Registry } from 'prom-client';

/** Everything the gateway counts. Its own registry, so that nothing else ends up in `/metrics` by accident. */
export const metrics = new Registry();

const registers = [metrics];

export const upstreamCalls = new Counter({
  name: 'convoke_upstream_calls_total',
  help: 'Attempts to call a provider, by how they ended: OK, ABORTED or an error code.',
  labelNames: ['account', 'operation', 'outcome'],
  registers,
});

export const upstreamSeconds = new Histogram({
  name: 'convoke_upstream_call_seconds',
  help: 'Seconds one attempt took, waits for a slot and for tokens included.',
  labelNames: ['account', 'operation'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
  registers,
});

export const sharedCalls = new Counter({
  name: 'convoke_shared_calls_total',
  help: 'Reads that joined a call already under way.',
  labelNames: ['account', 'operation'],
  registers,
});

export const cacheUses = new Counter({
  name: 'convoke_cache_total',
  help: 'Reads of operations that are cached: hit, miss, store after a miss, stale where a stale answer stood in.',
  labelNames: ['account', 'operation', 'result'],
  registers,
});

export const retries = new Counter({
  name: 'convoke_retries_total',
  help: 'Attempts beyond the first.',
  labelNames: ['account', 'operation'],
  registers,
});

export const drift = new Counter({
  name: 'convoke_drift_total',
  help: 'Answer fields that were not as documented and were read as null.',
  labelNames: ['type', 'field'],
  registers,
});

export const sharedOperations = new Counter({
  name: 'convoke_shared_operations_total',
  help: 'Requests that were given the answer of an equal one under way.',
  registers,
});

export const unchangedOperations = new Counter({
  name: 'convoke_unchanged_operations_total',
  help: 'Operations that were not executed again, since the providers said the same as the last time.',
  registers,
});

export const plannedOperations = new Counter({
  name: 'convoke_planned_operations_total',
  help: 'Operations executed by a plan made before.',
  registers,
});
