import type { Provider } from '../contract/provider.ts';
import type { Upstream } from '../kit/http.ts';

/** One set of credentials at one provider, alive as long as the server. */
export interface Account {
  readonly name: string;
  readonly label: string | null;
  readonly provider: Provider;
  readonly settings: unknown;
  readonly upstream: Upstream;
  /** Longest a list waits for this account, in ms. */
  readonly patienceMs: number;
}

/** Every configured account, in the order of the configuration file. */
export type Accounts = ReadonlyMap<string, Account>;

export const accountsOf = (accounts: readonly Account[]): Accounts =>
  new Map(accounts.map((account) => [account.name, account]));
