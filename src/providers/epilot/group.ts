import { z } from 'zod';
import type { EpilotGroupImage } from '../../domain/details/epilot.ts';
import type { Group } from '../../domain/group.ts';
import type { Partly } from '../../domain/partly.ts';
import { lazyList } from '../../kit/lazily.ts';
import { mapping, spelled } from '../../kit/mapping.ts';
import { transformed } from '../../kit/transformed.ts';
import { either, int, list, required, text, wire } from '../../kit/wire.ts';
import { id, identity, refTo } from './ids.ts';
import { organizationOf } from './organizations.ts';
import { embedUser, UserV2, type UserWire, userFields } from './user.ts';
import { moment } from './wire.ts';

/** A member of whom not even the id is told, as the reference shows groups of a user. */
const Unnamed = transformed(z.object({ id: z.undefined().optional() }), () => null);

const Member: z.ZodType<UserWire | null> = either(UserV2, Unnamed);

const GroupImageUri = wire('GroupImageUri', {
  original: text,
  thumbnail_32: text,
  thumbnail_64: text,
  gradient_colors: list(text),
});

export const GroupDTO = wire('Group', {
  id: required(id('Group')),
  org_id: id('Organization'),
  name: text,
  created_at: moment,
  updated_at: moment,
  created_by: id('User'),
  crt_assignee: wire('Group.crt_assignee', { ...userFields, crt_index: int }),
  users: list(Member),
  image_uri: GroupImageUri,
  abbreviation: text,
});

export type GroupWire = z.infer<typeof GroupDTO>;

const groupAs = mapping<Group, GroupWire>({
  name: (answer) => answer.name ?? null,
  abbreviation: (answer) => answer.abbreviation ?? null,
  members: (answer, account) => membersOf(answer).map((member) => embedUser(member, account)),
  currentAssignee: (answer, account) =>
    answer.crt_assignee ? embedUser(answer.crt_assignee, account) : null,
  organization: (answer, account) => organizationOf(account, answer.org_id),
  createdAt: (answer) => answer.created_at ?? null,
  updatedAt: (answer) => answer.updated_at ?? null,
  details: (answer, account) => ({
    epilot: {
      createdBy: refTo(account, answer.created_by),
      assigneeIndex: answer.crt_assignee?.crt_index ?? null,
      image: toImage(answer.image_uri),
    },
  }),
});

export const toGroup = (answer: GroupWire, account: string): Group =>
  groupAs(identity(account, answer.id), answer);

const membersOf = ({ users }: GroupWire): readonly UserWire[] =>
  (users ?? []).filter((member) => member !== null);

const toImage = (answer: GroupWire['image_uri']): EpilotGroupImage | null =>
  answer
    ? {
        originalUrl: answer.original ?? null,
        thumbnail32Url: answer.thumbnail_32 ?? null,
        thumbnail64Url: answer.thumbnail_64 ?? null,
        gradientColors: answer.gradient_colors ?? [],
      }
    : null;

/** A group of which it may not be told who is in it: then that costs a call when somebody asks for it. */
export function toGroupOfUser(answer: GroupWire, account: string): Group {
  const group = toGroup(answer, account);
  if (answer.users?.every((member) => member !== null)) return group;
  const { members: _, ...known } = spelled(group);
  // Lists are typed as whole things; the graph tells a thing known in part by its mark.
  return { ...known, partly: true } satisfies Partly<Group> as unknown as Group;
}

export const oneGroup = (body: unknown): GroupWire => GroupDTO.parse(body);

const Members = z.object({ users: z.array(z.object({ id: z.string() })) });

/**
 * A group that is about to be written back with others in it. A member who could not be read would be taken out, so here
 * nothing is dropped.
 */
export const groupToAmend = (body: unknown) => ({
  group: GroupDTO.parse(body),
  memberIds: Members.parse(body).users.map((user) => user.id),
});

const GroupList = wire('GroupList', { hits: int, groups: required(lazyList(GroupDTO)) });

export const groupList = (body: unknown) => GroupList.parse(body);

const Groups = z.array(GroupDTO);

export const allGroups = (body: unknown): readonly GroupWire[] => Groups.parse(body);
