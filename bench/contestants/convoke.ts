import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from '../contestant.ts';
import { startCommand } from '../start-command.ts';
import { accountName, accountSets, type ProviderName, works } from '../work.ts';

/** Ours as `npm start` runs it: every protection at its default, one log line a request. */
export const convoke: Contestant = {
  name: 'Convoke',
  note: 'all default limits, authentication off, log level info; accounts unpaced, patience 20 s instead of its default, so that a machine that is busy is not measured as providers that time out',
  needs: 'nothing',
  launch: async ({ origin, port, folder }) => {
    const file = join(folder, 'convoke.yaml');
    await writeFile(file, JSON.stringify({ listen: { port }, accounts: accountsAt(origin) }));
    return { command: [...startCommand, '--config', file] };
  },
  question: (name) => {
    const { query, variables } = works[name];
    return { path: '/graphql', body: JSON.stringify({ query, variables }) };
  },
};

/** What each provider needs besides its name; keys are different in each set. */
const settings: Readonly<Record<ProviderName, (set: number) => object>> = {
  simplymeet: (set) => ({ credentials: { apiKey: `simplymeet-key-${set}` } }),
  vyte: (set) => ({ credentials: { apiKey: `vyte-key-${set}` } }),
  calcom: (set) => ({ credentials: { apiKey: `calcom-key-${set}` } }),
  calplatform: (set) => ({
    credentials: { oauthClient: { id: 'clsx7q2ma0003vkhl5d8we1ra', secret: `calplatform-secret-${set}` } },
  }),
  epilot: (set) => ({ credentials: { token: `epilot-token-${set}` } }),
};

/** Unpaced, and patient: a provider's own limits, or how busy the machine is, would be what is measured. */
export const accountsAt = (origin: string, sets = accountSets): readonly object[] =>
  Array.from({ length: sets }, (_, set) =>
    Object.entries(settings).map(([provider, given]) => ({
      name: accountName(provider as ProviderName, set),
      provider,
      origin: `${origin}/${provider}`,
      limits: { perMinute: null, concurrent: null },
      patienceMs: 20_000,
      ...given(set),
    })),
  ).flat();
