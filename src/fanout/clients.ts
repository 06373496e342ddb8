import type { Hydrated } from '../contract/provider.ts';
import type { VerbName, Verbs } from '../contract/verbs.ts';
import { GatewayError, UnsupportedError, ValidationError } from '../domain/errors.ts';
import type { IdType } from '../domain/global-id.ts';
import { normalAddress } from '../domain/person.ts';
import { accountNamePattern, type Ref } from '../domain/ref.ts';
import { type SharedWork, shareWork } from '../kit/asking-fields.ts';
import type { Asker, CacheUse, UpstreamRequest } from '../kit/http.ts';
import type { Reads } from '../kit/reads.ts';
import { Waiters } from '../kit/waiters.ts';
import { type Account, type Accounts, verbOf } from './accounts.ts';
import { Plan } from './explain/plan.ts';
import { type Explained, type Sending, sendingFor } from './explain/sending.ts';
import { ofAccount } from './of-account.ts';

export interface ClientsOptions {
  readonly accounts: Accounts;
  /** Account names this caller may use; null: all of them. */
  readonly visible: ReadonlySet<string> | null;
  /** Cancels every upstream call of this request. */
  readonly signal?: AbortSignal;
  /** Where the caller is, to count the uses of public verbs. Null: not known, all such callers count as one. */
  readonly visitor?: string | null;
  /** Whether the caller's selection needs more of these things than their addresses. Default: no. */
  readonly wants?: (field: Hydrated) => boolean;
  /** Whether the providers themselves must answer, as for what changes something. Default: no. */
  readonly live?: () => boolean;
  /** Told after a write through an account, whether it succeeded or not. */
  readonly onWrite?: (account: string) => void;
  /** Where calls are listed, or planned in place of being made. Default: nowhere. */
  readonly explained?: Explained | null;
  /** Where calls are noted, so that they can be asked again. Default: nowhere. */
  readonly reads?: Reads;
}

/** Somebody who waits no longer than an account's patience, and says where what it got is from. */
export interface Listing {
  /** Aborts the calls. A retry that would come later than the patience is not waited for. */
  readonly signal?: AbortSignal | undefined;
  /** Told of remembered answers. One past its time may be among them, in place of a call that failed. */
  readonly cached: (use: CacheUse) => void;
}

/** What is read once, and those who wait for it. */
interface Remembered<T> {
  readonly work: SharedWork<Promise<T>>;
  readonly waiters: Waiters;
}

/** What one request may ask its accounts. Providers are connected when first needed, and again after a write. */
export class Clients {
  readonly #options: ClientsOptions;
  readonly #connected = new Map<string, Partial<Verbs>>();
  readonly #remembered = new Map<string, Remembered<unknown>>();

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
    return verbOf(this.account(account), verb) !== undefined;
  }

  /**
   * @returns the verb; its failures name the account
   * @throws UnsupportedError before any call when the account has no such verb; GatewayError RATE_LIMITED for a visitor
   *   who has used public verbs too often
   */
  need<Verb extends VerbName>(name: string, verb: Verb, listing?: Listing): Verbs[Verb] {
    const account = this.account(name);
    const { provider, withheld } = account;
    if (verbOf(account, verb) === undefined) throw new UnsupportedError(name, provider, verb, withheld[verb]);
    this.#begin(account, verb);
    const verbs =
      listing === undefined ? this.#verbs(account) : this.#connect(account, this.#listing(account, listing));
    const found = verbs[verb];
    if (found === undefined) throw new UnsupportedError(name, provider, verb);
    return naming(account, found) as Verbs[Verb];
  }

  /** The address of a thing of which the provider's bare id is known, as far as can be told without a call. */
  addressOf(type: IdType, name: string, externalId: string, argument: string): Ref {
    const { provider, granted } = this.account(name);
    const id = provider.addressOf(type, externalId, granted);
    return this.check(type, { account: name, id: id ?? '' }, argument);
  }

  /** The one spelling of a person's address, however one of the caller's accounts has rewritten it. */
  personAddress(email: string): string {
    const plain = this.all().reduce(
      (address, { provider, granted }) => provider.plainAddress(address, granted),
      email.trim(),
    );
    return normalAddress(plain);
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

  /**
   * Runs `load` once a request for this account and key; forgotten after a write through the account. Aborted when the
   * last one who waits has left, so that what hangs is not there to be joined by requests to come.
   * @param leaving aborted when this asker leaves
   */
  once<T>(
    account: string,
    key: string,
    load: (signal: AbortSignal) => Promise<T>,
    leaving?: AbortSignal,
  ): Promise<T> {
    const name = `${account}:${key}`;
    const known = this.#remembered.get(name) as Remembered<T> | undefined;
    known?.waiters.join(leaving);
    known?.work.join();
    if (known !== undefined) return known.work.result;
    const waiters = new Waiters();
    waiters.join(leaving);
    const work = shareWork(() => load(waiters.signal));
    this.#remembered.set(name, { work, waiters });
    return work.result;
  }

  /** Lets go of all that was read once: the request is answered. */
  clear(): void {
    this.#connected.clear();
    this.#remembered.clear();
  }

  /** A use that is only planned counts for nobody. */
  #begin(account: Account, verb: VerbName): void {
    const { explained } = this.#options;
    if (explained instanceof Plan) explained.need(account, verb);
    else this.#countVisit(account, verb);
  }

  #countVisit({ name, provider, visitors }: Account, verb: VerbName): void {
    if (provider.publicVerbs?.verbs.includes(verb) !== true) return;
    const retryAfterMs = visitors.enter(this.#options.visitor ?? '');
    if (retryAfterMs === 0) return;
    const facts = { account: name, provider: provider.id, retryAfterMs };
    throw new GatewayError('RATE_LIMITED', 'You have used acts of this kind too often.', facts);
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
    const { signal, live, reads } = this.#options;
    return {
      live: live?.() ?? false,
      ...(signal === undefined ? {} : { signal }),
      ...(reads === undefined ? {} : { reads }),
    };
  }

  #listing({ patienceMs }: Account, { signal, cached }: Listing): Asker {
    const asker = { ...this.#asker, cached, takesStale: true };
    return signal === undefined ? asker : { ...asker, signal, deadlineMs: patienceMs };
  }

  #connect(account: Account, asker: Asker): Partial<Verbs> {
    const sending = sendingFor(account, this.#options.explained ?? null);
    return account.provider.connect({
      account: account.name,
      settings: account.granted.settings,
      credentials: sending.credentials,
      call: (request) => this.#call(account, sending, request, asker),
      detached: (request) => sending.send(request, { live: true }),
      wants: this.#options.wants ?? (() => false),
    });
  }

  #call<T>(account: Account, { send }: Sending, request: UpstreamRequest<T>, asker: Asker): Promise<T> {
    const sent = send(request, asker);
    return request.operation.kind === 'read' ? sent : sent.finally(() => this.#forget(account.name));
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
  const answered = (answer: unknown) => {
    const mixed = Array.isArray(answer) && answer.some((it) => it instanceof Error);
    return mixed ? answer.map(named) : answer;
  };
  const failed = (error: unknown) => {
    throw named(error);
  };
  return (...args) => {
    try {
      return verb(...args).then(answered, failed);
    } catch (error) {
      return Promise.reject(named(error));
    }
  };
}
