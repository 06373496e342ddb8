import type { DetailsOf } from './details/index.ts';
import type { Organization } from './organization.ts';
import type { Embedded, Noun } from './partly.ts';
import type { Ref } from './ref.ts';

export const userStatuses = ['ACTIVE', 'PENDING', 'DISABLED', 'DELETED', 'UNKNOWN'] as const;
export type UserStatus = (typeof userStatuses)[number];

/** A person with a login at one account. */
export interface User extends Noun {
  readonly name: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly emails: readonly string[];
  readonly timeZone: string | null;
  readonly locale: string | null;
  readonly avatarUrl: string | null;
  readonly status: UserStatus | null;
  readonly role: string | null;
  readonly organization: Embedded<Organization> | null;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
  readonly details: DetailsOf<'User'>;
}

export interface UserFilter {
  readonly ids?: readonly Ref[];
  readonly emails?: readonly string[];
  /** Part of a name or e-mail, whatever the case. */
  readonly search?: string;
}

export const userOrderFields = ['NAME', 'EMAIL', 'CREATED_AT'] as const;
export type UserOrderField = (typeof userOrderFields)[number];
