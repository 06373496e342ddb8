import type { GroupVerbs } from '../../contract/groups.ts';
import type { Group, GroupFilter } from '../../domain/group.ts';
import { type Slice, sliceOf, type Window } from '../../domain/page.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import { eachOf } from '../../kit/batch.ts';
import type { Pairs } from '../../kit/http.ts';
import { byIds } from './by-ids.ts';
import { allGroups, type GroupWire, groupList, oneGroup, toGroup, toGroupOfUser } from './group.ts';
import { sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';
import { paging, searching } from './users.ts';
import { type AskRows, readWindow } from './windows.ts';

/** Whole members make answers large, so they are asked for only where somebody wants them. */
const hydrating = ({ wants }: EpilotLink): Pairs => (wants('Group.members') ? [['hydrate', 'true']] : []);

/** Where pages of a hundred groups would hold all their members whole, some gets are lighter. */
const walkFromHydrated = 6;

/** @param assume in a dry run */
export function readGroup<T>(
  { call }: EpilotLink,
  id: string,
  query: Pairs,
  decode: (body: unknown) => T,
  assume?: () => T,
): Promise<T> {
  const params = { id: sendable('Group', id, 'id') };
  return call({ operation: operations.getGroup, params, query, decode, assume });
}

const asking =
  (link: EpilotLink, search?: string): AskRows<Group> =>
  async (offset, limit) => {
    const query = [...searching(search), ...paging(offset, limit), ...hydrating(link)];
    const { hits, groups } = await link.call({ operation: operations.getGroups, query, decode: groupList });
    return { items: groups.map((answer) => toGroup(answer, link.account)), total: hits ?? null };
  };

/** One call a user, which gives all of that user's groups: no page and no filter is offered there. */
async function ofMembers(
  link: EpilotLink,
  { members = [], search }: GroupFilter,
  window: Window,
): Promise<Slice<Group>> {
  const users = [...new Set(members.map(({ id }) => id))];
  const found = await eachOf(users, (id) => readGroupsOf(link, id));
  const groups = new Map<string, Group>();
  for (const answers of found) {
    if (answers instanceof Error) throw answers;
    for (const answer of answers ?? []) groups.set(answer.id, toGroupOfUser(answer, link.account));
  }
  const named = [...groups.values()].filter(({ name }) => isNamed(name, search));
  return sliceOf(named, window);
}

/** Whoever is not there is in no group. */
function readGroupsOf({ call }: EpilotLink, id: string): Promise<readonly GroupWire[] | null> {
  const params = { id: sendable('User', id, 'filter.memberIds') };
  return nullIfMissing(call({ operation: operations.getGroupsForUser, params, decode: allGroups }));
}

const isNamed = (name: string | null, part: string | undefined): boolean =>
  part === undefined || (name?.toLowerCase().includes(part.toLowerCase()) ?? false);

export function groups(link: EpilotLink) {
  const hydrated = hydrating(link);
  const get = (id: string) =>
    nullIfMissing(readGroup(link, id, hydrated, oneGroup).then((answer) => toGroup(answer, link.account)));
  return {
    listGroups: async ({ filter }, window) =>
      filter.members === undefined
        ? readWindow(asking(link, filter.search), window)
        : ofMembers(link, filter, window),
    getGroups: byIds(get, asking(link), hydrated.length > 0 ? walkFromHydrated : 2),
  } satisfies Partial<GroupVerbs>;
}
