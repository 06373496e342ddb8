import type { Call } from '../provider.ts';
import { Refusal } from '../refusal.ts';
import { toGroup } from './answer.ts';
import { bodyOf, type Desk, groupAt, type Handlers } from './handler.ts';
import { listed } from './list.ts';
import { nextGroupId } from './organization.ts';
import { type Group, isoOf, type Json, type Organization } from './state.ts';

interface GroupRequest {
  readonly name: string;
  readonly user_ids: readonly string[];
  readonly image_uri: Json | null;
  readonly abbreviation: string | null;
}

/** Somebody else's users are nobody here, and nobody is in a group twice. */
function membersIn({ users }: Organization, ids: readonly string[]): readonly string[] {
  const stranger = ids.find((id) => !users.has(id));
  if (stranger !== undefined) throw new Refusal(400, `User ${stranger} not found`);
  return [...new Set(ids)];
}

/** Who is assigned stays so while a member, else the turn begins anew. */
function replaceMembers(organization: Organization, group: Group, ids: readonly string[]): void {
  const assignee = group.userIds[group.current];
  group.userIds = membersIn(organization, ids);
  group.current = assignee === undefined ? 0 : Math.max(0, group.userIds.indexOf(assignee));
}

const hydrates = ({ query }: Call): boolean => query.hydrate === true;

export const groupHandlers: Handlers = {
  getGroups: ({ organization }, call) => {
    const { hits, page } = listed([...organization.groups.values()], call, ({ name }) => [name]);
    return { hits, groups: page.map((group) => toGroup(organization, group, hydrates(call))) };
  },
  getGroup: (desk, call) => toGroup(desk.organization, groupAt(desk, call), hydrates(call)),
  createGroup: (desk, call) => {
    const { organization } = desk;
    const group = newGroup(desk, bodyOf<GroupRequest>(call));
    organization.groups.set(group.id, group);
    return toGroup(organization, group, false);
  },
  updateGroup: (desk, call) => {
    const group = groupAt(desk, call);
    const { name, user_ids, image_uri, abbreviation } = bodyOf<GroupRequest>(call);
    if (user_ids !== undefined) replaceMembers(desk.organization, group, user_ids);
    if (name !== undefined) group.name = name;
    if (image_uri !== undefined) group.image = image_uri;
    if (abbreviation !== undefined) group.abbreviation = abbreviation;
    group.updatedAt = isoOf(desk.state.now);
    return toGroup(desk.organization, group, false);
  },
  deleteGroup: (desk, call) => {
    desk.organization.groups.delete(groupAt(desk, call).id);
  },
  advanceUserAssignment: (desk, call) => {
    const group = groupAt(desk, call);
    if (group.userIds.length === 0)
      throw new Refusal(422, 'User Group has no users assigned, thus it cannot advance to next user');
    group.current = (group.current + 1) % group.userIds.length;
    group.updatedAt = isoOf(desk.state.now);
    return toGroup(desk.organization, group, false);
  },
};

/** Its first user is the current assignee. */
function newGroup({ state, organization, viewer }: Desk, request: Partial<GroupRequest>): Group {
  const { name = '', user_ids = [], image_uri = null, abbreviation = null } = request;
  const userIds = membersIn(organization, user_ids);
  const now = isoOf(state.now);
  return {
    id: nextGroupId(organization),
    name,
    createdAt: now,
    updatedAt: now,
    createdBy: viewer.fields.id,
    userIds,
    current: 0,
    image: image_uri,
    abbreviation,
  };
}
