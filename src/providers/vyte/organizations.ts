import type { z } from 'zod';
import type { OrganizationVerbs } from '../../contract/organizations.ts';
import type { Organization } from '../../domain/organization.ts';
import { sliceOf } from '../../domain/page.ts';
import type { Embedded } from '../../domain/partly.ts';
import { embedding } from '../../kit/embedding.ts';
import { bool, text, wire } from '../../kit/wire.ts';
import { identity, objectId } from './ids.ts';
import type { UserWire } from './user.ts';

/** An organization inside a user: the only place that tells of one. `admin` and `extid` are the user's. */
export const UserOrganization = wire('UserOrganization', {
  id: objectId,
  name: text,
  admin: bool,
  extid: text,
});

type OrganizationWire = z.infer<typeof UserOrganization>;

const toOrganization = (
  answer: OrganizationWire & { readonly id: string },
  account: string,
): Organization => ({
  ...identity(account, answer.id),
  name: answer.name ?? null,
  slug: null,
  email: null,
  createdAt: null,
  details: {},
});

const embed = embedding<Organization, OrganizationWire>({
  name: ['name'],
  slug: [],
  email: [],
  createdAt: [],
  details: [],
});

const hasId = (answer: OrganizationWire): answer is OrganizationWire & { readonly id: string } =>
  typeof answer.id === 'string';

export const embedOrganization = (
  answer: OrganizationWire | null | undefined,
  account: string,
): Embedded<Organization> | null =>
  answer && hasId(answer) ? embed(toOrganization(answer, account), answer) : null;

/** Organizations that users tell of, by id. One key is one organization, so there is one as a rule. */
export function organizationsOf(users: readonly UserWire[], account: string): Organization[] {
  const found = new Map<string, Organization>();
  for (const { account: own } of users) {
    const answer = own?.organization;
    if (!answer || !hasId(answer) || typeof found.get(answer.id)?.name === 'string') continue;
    found.set(answer.id, toOrganization(answer, account));
  }
  return [...found.values()];
}

/** There is no call for organizations: what users carry of them is all there is. */
export function organizations(account: string, everybody: () => Promise<readonly UserWire[]>) {
  const all = async () => organizationsOf(await everybody(), account);
  return {
    listOrganizations: async (_query, window) => sliceOf(await all(), window),
    getOrganizations: async (ids) => {
      if (ids.length === 0) return [];
      const byId = new Map((await all()).map((organization) => [organization.ref.id, organization]));
      return ids.map((id) => byId.get(id) ?? null);
    },
  } satisfies Partial<OrganizationVerbs>;
}
