import type { CancellationPolicy } from '../domain/account.ts';
import type { Organization } from '../domain/organization.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Found } from './list.ts';

/** Changes to a policy: an absent field stays as it is, null clears it. */
export interface CancellationPolicyPatch {
  readonly enabled?: boolean;
  readonly periodMinutes?: number | null;
  readonly label?: string | null;
  readonly text?: string | null;
  readonly overridesPersonal?: boolean | null;
}

export interface OrganizationVerbs {
  listOrganizations(query: unknown, window: Window): Promise<Slice<Organization>>;
  getOrganizations(ids: readonly string[]): Promise<Found<Organization>>;
  /** The policy of the organization the credential belongs to. */
  getOrganizationCancellationPolicy(): Promise<CancellationPolicy>;
  updateOrganizationCancellationPolicy(patch: CancellationPolicyPatch): Promise<CancellationPolicy>;
  /** The policy of the user the credential is. */
  getUserCancellationPolicy(): Promise<CancellationPolicy>;
  updateUserCancellationPolicy(patch: CancellationPolicyPatch): Promise<CancellationPolicy>;
}
