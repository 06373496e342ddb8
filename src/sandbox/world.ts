import { createFaultBox, type Fault, type FaultBox } from './faults.ts';
import type { Override } from './present.ts';
import type { Mail, OpenAccount, ProviderSandbox, SeedOptions } from './provider.ts';
import { createRecorder, type Recorder, type RequestFilter, type RequestRecord } from './recorder.ts';

/** An act that is refused with 403, as the provider does when the user behind the key may not do it. */
export interface Denial {
  /** Absent means every account. */
  readonly account?: string;
  readonly operation: string;
}

/** What tests do to one provider's stand-in. The control endpoint does exactly the same. */
export interface SandboxControl {
  /** Requests seen, oldest first; the latest 20,000. */
  requests(filter?: RequestFilter): readonly RequestRecord[];
  count(filter?: RequestFilter): number;
  /** Account to operation to number of requests. */
  counts(): Readonly<Record<string, Readonly<Record<string, number>>>>;
  clearRequests(): void;
  /** Replaces all faults. */
  setFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  /** Replaces all overrides. */
  setOverrides(overrides: readonly Override[]): void;
  /** Replaces all denials. */
  setDenials(denials: readonly Denial[]): void;
  /** Mails sent since the last reset, oldest first. */
  mails(account?: string): readonly Mail[];
  /** Back to the seeded state: data, clock, mails, requests, faults, overrides and denials. */
  reset(): void;
}

/** A running provider: its facts and everything about it that changes. */
export interface World {
  readonly provider: ProviderSandbox;
  readonly recorder: Recorder;
  readonly faults: FaultBox;
  readonly control: SandboxControl;
  overrides(): readonly Override[];
  denied(account: string): ReadonlySet<string>;
  /** The account's data, made when first asked for, and the number of this request. */
  enter(account: string): { readonly open: OpenAccount; readonly count: number };
}

export function createWorld(provider: ProviderSandbox, options: SeedOptions): World {
  const recorder = createRecorder();
  const faults = createFaultBox();
  const opened = new Map<string, { readonly open: OpenAccount; count: number }>();
  let overrides: readonly Override[] = [];
  let denials: readonly Denial[] = [];
  const enter = (account: string) => {
    const known = opened.get(account) ?? { open: provider.open(account, options), count: 0 };
    opened.set(account, known);
    known.count++;
    return known;
  };
  const control: SandboxControl = {
    ...recording(recorder),
    setFaults: faults.set,
    clearFaults: () => faults.set([]),
    setOverrides: (list) => {
      overrides = list;
    },
    setDenials: (list) => {
      denials = list;
    },
    mails: (account) =>
      [...opened].flatMap(([name, { open }]) =>
        account === undefined || account === name ? open.mails() : [],
      ),
    reset: () => {
      opened.clear();
      recorder.clear();
      faults.set([]);
      overrides = [];
      denials = [];
    },
  };
  const denied = (account: string) =>
    new Set(denials.filter((it) => (it.account ?? account) === account).map(({ operation }) => operation));
  return { provider, recorder, faults, control, overrides: () => overrides, denied, enter };
}

const recording = (recorder: Recorder) => ({
  requests: recorder.list,
  count: (filter?: RequestFilter) => recorder.list(filter).length,
  counts: () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { account, operation } of recorder.list()) {
      if (account === null || operation === null) continue;
      counts[account] ??= {};
      counts[account][operation] = (counts[account][operation] ?? 0) + 1;
    }
    return counts;
  },
  clearRequests: recorder.clear,
});
