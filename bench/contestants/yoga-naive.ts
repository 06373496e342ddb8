import type { Contestant } from '../contestant.ts';
import { peerFile, requirePeers } from '../peers-installed.ts';
import { plain } from '../upstream/members.ts';
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

/** The same where members are asked for by their ids. It is beside the others: it does more calls than they. */
export const yogaNaiveById: Contestant = {
  name: 'Yoga, members by id',
  note: 'as Yoga by hand, but a group is answered with ids of members and each member is a call of its own (DataLoader); W2 only, 10 connections',
  needs: 'peers',
  launch: async ({ origin, port }) => {
    requirePeers();
    return {
      command: [process.execPath, peerFile('yoga-naive/server.ts')],
      env: { PORT: String(port), UPSTREAM: origin + plain, MEMBERS: 'by-id' },
    };
  },
  question: (name) => (name === 'W2' ? questionByHand('/graphql', name) : null),
};
