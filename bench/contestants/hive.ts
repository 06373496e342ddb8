import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contestant, Launch, Place } from '../contestant.ts';
import { peerFile, requirePeers } from '../peers-installed.ts';
import { plain } from '../upstream/members.ts';
import type { WorkName } from '../work.ts';

const run = promisify(execFile);

/** Composes what it serves each time: the supergraph has the address of the upstream in it. */
async function launchHive({ origin, port, folder }: Place, config: string): Promise<Launch> {
  requirePeers();
  const supergraph = join(folder, 'supergraph.graphql');
  const words = [peerFile('node_modules/.bin/mesh-compose'), '-c', config, '-o', supergraph];
  await run(process.execPath, words, { cwd: peerFile('hive'), env: { ...process.env, UPSTREAM: origin } });
  const gateway = peerFile('node_modules/.bin/hive-gateway');
  return {
    command: [process.execPath, gateway, 'supergraph', supergraph, '--host', '127.0.0.1', '--fork', '1'],
    env: { PORT: String(port) },
  };
}

export const hive: Contestant = {
  name: 'Hive Gateway, OpenAPI',
  note: 'one worker, default settings; lists are not merged: users are five root fields',
  needs: 'peers',
  launch: (place) => launchHive(place, 'mesh.config.ts'),
  question: (name) => ({ path: '/graphql', body: JSON.stringify(requests[name]) }),
};

/** The same where members are asked for by their ids. It is beside the others: it does more calls than they. */
export const hiveById: Contestant = {
  name: 'Hive, members by id',
  note: 'as Hive Gateway, but a group is answered with ids of members and each member is a call of its own (@resolveTo); W2 only, 10 connections',
  needs: 'peers',
  launch: (place) => launchHive({ ...place, origin: place.origin + plain }, 'mesh-by-id.config.ts'),
  question: (name) => (name === 'W2' ? { path: '/graphql', body: JSON.stringify(membersById) } : null),
};

const membersById = {
  query: `query W2($search: String!) {
  groups: epilotGroups(query: $search, limit: 20, offset: 0) {
    nodes: groups { id name members: users { user { id name: display_name email } } }
    totalCount: hits
  }
}`,
  variables: { search: 'team @n@' },
};

/** Fields keep the names that their providers gave them, as far as an alias does not make them ours. */
const requests: Readonly<Record<WorkName, { query: string; variables: object }>> = {
  W1: {
    query: `query W1($invitee: String!) {
  events: simplymeetEvents(
    page: 1
    onPage: 100
    orderField: "id"
    orderDirection: "asc"
    filter_LEFT_SQUARE_BRACE_invitee_RIGHT_SQUARE_BRACE_: $invitee
  ) {
    nodes: items {
      id startsAt: scheduledAt durationMinutes: duration
      title: eventType { name }
      host: user { id name: fullName email }
      eventType { id name }
      invitee { name: fullName email }
    }
    meta { totalCount: itemsCount }
  }
}`,
    variables: { invitee: 'guest @n@' },
  },
  W2: {
    query: `query W2($search: String!) {
  groups: epilotGroups(query: $search, limit: 20, offset: 0, hydrate: true) {
    nodes: groups { id name members: users { id name: display_name email } }
    totalCount: hits
  }
}`,
    variables: { search: 'team @n@' },
  },
  W3: {
    query: `query W3($n: String!, $client: String!) {
  simplymeet: simplymeetUsers(n: $n) { id name: fullName email account: __typename }
  vyte: vyteUsers(n: $n) { id: _id name: full_name emails account: __typename }
  calcom: calcomUsers(page: 1, take: 20, n: $n) { users { id name email account: __typename } }
  calplatform: calplatformUsers(clientId: $client, limit: 20, offset: 0, n: $n) {
    data { id name email account: __typename }
  }
  epilot: epilotUsers(limit: 20, offset: 0, n: $n) { results { id name: display_name email account: __typename } }
}`,
    variables: { n: '@n@', client: 'clsx7q2ma0003vkhl5d8we1ra' },
  },
  W4: { query: '{ __typename }', variables: { n: '@n@' } },
};
