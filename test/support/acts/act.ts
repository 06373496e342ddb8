import type { SandboxProviderId } from '../../../src/sandbox/index.ts';
import type { TestGateway } from '../gateway.ts';

type Input = Readonly<Record<string, unknown>>;

/** One act as a client would do it on a freshly seeded sandbox, and what is known of it. */
export interface Act {
  /** The mutation. One that several providers have is an act of each. */
  readonly name: string;
  readonly provider: SandboxProviderId;
  /** Through which account; `-` where the provider is called without a credential. */
  readonly account: string;
  /** The provider's write behind it. */
  readonly operation: string;
  /** What a client asks of the payload besides `userErrors`. */
  readonly selection: string;
  /** A function where it names ids that only the seeded sandbox knows. */
  readonly input: Input | ((data: TestGateway['data']) => Promise<Input>);
  /** What the payload then shows. */
  readonly shows: unknown;
  /** Calls to the account: the write, and what shows the provider's state before and after. */
  readonly calls: Readonly<Record<string, number>>;
  /** Whether the provider's write may be repeated when its answer is lost. */
  readonly repeatable: boolean;
  /** A lost answer is found out by reading, so that it is no fault in the end. */
  readonly looksAfterwards?: true;
  /** The provider only reads for it, so that nothing is in doubt when it is silent: that is a TIMEOUT. */
  readonly reads?: true;
  /** Takes ids of several accounts and answers for each. */
  readonly bulk?: true;
  /** Paths below the payload at which something is told once and nowhere else: `singleUseLink.code`. */
  readonly once?: readonly string[];
  /**
   * Why a fault of the provider is not told as of any other act, for example because nobody may learn of it:
   * the tests of faults then leave the act out.
   */
  readonly hidesFaults?: string;
  /** The refusal, `CODE field`, that a 401 is where no credential of ours was sent. Absent: UNAUTHENTICATED. */
  readonly on401?: string;
}

/** As acts of one account of one provider are written down. */
export type Written = Omit<Act, 'provider' | 'account'>;

export const actsThrough = (
  provider: SandboxProviderId,
  account: string,
  written: readonly Written[],
): readonly Act[] => written.map((act) => ({ provider, account, ...act }));

export const inputOf = async ({ input }: Act, { data }: Pick<TestGateway, 'data'>): Promise<Input> =>
  typeof input === 'function' ? input(data) : input;
