import { createFaultBox, type Fault, type FaultBox } from './faults.ts';
import type { Override } from './present.ts';
import type { Condition, Mail, OpenProvider, ProviderSandbox, SeedOptions } from './provider.ts';
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
  /** Account (`-` for none) to operation to number of requests. */
  counts(): Readonly<Record<string, Readonly<Record<string, number>>>>;
  clearRequests(): void;
  /** Replaces all faults. */
  setFaults(faults: readonly Fault[]): void;
  clearFaults(): void;
  /** Replaces all overrides. */
  setOverrides(overrides: readonly Override[]): void;
  /** Replaces all denials. */
  setDenials(denials: readonly Denial[]): void;
  /** Replaces all conditions. @throws TypeError for one that the provider does not understand */
  setConditions(conditions: readonly Condition[]): void;
  /** Mails sent since the last reset, oldest first. */
  mails(account?: string): readonly Mail[];
  /** Back to the seeded state: data, clock, mails, requests, faults, overrides, denials and conditions. */
  reset(): void;
}

/** A running provider: its facts and everything about it that changes. */
export interface World {
  readonly provider: ProviderSandbox;
  readonly recorder: Recorder;
  readonly faults: FaultBox;
  readonly control: SandboxControl;
  overrides(): readonly Override[];
  denied(account: string | null): ReadonlySet<string>;
  conditions(): readonly Condition[];
  /** Everything that changes, made when first asked for. */
  open(): OpenProvider;
  /** The number of this request of the account. */
  count(account: string | null): number;
}

export function createWorld(provider: ProviderSandbox, options: SeedOptions): World {
  const recorder = createRecorder();
  const faults = createFaultBox();
  const counts = new Map<string | null, number>();
  let opened: OpenProvider | null = null;
  let switches = allOff;
  const control: SandboxControl = {
    ...recording(recorder),
    setFaults: faults.set,
    clearFaults: () => faults.set([]),
    ...switching(provider, (changed) => {
      switches = { ...switches, ...changed };
    }),
    mails: (account) =>
      (opened?.mails() ?? []).filter((mail) => account === undefined || account === mail.account),
    reset: () => {
      opened = null;
      counts.clear();
      recorder.clear();
      faults.set([]);
      switches = allOff;
    },
  };
  return {
    provider,
    recorder,
    faults,
    control,
    overrides: () => switches.overrides,
    denied: (account) => deniedTo(account, switches.denials),
    conditions: () => switches.conditions,
    open: () => {
      opened ??= provider.open(options);
      return opened;
    },
    count: (account) => {
      counts.set(account, (counts.get(account) ?? 0) + 1);
      return counts.get(account) ?? 0;
    },
  };
}

interface Switches {
  readonly overrides: readonly Override[];
  readonly denials: readonly Denial[];
  readonly conditions: readonly Condition[];
}

const allOff: Switches = { overrides: [], denials: [], conditions: [] };

const switching = (
  { id, conditions: known = [] }: ProviderSandbox,
  change: (changed: Partial<Switches>) => void,
) => ({
  setOverrides: (overrides: readonly Override[]) => change({ overrides }),
  setDenials: (denials: readonly Denial[]) => change({ denials }),
  setConditions: (conditions: readonly Condition[]) => {
    for (const { name } of conditions) {
      if (!known.includes(name)) throw new TypeError(`${id} knows no condition ${name}`);
    }
    change({ conditions });
  },
});

const deniedTo = (account: string | null, denials: readonly Denial[]): ReadonlySet<string> =>
  new Set(denials.filter((it) => (it.account ?? account) === account).map(({ operation }) => operation));

/** Whoever asks on a route that takes no credential, or with none that is right. No account can have this name. */
const nobody = '-';

const recording = (recorder: Recorder) => ({
  requests: recorder.list,
  count: (filter?: RequestFilter) => recorder.list(filter).length,
  counts: () => {
    const counts: Record<string, Record<string, number>> = {};
    for (const { account, operation } of recorder.list()) {
      if (operation === null) continue;
      const name = account ?? nobody;
      counts[name] ??= {};
      counts[name][operation] = (counts[name][operation] ?? 0) + 1;
    }
    return counts;
  },
  clearRequests: recorder.clear,
});
