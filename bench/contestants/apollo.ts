import type { Contestant } from '../contestant.ts';
import { peerFile, requirePeers } from '../peers-installed.ts';
import { questionByHand } from './by-hand.ts';

export const apollo: Contestant = {
  name: 'Apollo Server, by hand',
  note: 'Apollo Server, standalone, the same resolvers; CSRF prevention, answers not checked',
  needs: 'peers',
  launch: async ({ origin, port }) => {
    requirePeers();
    return {
      command: [process.execPath, peerFile('apollo/server.ts')],
      env: { PORT: String(port), UPSTREAM: origin },
    };
  },
  question: (name) => questionByHand('/', name),
};
