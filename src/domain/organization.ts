import type { DetailsOf } from './details/index.ts';
import type { Noun } from './partly.ts';
import type { Ref } from './ref.ts';

/** The company or team an account's users belong to. */
export interface Organization extends Noun {
  readonly name: string | null;
  readonly slug: string | null;
  readonly email: string | null;
  readonly createdAt: Date | null;
  readonly details: DetailsOf<'Organization'>;
}

export interface OrganizationFilter {
  readonly ids?: readonly Ref[];
  /** Part of the name, slug or e-mail, whatever the case. */
  readonly search?: string;
}

export const organizationOrderFields = ['NAME', 'CREATED_AT'] as const;
export type OrganizationOrderField = (typeof organizationOrderFields)[number];
