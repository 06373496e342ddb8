import type { Contestant } from '../contestant.ts';
import { peerFile, requirePeers } from '../peers-installed.ts';
import { questionByHand } from './by-hand.ts';

/** What a team writes on an afternoon, with the libraries that ours is made of. */
export const yogaNaive: Contestant = {
  name: 'Yoga, by hand',
  note: 'GraphQL Yoga, Pothos and DataLoader; no limits, answers not checked, each list mapped by hand',
  needs: 'peers',
  launch: async ({ origin, port }) => {
    requirePeers();
    return {
      command: [process.execPath, peerFile('yoga-naive/server.ts')],
      env: { PORT: String(port), UPSTREAM: origin },
    };
  },
  question: (name) => questionByHand('/graphql', name),
};
