import { z } from 'zod';
import type { EpilotVerbs } from '../../contract/epilot.ts';
import type { LegacyUser } from '../../domain/details/epilot/login.ts';
import { ValidationError } from '../../domain/errors.ts';
import { nullIfMissing } from '../../kit/asking.ts';
import type { Pairs } from '../../kit/http.ts';
import { list, required, text, wire } from '../../kit/wire.ts';
import { id, identity, refTo, sendable } from './ids.ts';
import { operations } from './operations.ts';
import { organizationOf } from './organizations.ts';
import type { EpilotLink } from './settings.ts';
import { paging, searching } from './users.ts';
import { readWindow } from './windows.ts';
import { toProperty, UserImageUri, UserProperty } from './wire.ts';

/** A user of the first version: other fields than those of the second, which is what the graph is made of. */
export const UserV1 = wire('User', {
  id: required(id('User')),
  organization_id: id('Organization'),
  email: text,
  display_name: text,
  name: text,
  preferred_language: text,
  signature: text,
  custom_navigation: id('Navigation'),
  roles: list(text),
  image_uri: UserImageUri,
  properties: list(UserProperty),
});

export const toLegacyUser = (answer: z.infer<typeof UserV1>, account: string): LegacyUser => ({
  ...identity(account, answer.id),
  organization: organizationOf(account, answer.organization_id),
  email: answer.email ?? null,
  displayName: answer.display_name ?? null,
  name: answer.name ?? null,
  preferredLanguage: answer.preferred_language ?? null,
  signature: answer.signature ?? null,
  navigation: refTo(account, answer.custom_navigation),
  roles: answer.roles ?? [],
  avatarUrl: answer.image_uri?.original ?? null,
  thumbnailUrl: answer.image_uri?.thumbnail_32 ?? null,
  properties: (answer.properties ?? []).map(toProperty),
});

const oneUser = (body: unknown) => UserV1.parse(body);

const UserList = z.object({ users: z.array(UserV1) });

const allUsers = (body: unknown) => UserList.parse(body).users;

/** One value, joined by commas, as the definition has it; ids hold none. */
function fromOrganizations(ids: readonly string[] | undefined): Pairs {
  if (ids === undefined) return [];
  if (ids.length === 0) {
    throw new ValidationError('organizationIds', 'organizationIds must name at least one organization.');
  }
  const bare = ids.map((it, index) => sendable('Organization', it, `organizationIds.${index}`));
  return [['org_ids', bare.join(',')]];
}

export const legacy = ({ account, call }: EpilotLink) =>
  ({
    getLegacyViewer: async () =>
      toLegacyUser(await call({ operation: operations.getMe, decode: oneUser }), account),
    listLegacyUsers: async ({ organizationIds, search }, window) => {
      const narrowed = [...fromOrganizations(organizationIds), ...searching(search)];
      return readWindow(async (offset, limit) => {
        const query = [...narrowed, ...paging(offset, limit)];
        const answers = await call({ operation: operations.listUsers, query, decode: allUsers });
        return { items: answers.map((answer) => toLegacyUser(answer, account)), total: null };
      }, window);
    },
    getLegacyUser: async (asked) => {
      const params = { id: sendable('User', asked, 'id') };
      const answer = await nullIfMissing(call({ operation: operations.getUser, params, decode: oneUser }));
      return answer === null ? null : toLegacyUser(answer, account);
    },
  }) satisfies Partial<EpilotVerbs>;
