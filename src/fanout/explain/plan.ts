import type { VerbName } from '../../contract/verbs.ts';
import { askingNow } from '../../kit/asking-fields.ts';
import { fillPath, type Pairs, type UpstreamRequest } from '../../kit/http.ts';
import { type Account, verbOf } from '../accounts.ts';
import { type Hiding, masked, maskedText, secretsIn } from './masking.ts';

/** A call that an act would make. */
export interface PlannedCall {
  readonly account: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  /** Filled in. */
  readonly path: string;
  /** By name; a name that is given several times has a list. */
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** As it would be sent, without secrets. Absent: none is sent. */
  readonly body?: unknown;
  readonly fields: readonly string[];
  /** Operations before it whose answers are made up here: what they really say decides whether and what is sent. */
  readonly assumes: readonly string[];
}

/** A call that an act may make besides, as what the answers say. */
export interface PossibleCall {
  readonly account: string;
  readonly provider: string;
  readonly operation: string;
  readonly method: string;
  /** The template. */
  readonly path: string;
  readonly fields: readonly string[];
}

export interface DryRun {
  readonly version: 1;
  readonly dryRun: true;
  readonly plan: readonly PlannedCall[];
  readonly mayFollow: readonly PossibleCall[];
  readonly truncated?: true;
}

/** Ends an act that is only planned. Never leaves the gateway: a payload without a result does. */
export class Planned extends Error {
  override readonly name = 'Planned';
}

/** What one field does at one account. */
interface Step {
  readonly account: Account;
  readonly fields: readonly string[];
  readonly operations: string[];
  readonly verbs: Set<VerbName>;
  hasWritten: boolean;
}

const mostPlanned = 1_000;
/** One value may be named by many acts of one request: the plan must not be larger than a request may be. */
const mostCharacters = 1_000_000;

/** The calls that one request would make. Nothing is sent. */
export class Plan {
  readonly #steps = new Map<string, Step>();
  readonly #calls: PlannedCall[] = [];
  #characters = 0;
  #truncated = false;

  /** Notes that an act is about to use a verb: its operations are those that may come. */
  need(account: Account, verb: VerbName): void {
    this.#stepAt(account).verbs.add(verb);
  }

  /**
   * Notes a call.
   * @returns what the caller shall take for the answer
   * @throws Planned where nothing can be taken for it, and for what an act reads after it has written
   */
  call<T>(account: Account, request: UpstreamRequest<T>): T {
    const { operation, assume } = request;
    const step = this.#stepAt(account);
    if (step.hasWritten && operation.kind === 'read') throw new Planned();
    this.#add(plannedCall(request, step));
    step.operations.push(operation.name);
    step.hasWritten ||= operation.kind === 'write';
    if (assume === undefined) throw new Planned();
    return assume();
  }

  describe(): DryRun {
    const possible = [...this.#steps.values()].flatMap(possibleCalls);
    return {
      version: 1,
      dryRun: true,
      plan: this.#calls,
      mayFollow: possible,
      ...(this.#truncated ? { truncated: true } : {}),
    };
  }

  #add(call: PlannedCall): void {
    this.#characters += JSON.stringify(call).length;
    if (this.#calls.length < mostPlanned && this.#characters <= mostCharacters) this.#calls.push(call);
    else this.#truncated = true;
  }

  #stepAt(account: Account): Step {
    const fields = [...(askingNow()?.fields ?? [])];
    const key = JSON.stringify([account.name, fields]);
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const step: Step = { account, fields, operations: [], verbs: new Set(), hasWritten: false };
    this.#steps.set(key, step);
    return step;
  }
}

function plannedCall(request: UpstreamRequest<unknown>, { account, fields, operations }: Step): PlannedCall {
  const { operation, params, query = [], body, secrets = [] } = request;
  const hiding = {
    names: secrets,
    values: [...secretsIn(account.granted.credentials), ...secretsIn(account.credentials.current())],
  };
  const write = (value: string, name: string): string => {
    const text = maskedText(name, value, hiding);
    return text === value ? encodeURIComponent(value) : text;
  };
  return {
    account: account.name,
    provider: account.provider.id,
    operation: operation.name,
    method: operation.method,
    path: fillPath(operation, params, write),
    query: byName(query, hiding),
    ...(body === undefined ? {} : { body: masked(body, hiding) }),
    fields,
    assumes: [...new Set(operations)],
  };
}

function byName(query: Pairs, hiding: Hiding): PlannedCall['query'] {
  const groups = Map.groupBy(query, ([name]) => name);
  const entries = Array.from(groups, ([name, pairs]) => {
    const values = pairs.map(([, value]) => maskedText(name, value, hiding));
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const;
  });
  return Object.fromEntries(entries);
}

/** Operations of the verbs that were begun, save those that are planned. No act has two different writes. */
function possibleCalls({ account, fields, operations, verbs, hasWritten }: Step): PossibleCall[] {
  const names = new Set([...verbs].flatMap((verb) => verbOf(account, verb) ?? []));
  return [...names].flatMap((name) => {
    const operation = operations.includes(name) ? undefined : account.provider.operations[name];
    if (operation === undefined || (hasWritten && operation.kind === 'write')) return [];
    const { method, path } = operation;
    return [{ account: account.name, provider: account.provider.id, operation: name, method, path, fields }];
  });
}
