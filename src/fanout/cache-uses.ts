import type { GatewayError } from '../domain/errors.ts';
import type { CacheUse } from '../kit/http.ts';

/** Which remembered answers went into something that was put together from several. */
export class CacheUses {
  #oldest: Date | null = null;
  #failure: GatewayError | null = null;

  /** A function of its own, to be handed on. */
  readonly note = ({ at, failure }: CacheUse): void => {
    if (this.#oldest === null || at < this.#oldest) this.#oldest = at;
    this.#failure ??= failure;
  };

  add({ all }: CacheUses): void {
    if (all !== null) this.note(all);
  }

  /** The age of the oldest, and the first failure that one of them stands in for; null: all came from the provider. */
  get all(): CacheUse | null {
    return this.#oldest === null ? null : { at: this.#oldest, failure: this.#failure };
  }
}
