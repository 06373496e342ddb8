import type { Group, GroupFilter, GroupOrderField } from '../domain/group.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { BlocksOf } from './inputs.ts';
import type { Found, ListQuery } from './list.ts';

/** Ids are ref ids of users of the same account. */
export interface NewGroup {
  readonly name: string;
  readonly abbreviation?: string | null;
  readonly memberIds?: readonly string[];
  readonly blocks: BlocksOf<'NewGroup'>;
}

/** Changes to a group: an absent field stays as it is, null clears it. */
export interface GroupPatch {
  readonly name?: string;
  readonly abbreviation?: string | null;
  /** All who shall be in it; with neither of the next two. */
  readonly memberIds?: readonly string[];
  readonly addMemberIds?: readonly string[];
  readonly removeMemberIds?: readonly string[];
  readonly blocks: BlocksOf<'GroupPatch'>;
}

export interface GroupVerbs {
  listGroups(query: ListQuery<GroupFilter, GroupOrderField>, window: Window): Promise<Slice<Group>>;
  getGroups(ids: readonly string[]): Promise<Found<Group>>;
  createGroup(group: NewGroup): Promise<Group>;
  updateGroup(id: string, patch: GroupPatch): Promise<Group>;
  deleteGroup(id: string): Promise<void>;
  /** Makes the next member the current assignee: each call moves on by one. */
  advanceGroupAssignment(id: string): Promise<Group>;
}
