import type { Verbs } from '../../../src/contract/verbs.ts';
import { simplymeet } from '../../../src/providers/simplymeet/index.ts';
import type { FakeServer } from '../fake-server.ts';
import { type Rig, useFakeServerOf, useSandboxOf } from '../rig.ts';

export { drifts, type Row } from '../rig.ts';

export type AccountName = 'sales-meet' | 'support-meet';

/** The sandbox for one test file. `sales-meet` is in UTC, `support-meet` in Europe/Warsaw. */
export const useSandbox = (scale = 1): Rig<AccountName> => useSandboxOf(simplymeet, 'sales-meet', { scale });

export interface FakeRig {
  server(): FakeServer;
  /** A fresh connect for account `fake`, in UTC unless told otherwise. */
  verbs(zone?: string): Verbs;
}

/** A server that answers whatever a test says. */
export function useFakeServer(): FakeRig {
  const { server, verbs } = useFakeServerOf(simplymeet, {
    credentials: { apiKey: 'k' },
    settings: { zone: 'UTC' },
  });
  return { server, verbs: (zone = 'UTC') => verbs({ zone }) };
}
