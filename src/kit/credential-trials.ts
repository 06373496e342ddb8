export type CredentialState = 'ACCEPTED' | 'REFUSED' | 'UNTRIED';

export interface CredentialTrial {
  readonly state: CredentialState;
  /** When it came to be so. */
  readonly since: Date;
}

/** A credential as one call carries it. A credential that is replaced keeps its name and begins another round. */
export interface Carried {
  readonly name: string;
  readonly round: number;
}

/**
 * The last thing a provider said of each of an account's credentials, by its name in the configuration. What it says of
 * one that has been replaced while the call was under way is dropped: the one in its place is untried.
 */
export class CredentialTrials {
  readonly #startedAt = new Date();
  readonly #rounds = new Map<string, number>();
  readonly #trials = new Map<string, CredentialTrial>();

  of(name: string): CredentialTrial {
    return this.#trials.get(name) ?? { state: 'UNTRIED', since: this.#startedAt };
  }

  /** To be taken at the moment the credential is read. */
  carried(name: string): Carried {
    return { name, round: this.#roundOf(name) };
  }

  heard({ name, round }: Carried, state: Exclude<CredentialState, 'UNTRIED'>): void {
    if (round !== this.#roundOf(name) || this.of(name).state === state) return;
    this.#trials.set(name, { state, since: new Date() });
  }

  replaced(name: string): void {
    this.#rounds.set(name, this.#roundOf(name) + 1);
    this.#trials.set(name, { state: 'UNTRIED', since: new Date() });
  }

  #roundOf(name: string): number {
    return this.#rounds.get(name) ?? 0;
  }
}
