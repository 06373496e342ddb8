import { epilot } from '../../../src/providers/epilot/index.ts';
import { epilotFacts, startSandbox } from '../../../src/sandbox/index.ts';
import { describeProvider } from '../contract.ts';

const uuids = [1, 2, 3, 4].map((index) => `00000000-0000-4000-8000-00000000000${index}`);
const ids = uuids as unknown as readonly [string, string, string, string];

for (const index of [0, 1]) {
  describeProvider(epilot, async () => {
    const sandbox = await startSandbox({ seed: 7, only: ['epilot'] });
    const [provider] = sandbox.providers;
    const account = provider?.accounts[index];
    if (!provider || !account) throw new Error('the sandbox has no such account');
    return {
      origin: provider.origin,
      account: account.name,
      credentials: account.credentials,
      settings: account.settings,
      wrongCredentials: { token: 'nobody-has-this' },
      facts: epilotFacts,
      control: sandbox.control('epilot'),
      unknownIds: { User: ids, Organization: ids, Group: ids },
      close: () => sandbox.close(),
    };
  });
}
