import { toLegacyUser } from './answer.ts';
import { type Desk, type Handlers, userAt } from './handler.ts';
import { listed } from './list.ts';
import { membershipsOf } from './memberships.ts';
import type { Organization } from './state.ts';
import { textsOf } from './users.ts';

export const legacyHandlers: Handlers = {
  getMe: ({ viewer }) => toLegacyUser(viewer),
  listUsers: (desk, call) => {
    const users = organizationsOf(desk, call.query.org_ids).flatMap((it) => [...it.users.values()]);
    return { users: listed(users, call, textsOf).page.map(toLegacyUser) };
  },
  getUser: (desk, call) => toLegacyUser(userAt(desk, call)),
};

/**
 * The token's own organization, or those of the named ones where its user is at work: of others there is nothing to
 * see.
 */
function organizationsOf({ state, organization, viewer }: Desk, ids: unknown): readonly Organization[] {
  if (ids === undefined) return [organization];
  return membershipsOf(state, viewer.fields.email)
    .map((it) => it.organization)
    .filter(({ id }) => (ids as readonly string[]).includes(id));
}
