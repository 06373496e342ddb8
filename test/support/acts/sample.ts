import type { SandboxProviderId } from '../../../src/sandbox/index.ts';
import type { Act } from './act.ts';

/** What tests of the whole graph need to know of one provider's seeded data. */
export interface ProviderSample {
  readonly provider: SandboxProviderId;
  readonly acts: readonly Act[];
  /** One thing of each type that `node` fetches, by the type's name. */
  readonly things: Readonly<Record<string, string>>;
  /** Root fields that only this provider serves, with the arguments they need: `navigation: '(id: "…")'`. */
  readonly roots: Readonly<Record<string, string>>;
  /**
   * Where ids are free texts: by type, a word that stands in an id's place and names another route. A type without one
   * has no such route. Absent: no word at all is an id of this provider.
   */
  readonly routeWords?: Readonly<Record<string, string>>;
  /** Reads that meet several of its operations, for tests in which something goes wrong. */
  readonly query: string;
  /** Names of acts for the same. */
  readonly writes: readonly string[];
  /** Secrets of its credentials: what errors may quote. */
  readonly secrets: readonly string[];
}
