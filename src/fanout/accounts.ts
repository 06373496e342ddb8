import type { Granted, Provider } from '../contract/provider.ts';
import type { VerbName } from '../contract/verbs.ts';
import type { Upstream } from '../kit/http.ts';
import type { Kept } from '../kit/kept.ts';
import { Visitors } from '../kit/visitors.ts';

/** One set of credentials at one provider, alive as long as the server. */
export interface Account {
  readonly name: string;
  readonly label: string | null;
  readonly provider: Provider;
  readonly granted: Granted<unknown, unknown>;
  readonly credentials: Kept<unknown>;
  readonly upstream: Upstream;
  /** Verbs it does not have although its provider does, each with the reason. */
  readonly withheld: { readonly [Name in VerbName]?: string };
  /** Those who use its public verbs. */
  readonly visitors: Visitors;
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
}

/** Every configured account, in the order of the configuration file. */
export type Accounts = ReadonlyMap<string, Account>;

export const accountsOf = (accounts: readonly Account[]): Accounts =>
  new Map(accounts.map((account) => [account.name, account]));

/** What an account is given, and how often each visitor may use its public verbs where not as often as the provider says. */
type Given = Omit<Account, 'withheld' | 'visitors'> & { readonly publicPerMinute?: number };

/** What follows from what an account was given. */
export const accountOf = ({ publicPerMinute, ...given }: Given): Account => ({
  ...given,
  withheld: given.provider.withheld(given.granted),
  visitors: new Visitors(publicPerMinute ?? given.provider.publicVerbs?.perMinute ?? 0),
});

/** The operations behind a verb; undefined where the account does not have it. */
export const verbOf = ({ provider, withheld }: Account, verb: VerbName): readonly string[] | undefined =>
  withheld[verb] === undefined ? provider.verbs[verb] : undefined;
