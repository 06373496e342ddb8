import type { EpilotGroupFields, EpilotGroupImageInput } from '../../contract/epilot.ts';
import type { GroupPatch, GroupVerbs } from '../../contract/groups.ts';
import { ValidationError } from '../../domain/errors.ts';
import { answerOf } from '../../kit/http.ts';
import { KeyedQueue } from '../../kit/queue.ts';
import { given, notEmpty } from './checks.ts';
import { type GroupWire, groupToAmend, oneGroup, toGroup } from './group.ts';
import { readGroup } from './groups.ts';
import { sendable } from './ids.ts';
import { operations } from './operations.ts';
import type { EpilotLink } from './settings.ts';

/**
 * One writer a group: who is in it is written whole, so that somebody added meanwhile would be taken out again. Lives as
 * long as the server and remembers only what is under way. Another server is not kept waiting.
 */
const writers = new KeyedQueue();

const color = /^#[0-9a-f]{6}$/i;

function imageOf(image: EpilotGroupImageInput | null | undefined) {
  if (image === null || image === undefined) return image;
  const { originalUrl, thumbnail32Url, thumbnail64Url, gradientColors: colors } = image;
  if (colors && (colors.length !== 2 || !colors.every((it) => color.test(it)))) {
    const name = 'epilot.image.gradientColors';
    throw new ValidationError(name, `${name} must be two colours, for example #0588f0.`);
  }
  const body = {
    ...given('original', originalUrl?.href),
    ...given('thumbnail_32', thumbnail32Url?.href),
    ...given('thumbnail_64', thumbnail64Url?.href),
    ...given('gradient_colors', colors ?? undefined),
  };
  if (Object.keys(body).length > 0) return body;
  throw new ValidationError('epilot.image', 'epilot.image must hold something; null clears it.');
}

interface Fields {
  readonly name?: string;
  readonly abbreviation?: string | null;
  readonly blocks: { readonly epilot?: EpilotGroupFields };
}

function fieldsOf({ name, abbreviation, blocks }: Fields) {
  if (abbreviation && [...abbreviation].length > 2) {
    throw new ValidationError('abbreviation', 'abbreviation must have at most 2 characters.');
  }
  return {
    ...given('name', name === undefined ? undefined : notEmpty('name', name)),
    ...given('abbreviation', abbreviation),
    ...given('image_uri', imageOf(blocks.epilot?.image)),
  };
}

const usersOf = (ids: readonly string[], argument: string): string[] => [
  ...new Set(ids.map((id, index) => sendable('User', id, `${argument}.${index}`))),
];

/** @throws ValidationError where the three lists contradict each other */
function checkMembers({ memberIds, addMemberIds = [], removeMemberIds = [] }: GroupPatch): void {
  if (memberIds !== undefined && addMemberIds.length + removeMemberIds.length > 0) {
    const message = 'memberIds replaces all members: it goes with neither addMemberIds nor removeMemberIds.';
    throw new ValidationError('memberIds', message);
  }
  const both = removeMemberIds.findIndex((id) => addMemberIds.includes(id));
  if (both === -1) return;
  const argument = `removeMemberIds.${both}`;
  throw new ValidationError(argument, `${argument} is in addMemberIds as well.`);
}

const isAmended = ({ addMemberIds = [], removeMemberIds = [] }: GroupPatch): boolean =>
  addMemberIds.length + removeMemberIds.length > 0;

async function update(link: EpilotLink, id: string, patch: GroupPatch) {
  const { memberIds, addMemberIds = [], removeMemberIds = [] } = patch;
  const fields = fieldsOf(patch);
  const [add, remove] = [usersOf(addMemberIds, 'addMemberIds'), usersOf(removeMemberIds, 'removeMemberIds')];
  const replaced = memberIds === undefined ? undefined : usersOf(memberIds, 'memberIds');
  return writers.run(JSON.stringify([link.account, id]), async () => {
    const assume = () => assumedGroup(id, remove);
    const now = isAmended(patch) ? await readGroup(link, id, [], groupToAmend, assume) : null;
    const members = now === null ? replaced : amended(now.memberIds, add, remove);
    const body = { ...fields, ...given('user_ids', members) };
    if (Object.keys(body).length === 0) return now?.group ?? readGroup(link, id, [], oneGroup);
    const params = { id: sendable('Group', id, 'id') };
    return link.call({ operation: operations.updateGroup, params, body, decode: oneGroup });
  });
}

/** In a dry run: whoever shall be taken out is in it, and others besides. */
const assumedGroup = (id: string, remove: readonly string[]): ReturnType<typeof groupToAmend> => ({
  group: { id } as GroupWire,
  memberIds: [answerOf(operations.getGroup), ...remove],
});

/** @returns undefined where nobody comes or goes */
function amended(
  now: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): string[] | undefined {
  const members = [...new Set([...now, ...add])].filter((id) => !remove.includes(id));
  return members.length === now.length && members.every((id) => now.includes(id)) ? undefined : members;
}

export const groupWrites = (link: EpilotLink) =>
  ({
    createGroup: async (group) => {
      const members = group.memberIds === undefined ? undefined : usersOf(group.memberIds, 'memberIds');
      const body = { ...fieldsOf(group), ...given('user_ids', members) };
      const answer = await link.call({ operation: operations.createGroup, body, decode: oneGroup });
      return toGroup(answer, link.account);
    },
    updateGroup: async (id, patch) => {
      checkMembers(patch);
      sendable('Group', id, 'id');
      return toGroup(await update(link, id, patch), link.account);
    },
    deleteGroup: async (id) => {
      const params = { id: sendable('Group', id, 'id') };
      await link.call({ operation: operations.deleteGroup, params, decode: () => undefined });
    },
    advanceGroupAssignment: async (id) => {
      const params = { id: sendable('Group', id, 'id') };
      const answer = await link.call({
        operation: operations.advanceUserAssignment,
        params,
        decode: oneGroup,
      });
      return toGroup(answer, link.account);
    },
  }) satisfies Partial<GroupVerbs>;
