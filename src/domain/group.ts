import type { DetailsOf } from './details/index.ts';
import type { Organization } from './organization.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';
import type { User } from './user.ts';

/** Users who share work, one of whom may be next in turn. */
export interface Group extends Noun {
  readonly name: string | null;
  readonly abbreviation: string | null;
  readonly members: readonly Embedded<User>[];
  /** Whose turn it was last. */
  readonly currentAssignee: Embedded<User> | null;
  readonly organization: Embedded<Organization> | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly details: DetailsOf<'Group'>;
}

export interface GroupFilter {
  readonly ids?: readonly Ref[];
  /** Groups of which one of these users is a member. */
  readonly members?: readonly Ref[];
  /** Part of the name, whatever the case. */
  readonly search?: string;
}

export const groupOrderFields = ['NAME', 'CREATED_AT', 'UPDATED_AT'] as const;
export type GroupOrderField = (typeof groupOrderFields)[number];
