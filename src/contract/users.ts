import type { DetailsOf } from '../domain/details/index.ts';
import type { Slice, Window } from '../domain/page.ts';
import type { Embedded } from '../domain/partly.ts';
import type { User, UserFilter, UserOrderField } from '../domain/user.ts';
import type { BlocksOf } from './inputs.ts';
import type { Found, ListQuery } from './list.ts';

/** What is written of a user everywhere. A provider refuses what it has no place for, naming the field. */
interface WrittenPerson {
  readonly name?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly timeZone?: string | null;
  readonly locale?: string | null;
  readonly avatarUrl?: string | null;
}

export interface NewUser extends WrittenPerson {
  readonly email: string;
  readonly blocks: BlocksOf<'NewUser'>;
}

/** Changes to a user: an absent field stays as it is, null clears it. */
export interface UserPatch extends WrittenPerson {
  readonly email?: string;
  readonly blocks: BlocksOf<'UserPatch'>;
}

/** A user just made, with what is told once and never again. Known in part where the provider answers less than reads do. */
export interface CreatedUser {
  readonly user: Embedded<User>;
  readonly details: DetailsOf<'CreatedUser'>;
}

/** A user just changed, with what is told once and never again. Known in part as a created one. */
export interface UpdatedUser {
  readonly user: Embedded<User>;
  readonly details: DetailsOf<'UpdatedUser'>;
}

export interface UpdatedViewer {
  readonly user: User;
  /** Whether a new address was taken, but waits for its owner to confirm it. */
  readonly emailPending: boolean;
}

export interface UserVerbs {
  listUsers(query: ListQuery<UserFilter, UserOrderField>, window: Window): Promise<Slice<User>>;
  /** By ids, in the cheapest form the provider has. */
  getUsers(ids: readonly string[]): Promise<Found<User>>;
  /** Whoever the credential is. */
  getViewer(): Promise<User>;
  updateViewer(patch: UserPatch): Promise<UpdatedViewer>;
  createUser(user: NewUser): Promise<CreatedUser>;
  /** @throws NotFoundError when there is no such user. */
  updateUser(id: string, patch: UserPatch): Promise<UpdatedUser>;
  /** For good, with what the provider deletes along with it. */
  deleteUser(id: string, blocks: BlocksOf<'UserDelete'>): Promise<void>;
}
