import { vyte } from '../../../src/providers/vyte/index.ts';
import { startSandbox, vyteFacts } from '../../../src/sandbox/index.ts';
import { describeProvider } from '../contract.ts';

const ids = [
  'ffffffffffffffffffffff01',
  'ffffffffffffffffffffff02',
  'ffffffffffffffffffffff03',
  'ffffffffffffffffffffff04',
] as const;

describeProvider(vyte, async () => {
  const sandbox = await startSandbox({ seed: 7, only: ['vyte'] });
  const [provider] = sandbox.providers;
  const account = provider?.accounts[0];
  if (!provider || !account) throw new Error('the sandbox has no such account');
  return {
    origin: provider.origin,
    account: account.name,
    credentials: account.credentials,
    settings: account.settings,
    wrongCredentials: { apiKey: 'nobody-has-this' },
    facts: vyteFacts,
    control: sandbox.control('vyte'),
    unknownIds: { User: ids, Organization: ids },
    close: () => sandbox.close(),
  };
});
