import { type AccountConfig, readConfig } from '../config.ts';
import type { Provider } from '../contract/provider.ts';
import type { Sandbox } from '../sandbox/index.ts';

/** The accounts of a sandbox as a configuration file would list them. */
export const accountsWritten = (sandbox: Sandbox) =>
  sandbox.providers.flatMap(({ provider, origin, accounts }) =>
    accounts.map(({ name, label, credentials, settings }) => ({
      name,
      provider,
      label,
      origin,
      credentials,
      // The stand-ins state no limits: unpaced.
      limits: { perMinute: null, concurrent: null },
      ...settings,
    })),
  );

/** The same, read by the parser that every configuration goes through. */
export function accountsOf(sandbox: Sandbox, providers: readonly Provider[]): readonly AccountConfig[] {
  const text = JSON.stringify({ accounts: accountsWritten(sandbox) }).replaceAll('${', '$${');
  return readConfig(text, {}, providers, { file: 'The sandbox' }).accounts;
}
