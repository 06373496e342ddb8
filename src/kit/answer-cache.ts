import { createHash } from 'node:crypto';
import { type ErrorCode, GatewayError } from '../domain/errors.ts';
import { Bounded } from './bounded.ts';
import { cacheUses } from './metrics.ts';
import type { Operation } from './operation.ts';
import type { Asker, CacheOptions, Decode, UpstreamRequest } from './upstream-types.ts';
import { whole } from './whole.ts';

/** An answer as it came from the provider a moment ago. */
export interface Fetched<T> {
  readonly value: T;
  /** Of the body. */
  readonly bytes: number;
}

/** What is remembered of one request. Never the body: secrets that a provider leaks are cut by the decoder. */
interface Kept {
  readonly value: unknown;
  /** Made the value: another one would make something else of the body, which is gone. */
  readonly decode: Decode<unknown>;
  /** When it was fetched. */
  readonly at: Date;
  /** On the cache's own clock. */
  readonly freshUntil: number;
  readonly keptUntil: number;
}

/** The provider could not say. Anything else it has said, and an older answer must not contradict it. */
const faults: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED']);

/** What an entry takes besides its body, roughly: many empty answers fill the memory as well. */
const bytesOfAnEntry = 1_024;

/** How long something may lie about after its time, in ms. */
const sweepMs = 30_000;

/**
 * Answers of one account's reads, by everything that went over the wire, credentials included, so that nobody is
 * answered with what another credential has read. Only a digest of that is kept. Values are shared: nobody may change
 * them.
 */
export class AnswerCache {
  readonly #account: string;
  readonly #options: CacheOptions;
  readonly #now: () => number;
  readonly #kept: Bounded<Kept>;
  /** Counts how often everything was forgotten: a read begun before that is not remembered afterwards. */
  #generation = 0;
  #sweeping = false;

  constructor(account: string, options: CacheOptions) {
    this.#account = account;
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#kept = new Bounded(options.maxBytes);
  }

  covers({ name, kind, method }: Operation): boolean {
    return kind === 'read' && method === 'GET' && Object.hasOwn(this.#options.ttlMs, name);
  }

  /** Forgets everything, reads under way included. */
  clear(): void {
    this.#generation += 1;
    this.#kept.clear();
  }

  /**
   * The remembered answer while it is fresh, else a new one; where that fails because the provider could not say, the
   * one past its time, for an asker who takes that.
   * @param wire all that makes requests the same, credentials included
   * @throws what `ask` throws; the reason of an asker who has gone
   */
  async answer<T>(
    wire: string,
    { operation, decode }: UpstreamRequest<T>,
    asker: Asker,
    ask: () => Promise<Fetched<T>>,
  ): Promise<T> {
    const key = createHash('sha256').update(wire).digest('base64');
    const known = this.#find(key, decode, asker);
    if (known !== null && this.#isFresh(known) && asker.signal?.aborted !== true)
      return this.#serve(known, operation, asker, null);
    if (asker.live !== true) this.#count(operation, 'miss');
    const generation = this.#generation;
    try {
      const { value, bytes } = await ask();
      if (generation === this.#generation)
        this.#store(key, { value: whole(value), decode }, bytes, operation);
      return value;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      if (!faults.has(error.code)) this.#unlearn(key, error);
      const standIn = asker.takesStale === true ? this.#find(key, decode, asker) : null;
      if (standIn === null) throw error;
      return this.#serve(standIn, operation, asker, error);
    }
  }

  #find<T>(key: string, decode: Decode<T>, { live }: Asker): Kept | null {
    if (live === true) return null;
    const known = this.#kept.get(key);
    return known !== undefined && known.decode === decode && this.#now() < known.keptUntil ? known : null;
  }

  #isFresh({ freshUntil }: Kept): boolean {
    return this.#now() < freshUntil;
  }

  #serve<T>(kept: Kept, operation: Operation, asker: Asker, error: GatewayError | null): T {
    const failure = this.#isFresh(kept) ? null : error;
    this.#count(operation, failure === null ? 'hit' : 'stale');
    asker.cached?.({ at: kept.at, failure });
    return kept.value as T; // made by the asker's own decoder
  }

  #store(key: string, made: Pick<Kept, 'value' | 'decode'>, bytes: number, operation: Operation): void {
    const freshUntil = this.#now() + (this.#options.ttlMs[operation.name] ?? 0);
    const kept = {
      ...made,
      at: new Date(),
      freshUntil,
      keptUntil: freshUntil + this.#options.staleIfErrorMs,
    };
    if (this.#kept.set(key, kept, bytes + bytesOfAnEntry)) this.#count(operation, 'store');
    this.#sweepLater();
  }

  /** A refused credential has no right to anything that is remembered; any other refusal is about this answer. */
  #unlearn(key: string, { code }: GatewayError): void {
    if (code === 'UNAUTHENTICATED') this.clear();
    else this.#kept.delete(key);
  }

  #sweepLater(): void {
    if (this.#sweeping || this.#kept.size === 0) return;
    this.#sweeping = true;
    setTimeout(() => {
      this.#sweeping = false;
      const now = this.#now();
      this.#kept.sweep(({ keptUntil }) => keptUntil <= now);
      this.#sweepLater();
    }, sweepMs).unref();
  }

  #count({ name }: Operation, result: 'hit' | 'miss' | 'stale' | 'store'): void {
    cacheUses.inc({ account: this.#account, operation: name, result });
  }
}
