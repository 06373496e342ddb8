import { z } from 'zod';
import { GroupDTO } from '../../../src/providers/epilot/group.ts';
import { around, idOf } from './answers.ts';
import { get } from './upstream.ts';

const groupList = z.object({ hits: z.int().nullish(), groups: z.array(GroupDTO) });

interface Asked {
  readonly accounts: readonly [string];
  readonly search: string;
}

/** W2 */
export async function groups({ accounts: [account], search }: Asked): Promise<object> {
  const path = `/epilot/v1/groups?query=${encodeURIComponent(search)}&limit=21&offset=0&hydrate=true`;
  const { hits, groups: found } = groupList.parse(await get(path, { authorization: `Bearer ${account}` }));
  const rows = found.slice(0, 20);
  const nodes = rows.map(({ id, name, users }) => ({
    id: idOf('Group', account, id),
    name: name ?? null,
    members: (users ?? []).flatMap((user) =>
      user === null
        ? []
        : { id: idOf('User', account, user.id), name: user.display_name ?? null, email: user.email ?? null },
    ),
  }));
  const part = { account, rows, lastId: rows.at(-1)?.id ?? '', more: true };
  return { groups: { nodes, totalCount: hits ?? null, ...around('groups', { search }, [part]) } };
}
