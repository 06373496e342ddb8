import { startSandbox } from '../../src/sandbox/index.ts';
import type { ProviderMapping } from '../mapping/case.ts';
import { openRig, type Rig } from '../mapping/rig.ts';
import { startGateway } from '../support/gateway.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';

/** The rig of the mapping tests, with a proxy between gateway and stand-in. */
export interface ProxiedRig extends Rig {
  readonly proxy: RecordingProxy;
}

export async function openProxiedRig(mapping: ProviderMapping): Promise<ProxiedRig> {
  const { provider } = mapping;
  const proxy = await startProxy();
  const names = await accountsOf(provider);
  const rig = await openRig(mapping, async (options) => {
    const origins = Object.fromEntries(names.map((name) => [name, proxy.origin]));
    const gateway = await startGateway({ ...options, origins });
    const [stand] = gateway.sandbox.providers;
    proxy.aim(stand?.origin ?? '');
    return gateway;
  });
  return {
    ...rig,
    proxy,
    close: async () => {
      await rig.close();
      await proxy.close();
    },
  };
}

/** Names are known only to a stand-in that runs, and the gateway needs the proxy's address for each. */
async function accountsOf(provider: ProviderMapping['provider']): Promise<string[]> {
  const sandbox = await startSandbox({ only: [provider] });
  await sandbox.close();
  return sandbox.providers.flatMap(({ accounts }) => accounts.map(({ name }) => name));
}
