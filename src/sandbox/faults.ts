/** Which requests a fault meets. Absent means all. */
export interface FaultTarget {
  readonly account?: string;
  readonly operation?: string;
  /** How many matching requests pass untouched first. */
  readonly skip?: number;
  /** How many it then meets; absent means every one. */
  readonly times?: number;
}

/** Met instead of the operation: a write is not executed. */
export type EarlyFault =
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Resets the connection (RST) before a status line. */
  | { readonly kind: 'reset' }
  /** JSON below 500, a HTML page from there on; `body` answers that JSON instead. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Seconds as a number, or an HTTP date. */
      readonly retryAfter?: number | string;
      readonly body?: unknown;
    }
  /** A HTML page with status 200, as a captive portal answers. */
  | { readonly kind: 'html' }
  | { readonly kind: 'redirect'; readonly location?: string };

/** Met after the operation: a write is executed. */
export type LateFault =
  /** Closes the connection (FIN) before a status line. */
  | { readonly kind: 'lost-answer' }
  /** Closes the connection when half the body is out. */
  | { readonly kind: 'reset-mid-body' }
  | { readonly kind: 'malformed-json' }
  /** The right status without a body. */
  | { readonly kind: 'empty' }
  /** A JSON answer of that many megabytes (default 64), never ending in a way that parses. */
  | { readonly kind: 'huge'; readonly megabytes?: number }
  /** Status and then one byte every `ms` (default 20), for ever. */
  | { readonly kind: 'drip'; readonly ms?: number }
  /** Every documented field, or the listed ones (`EventDTO.notes`), of another JSON type. */
  | { readonly kind: 'wrong-types'; readonly fields?: readonly string[] }
  | { readonly kind: 'missing-fields'; readonly fields?: readonly string[] }
  /** Every documented id (`id`, `_id`, `credential_id`) is the text `abc` (default), an object, or missing. */
  | { readonly kind: 'wrong-id'; readonly as?: 'text' | 'object' | 'missing' };

export type Fault = FaultTarget &
  ({ readonly kind: 'latency'; readonly ms: number } | EarlyFault | LateFault);

const early: ReadonlySet<string> = new Set(['hang', 'reset', 'status', 'html', 'redirect']);

export const isEarly = (fault: Fault): fault is FaultTarget & EarlyFault => early.has(fault.kind);

/** What a request meets: the sum of all delays, and at most one fault besides. */
export interface Taken {
  readonly delayMs: number;
  readonly fault: (FaultTarget & (EarlyFault | LateFault)) | null;
}

export interface FaultBox {
  set(faults: readonly Fault[]): void;
  /** Counts down `skip` and `times` of what it gives out. The first match wins, delays add up. */
  take(account: string | null, operation: string): Taken;
}

export function createFaultBox(): FaultBox {
  let rules: { readonly fault: Fault; skip: number; left: number }[] = [];
  const wants = ({ fault, left }: (typeof rules)[number], account: string | null, operation: string) =>
    left > 0 && (fault.account ?? account) === account && (fault.operation ?? operation) === operation;
  return {
    set: (faults) => {
      rules = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, left: fault.times ?? Infinity }));
    },
    take: (account, operation) => {
      let delayMs = 0;
      let taken: Taken['fault'] = null;
      for (const rule of rules) {
        const { fault } = rule;
        if (!wants(rule, account, operation) || (fault.kind !== 'latency' && taken !== null)) continue;
        if (rule.skip-- > 0) continue;
        rule.left--;
        if (fault.kind === 'latency') delayMs += fault.ms;
        else taken = fault;
      }
      return { delayMs, fault: taken };
    },
  };
}
