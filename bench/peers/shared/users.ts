import type { CalUser, EpilotUser, SimplymeetUser, VyteUser } from './answers.ts';
import { type Context, oauthClient } from './upstream.ts';

export interface User {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly account: { readonly name: string };
}

export const fromSimplymeet = ({ id, fullName, email }: SimplymeetUser): User => ({
  id: String(id),
  name: fullName,
  email,
  account: { name: 'simplymeet' },
});

const fromVyte = ({ _id, first_name, last_name, full_name, emails }: VyteUser): User => ({
  id: _id,
  name: full_name ?? `${first_name} ${last_name}`,
  email: emails[0] ?? null,
  account: { name: 'vyte' },
});

const fromCal =
  (name: 'calcom' | 'calplatform') =>
  (user: CalUser): User => ({
    id: String(user.id),
    name: user.name,
    email: user.email,
    account: { name },
  });

export const fromEpilot = ({ id, display_name, email }: EpilotUser): User => ({
  id,
  name: display_name,
  email,
  account: { name: 'epilot' },
});

/** Twenty users of each provider, asked side by side; `n` is there only to tell requests apart. */
export async function readUsers({ get }: Context, n: string): Promise<User[]> {
  const lists = await Promise.all([
    get<SimplymeetUser[]>('simplymeet', '/panel/api/user', { n }).then((users) => users.map(fromSimplymeet)),
    get<VyteUser[]>('vyte', '/v2/users', { n }).then((users) => users.map(fromVyte)),
    get<{ users: CalUser[] }>('calcom', '/users', { take: '20', apiKey: 'calcom-key', n }).then(({ users }) =>
      users.map(fromCal('calcom')),
    ),
    get<{ data: CalUser[] }>('calplatform', `/v2/oauth-clients/${oauthClient}/users`, {
      limit: '20',
      n,
    }).then(({ data }) => data.map(fromCal('calplatform'))),
    get<{ results: EpilotUser[] }>('epilot', '/v2/users', { limit: '20', n }).then(({ results }) =>
      results.map(fromEpilot),
    ),
  ]);
  return inTurn(lists);
}

/** The first of every list, then the second of every list … */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
