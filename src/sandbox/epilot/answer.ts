import type { Group, Organization, User } from './state.ts';

/** What the state holds, in the documented shapes: every documented field, nothing else. */

/** The invite token and the two of the password reset must never come out of a gateway; they are answered all the same. */
export const toUser = ({ fields, passkeys }: User) => ({ ...fields, has_passkeys: passkeys.length > 0 });

/** The first version's user: the roles of the second, one name under two. */
export function toLegacyUser({ fields, roles }: User) {
  const { id, organization_id, email, display_name, preferred_language, signature } = fields;
  const { custom_navigation, image_uri, properties } = fields;
  return {
    ...{
      id,
      organization_id,
      email,
      display_name,
      preferred_language,
      custom_navigation,
      image_uri,
      properties,
    },
    name: display_name,
    // Not documented to be null here.
    signature: signature ?? '',
    roles: roles.map(spoken),
  };
}

/** `739224:owner` is `Owner`. */
function spoken(role: string): string {
  const name = role.slice(role.indexOf(':') + 1);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** @param hydrate whole users instead of their ids */
export function toGroup(organization: Organization, group: Group, hydrate: boolean) {
  const users = group.userIds.map((id) => embedded(organization, id, hydrate));
  return {
    id: group.id,
    org_id: organization.id,
    name: group.name,
    created_at: group.createdAt,
    updated_at: group.updatedAt,
    created_by: group.createdBy,
    // Nothing documents what a group without users answers: nobody is assigned.
    ...(users.length > 0 && { crt_assignee: { ...users[group.current], crt_index: group.current } }),
    users,
    image_uri: group.image,
    abbreviation: group.abbreviation,
  };
}

function embedded({ users }: Organization, id: string, hydrate: boolean) {
  const user = users.get(id);
  if (user === undefined) throw new Error(`no user ${id} in the state`);
  return hydrate ? toUser(user) : { id };
}
