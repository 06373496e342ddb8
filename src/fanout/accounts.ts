import type { Granted, Provider } from '../contract/provider.ts';
import type { VerbName } from '../contract/verbs.ts';
import type { CredentialTrials } from '../kit/credential-trials.ts';
import type { Upstream } from '../kit/http.ts';
import type { Kept } from '../kit/kept.ts';
import { Visitors } from '../kit/visitors.ts';
import { type Capability, capabilitiesOf } from './capabilities.ts';

/** One set of credentials at one provider, alive as long as the server. */
export interface Account {
  readonly name: string;
  readonly label: string | null;
  readonly provider: Provider;
  readonly granted: Granted<unknown, unknown>;
  readonly credentials: Kept<unknown>;
  readonly upstream: Upstream;
  /** What the provider says of its credentials. */
  readonly trials: CredentialTrials;
  /** Verbs it does not have although its provider does, each with the reason. */
  readonly withheld: { readonly [Name in VerbName]?: string };
  /** Everything that any provider can do, and whether it can. */
  readonly capabilities: readonly Capability[];
  /** Those who use its public verbs. */
  readonly visitors: Visitors;
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
}

/** Every configured account, in the order of the configuration file. */
export type Accounts = ReadonlyMap<string, Account>;

export const accountsOf = (accounts: readonly Account[]): Accounts =>
  new Map(accounts.map((account) => [account.name, account]));

/** What an account is given, and what is known besides. */
type Given = Omit<Account, 'withheld' | 'capabilities' | 'visitors'> & {
  /** Of every provider that there is. */
  readonly everyVerb: readonly VerbName[];
  /** How often each visitor may use its public verbs where not as often as the provider says. */
  readonly publicPerMinute?: number;
};

/** What follows from what an account was given. */
export function accountOf({ publicPerMinute, everyVerb, ...given }: Given): Account {
  const { provider } = given;
  const withheld = provider.withheld(given.granted);
  return {
    ...given,
    withheld,
    capabilities: capabilitiesOf(provider, withheld, everyVerb),
    visitors: new Visitors(publicPerMinute ?? provider.publicVerbs?.perMinute ?? 0),
  };
}

/** The operations behind a verb; undefined where the account does not have it. */
export const verbOf = ({ provider, withheld }: Account, verb: VerbName): readonly string[] | undefined =>
  withheld[verb] === undefined ? provider.verbs[verb] : undefined;
