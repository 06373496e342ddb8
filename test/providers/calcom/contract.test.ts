import { calcom } from '../../../src/providers/calcom/index.ts';
import { calcomFacts, startSandbox } from '../../../src/sandbox/index.ts';
import { describeProvider } from '../contract.ts';

describeProvider(calcom, async () => {
  const sandbox = await startSandbox({ seed: 7, only: ['calcom'] });
  const [provider] = sandbox.providers;
  const account = provider?.accounts[0];
  if (!provider || !account) throw new Error('the sandbox has no such account');
  return {
    origin: provider.origin,
    account: account.name,
    credentials: account.credentials,
    settings: account.settings,
    wrongCredentials: { apiKey: 'cal_nobody-has-this' },
    facts: calcomFacts,
    control: sandbox.control('calcom'),
    unknownIds: { User: ['999999991', '999999992', '999999993', '999999994'] },
    gotAlone: ['avatarUrl'],
    close: () => sandbox.close(),
  };
});
