import type { Served } from '../../src/main/serve.ts';

interface Seen {
  readonly endedAt: number | null;
  readonly aborted: boolean;
}

/** The control endpoint of the stand-in that one account is at. */
export interface SandboxControl {
  /** Milliseconds by which every answer to the account is late; 0: none. */
  slowDown(ms: number): Promise<void>;
  requests(): Promise<readonly Seen[]>;
}

export function controlOf({ config }: Served, account: string): SandboxControl {
  const origin = config.accounts.find(({ name }) => name === account)?.origin;
  if (origin === undefined) throw new Error(`no account ${account}`);
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(new URL(`/__sandbox/${path}`, origin), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    slowDown: async (ms) => {
      await send('PUT', 'faults', ms === 0 ? [] : [{ kind: 'latency', ms, account }]);
      await send('DELETE', 'requests');
    },
    requests: async () => (await (await send('GET', `requests?account=${account}`)).json()) as Seen[],
  };
}
