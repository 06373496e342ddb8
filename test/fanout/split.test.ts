import { describe, expect, test } from 'vitest';
import type { ListVerb } from '../../src/contract/verbs.ts';
import { GatewayError } from '../../src/domain/errors.ts';
import type { Group, GroupFilter } from '../../src/domain/group.ts';
import { sliceOf, type Window } from '../../src/domain/page.ts';
import type { Account } from '../../src/fanout/accounts.ts';
import { Clients } from '../../src/fanout/clients.ts';
import { readList } from '../../src/fanout/list.ts';
import { groupList } from '../../src/fanout/lists.ts';
import { readPageArguments } from '../../src/fanout/page-arguments.ts';

const ref = (id: string) => ({ account: 'a', id });

/** Group n has user n and user n + 1. */
const group = (number: number): Group => ({
  ref: ref(`g${number}`),
  externalId: `g${number}`,
  name: `Group ${number}`,
  abbreviation: null,
  members: [number, number + 1].map((user) => ({
    ref: ref(`u${user}`),
    externalId: `u${user}`,
    partly: true as const,
  })),
  currentAssignee: null,
  organization: null,
  createdAt: null,
  updatedAt: null,
  details: {},
});

/** An account whose provider narrows groups to one user a call, and knows how many groups there are or not. */
function accountWith(count: number, { knowsTotal = true, broken = false } = {}) {
  const groups = Array.from({ length: count }, (_, index) => group(index));
  const asked: string[] = [];
  const listGroups = async ({ filter }: { filter: GroupFilter }, window: Window) => {
    asked.push(filter.members === undefined ? `${window.offset}` : filter.members.map(({ id }) => id).join());
    if (broken) throw new GatewayError('UPSTREAM_UNAVAILABLE', 'down');
    const wanted = filter.members?.map(({ id }) => id);
    const found = groups.filter(
      ({ members }) => wanted === undefined || members.some((it) => wanted.includes(it.ref.id)),
    );
    const slice = sliceOf(found, window);
    return knowsTotal ? slice : { ...slice, total: null };
  };
  const verb: ListVerb = 'listGroups';
  const account = {
    name: 'a',
    provider: {
      id: 'epilot',
      label: 'Test',
      verbs: { [verb]: ['getGroups'] },
      lists: { [verb]: { sorts: [], native: null, whole: false, filters: ['members'] } },
      publicVerbs: null,
      connect: () => ({ listGroups }),
    },
    granted: { settings: {} },
    withheld: {},
    patienceMs: 5_000,
  } as unknown as Account;
  return { account, asked };
}

/** The groups of users u1, u2 … of so many siblings, asked for at the same moment. */
async function groupsOf(siblings: number, { account }: ReturnType<typeof accountWith>) {
  const clients = new Clients({ accounts: new Map([['a', account]]), visible: null });
  const users = Array.from({ length: siblings }, (_, index) => ref(`u${index + 1}`));
  const pages = await Promise.all(
    users.map((user) =>
      readList(
        groupList,
        {
          accounts: [account],
          filter: { members: [user] },
          order: null,
          page: readPageArguments({ first: 20 }),
          split: { by: 'members', siblings },
        },
        clients,
      ),
    ),
  );
  return pages.map(({ edges }) => edges.map(({ node }) => node.externalId));
}

describe('a list below several things', () => {
  test('is narrowed by the provider for one', async () => {
    const given = accountWith(10);
    expect(await groupsOf(1, given)).toEqual([['g0', 'g1']]);
    expect(given.asked).toEqual(['u1']);
  });

  test('is read once and split for several', async () => {
    const given = accountWith(10);
    expect(await groupsOf(3, given)).toEqual([
      ['g0', 'g1'],
      ['g1', 'g2'],
      ['g2', 'g3'],
    ]);
    expect(given.asked).toEqual(['0']);
  });

  test.each([true, false])(
    'is asked for one by one where that is fewer calls (total known: %s)',
    async (knowsTotal) => {
      const given = accountWith(950, { knowsTotal });
      expect(await groupsOf(3, given)).toEqual([
        ['g0', 'g1'],
        ['g1', 'g2'],
        ['g2', 'g3'],
      ]);
      const pages = given.asked.filter((call) => /^\d+$/.test(call));
      expect(pages.length).toBeLessThanOrEqual(3);
      expect(given.asked.filter((call) => call.startsWith('u')).sort()).toEqual(['u1', 'u2', 'u3']);
    },
  );

  test('fails as it is when the provider fails: nobody asks again', async () => {
    const given = accountWith(10, { broken: true });
    await expect(groupsOf(3, given)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(given.asked).toEqual(['0']);
  });
});
