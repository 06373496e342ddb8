import type { OpenProvider, SeedOptions } from './provider.ts';

/** One account's share of a provider whose accounts know nothing of each other. */
export type OpenAccount = Pick<OpenProvider, 'run' | 'mails'>;

/** Accounts opened when first asked, each on its own. */
export function perAccount(
  open: (account: string, options: SeedOptions) => OpenAccount,
  options: SeedOptions,
): OpenAccount {
  const opened = new Map<string, OpenAccount>();
  return {
    run: (call) => {
      if (call.account === null) throw new Error(`${call.operation.name} came in without an account`);
      const account = opened.get(call.account) ?? open(call.account, options);
      opened.set(call.account, account);
      return account.run(call);
    },
    mails: () => [...opened.values()].flatMap((account) => account.mails()),
  };
}
