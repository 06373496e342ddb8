import type { OrganizationVerbs } from '../../contract/organizations.ts';
import type { Organization } from '../../domain/organization.ts';
import { sliceOf } from '../../domain/page.ts';
import type { User } from '../../domain/user.ts';
import { identity } from './ids.ts';

/**
 * An organization, of which this API mostly tells the id alone. Nothing more could be read, so what is known is all
 * there is.
 */
export const organizationOf = (
  account: string,
  id: string | null | undefined,
  name: string | null = null,
): Organization | null =>
  id ? { ...identity(account, id), name, slug: null, email: null, createdAt: null, details: {} } : null;

/** There is no call for organizations: the one that the credential's user belongs to is the only one to be seen. */
export function organizations(viewer: () => Promise<User>) {
  const own = async (): Promise<Organization[]> => {
    const { organization } = await viewer();
    return organization === null || organization.partly ? [] : [organization];
  };
  return {
    listOrganizations: async (_query, window) => sliceOf(await own(), window),
    getOrganizations: async (ids) => {
      if (ids.length === 0) return [];
      const all = await own();
      return ids.map((id) => all.find(({ ref }) => ref.id === id) ?? null);
    },
  } satisfies Partial<OrganizationVerbs>;
}
