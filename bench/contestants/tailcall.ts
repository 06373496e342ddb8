import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contestant } from '../contestant.ts';
import { peerFile, requirePeers } from '../peers-installed.ts';
import type { WorkName } from '../work.ts';

const program = peerFile('node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall');

/**
 * As in its own benchmark: without a log line for each call, and without telling its makers of each start. What it keeps
 * in the cache's folder is when it last looked for a newer version; in an empty one it does not look yet.
 */
const quiet = { TAILCALL_LOG_LEVEL: 'error', TAILCALL_TRACKER: 'false' };

/** A program of its own, in Rust. */
export const tailcall: Contestant = {
  name: 'Tailcall',
  note: 'one worker, calls deduplicated as in its own benchmark; queries not validated; users are five root fields',
  needs: 'peers',
  launch: async ({ origin, port, folder }) => {
    requirePeers();
    if (!existsSync(program)) throw new Error('Tailcall is installed on Linux with an x64 processor only.');
    const text = await readFile(peerFile('tailcall/config.graphql'), 'utf8');
    const file = join(folder, 'config.graphql');
    await writeFile(
      file,
      text.replace('port: 8000', `port: ${port}`).replaceAll('http://upstream.example', origin),
    );
    return { command: [program, 'start', file], env: { ...quiet, XDG_CACHE_HOME: folder } };
  },
  question: (name) => ({ path: '/graphql', body: JSON.stringify(requests[name]) }),
};

/** Fields keep the names that their providers gave them, as far as an alias does not make them ours. */
const requests: Readonly<Record<WorkName, { query: string; variables: object }>> = {
  W1: {
    query: `query W1($invitee: String!) {
  events(invitee: $invitee) {
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
  groups(search: $search) {
    nodes: groups { id name members: users { id name: display_name email } }
    totalCount: hits
  }
}`,
    variables: { search: 'team @n@' },
  },
  W3: {
    query: `query W3($n: String!) {
  simplymeet: simplymeetUsers(n: $n) { id name: fullName email account: __typename }
  vyte: vyteUsers(n: $n) { id: _id name: full_name emails account: __typename }
  calcom: calcomUsers(n: $n) { users { id name email account: __typename } }
  calplatform: calplatformUsers(n: $n) { data { id name email account: __typename } }
  epilot: epilotUsers(n: $n) { results { id name: display_name email account: __typename } }
}`,
    variables: { n: '@n@' },
  },
  W4: { query: '{ __typename }', variables: { n: '@n@' } },
};
