import type { VerbName, Verbs } from '../contract/verbs.ts';
import { UnsupportedError, ValidationError } from '../domain/errors.ts';
import type { IdType } from '../domain/global-id.ts';
import { accountNamePattern, type Ref } from '../domain/ref.ts';
import type { Asker, UpstreamRequest } from '../kit/http.ts';
import type { Account, Accounts } from './accounts.ts';
import { ofAccount } from './of-account.ts';

export interface ClientsOptions {
  readonly accounts: Accounts;
  /** Account names this caller may use; null: all of them. */
  readonly visible: ReadonlySet<string> | null;
  /** Cancels every upstream call of this request. */
  readonly signal?: AbortSignal;
  /** Told after a write through an account, whether it succeeded or not. */
  readonly onWrite?: (account: string) => void;
}

/** What one request may ask its accounts. Providers are connected when first needed, and again after a write. */
export class Clients {
  readonly #options: ClientsOptions;
  readonly #connected = new Map<string, Partial<Verbs>>();
  readonly #remembered = new Map<string, Promise<unknown>>();

  constructor(options: ClientsOptions) {
    this.#options = options;
  }

  /** Visible accounts in configuration order. */
  all(): readonly Account[] {
    return [...this.#options.accounts.values()].filter(({ name }) => this.#mayUse(name));
  }

  /**
   * @param argument what named the account, for the message
   * @throws ValidationError for an account that is not configured or not this caller's: the two look alike
   */
  account(name: string, argument = 'account'): Account {
    const account = this.#mayUse(name) ? this.#options.accounts.get(name) : undefined;
    if (account !== undefined) return account;
    const which = accountNamePattern.test(name) ? `account "${name}"` : 'such account';
    throw new ValidationError(argument, `${argument}: there is no ${which}.`);
  }

  can(account: string, verb: VerbName): boolean {
    return this.account(account).provider.verbs[verb] !== undefined;
  }

  /**
   * @param signal of somebody who waits no longer than the account's patience: a retry that would come later is not
   *   waited for, and the signal aborts the calls
   * @returns the verb; its failures name the account
   * @throws UnsupportedError before any call when the account's provider has no such verb
   */
  need<Verb extends VerbName>(name: string, verb: Verb, signal?: AbortSignal): Verbs[Verb] {
    const account = this.account(name);
    const verbs =
      signal === undefined
        ? this.#verbs(account)
        : this.#connect(account, { signal, deadlineMs: account.patienceMs });
    const found = verbs[verb];
    if (found === undefined) throw new UnsupportedError(name, account.provider.label, verb);
    return naming(account, found) as Verbs[Verb];
  }

  /**
   * Refuses an id that its account's provider could never have made, so that it never becomes a path.
   * @throws ValidationError naming the argument
   */
  check(type: IdType, ref: Ref, argument: string): Ref {
    const { provider } = this.account(ref.account, argument);
    if (provider.addresses[type]?.test(ref.id) !== true) {
      throw new ValidationError(
        argument,
        `${argument} is no ${type} id that account ${ref.account} could have given.`,
      );
    }
    return ref;
  }

  /** Runs `load` once a request for this account and key; forgotten after a write through the account. */
  once<T>(account: string, key: string, load: () => Promise<T>): Promise<T> {
    const name = `${account}:${key}`;
    const known = this.#remembered.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const loading = load();
    this.#remembered.set(name, loading);
    return loading;
  }

  #mayUse(name: string): boolean {
    return this.#options.visible?.has(name) ?? true;
  }

  #verbs(account: Account): Partial<Verbs> {
    const known = this.#connected.get(account.name) ?? this.#connect(account, this.#asker);
    this.#connected.set(account.name, known);
    return known;
  }

  get #asker(): Asker {
    const { signal } = this.#options;
    return signal === undefined ? {} : { signal };
  }

  #connect(account: Account, asker: Asker): Partial<Verbs> {
    return account.provider.connect({
      account: account.name,
      settings: account.settings,
      call: (request) => this.#call(account, request, asker),
    });
  }

  async #call<T>(account: Account, request: UpstreamRequest<T>, asker: Asker): Promise<T> {
    if (request.operation.kind === 'read') return account.upstream.call(request, asker);
    try {
      return await account.upstream.call(request, asker);
    } finally {
      this.#forget(account.name);
    }
  }

  #forget(account: string): void {
    this.#connected.delete(account);
    for (const name of this.#remembered.keys()) {
      if (name.startsWith(`${account}:`)) this.#remembered.delete(name);
    }
    this.#options.onWrite?.(account);
  }
}

type AnyVerb = (...args: never[]) => Promise<unknown>;

/** A verb whose failures name the account, those of single things in its answer included. */
function naming({ name, provider }: Account, verb: AnyVerb): AnyVerb {
  const named = (error: unknown) => ofAccount(error, { account: name, provider: provider.id });
  return async (...args) => {
    try {
      const answer = await verb(...args);
      const mixed = Array.isArray(answer) && answer.some((it) => it instanceof Error);
      return mixed ? answer.map(named) : answer;
    } catch (error) {
      throw named(error);
    }
  };
}
