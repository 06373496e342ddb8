import type { Organization, User } from './state.ts';

/** Who leaves an organization leaves its groups. */
export function remove({ users, groups }: Organization, { fields: { id } }: User): void {
  users.delete(id);
  for (const group of groups.values()) {
    const place = group.userIds.indexOf(id);
    if (place === -1) continue;
    group.userIds = group.userIds.filter((other) => other !== id);
    // The same person stays assigned; who was assigned and left hands over to the next.
    if (place < group.current) group.current--;
    if (group.current >= group.userIds.length) group.current = 0;
  }
}
