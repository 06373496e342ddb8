import type { Answers } from './answers.ts';

/** Before paths of a provider whose groups have only the ids of their members. */
export const plain = '/plain';

const groupsPath = '/epilot/v1/groups';

interface Groups {
  readonly groups: readonly { readonly users: readonly { readonly id: string }[] }[];
}

/**
 * The answers, and those of the shape that many providers have: groups with ids of members, and each member at an address of
 * its own. Whoever is not told of the other one, or has no word for it, asks so.
 */
export function withMembersById(answers: Answers): Answers {
  const answer = JSON.parse(answers.get(groupsPath) ?? '{"groups":[]}') as Groups;
  const groups = answer.groups.map((group) => ({ ...group, users: group.users.map(({ id }) => ({ id })) }));
  const members = answer.groups
    .flatMap(({ users }) => users)
    .map((user) => [`${plain}/epilot/v2/users/${user.id}`, JSON.stringify(user)] as const);
  return new Map([...answers, [`${plain}${groupsPath}`, JSON.stringify({ ...answer, groups })], ...members]);
}
