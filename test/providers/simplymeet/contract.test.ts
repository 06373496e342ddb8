import { simplymeet } from '../../../src/providers/simplymeet/index.ts';
import { simplymeetFacts, startSandbox } from '../../../src/sandbox/index.ts';
import { describeProvider } from '../contract.ts';

const ids = ['999999991', '999999992', '999999993', '999999994'] as const;

for (const index of [0, 1]) {
  describeProvider(simplymeet, async () => {
    const sandbox = await startSandbox({ seed: 7 });
    const [provider] = sandbox.providers.filter((it) => it.provider === 'simplymeet');
    const account = provider?.accounts[index];
    if (!provider || !account) throw new Error('the sandbox has no such account');
    return {
      origin: provider.origin,
      account: account.name,
      credentials: account.credentials,
      settings: account.settings,
      wrongCredentials: { apiKey: 'nobody-has-this' },
      facts: simplymeetFacts,
      control: sandbox.control('simplymeet'),
      unknownIds: { User: ids, Organization: ids, Event: ids, EventType: ids, Poll: ids },
      close: () => sandbox.close(),
    };
  });
}
